/** Entry of the program: a Node that is too old is told so in one sentence, before it meets code that it cannot read. */
const needed = 24
const { node } = process.versions

if (Number.parseInt(node, 10) >= needed) await import('./pacta.ts')
else {
  process.stderr.write(
    `Pacta needs Node ${needed} or newer and this is Node ${node}: use npm start, npx pacta or node_modules/.bin/node, which npm ci has brought along.\n`,
  )
  process.exitCode = 1
}
