/** A file of obligations taken apart: YAML, JSON or CSV as they go out. */
import { Problem } from '../../../../kernel/problem.ts'
import { languages } from '../../../../kernel/text.ts'
import { csvRows, DataFileError, yamlValue } from '../../../../storage/data-files.ts'
import { csvColumns, type FileFormat } from './file.ts'

const listed = (cell: string | undefined): string[] => (cell ?? '').split(';').filter(Boolean)

const rowOf = (cells: Readonly<Record<string, string>>) => {
  const text = (prefix: string) =>
    Object.fromEntries(languages.map((language) => [language, cells[`${prefix}_${language}`] ?? '']))
  const conditions = text('conditions')
  return {
    id: cells.id,
    article: cells.article,
    paragraph: cells.paragraph ?? '',
    type: cells.type,
    force: cells.force,
    bearer: cells.bearer,
    measure: text('measure'),
    conditions: Object.values(conditions).every((one) => one === '') ? null : conditions,
    safeguards: listed(cells.safeguards),
    parallel: cells.parallel === '' ? null : cells.parallel,
    replaces: listed(cells.replaces),
    source: cells.source,
  }
}

/** A file taken apart, its rows not yet looked at. */
export interface TakenFile {
  readonly instrument: string
  /** What stands at its head; null for CSV. */
  readonly head: Readonly<Record<string, unknown>> | null
  readonly rows: readonly unknown[]
}

const refuse = (value: string, allowed: string): never => {
  throw new Problem('bad-input', [{ field: 'file', value, allowed }])
}

const csvFile = (content: string, instrument: string | undefined): TakenFile => {
  const rows = csvRows(content.replace(/^\uFEFF/, ''), 'CSV', { needed: csvColumns }).map(rowOf)
  const code = instrument ?? /^([A-Z0-9-]+)\//.exec(rows[0]?.id ?? '')?.[1]
  return code === undefined ? refuse('', 'id: CODE/art.1') : { instrument: code, head: null, rows }
}

const parsed = (content: string, format: FileFormat): unknown => {
  if (format === 'yaml') return yamlValue(content, 'YAML')
  try {
    return JSON.parse(content)
  } catch (error) {
    return refuse(error instanceof Error ? error.message.slice(0, 100) : '', 'JSON')
  }
}

/** @throws Problem bad-input for a file that is not of its format or has no list of obligations */
export const takeFile = (content: string, format: FileFormat, instrument?: string): TakenFile => {
  try {
    if (format === 'csv') return csvFile(content, instrument)
    const value = parsed(content, format)
    if (typeof value !== 'object' || value === null || !('obligations' in value) || !Array.isArray(value.obligations))
      return refuse('', 'instrument, sources, obligations')
    const { obligations, instrument: code, ...head } = value as Record<string, unknown> & { obligations: unknown[] }
    return typeof code === 'string' ? { instrument: code, head, rows: obligations } : refuse('', 'instrument')
  } catch (error) {
    if (error instanceof DataFileError) return refuse(`${error.place}: ${error.message}`.slice(0, 200), error.allowed)
    throw error
  }
}
