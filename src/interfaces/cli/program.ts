/** The command line `pacta`: serve, export, data load and the commands of the modules. Wrong usage exits with 2. */
import { Command, CommanderError, Option } from 'commander'
import { withoutWords } from '../../action/audit.ts'
import { parseInput } from '../../action/input.ts'
import { loadAll } from '../../action/load.ts'
import { type Config, readConfig } from '../../config.ts'
import { translator } from '../../i18n/translate.ts'
import { Problem } from '../../kernel/problem.ts'
import { languages } from '../../kernel/text.ts'
import { exportFormats, exportsOf, exportText } from '../api/export-files.ts'
import { addDemoCommand } from '../demo/command.ts'
import { recordExport } from '../export-audit.ts'
import { serve } from '../web/serve.ts'
import { addAuditCommands } from './audit.ts'
import { addBackupCommands } from './backup.ts'
import { demand, loadsOf, type Parts, print, type Runner, withDatabase } from './run.ts'
import { environmentLanguage, sentenceOf } from './sentences.ts'

const usage = 2
const failure = 1

/** A filter named like an option of every export takes a longer name: `format` of an activity is `--filter-format`. */
const reserved = new Set(['format', 'lang'])
const filterName = (key: string): string => (reserved.has(key) ? `filter_${key}` : key)

const optionName = (key: string): string => key.replaceAll('_', '-')
const fromOptions = (options: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^filter_/, ''),
      value,
    ]),
  )

/** An option given several times becomes a list, as a field of an address does. */
const collect = (value: string, before: string | string[] | undefined): string | string[] =>
  before === undefined ? value : [before, value].flat()

const optionFor = (key: string, description: string, value?: string): Option =>
  value === undefined
    ? new Option(`--${optionName(key)}`, description)
    : new Option(`--${optionName(key)} <${value}>`, description).argParser(collect)

const addExports = (program: Command, parts: Parts, run: Runner): void => {
  const group = program.command('export').description('write open data to standard output')
  for (const definition of exportsOf(parts.modules)) {
    const one = group.command(definition.name).description(definition.summary)
    for (const [key, schema] of Object.entries(definition.query.shape))
      one.addOption(optionFor(filterName(key), schema.description ?? '', 'value'))
    one.addOption(new Option('--lang <language>', 'language of names and titles').choices([...languages]).default('en'))
    one.addOption(new Option('--format <format>', 'format of the output').choices([...exportFormats]).default('csv'))
    one.action(({ lang, format, ...options }) =>
      run((config) => {
        const query = parseInput(definition.query, fromOptions(options), environmentLanguage())
        return withDatabase(config, parts, lang, async (context) => {
          demand(definition.right)
          const rows = await definition.rows(context, query)
          await recordExport(context, `export:${definition.name}`, {
            query: withoutWords(query),
            format,
            rows: rows.length,
          })
          process.stdout.write(exportText(definition, rows, format))
          return 0
        })
      }),
    )
  }
}

const groups: Readonly<Record<string, string>> = {
  user: 'invite people, list them, and help those who cannot come in',
  retention: 'say what has been kept longer than it may be, and delete it',
  report: 'build the annual report; freeze, list and check its editions',
}

const addModuleCommands = (program: Command, parts: Parts, run: Runner): void => {
  for (const definition of parts.modules.flatMap((module) => module.commands ?? [])) {
    let at = program
    for (const word of definition.name.slice(0, -1))
      at =
        at.commands.find((one) => one.name() === word) ??
        at.command(word).description(groups[word] ?? `commands about ${word}`)
    const one = at.command(definition.name.at(-1) ?? '').description(definition.summary)
    for (const [key, { description, value }] of Object.entries(definition.options))
      one.addOption(optionFor(key, description, value))
    one.action((options) =>
      run((config) => {
        const input = parseInput(definition.input, fromOptions(options), environmentLanguage())
        return withDatabase(config, parts, input.lang, (context) => {
          demand(definition.right)
          return definition.run({ ...context, print }, input)
        })
      }),
    )
  }
}

const addDataCommands = (program: Command, parts: Parts, run: Runner): void => {
  const load = (config: Config) =>
    withDatabase(config, parts, 'en', async ({ db, actor }) => {
      const results = await loadAll(db, actor, loadsOf(parts.modules), { again: true, programmes: 'as-before' })
      for (const { name, state, rows } of results) print(`${name}: ${state}, ${rows} records`)
      return 0
    })
  program
    .command('data')
    .description('commands about the data files')
    .command('load')
    .description('load the data files again after a correction; each file replaces what it loaded before')
    .action(() => run(load))
}

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)]

const program = (parts: Parts, run: Runner): Command => {
  const root = new Command('pacta')
    .description('Runs a treaty-based technical-assistance programme: from the obligation to the annual report.')
    .version(parts.version)
    .showHelpAfterError('(see --help)')
  root
    .command('serve')
    .description(
      'start the web server; the settings are PORT, HOST, PACTA_DATA, DATABASE_URL, DATABASE_OWNER_URL and TRUST_PROXY',
    )
    .option('--empty', 'leave the programme of 2016 out of a new database')
    .action(({ empty }) =>
      run((config) =>
        serve(config, { ...parts, programmes: empty !== true, print, words: translator(environmentLanguage()) }),
      ),
    )
  addDemoCommand(root, parts, run)
  addExports(root, parts, run)
  addDataCommands(root, parts, run)
  addAuditCommands(root, parts, run)
  addBackupCommands(root, parts, run)
  addModuleCommands(root, parts, run)
  for (const one of everyCommand(root)) one.exitOverride().allowExcessArguments(false)
  return root
}

/** Runs one command line; answers the exit code. */
export const runCommandLine = async (words: readonly string[], parts: Parts): Promise<number> => {
  let code = 0
  const root = program(parts, async (work) => {
    code = await work(readConfig(process.env, environmentLanguage()))
  })
  try {
    await root.parseAsync(words as string[], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usage
    process.stderr.write(`${sentenceOf(error, environmentLanguage())}\n`)
    return error instanceof Problem && error.code === 'bad-input' ? usage : failure
  }
}
