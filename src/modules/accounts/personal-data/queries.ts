/** SQL of personal data, made from the register: finding, counting and erasing what is held about a person. */
import { type RawBuilder, sql } from 'kysely'
import type { FieldErasure, PersonalTable } from '../../../action/personal.ts'
import { userName } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { type DataSubject, erasedWord, mentionOf } from './person.ts'

const texts = (values: Iterable<string | null | undefined>): string[] => [
  ...new Set([...values].filter((value): value is string => typeof value === 'string' && value !== '')),
]

/** With every address and name that any record still knows. Under full sight. @throws Problem not-found */
export const subjectOf = async (tx: Db, id: string): Promise<DataSubject> => {
  const person = await tx
    .selectFrom('app_user')
    .select(['id', 'name', 'email', 'language', 'state', 'status'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (person === undefined) throw new Problem('not-found')
  const invitations = await tx.selectFrom('invitation').select(['email', 'name']).where('user_id', '=', id).execute()
  const { rows: earlier } = await sql<{ field: string; words: string | null }>`
    select field, value #>> '{}' as words from audit_value, lateral (values (before), (after)) as each (value)
    where owner = ${id}::uuid and field in ('name', 'email')`.execute(tx)
  const of = (field: string) => earlier.filter((one) => one.field === field).map(({ words }) => words)
  const addresses = texts([person.email, ...invitations.map(({ email }) => email), ...of('email')])
  const applications = await tx.selectFrom('application').select('name').where('email', 'in', addresses).execute()
  const names = texts([person.name, ...[...invitations, ...applications].map(({ name }) => name), ...of('name')])
  return { ...person, addresses: addresses.map((address) => address.toLowerCase()), names }
}

type Conditions = RawBuilder<boolean>

const mentions = (column: RawBuilder<unknown>, words: readonly string[]): Conditions =>
  sql<boolean>`${column} ~ any(${words.map(mentionOf)}::text[])`

/** The rows of a table that are about a person. */
const about = ({ belongs }: PersonalTable, { id, addresses }: DataSubject): Conditions => {
  const each = belongs.map(({ column, to }): Conditions => {
    const at = sql.ref(column)
    if (to === 'id') return sql`${at} = ${id}::uuid`
    if (to === 'actor') return sql`${at} = ${userName(id)}`
    if (to === 'address') return sql`${at} = any(${addresses}::text[])`
    return mentions(at, [id, ...addresses])
  })
  return each.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(each, sql` or `)})`
}

export type HeldRow = Readonly<Record<string, unknown>>

export interface Held {
  readonly table: PersonalTable
  readonly count: number
  readonly rows: readonly HeldRow[]
}

const shownColumns = ({ fields }: PersonalTable): string[] =>
  Object.entries(fields).flatMap(([column, { secret }]) => (secret ? [] : [column]))

/** In the order in which a copy shows them: its own columns, then what others say of the row. */
export const copiedColumns = (table: PersonalTable): string[] => [
  ...shownColumns(table),
  ...Object.keys(table.lists ?? {}),
]

const listsOf = ({ table, lists = {} }: PersonalTable) =>
  Object.entries(lists).map(
    ([name, { of, by, column }]) => sql`array(
      select ${sql.ref(column)} from ${sql.table(of)} where ${sql.ref(by)} = ${sql.ref(`${table}.id`)} order by 1
    ) as ${sql.ref(name)}`,
  )

/** Everything but secrets, the newest first where a row has a number; `most` rows of each table. Under full sight. */
export const heldOf = async (
  tx: Db,
  tables: readonly PersonalTable[],
  who: DataSubject,
  most?: number,
): Promise<Held[]> => {
  const held: Held[] = []
  for (const table of tables) {
    const condition = about(table, who)
    const from = sql`${sql.table(table.table)} where ${condition}`
    const { rows: counted } = await sql<{ count: number }>`select count(*)::int as count from ${from}`.execute(tx)
    const columns = sql.join([...shownColumns(table).map((column) => sql.ref(column)), ...listsOf(table)])
    const order = 'id' in table.fields || 'id' in table.other ? sql`order by id desc` : sql``
    const limit = most === undefined ? sql`` : sql`limit ${most}`
    const { rows } = await sql<HeldRow>`select ${columns} from ${from} ${order} ${limit}`.execute(tx)
    const count = counted[0]?.count ?? 0
    if (count > 0) held.push({ table, count, rows })
  }
  return held
}

const replacement = (erased: FieldErasure): RawBuilder<unknown> | undefined => {
  switch (erased) {
    case 'kept':
      return undefined
    case 'emptied':
      return sql`null`
    case 'reset':
      return sql`default`
    case 'replaced':
      return sql`${erasedWord}`
    case 'address':
      // Nobody can have it: the domain is reserved (RFC 2606).
      return sql`'erased-' || id || '@invalid'`
  }
}

/** Erases the rows of a table as the register says; answers how many. Under full sight. */
export const eraseIn = async (tx: Db, table: PersonalTable, who: DataSubject): Promise<number> => {
  const name = sql.table(table.table)
  const condition = about(table, who)
  if (table.erasure === 'nothing' || table.belongs.length === 0) return 0
  if (table.erasure === 'row') {
    const { numAffectedRows } = await sql`delete from ${name} where ${condition}`.execute(tx)
    return Number(numAffectedRows ?? 0)
  }
  const changes = Object.entries(table.fields).flatMap(([column, { erased }]) => {
    const to = replacement(erased)
    return to === undefined ? [] : [sql`${sql.ref(column)} = ${to}`]
  })
  const { numAffectedRows } = await sql`update ${name} set ${sql.join(changes)} where ${condition}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** How many rows of each table erasing would touch. Under full sight. */
export const countsOf = async (
  tx: Db,
  tables: readonly PersonalTable[],
  who: DataSubject,
): Promise<{ table: PersonalTable; count: number }[]> =>
  (await heldOf(tx, tables, who, 0)).map(({ table, count }) => ({ table, count }))
