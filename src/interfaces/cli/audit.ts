/** `pacta audit`: verify the chain of entries, and seal it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { readSeal, type Seal, SealAltered, sealFile, sealNow } from '../../action/audit-seal.ts'
import { verifyChain } from '../../action/audit-verify.ts'
import { faultSentence, sealSentence, verdictSentence } from '../../action/audit-words.ts'
import { type Translator, translator } from '../../i18n/translate.ts'
import { commandLine } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import { type Language, languages } from '../../kernel/text.ts'
import type { Db } from '../../storage/database.ts'
import { errorText } from '../../storage/start-error.ts'
import { showProgress } from './backup-words.ts'
import { accountName, demandNamed, type Parts, print, type Runner, withStorage } from './run.ts'
import { environmentLanguage } from './sentences.ts'

/** More than a reader takes in; a chain that was damaged everywhere has one for each entry. */
const mostFaults = 100

/** The seals in these files, or the exit code after what is wrong with one was told: 1 for a seal that was altered. */
const sealsIn = (paths: readonly string[], { t }: Translator): readonly Seal[] | number => {
  const seals: Seal[] = []
  for (const file of paths)
    try {
      seals.push(readSeal(readFileSync(file, 'utf8'), file))
    } catch (error) {
      if (error instanceof Problem) throw error
      const altered = error instanceof SealAltered
      const reason = errorText(error)
      if (altered) print(t('action.audit.seal_altered', { file }))
      else process.stderr.write(`${t('action.audit.seal_unreadable', { file, reason })}\n`)
      return altered ? 1 : 2
    }
  return seals
}

const unusable = (field: string, value: string, error: unknown): Problem =>
  new Problem('bad-input', [{ field, value, allowed: errorText(error) }])

const verify = async (db: Db, words: Translator, seals: readonly Seal[]): Promise<number> => {
  const { report, end } = showProgress(words)
  const found = await verifyChain(db, { seals, onProgress: report }).finally(end)
  print(verdictSentence(words, found))
  for (const fault of found.faults.slice(0, mostFaults)) print(faultSentence(words, fault))
  const more = found.faults.length - mostFaults
  if (more > 0) print(words.t('action.audit.more', { count: words.number(more) }))
  return found.faults.length === 0 ? 0 : 1
}

const seal = async (db: Db, words: Translator, out: string | undefined): Promise<number> => {
  const made = await sealNow(db, commandLine(accountName()))
  if (made === undefined) {
    print(words.t('action.audit.nothing_to_seal'))
    return 0
  }
  print(sealSentence(words, made))
  if (out === undefined) return 0
  try {
    // A seal that is already kept must never be lost to a later one.
    writeFileSync(out, sealFile(made), { flag: 'wx' })
  } catch (error) {
    throw unusable('--out', out, error)
  }
  print(words.t('action.audit.seal_kept', { file: resolve(out) }))
  return 0
}

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value]
const wordsIn = (lang: Language | undefined): Translator => translator(lang ?? environmentLanguage())
const languageOption = (): Option =>
  new Option('--lang <language>', 'language of the sentences').choices([...languages])

export const addAuditCommands = (program: Command, parts: Parts, run: Runner): void => {
  const group = program.command('audit').description('commands about the audit')
  group
    .command('verify')
    .description('say whether every entry of the audit is there and as it was written, and which is not')
    .addOption(
      new Option('--seal <path>', 'a seal that was kept elsewhere must match too; may be repeated').argParser(collect),
    )
    .addOption(languageOption())
    .action(({ seal: paths = [], lang }) =>
      run(async (config) => {
        demandNamed(parts, 'accounts.audit.see')
        const seals = sealsIn(paths as string[], wordsIn(lang))
        if (typeof seals === 'number') return seals
        // Without the data files: to look whether the audit is whole must not add to it.
        return withStorage(config, parts, ({ db }) => verify(db, wordsIn(lang), seals))
      }),
    )
  group
    .command('seal')
    .description('seal the audit as it stands, if there are entries since the last seal')
    .option('--out <path>', 'write the last seal to a new file, to be kept elsewhere')
    .addOption(languageOption())
    .action(({ out, lang }) =>
      run((config) => {
        demandNamed(parts, 'accounts.audit.seal')
        return withStorage(config, parts, ({ db }) => seal(db, wordsIn(lang), out))
      }),
    )
}
