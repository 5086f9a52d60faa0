/** For tests of erasure: a person who has left a trace everywhere, and a look into every column of the database. */
import { sql } from 'kysely'
import pg from 'pg'
import { type Entry, writeAudit } from '../../src/action/audit.ts'
import { queueMail } from '../../src/action/mail.ts'
import { fullSight, setSight } from '../../src/action/sight.ts'
import { translator } from '../../src/i18n/translate.ts'
import { publicReader, startUp, userName } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { shownText } from '../../src/modules/accounts/consent/consent.ts'
import { recordConsent } from '../../src/modules/accounts/consent/queries.ts'
import { sealed } from '../../src/modules/accounts/sign-in/throttle/throttle.ts'
import { inTransaction, type Storage } from '../../src/storage/database.ts'
import { giveGrant, type Person } from './people.ts'

/** Every row of every table in every schema as text, by the owner under full sight. */
const dump = async (storage: Storage): Promise<{ table: string; row: string }[]> => {
  const client = new pg.Client(storage.owner)
  await client.connect()
  try {
    await client.query(`begin; set local pacta.sees = 'all'`)
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relkind in ('r', 'm') and nspname not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_'`,
    )
    const all: { table: string; row: string }[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
      all.push(...rows.map(({ row }) => ({ table: name, row })))
    }
    return all
  } finally {
    await client.end()
  }
}

/** Tables in which any of the words stands. */
export const tablesWith = async (storage: Storage, words: readonly string[]): Promise<string[]> => {
  const tables = (await dump(storage)).filter(({ row }) =>
    words.some((one) => row.toLowerCase().includes(one.toLowerCase())),
  )
  return [...new Set(tables.map(({ table }) => table))].sort()
}

const digest = (text: string) => text.replaceAll(/\W/g, '').padEnd(64, '0').slice(0, 64)

/** Leaves a trace in every place where the application can have one, also under an earlier name and address. */
export const leaveTraces = async (
  { db }: Storage,
  { user: { id, name, email } }: Person,
  earlier: { readonly name: string; readonly email: string },
): Promise<void> => {
  await giveGrant(db, id, 'practitioner', { states: ['TUN'] })
  await inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    const now = new Date()
    const soon = new Date(now.getTime() + 86_400_000)
    await sql`update app_user set profession = ${`Judge ${name}`}, image = ${`https://x.example/${email}.png`} where id = ${id}`.execute(
      tx,
    )
    await sql`update role_grant set reason = ${`Proposed by ${name}`} where user_id = ${id}`.execute(tx)
    await sql`update session set user_agent = ${`Browser of ${name}`}, ip_address = '192.0.2.77' where user_id = ${id}`.execute(
      tx,
    )
    const [invitation, open, application, old] = [newId(), newId(), newId(), newId()]
    const invited = { language: 'en', state: 'TUN', grants: '[]', invited_by: 'pacta', expires_at: soon } as const
    await tx
      .insertInto('invitation')
      .values([
        {
          ...invited,
          ...earlier,
          id: invitation,
          token_sha256: digest(invitation),
          accepted_at: now,
          user_id: id,
          reason: `For ${earlier.name}`,
        },
        { ...invited, id: open, name, email, token_sha256: digest(open) },
      ])
      .execute()
    await tx
      .insertInto('application')
      .values({
        id: application,
        name,
        email: earlier.email,
        state: 'TUN',
        profession: `Judge ${name}`,
        institution: `Office of ${name}`,
        motivation: `I am ${name}`,
        status: 'pending',
      })
      .execute()
    await tx
      .insertInto('credential')
      .values({ id: newId(), user_id: id, account_id: email, provider_id: 'service', id_token: email })
      .execute()
    await tx
      .insertInto('passkey')
      .values({
        id: newId(),
        user_id: id,
        name: `Key of ${name}`,
        public_key: 'k',
        credential_id: digest(id),
        counter: 0,
        device_type: 'd',
        backed_up: false,
      })
      .execute()
    await tx.insertInto('two_factor').values({ id: newId(), user_id: id, secret: 's', backup_codes: name }).execute()
    await tx
      .insertInto('api_token')
      .values({
        id: newId(),
        user_id: id,
        name: `Script of ${name}`,
        sha256: digest(id),
        prefix: 'p',
        rights: [],
        expires_at: soon,
      })
      .execute()
    await tx
      .insertInto('verification')
      .values([
        { id: newId(), identifier: 'reset-asked:1', value: email, expires_at: soon },
        { id: newId(), identifier: `reset:${id}`, value: '{}', expires_at: soon },
      ])
      .execute()
    await tx
      .insertInto('sign_in_throttle')
      .values({ key: `sign-in:${sealed('address', email)}`, failures: 3 })
      .execute()
    await tx
      .insertInto('idempotency')
      .values({
        actor: 'user:somebody',
        key: newId(),
        request: 'r',
        result: JSON.stringify({ value: { to: email, name } }),
      })
      .execute()
    const content = digest(id)
      .toLowerCase()
      .replaceAll(/[^0-9a-f]/g, '0')
    await tx.insertInto('file_content').values({ sha256: content, bytes: 1 }).execute()
    await tx
      .insertInto('file')
      .values({
        id: newId(),
        sha256: content,
        name: `${name}.pdf`,
        media_type: 'application/pdf',
        about: userName(id),
        owner: id,
        state_code: null,
        uploaded_by: userName(id),
      })
      .execute()
    await tx
      .insertInto('correction_request')
      .values({ id: newId(), user_id: id, words: `${name}, not ${earlier.name}` })
      .execute()
    await tx.insertInto('dormant_notice').values({ user_id: id }).execute()
    await recordConsent(tx, publicReader, {
      purpose: 'account',
      shown: shownText(translator('en'), 'account').sha256,
      user: id,
      invitation,
    })
    const mail = { kind: 'notice', language: 'en', body: `Dear ${name}`, expiresAt: null } as const
    await queueMail(tx, { ...mail, to: email, toUser: id, subject: 'To you' })
    await queueMail(tx, { ...mail, to: earlier.email, subject: 'To you, before' })
    const about = await queueMail(tx, { ...mail, to: 'focal@example.org', subject: `${name} applied` })
    await sql`update mail set state = 'held' where id = ${about}`.execute(tx)
    const personal = { name: { after: name }, email: { before: earlier.email, after: email } }
    const entries: Omit<Entry, 'action'>[] = [
      { subject: userName(id), personal, owner: id },
      {
        subject: `invitation:${invitation}`,
        personal: { name: { after: earlier.name }, email: { after: earlier.email } },
      },
      { subject: `application:${application}`, personal: { name: { after: name } }, state: 'TUN' },
      // Of an invitation that is no longer kept.
      { subject: `invitation:${old}`, personal: { name: { after: name }, email: { after: earlier.email } } },
    ]
    for (const entry of entries) await writeAudit(tx, startUp, { action: 'test.trace', changes: 'nothing', ...entry })
  })
}
