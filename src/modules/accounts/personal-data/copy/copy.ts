/** A person's own copy: everything held about them by the register, with purpose, ground and retention, for people and machines. */
import type { Module } from '../../../../action/manifest.ts'
import { type PersonalTable, personalTables, type Retention } from '../../../../action/personal.ts'
import type { Holder } from '../../../../action/rights.ts'
import { fullSight, setSight } from '../../../../action/sight.ts'
import type { MessageKey, Translator } from '../../../../i18n/translate.ts'
import type { Db } from '../../../../storage/database.ts'
import { allRights, holderName } from '../../grants/sentences.ts'
import type { DataSubject } from '../person.ts'
import { copiedColumns, type Held, heldOf, subjectOf } from '../queries.ts'

export interface PersonalCopy {
  readonly who: DataSubject
  readonly held: readonly Held[]
}

/** Rows of a table that a page or a printed copy shows; the machine-readable copy has all. */
export const shownAtMost = 20
export const printedAtMost = 500

/** Leaves the transaction with full sight: no single right shows all of it. */
export const copyOf = async (tx: Db, id: string, most?: number): Promise<PersonalCopy> => {
  await setSight(tx, fullSight)
  const who = await subjectOf(tx, id)
  return { who, held: await heldOf(tx, personalTables(), who, most) }
}

type Words = (key: MessageKey, values?: Record<string, string | number>) => string

/** "30 days after: end of the session" */
export const ruleWords = ({ t: typed }: Translator, { days, label }: Retention): string => {
  const t = typed as Words
  const [unit, count] = days % 365 === 0 ? ['years', days / 365] : ['days', days]
  return t(`accounts.personal-data.kept.${unit}` as MessageKey, { count, after: t(label) })
}

/** Its rules, or as long as the account, or for good. */
export const keptWords = (translator: Translator, { kept, erasure }: PersonalTable): string => {
  if (kept.length > 0) return translator.clauses(kept.map((rule) => ruleWords(translator, rule)))
  return translator.t(`accounts.personal-data.kept.${erasure === 'row' ? 'account' : 'good'}`)
}

/** Who may see it, by the rights that the table names, in words. */
export const seersOf = (table: PersonalTable, modules: readonly Module[], translator: Translator): string => {
  const rights = allRights(modules).filter(({ name }) => table.seenBy.includes(name))
  const holders = new Set<Holder>(rights.flatMap((right) => right.holders))
  return holders.size === 0
    ? translator.t('accounts.personal-data.nobody')
    : translator.list([...holders].map((holder) => holderName(translator, holder)))
}

export const fieldLabel = ({ t }: Translator, { fields, lists }: PersonalTable, column: string): string => {
  const key = fields[column]?.label ?? lists?.[column]?.label
  return key === undefined ? column : (t as Words)(key)
}

/** For machines: names of columns as the database has them, labels in the reader's language. */
export const copyAsJson = (
  { who, held }: PersonalCopy,
  { translator, modules, made }: { translator: Translator; modules: readonly Module[]; made: Date },
): string => {
  const t = translator.t as Words
  const tables = held.map(({ table, rows }) => ({
    table: table.table,
    label: t(table.label),
    purpose: t(table.purpose),
    ground: t(table.ground),
    seen_by: seersOf(table, modules, translator),
    kept: keptWords(translator, table),
    fields: Object.fromEntries(copiedColumns(table).map((column) => [column, fieldLabel(translator, table, column)])),
    not_handed_out: Object.keys(table.fields).filter((column) => table.fields[column]?.secret),
    rows,
  }))
  return `${JSON.stringify({ format: 'pacta-personal-data/1', made: made.toISOString(), language: translator.language, person: who.id, tables }, null, 2)}\n`
}
