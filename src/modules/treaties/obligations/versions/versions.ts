/** Which version of a record counts when files are loaded again after people have corrected it. Pure. */
import { isDeepStrictEqual } from 'node:util'

export type Origin = 'file' | 'form'

interface Numbered<C> {
  /** From 1, in the order in which they were recorded. */
  readonly number: number
  readonly content: C
}

export interface Version<C> extends Numbered<C> {
  readonly origin: Origin
  readonly recordedAt: string
  /** As the audit names actors: `user:<id>`, `pacta`. */
  readonly recordedBy: string
  /** Why it was corrected; none for what a file says. */
  readonly reason: string | null
}

/** The newest version of each origin. */
export interface Heads<C> {
  readonly file?: Numbered<C>
  readonly form?: Numbered<C>
}

export interface Loaded<C> {
  /** To be recorded, because the file says something new. */
  readonly add: Numbered<C> | null
  readonly current: Numbered<C>
}

export const lastNumber = ({ file, form }: Heads<unknown>): number => Math.max(file?.number ?? 0, form?.number ?? 0)

/**
 * @param given what the file says; undefined where it no longer has the record
 * @param retire how a record is kept that the file no longer has
 * @throws Error for a record of which nobody ever said anything
 */
export const afterLoad = <C>(heads: Heads<C>, given: C | undefined, retire: (content: C) => C): Loaded<C> => {
  const said = given ?? (heads.file === undefined ? undefined : retire(heads.file.content))
  const add =
    said === undefined || isDeepStrictEqual(said, heads.file?.content)
      ? null
      : { number: lastNumber(heads) + 1, content: said }
  const current = heads.form ?? add ?? heads.file
  if (current === undefined) throw new Error('a record without versions')
  return { add, current }
}

/** What the file says now, where it was changed after the correction that counts. */
export const changedSince = <C>({ file, form }: Heads<C>): C | null =>
  file !== undefined &&
  form !== undefined &&
  file.number > form.number &&
  !isDeepStrictEqual(file.content, form.content)
    ? file.content
    : null

const textsIn = (value: unknown, path: string): [string, string][] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value))
    return value.every((item) => typeof item !== 'object')
      ? [[path, value.join(', ')]]
      : value.flatMap((item, index) => textsIn(item, `${path}.${index + 1}`))
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
  return [[path, String(value)]]
}

export interface Difference {
  /** `measure.fr`, `type`. */
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** The fields in which two contents differ, texts by language. */
export const differences = (before: unknown, after: unknown): Difference[] => {
  const old = new Map(textsIn(before, ''))
  const now = new Map(textsIn(after, ''))
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((each) => each.before !== each.after)
}
