/** The obligations of one instrument as a file of the shape of data/obligations/. Pure. */
import { stringify as toCsv } from 'csv-stringify/sync'
import { Document } from 'yaml'
import { type Language, languages } from '../../../../kernel/text.ts'
import type { ObligationFile } from '../input.ts'
import type { ObligationRegister } from '../register.ts'

export type FileFormat = 'yaml' | 'json' | 'csv'

type Row = ObligationFile['obligations'][number]

const ordered = (text: Readonly<Record<Language, string>>) =>
  Object.fromEntries(languages.map((language) => [language, text[language]]))

/** What the register says of an instrument now, in the order in which files are written. */
export const fileOf = (register: ObligationRegister, code: string): ObligationFile | null => {
  const terms = register.terms.get(code)
  const obligations = register.byInstrument.get(code)
  if (terms === undefined || obligations === undefined) return null
  return {
    instrument: code,
    sources: terms.sources as ObligationFile['sources'],
    ...(terms.clauses === null ? {} : { clauses: terms.clauses }),
    without_obligations: terms.without_obligations,
    obligations: obligations.map((each) => ({
      id: each.id,
      article: each.article,
      paragraph: each.paragraph,
      type: each.type,
      force: each.force,
      bearer: each.bearer,
      measure: ordered(each.measure) as Row['measure'],
      conditions: each.conditions === null ? null : (ordered(each.conditions) as Row['measure']),
      safeguards: [...each.safeguards],
      parallel: each.parallel,
      replaces: [...each.replaces],
      source: each.source,
    })),
  }
}

const inSix = (prefix: string) => languages.map((language) => `${prefix}_${language}`)

const plainColumns = [
  'id',
  'article',
  'paragraph',
  'type',
  'force',
  'bearer',
  'safeguards',
  'parallel',
  'replaces',
  'source',
]
export const csvColumns = [...plainColumns, ...inSix('measure'), ...inSix('conditions')]

const csvOf = ({ obligations }: ObligationFile): string =>
  toCsv(
    obligations.map(({ measure, conditions, safeguards, replaces, ...rest }) => ({
      ...rest,
      safeguards: safeguards.join(';'),
      replaces: replaces.join(';'),
      ...Object.fromEntries(languages.map((language) => [`measure_${language}`, measure[language]])),
      ...Object.fromEntries(languages.map((language) => [`conditions_${language}`, conditions?.[language] ?? ''])),
    })),
    { header: true, columns: csvColumns },
  )

/** Every line of text whole, so that a difference between two files shows the text that differs. */
const yamlOf = (file: ObligationFile): string => new Document(file).toString({ lineWidth: 0 })

export const fileText = (file: ObligationFile, format: FileFormat): string => {
  if (format === 'csv') return csvOf(file)
  return format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : yamlOf(file)
}
