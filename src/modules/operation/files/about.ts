/** The record on which a file hangs: found among the kinds of records that the modules know, and its words. */
import type { Context } from '../../../action/manifest.ts'
import { may, type Place } from '../../../action/rights.ts'

/** Of a file that hangs on no record. */
export const nothing = 'programme:all'

export interface Subject {
  readonly title: string
  readonly path: string
  readonly place: Place
}

/** Null for what is no record, or none that this reader may see. */
export const subjectOf = async (context: Context, about: string): Promise<Subject | null> => {
  const [name = '', id = ''] = about.split(/:(.*)/s)
  const kind = context.modules.flatMap(({ records }) => records ?? []).find((one) => one.kind === name)
  if (kind === undefined || id === '' || !may(context.actor, kind.right)) return null
  const found = await kind.find(context, id)
  return found !== null && may(context.actor, kind.right, found.place) ? found : null
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Where somebody gave the address of a record's page: the record. Null for no record that they may see. */
export const recordAt = async (
  context: Context,
  given: string,
): Promise<{ about: string; subject: Subject } | null> => {
  if (!given.includes('/')) {
    const subject = await subjectOf(context, given)
    return subject && { about: given, subject }
  }
  const path = (URL.parse(given, 'http://pacta')?.pathname ?? '').replace(/^\/[a-z]{2}(?=\/)/, '').replace(/\/$/, '')
  const id = decoded(path.slice(path.lastIndexOf('/') + 1))
  for (const { kind } of context.modules.flatMap(({ records }) => records ?? [])) {
    const subject = await subjectOf(context, `${kind}:${id}`)
    if (subject?.path === path) return { about: `${kind}:${id}`, subject }
  }
  return null
}
