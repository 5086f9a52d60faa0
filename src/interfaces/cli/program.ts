/** The command line `pacta`: serve, export, data load and the commands of the modules. Wrong usage exits with 2. */
import { userInfo } from 'node:os'
import { Command, CommanderError, Option } from 'commander'
import { ZodError } from 'zod'
import { languageCode, parseInput } from '../../action/input.ts'
import { loadAll } from '../../action/load.ts'
import type { Module } from '../../action/manifest.ts'
import { type Config, readConfig } from '../../config.ts'
import { translator } from '../../i18n/translate.ts'
import { commandLine } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import { languages } from '../../kernel/text.ts'
import { type Db, openDatabase } from '../../storage/database.ts'
import { StartError } from '../../storage/start-error.ts'
import { exportFormats, exportNamed, exportsOf, exportText } from '../api/export-files.ts'
import { dataFolderOf, serve } from '../web/serve.ts'
import { environmentLanguage, sentenceOf } from './sentences.ts'

interface Parts {
  readonly modules: readonly Module[]
  readonly version: string
}

const usage = 2
const failure = 1

/** Opens the database of the installation, brings it up to date, and closes it after `work`. */
const withDatabase = async (
  config: Config,
  { modules }: Parts,
  work: (db: Db) => Promise<number | undefined>,
): Promise<number> => {
  const storage = await openDatabase({
    databaseUrl: config.DATABASE_URL,
    dataFolder: dataFolderOf(config),
    role: 'command',
  })
  try {
    const actor = commandLine(userInfo().username)
    await loadAll(
      storage.db,
      actor,
      modules.flatMap((module) => module.loads ?? []),
      { again: false, programmes: false },
    )
    return (await work(storage.db)) ?? 0
  } finally {
    await storage.close()
  }
}

const optionName = (key: string): string => key.replaceAll('_', '-')
const fromOptions = (options: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(options).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const addExports = (program: Command, parts: Parts, run: Runner): void => {
  const group = program.command('export').description('write open data to standard output')
  for (const definition of exportsOf(parts.modules)) {
    const one = group.command(definition.name).description(definition.summary)
    for (const [key, schema] of Object.entries(definition.query.shape))
      one.option(`--${optionName(key)} <value>`, schema.description ?? '')
    one.addOption(new Option('--lang <language>', 'language of names and titles').choices([...languages]).default('en'))
    one.addOption(new Option('--format <format>', 'format of the output').choices([...exportFormats]).default('csv'))
    one.action(({ lang, format, ...rest }) =>
      run(async (config) => {
        const query = parseInput(definition.query, fromOptions(rest), environmentLanguage())
        return withDatabase(config, parts, async (db) => {
          const rows = await exportNamed(parts.modules, definition.name).rows(
            { db, modules: parts.modules, translator: translator(languageCode.parse(lang)) },
            query,
          )
          process.stdout.write(exportText(definition, rows, format))
          return 0
        })
      }),
    )
  }
}

type Runner = (work: (config: Config) => Promise<number | undefined>) => Promise<void>

const addModuleCommands = (program: Command, parts: Parts, run: Runner): void => {
  for (const definition of parts.modules.flatMap((module) => module.commands ?? [])) {
    let at = program
    for (const word of definition.name.slice(0, -1))
      at = at.commands.find((one) => one.name() === word) ?? at.command(word).description(`commands about a ${word}`)
    const one = at.command(definition.name.at(-1) ?? '').description(definition.summary)
    for (const [key, { description, value }] of Object.entries(definition.options))
      one.option(`--${optionName(key)}${value === undefined ? '' : ` <${value}>`}`, description)
    one.action((options) =>
      run(async (config) => {
        const input = parseInput(definition.input, fromOptions(options), environmentLanguage())
        return withDatabase(config, parts, async (db) => {
          const language =
            'lang' in (input as object) ? languageCode.catch('en').parse((input as { lang?: unknown }).lang) : 'en'
          const context = {
            db,
            modules: parts.modules,
            translator: translator(language),
            actor: commandLine(userInfo().username),
            print,
          }
          return (await definition.run(context, input)) ?? 0
        })
      }),
    )
  }
}

export const program = (parts: Parts, run: Runner): Command => {
  const root = new Command('pacta')
    .description('Runs a treaty-based technical-assistance programme: from the obligation to the annual report.')
    .version(parts.version)
    .showHelpAfterError('(see --help)')
    .exitOverride()
  root
    .command('serve')
    .description('start the web server; the settings are PORT, HOST, PACTA_DATA, DATABASE_URL and TRUST_PROXY')
    .option('--empty', 'leave the programme of 2016 out of a new database')
    .action(({ empty }) => run((config) => serve(config, { ...parts, programmes: empty !== true, print })))
  addExports(root, parts, run)
  const data = root.command('data').description('commands about the data files')
  data
    .command('load')
    .description('load the data files again after a correction; each file replaces what it loaded before')
    .action(() =>
      run((config) =>
        withDatabase(config, parts, async (db) => {
          const loads = parts.modules.flatMap((module) => module.loads ?? [])
          const results = await loadAll(db, commandLine(userInfo().username), loads, { again: true, programmes: true })
          for (const { name, state, rows } of results) print(`${name}: ${state}, ${rows} records`)
          return 0
        }),
      ),
    )
  addModuleCommands(root, parts, run)
  for (const one of everyCommand(root)) one.exitOverride().allowExcessArguments(false)
  return root
}

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)]

/** Runs one command line; answers the exit code. */
export const runCommandLine = async (words: readonly string[], parts: Parts): Promise<number> => {
  let code = 0
  const root = program(parts, async (work) => {
    code = (await work(readConfig(process.env))) ?? 0
  })
  try {
    await root.parseAsync(words as string[], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 || error.code === 'commander.helpDisplayed' || error.code === 'commander.version'
        ? 0
        : usage
    const sentence = sentenceOf(error, environmentLanguage())
    process.stderr.write(`${sentence}\n`)
    if (error instanceof Problem) return error.code === 'bad-input' ? usage : failure
    return error instanceof StartError ? failure : error instanceof ZodError ? usage : failure
  }
}
