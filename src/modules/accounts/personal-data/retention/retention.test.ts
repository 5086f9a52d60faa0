/** Retention: each rule on the day before and the day after it is due; people are warned before they go. */
import { type RawBuilder, sql } from 'kysely'
import pino from 'pino'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../../../test/support/app.ts'
import { contextOf } from '../../../../../test/support/context.ts'
import { freshDatabase } from '../../../../../test/support/database.ts'
import { until } from '../../../../../test/support/embedded.ts'
import { makeUser, people } from '../../../../../test/support/people.ts'
import { writeAudit } from '../../../../action/audit.ts'
import { enqueue } from '../../../../action/jobs.ts'
import { fullSight, setSight } from '../../../../action/sight.ts'
import { startWorker } from '../../../../interfaces/jobs/worker.ts'
import { commandLine, startUp, worker } from '../../../../kernel/actor.ts'
import { newId } from '../../../../kernel/ids.ts'
import { type Db, inTransaction, type Storage } from '../../../../storage/database.ts'
import { entriesOf } from '../../audit/queries.ts'
import { retentionCommands, retentionJobs } from './commands.ts'
import { daysBefore, dormantStep, tableRules } from './retention.ts'
import { type Counts, previewRetention, runRetention } from './run.ts'

let storage: Storage
let as: ReturnType<typeof people>
let user: string
beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, testApp(storage))
  await as.administrator()
  user = (await makeUser(storage.db)).id
})

const visible = <T>(work: (tx: Db) => Promise<T>) =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })
const preview = () => inTransaction(storage.db, (tx) => previewRetention(tx))
const due = (counts: Counts) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
const ago = (days: number) => daysBefore(new Date(), days)

/** A row whose moment lies so many days back, for each rule. */
const rows: Record<string, (at: Date) => RawBuilder<unknown>> = {
  'invitations-unused': (at) => sql`insert into invitation (id, grants, token_sha256, invited_by, expires_at)
    values (${newId()}, '[]', ${newId()}, 'pacta', ${at})`,
  invitations: (at) => sql`insert into invitation (id, grants, token_sha256, invited_by, expires_at, accepted_at)
    values (${newId()}, '[]', ${newId()}, 'pacta', now(), ${at})`,
  'applications-unconfirmed': (at) => application('unconfirmed', at, null),
  applications: (at) => application('refused', at, at),
  corrections: (at) => sql`insert into correction_request (id, user_id, words, status, answered_at)
    values (${newId()}, ${user}, 'Please', 'done', ${at})`,
  sessions: (at) =>
    sql`insert into session (id, token, user_id, expires_at) values (${newId()}, ${newId()}, ${user}, ${at})`,
  verifications: (at) =>
    sql`insert into verification (id, identifier, value, expires_at) values (${newId()}, 'i', 'v', ${at})`,
  throttle: (at) => sql`insert into sign_in_throttle (key, failures, last_at) values (${newId()}, 1, ${at})`,
  mails: (at) => sql`insert into mail (id, to_address, language, kind, subject, queued_at, sent_at, state)
    values (${newId()}, 'a@example.org', 'en', 'notice', 's', ${at}, ${at}, 'sent')`,
  'repeated-requests': (at) =>
    sql`insert into idempotency (actor, key, request, at) values ('pacta', ${newId()}, 'r', ${at})`,
}
const application = (status: string, created: Date, decided: Date | null) =>
  sql`insert into application (id, name, email, state, profession, institution, motivation, status, created_at, decided_at)
    values (${newId()}, 'A', 'a@example.org', 'TUN', 'p', 'i', 'm', ${status}, ${created}, ${decided})`

describe('rows', () => {
  test('there is a row to try for every rule of the register', () => {
    expect(Object.keys(rows).sort()).toEqual(
      tableRules()
        .map(({ id }) => id)
        .filter((id) => id !== 'audit-values')
        .sort(),
    )
  })

  test.each(Object.keys(rows))('%s are due on their day, not on the one before', async (id) => {
    const days = tableRules().find((rule) => rule.id === id)?.days ?? 0
    const make = rows[id] as (at: Date) => RawBuilder<unknown>
    await visible((tx) => make(ago(days - 1)).execute(tx))
    expect(due(await preview())).toEqual({})
    await visible((tx) => make(ago(days + 1)).execute(tx))
    expect(due(await preview())).toEqual({ [id]: 1 })
    expect(due(await runRetention(storage.db, worker, {}))).toEqual({ [id]: 1 })
    expect(due(await preview())).toEqual({})
  })

  test('what waits for a decision stays, however old', async () => {
    await visible((tx) => application('pending', ago(4000), null).execute(tx))
    expect(due(await preview())).toEqual({})
  })

  test('personal values of the audit go by the time of their entry; the entry stays', async () => {
    const entry = { action: 'test.value', subject: 'thing:1', changes: 'nothing' } as const
    await visible((tx) => writeAudit(tx, startUp, { ...entry, personal: { name: { after: 'Old Name' } }, owner: user }))
    const years = (count: number) =>
      inTransaction(storage.db, (tx) => previewRetention(tx, daysBefore(new Date(), -count)))
    const before = (await years(5 * 365 - 1))['audit-values']
    expect(before).toBe(0)
    expect((await years(5 * 365 + 1))['audit-values']).toBe(1)
  })
})

describe('the rule for unused accounts, pure', () => {
  const now = new Date('2026-06-01T00:00:00Z')
  const back = (days: number) => daysBefore(now, days)
  test.each([
    ['used yesterday', 1, null, 'none'],
    ['not used for 699 days', 699, null, 'none'],
    ['not used for 700 days', 700, null, 'notice'],
    ['not used for ten years, never warned', 3650, null, 'notice'],
    ['warned before the last use', 701, 900, 'notice'],
    ['warned yesterday', 2000, 1, 'none'],
    ['warned a month ago, two years without use', 731, 31, 'erase'],
    ['warned a month ago, and not yet two years', 729, 29, 'none'],
  ])('%s', (_, seen, noticed, step) => {
    expect(dormantStep({ seen: back(seen), noticed: noticed === null ? null : back(noticed) }, now)).toBe(step)
  })
})

const move = (id: string, days: number) =>
  visible((tx) => sql`update app_user set created_at = ${ago(days)} where id = ${id}`.execute(tx))
const statusOf = async (id: string) =>
  (await visible((tx) => tx.selectFrom('app_user').select('status').where('id', '=', id).executeTakeFirstOrThrow()))
    .status

describe('people', () => {
  beforeEach(async () => {
    await runRetention(storage.db, worker, {})
  })

  test('are warned in their language, and go a month later; whoever signs in stays', async () => {
    const [gone, back] = [await makeUser(storage.db, { language: 'es' }), await makeUser(storage.db)]
    for (const { id } of [gone, back]) await move(id, 800)
    expect(due(await preview())).toEqual({ 'dormant-notices': 2 })
    expect(due(await runRetention(storage.db, worker, {}))).toEqual({ 'dormant-notices': 2 })
    expect(due(await preview())).toEqual({})
    const mail = await visible((tx) =>
      tx.selectFrom('mail').select(['subject', 'body']).where('to_user', '=', gone.id).executeTakeFirstOrThrow(),
    )
    expect(mail.subject).toBe('Su cuenta sin uso será suprimida')
    expect(mail.body).toContain('30 días')
    await visible((tx) => sql`update dormant_notice set sent_at = ${ago(29)}`.execute(tx))
    await visible((tx) =>
      writeAudit(tx, startUp, { action: 'accounts.session.begin', subject: `user:${back.id}`, changes: 'nothing' }),
    )
    expect(due(await runRetention(storage.db, worker, {}))).toEqual({ 'dormant-people': 1 })
    expect(await statusOf(gone.id)).toBe('erased')
    expect(await statusOf(back.id)).toBe('active')
    const [entry] = await entriesOf(storage.db, { subject: `user:${gone.id}` }, { most: 1 })
    expect(entry).toMatchObject({
      action: 'accounts.personal-data.erase',
      through: 'job',
      detail: { rule: 'dormant-people' },
    })
  })

  test('who withdrew their consent go after thirty days, unless they agreed again', async () => {
    const [gone, again, fresh] = [await makeUser(storage.db), await makeUser(storage.db), await makeUser(storage.db)]
    const consent = (id: string, withdrawn: Date | null) =>
      visible((tx) =>
        sql`insert into consent (id, user_id, purpose, text, text_sha256, language, through, withdrawn_at) values
          (${newId()}, ${id}, 'account', 't', encode(sha256('t'::bytea), 'hex'), 'en', 'web', ${withdrawn})`.execute(
          tx,
        ),
      )
    await consent(gone.id, ago(31))
    await consent(again.id, ago(31))
    await consent(again.id, null)
    await consent(fresh.id, ago(29))
    expect(due(await runRetention(storage.db, worker, {}))).toEqual({ 'withdrawn-consents': 1 })
    expect([await statusOf(gone.id), await statusOf(again.id), await statusOf(fresh.id)]).toEqual([
      'erased',
      'active',
      'active',
    ])
  })
})

describe('the page and the command', () => {
  test('say what is due, what ran, and let administrators run it', async () => {
    await visible((tx) => (rows.throttle as (at: Date) => RawBuilder<unknown>)(ago(31)).execute(tx))
    const auditor = await as('auditor')
    const page = await (await auditor.get('/en/retention')).text()
    expect(page).toContain('Due for deletion today: 1')
    expect(page).not.toContain('Delete what is due')
    expect((await auditor.post('/en/retention', 'run')).status).toBe(403)
    expect((await (await as('practitioner')).get('/en/retention')).status).toBe(404)
    const administrator = await as.administrator()
    expect(await (await administrator.get('/en/retention')).text()).toContain('Delete what is due')
    expect((await administrator.post('/en/retention', 'run')).status).toBe(303)
    const after = await (await administrator.get('/en/retention')).text()
    expect(after).toContain('Due for deletion today: 0')
    expect(after).toContain('Attempts to sign in')
  })

  test('`pacta retention preview` and `run` print a line a rule', async () => {
    await visible((tx) => (rows.throttle as (at: Date) => RawBuilder<unknown>)(ago(31)).execute(tx))
    const lines: string[] = []
    const context = {
      ...contextOf(storage),
      actor: commandLine('root'),
      print: (line: string) => void lines.push(line),
    }
    for (const command of retentionCommands) await command.run(context, { lang: 'en' })
    expect(lines.filter((line) => line.startsWith('throttle'))).toEqual(['throttle: 1', 'throttle: 1'])
    lines.length = 0
    await retentionCommands[0]?.run(context, { lang: 'en' })
    expect(lines).toContain('throttle: 0')
  })

  test('the daily job does the same, in the queue', async () => {
    await visible((tx) => (rows.throttle as (at: Date) => RawBuilder<unknown>)(ago(31)).execute(tx))
    const [daily] = retentionJobs
    if (daily === undefined) throw new Error('there is no job')
    expect(daily.schedule).toMatch(/^\d+ \d+ \* \* \*$/)
    const queue = await startWorker({ storage, jobs: retentionJobs, log: pino({ level: 'silent' }) })
    try {
      await inTransaction(storage.db, (tx) => enqueue(tx, daily, {}))
      await until(async () => (await preview()).throttle === 0)
    } finally {
      await queue.stop()
    }
    const [entry] = await entriesOf(storage.db, { action: 'accounts.retention.run' }, { most: 1 })
    expect(entry).toMatchObject({ actor: 'pacta', through: 'job', detail: { rows: { throttle: 1 } } })
  })

  test('the last administrator is never due', async () => {
    const alone = await freshDatabase()
    const me = await people(alone, testApp(alone)).administrator()
    await inTransaction(alone.db, async (tx) => {
      await setSight(tx, fullSight)
      await sql`update app_user set created_at = ${ago(2000)}`.execute(tx)
      await sql`delete from session`.execute(tx)
      await sql`insert into dormant_notice values (${me.user.id}, ${ago(100)})`.execute(tx)
      expect(due(await previewRetention(tx))).toEqual({})
    })
    expect(due(await runRetention(alone.db, worker, {}))).toEqual({})
  })
})
