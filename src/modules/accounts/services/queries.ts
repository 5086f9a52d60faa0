/** What is stored of sign-in services. Every question is asked under full sight. */
import { sql } from 'kysely'
import type { Db } from '../../../storage/database.ts'

export const serviceDomain = async (tx: Db, providerId: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('sso_provider')
    .select('domain')
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
  return row?.domain.toLowerCase()
}

export const userWithAddress = async (tx: Db, email: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('app_user')
    .select('id')
    .where('email', '=', email)
    .where('email_verified', '=', true)
    .where('status', '=', 'active')
    .executeTakeFirst()
  return row?.id
}

export interface Service {
  readonly id: string
  readonly name: string
  readonly kind: 'oidc' | 'saml'
  readonly issuer: string
  readonly domain: string
  /** People who have come in by it. */
  readonly people: number
}

const selection = (tx: Db) =>
  tx.selectFrom('sso_provider').select((row) => [
    'provider_id as id',
    'name',
    'issuer',
    'domain',
    sql<'oidc' | 'saml'>`case when saml_config is null then 'oidc' else 'saml' end`.as('kind'),
    row
      .selectFrom('credential')
      .whereRef('credential.provider_id', '=', 'sso_provider.provider_id')
      .select((each) => each.fn.countAll<number>().as('people'))
      .as('people'),
  ])

export const services = async (tx: Db): Promise<Service[]> =>
  (await selection(tx).orderBy('name').execute()).map((row) => ({ ...row, people: row.people ?? 0 }))

export const serviceById = async (tx: Db, id: string): Promise<Service | undefined> => {
  const row = await selection(tx).where('provider_id', '=', id).executeTakeFirst()
  return row && { ...row, people: row.people ?? 0 }
}

export const insertService = async (
  tx: Db,
  service: {
    readonly id: string
    readonly provider_id: string
    readonly name: string
    readonly issuer: string
    readonly domain: string
    readonly oidc_config?: string
    readonly saml_config?: string
  },
): Promise<boolean> => {
  const done = await tx
    .insertInto('sso_provider')
    .values(service)
    .onConflict((conflict) => conflict.column('provider_id').doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows) === 1
}

/** With the links of people to it; their other ways in stay. */
export const deleteService = async (tx: Db, id: string): Promise<boolean> => {
  await tx.deleteFrom('credential').where('provider_id', '=', id).execute()
  const gone = await tx.deleteFrom('sso_provider').where('provider_id', '=', id).executeTakeFirst()
  return Number(gone.numDeletedRows) === 1
}

/** Who has come in by this service so far. */
export const linksBefore = async (tx: Db, service: string): Promise<ReadonlySet<string>> => {
  const rows = await tx.selectFrom('credential').select('user_id').where('provider_id', '=', service).execute()
  return new Set(rows.map((row) => row.user_id))
}

/** Whether this service has linked the person to another of its accounts. */
export const linkedOtherwise = async (
  tx: Db,
  link: { readonly user: string; readonly service: string; readonly account: string },
): Promise<boolean> => {
  const row = await tx
    .selectFrom('credential')
    .select('id')
    .where('user_id', '=', link.user)
    .where('provider_id', '=', link.service)
    .where('account_id', '<>', link.account)
    .executeTakeFirst()
  return row !== undefined
}

/** Whoever has it, in whatever state. */
export const addressTaken = async (tx: Db, email: string): Promise<boolean> =>
  (await tx.selectFrom('app_user').select('id').where('email', '=', email).executeTakeFirst()) !== undefined
