/** Composition root: the modules, the version and the command line that starts everything else. */
import { readFileSync } from 'node:fs'
import { runCommandLine } from './interfaces/cli/program.ts'
import { modules } from './modules/index.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe, such as head, went away.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2), { modules, version })
