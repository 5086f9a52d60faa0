/** Composition root: the modules, the version and the command line that starts everything else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommandLine } from './interfaces/cli/program.ts'
import { environmentLanguage, sentenceOf } from './interfaces/cli/sentences.ts'
import { modules } from './modules/index.ts'
import { installationRoot } from './storage/data-files.ts'

const { version } = JSON.parse(readFileSync(join(installationRoot, 'package.json'), 'utf8')) as { version: string }

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe, such as head, went away.
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`${sentenceOf(error, environmentLanguage())}\n`)
  process.exit(1)
})

process.exitCode = await runCommandLine(process.argv.slice(2), { modules, version })
