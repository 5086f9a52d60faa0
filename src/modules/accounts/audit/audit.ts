import type { Translator } from '../../../i18n/translate.ts'
import type { Through } from '../../../kernel/actor.ts'
import type { HistoryEntry } from '../../../ui/work.tsx'
import type { Words } from './values.ts'

export const ways: readonly Through[] = ['start', 'cli', 'web', 'api', 'job']

export interface AuditFilter {
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly subject?: string | undefined
  readonly through?: Through | undefined
  /** First and last day, in UTC. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly q?: string | undefined
  /** People whom the words of `q` and `actor` name, as `user:<id>`. */
  readonly people?: Readonly<Record<'q' | 'actor', readonly string[]>> | undefined
}

export interface LogEntry {
  readonly id: number
  readonly at: Date
  readonly actor: string
  readonly through: Through
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly reason: string | null
  readonly requestId: string | null
}

export interface PersonalValue {
  readonly entry: number
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** The user's id in `user:<id>`. */
export const userIn = (name: string): string | undefined => /^user:([0-9a-f-]{36})$/.exec(name)?.[1]

/** A person by name where the reader may know it; whoever holds the machine, a job, or somebody. */
export const actorWords = ({ t }: Translator, actor: string, names: ReadonlyMap<string, string>): string => {
  const id = userIn(actor)
  if (id !== undefined) return names.get(id) ?? t('accounts.audit.somebody')
  if (actor.startsWith('operator:')) return t('accounts.audit.operator', { account: actor.slice('operator:'.length) })
  return actor === 'public' ? t('accounts.audit.public') : 'Pacta'
}

const isChange = (value: unknown): value is { before?: unknown; after?: unknown } =>
  typeof value === 'object' && value !== null && ('before' in value || 'after' in value)

/** What changed: details with a before and an after, other details as they stand, and personal values where they are left. */
export const changesOf = (
  { detail, id }: Pick<LogEntry, 'detail' | 'id'>,
  values: readonly PersonalValue[],
  erased: string,
  words: Words,
): NonNullable<HistoryEntry['changes']> => {
  const { personal = {}, ...plain } = detail as { personal?: Record<string, string>; fields?: unknown }
  // The personal values below name them again.
  if (Object.keys(personal).length > 0) delete plain.fields
  const change = (name: string, before: unknown, after: unknown) => ({
    field: words.field(name),
    before: words.value(name, before) ?? '',
    after: words.value(name, after) ?? '',
  })
  const open = Object.entries(plain).flatMap(([name, value]) => {
    if (isChange(value)) return [change(name, value.before, value.after)]
    const after = words.value(name, value)
    return after ? [{ field: words.field(name), after }] : []
  })
  const own = new Map(values.filter(({ entry }) => entry === id).map((value) => [value.field, value]))
  const closed = Object.keys(personal).map((name) => {
    const value = own.get(name)
    return value === undefined ? { field: words.field(name), after: erased } : change(name, value.before, value.after)
  })
  return [...open, ...closed]
}
