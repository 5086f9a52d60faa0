/** The laws that a list or an export asks for, in its order. */
import type { z } from 'zod'
import type { Context } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { today } from '../../../kernel/dates.ts'
import { type Reference, referenceOf, stateName, wordsMatch } from '../../reference/index.ts'
import type { LawSort, lawFields } from './input.ts'
import { type Law, standingOf } from './law.ts'
import { lawsOf } from './queries.ts'

export type LawFilter = z.output<z.ZodObject<typeof lawFields>>

const sortedBy = (law: Law, by: string, name: (state: string) => string): string => {
  switch (by) {
    case 'state':
      return name(law.state)
    case 'title':
      return law.title
    case 'in_force':
      return law.inForceOn ?? ''
    default:
      return law.adoptedOn
  }
}

/** Days compare as text; the order within a day is that of the recording. */
const inOrder = (laws: readonly Law[], sort: LawSort, reference: Reference, translator: Translator): Law[] => {
  const by = sort.replace('-', '')
  const direction = sort.startsWith('-') ? -1 : 1
  const value = (law: Law) => sortedBy(law, by, (state) => stateName(reference, translator, state))
  return laws.toSorted((a, b) => direction * (translator.compare(value(a), value(b)) || (a.id < b.id ? -1 : 1)))
}

export const findLaws = async ({ db, translator }: Context, filter: LawFilter) => {
  const { q, state, language, year, stands, sort = '-adopted' } = filter
  const [reference, all] = await Promise.all([referenceOf(db), lawsOf(db)])
  const said = q === undefined ? () => true : wordsMatch(q)
  const found = all.filter(
    (law) =>
      (state === undefined || law.state === state) &&
      (language === undefined || law.language === language) &&
      (year === undefined || law.adoptedOn.startsWith(`${year}-`)) &&
      (stands === undefined || standingOf(law, today()) === stands) &&
      said([law.title, law.citation, law.reference, stateName(reference, translator, law.state)]),
  )
  return { reference, all, laws: inOrder(found, sort, reference, translator) }
}
