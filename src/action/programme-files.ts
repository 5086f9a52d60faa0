/** The files of the programme years, data/programmes/<year>/, read so that a mistake is told by file, record and field. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type FieldProblem, Problem } from '../kernel/problem.ts'
import { dataRoot, readYaml } from '../storage/data-files.ts'

const programmeYears: readonly string[] = readdirSync(join(dataRoot, 'programmes'))
  .filter((name) => /^\d{4}$/.test(name))
  .sort()

/** Paths of files of that name in every year, for `DataLoad.files`. */
export const programmeFiles = (...names: readonly string[]): string[] =>
  programmeYears.flatMap((year) => names.map((name) => `programmes/${year}/${name}`))

const refuse = (field: string, value: unknown, allowed: string): never => {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  throw new Problem('bad-input', [{ field, value: words.slice(0, 100), allowed }])
}

const idOf = (record: unknown, where: string, key: string): string => {
  if (typeof record !== 'object' || record === null) return refuse(where, record, `record with ${key}`)
  const id = (record as Record<string, unknown>)[key]
  if (id === undefined || id === null || id === '') return refuse(`${where}.${key}`, '', 'unique text')
  // Schemas of records leave a key of this name out without a word.
  if (typeof id !== 'string' || id === '__proto__') return refuse(`${where}.${key}`, id, 'text, a–z 0–9 -')
  return id
}

/**
 * A list of records by key and in order, so that the path of a mistake holds the record's own id and not its number.
 * @throws Problem bad-input for a record without id or an id given twice
 */
export const byId = (list: unknown, file: string, key = 'id'): ReadonlyMap<string, unknown> => {
  if (!Array.isArray(list)) return refuse(file, list === null ? 'null' : typeof list, 'list')
  const records = new Map<string, unknown>()
  for (const [index, record] of list.entries()) {
    const id = idOf(record, `${file}.${index + 1}`, key)
    if (records.has(id)) refuse(`${file}.${index + 1}.${key}`, id, 'unique')
    records.set(id, record)
  }
  return records
}

/** Schema of what `byId` gives; the records in their order. */
export const listById = <S extends z.ZodType>(record: S) =>
  z.map(z.string(), record).transform((records) => [...records.values()])

/** The same as an object. */
export const keyed = (list: unknown, file: string, key = 'id'): Record<string, unknown> =>
  Object.fromEntries(byId(list, file, key))

/** One object a year: the name of each file, and what `read` makes of its content. */
export const readProgrammes = (
  readers: Readonly<Record<string, (content: unknown, path: string) => unknown>>,
): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    programmeYears.map((year) => [
      year,
      Object.fromEntries(
        Object.entries(readers).map(([name, read]) => {
          const path = `programmes/${year}/${name}`
          return [name, read(readYaml(path), path)]
        }),
      ),
    ]),
  )

/** Schema of what `readProgrammes` gives. */
export const programmesOf = <S extends z.ZodObject>(year: S) => z.record(z.string().regex(/^\d{4}$/), year)

type Records<Year, Name extends keyof Year> = Year[Name] extends Readonly<Record<string, infer Record>> ? Record : never

/** Every record of a file in every year, with the year of its programme and where it stands: `2016.tools.yaml.tldb`. */
export const recordsIn = <Year, Name extends keyof Year & string>(
  years: Readonly<Record<string, Year>>,
  name: Name,
): (Records<Year, Name> & { readonly programme: number; readonly where: string })[] =>
  Object.entries(years).flatMap(([year, content]) =>
    Object.entries(content[name] as object).map(([id, record]) => ({
      ...record,
      programme: Number(year),
      where: `${year}.${name}.${id}`,
    })),
  )

/** Paragraph of the programme's source as printed there: 23, 31(a). */
export const paragraph = z.string().regex(/^\d{1,3}(\([a-z]{1,4}\))?$/)

/** Gathers what a record refers to that does not exist. */
export class References {
  readonly #problems: FieldProblem[] = []

  /** `where` is the file, record and field: `2016.activities.yaml.ACT-2016-031-1.place`. */
  check(
    where: string,
    values: string | null | undefined | readonly string[],
    known: { has: (id: string) => boolean },
  ): void {
    const list = values === null || values === undefined ? [] : typeof values === 'string' ? [values] : values
    for (const [index, value] of list.entries()) {
      if (!known.has(value)) this.report(where, value, 'known id')
      if (list.indexOf(value) !== index) this.report(where, value, 'unique')
    }
  }

  /** No two records may share an id. */
  unique(records: readonly { readonly id: string; readonly where: string }[]): void {
    const seen = new Set<string>()
    for (const { id, where } of records) {
      if (seen.has(id)) this.report(`${where}.id`, id, 'unique')
      seen.add(id)
    }
  }

  report(field: string, value: string, allowed: string): void {
    this.#problems.push({ field, value, allowed })
  }

  /** @throws Problem bad-input */
  settle(): void {
    if (this.#problems.length > 0) throw new Problem('bad-input', this.#problems)
  }
}
