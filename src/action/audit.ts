/** Writes audit entries: who did what, through which way, on what, and why. The database numbers and chains them. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../kernel/actor.ts'
import type { Db } from '../storage/database.ts'
import { notifyChange } from '../storage/revision.ts'

/** Values of a personal field, as JSON; left out or null where there is none. */
export interface PersonalChange {
  readonly before?: unknown
  readonly after?: unknown
}

export interface Entry {
  /** Module, noun and verb: `accounts.user.invite`. */
  readonly action: string
  /** What was changed or read, as `kind:id`. */
  readonly subject: string
  /** What changed, without personal values: it can never be erased. */
  readonly detail?: Readonly<Record<string, unknown>>
  /** As the actor gave it; it can never be erased. */
  readonly reason?: string | null | undefined
  /** By field; the entry itself only holds a commitment to each, so that they can be erased later. */
  readonly personal?: Readonly<Record<string, PersonalChange>>
  /** The person and the State whose values these are: who may read them. */
  readonly owner?: string | null
  readonly state?: string | null
  /** `nothing` for readings and sign-ins: pages that are kept for everyone stay. */
  readonly changes?: 'public' | 'nothing'
}

/** Under this key of an entry's detail stand the commitments to its personal values, by field. */
export const personalKey = 'personal'

/** How actors are named in entries; whatever else somebody seeks them by may be a person's name. */
export const isActorName = (words: string): boolean => /^(user:[0-9a-f-]{36}|operator:.*|pacta|public)$/.test(words)

/** Filters of a list as an entry may keep them: that words were sought, and not which, since they may be somebody's name. */
export const withoutWords = ({ q, actor, ...filters }: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const named = typeof actor === 'string' && isActorName(actor)
  return {
    ...filters,
    ...(named && { actor }),
    ...((q !== undefined || (actor !== undefined && !named)) && { search: true }),
  }
}

/** Of each commitment: nobody can try values until one fits. */
const saltBytes = 16

/**
 * Writes the entry, last in its transaction: from here on every other writer waits for the commit. Returns its number.
 */
export const writeAudit = async (tx: Db, actor: Actor, entry: Entry): Promise<number> => {
  const changesPublic = entry.changes !== 'nothing'
  const values = Object.entries(entry.personal ?? {}).map(([field, { before = null, after = null }]) => ({
    field,
    salt: randomBytes(saltBytes).toString('hex'),
    before,
    after,
  }))
  const row = {
    actor: actor.name,
    through: actor.through,
    action: entry.action,
    subject: entry.subject,
    detail: JSON.stringify(entry.detail ?? {}),
    request_id: actor.requestId,
    reason: entry.reason ?? null,
    public: changesPublic,
  }
  const { id } =
    values.length === 0
      ? await tx.insertInto('audit_entry').values(row).returning('id').executeTakeFirstOrThrow()
      : await withValues(tx, row, { values, owner: entry.owner ?? null, state: entry.state ?? null })
  if (changesPublic) await notifyChange(tx)
  return id
}

interface Row {
  readonly actor: string
  readonly through: string
  readonly action: string
  readonly subject: string
  readonly detail: string
  readonly request_id: string | null
  readonly reason: string | null
  readonly public: boolean
}

/** In one statement, because the entry holds what the database computes of the values, and the values its number. */
const withValues = async (
  tx: Db,
  row: Row,
  { values, owner, state }: { values: readonly object[]; owner: string | null; state: string | null },
): Promise<{ id: number }> => {
  const { rows } = await sql<{ id: number }>`
    with value as (
      select field, decode(salt, 'hex') as salt, before, after
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as given (field text, salt text, before jsonb, after jsonb)
    ), entry as (
      insert into audit_entry (actor, through, action, subject, detail, request_id, reason, public)
      select ${row.actor}, ${row.through}, ${row.action}, ${row.subject}, ${row.detail}::jsonb || jsonb_build_object(
        ${personalKey}::text, (select jsonb_object_agg(field, audit_commitment(salt, before, after)) from value)
      ), ${row.request_id}, ${row.reason}, ${row.public}
      returning id
    ), stored as (
      insert into audit_value (entry_id, field, salt, before, after, owner, state)
      select id, field, salt, before, after, ${owner}::uuid, ${state} from entry, value
    )
    select id from entry`.execute(tx)
  const [first] = rows
  if (first === undefined) throw new Error('the database wrote no audit entry')
  return first
}
