/** An installation in use, for tests that look at the pages of work: long names in several scripts, and something in every state. */
import { tmpdir } from 'node:os'
import { sql } from 'kysely'
import { z } from 'zod'
import { failedJobs } from '../../src/action/job-queries.ts'
import { bossOn, enqueue } from '../../src/action/jobs.ts'
import { queueMail } from '../../src/action/mail.ts'
import { fullSight, setSight } from '../../src/action/sight.ts'
import { translator } from '../../src/i18n/translate.ts'
import { newId } from '../../src/kernel/ids.ts'
import { shownText } from '../../src/modules/accounts/consent/consent.ts'
import { type Db, inTransaction, type Storage } from '../../src/storage/database.ts'
import { giveGrant, makeUser, type Person, people } from './people.ts'

const seeing = <T>({ db }: Storage, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

/** The path of the newest link of that kind that was mailed to the address, as its reader would open it. */
export const linkMailed = async (storage: Storage, address: string, kind: string): Promise<string> => {
  const mails = await seeing(storage, (tx) =>
    tx.selectFrom('mail').select('body').where('to_address', '=', address).orderBy('id', 'desc').execute(),
  )
  const found = mails.flatMap(
    ({ body }) => new RegExp(`https?://[^/\\s]+(/\\S+/${kind}/\\S+)`).exec(body ?? '')?.[1] ?? [],
  )
  if (found[0] === undefined) throw new Error(`no link ${kind} for ${address}`)
  return found[0]
}

/** As a form would; @throws Error for one that was not accepted */
const send = async (by: Pick<Person, 'post'>, ...[path, form, fields]: Parameters<Person['post']>): Promise<void> => {
  const { status } = await by.post(path, form, fields)
  if (status !== 303) throw new Error(`${form} on ${path}: ${status}`)
}

const names = [
  ['عبد الرحمن بن محمد الأمين القيرواني الهاشمي', 'TUN'],
  ['欧阳明德与司马慧兰', 'CHN'],
  ['Александра Константиновна Преображенская-Вознесенская', 'KAZ'],
  ['Maria da Conceição de Albuquerque e Vasconcelos', 'GNB'],
  ['Tahar Ben Salah', 'TUN'],
  ['O’Brien-Nwachukwu, Oluwaseun Adébáyọ̀', 'NGA'],
] as const

const manyGrants = async (storage: Storage, by: Person): Promise<string> => {
  const { id } = await makeUser(storage.db, {
    name: 'ليلى عبد العزيز الحداد بنت الشيخ إبراهيم',
    email: 'leila.abdelaziz.al-haddad@ministere-de-la-justice.example.org',
    state: 'TUN',
    language: 'ar',
  })
  await giveGrant(storage.db, id, 'focal-point', {
    states: ['TUN', 'DZA', 'MAR', 'LBY', 'EGY', 'MRT', 'SDN'],
    until: '2999-12-31',
  })
  await giveGrant(storage.db, id, 'evaluator', { module: 'reports', until: '2999-06-30' })
  await giveGrant(storage.db, id, 'legal-officer', { regions: ['015', '202'] })
  const ended = await giveGrant(storage.db, id, 'practitioner', { states: ['TUN'] })
  const path = `/en/users/${id}`
  await send(by, `${path}?do=end-grant&grant=${ended}`, 'end-grant', { reason: 'انتقلت إلى وزارة أخرى' })
  await send(by, `${path}?do=give-grant`, 'give-grant', {
    role: 'programme-officer',
    reach: ['state:TUN', 'region:015'],
    reason: 'Covers the office in Tunis until the post is filled, as agreed in the note of 3 March.',
  })
  await send(by, `${path}?do=correct`, 'correct', {
    name: 'ليلى عبد العزيز الحداد',
    email: 'leila.abdelaziz.al-haddad@ministere-de-la-justice.example.org',
    language: 'ar',
    state: 'TUN',
    reason: 'As she signs her letters',
  })
  return id
}

const application = { state: 'TUN', profession: 'Judge', institution: 'Court of Appeal of Tunis' }

const applied = async (storage: Storage, app: Pick<Person, 'post'>, name: string, email: string): Promise<string> => {
  await app.post('/en/apply', 'apply', {
    ...application,
    name,
    email,
    motivation: 'I hear cases of financing of terrorism and wish to follow the courses on mutual legal assistance.',
    consent: shownText(translator('en'), 'application').sha256,
  })
  const link = await linkMailed(storage, email, 'application')
  await send(app, link, 'confirm')
  const row = await seeing(storage, (tx) =>
    tx.selectFrom('application').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
  )
  return row.id
}

const failJobs = async ({ db }: Storage): Promise<string> => {
  const queue = { name: 'mail.send', input: z.object({ mail: z.uuid() }) }
  for (const error of ['the mail server did not take the mail (ECONNREFUSED 192.0.2.1:587)', '550 5.1.1 no mailbox']) {
    await inTransaction(db, (tx) => enqueue(tx, queue, { mail: newId() }))
    await sql`update pgboss.job set retry_limit = 0 where name = ${queue.name}`.execute(db)
    const claimed = await bossOn(db).fetch(queue.name, { includeMetadata: true, batchSize: 50 })
    for (const one of claimed) await bossOn(db).fail(queue.name, one, new Error(error))
  }
  const [failed] = await failedJobs(db, { limit: 1, offset: 0 })
  return failed?.id ?? ''
}

const greetings = { en: 'Dear colleague,', ar: 'تحية طيبة،', ru: 'Здравствуйте!', zh: '您好：' }

const mails = async (storage: Storage): Promise<string> => {
  const letters = [
    ['en', 'Your invitation to Pacta', 'invitation', 'held'],
    ['ar', 'دعوة إلى Pacta', 'invitation', 'held'],
    ['ru', 'Новый пароль для вашей учетной записи', 'reset', 'failed'],
    ['zh', '您的帐户有变更', 'notice', 'sent'],
  ] as const
  const ids = await seeing(storage, async (tx) => {
    const made: string[] = []
    for (const [language, subject, kind, state] of letters) {
      const id = await queueMail(tx, {
        to: 'a.very.long.name.of.someone@ministry-of-justice.example.org',
        kind,
        language,
        subject,
        body: `${greetings[language]}\n\nhttps://pacta.example.org/en/invitation/${'x7Kq'.repeat(11)}\n\nPacta\n`,
        expiresAt: new Date(Date.now() + 86_400_000),
      })
      await tx
        .updateTable('mail')
        .set({
          state,
          ...(state === 'failed' && { error: '550 5.1.1 no such mailbox' }),
          ...(state === 'sent' && { sent_at: new Date(), body: null }),
        })
        .where('id', '=', id)
        .execute()
      made.push(id)
    }
    return made
  })
  return ids[1] ?? ''
}

const files = async (storage: Storage, by: Person): Promise<string> => {
  const rows = [
    ['liste des participants à l’atelier de Tunis, deuxième session (version définitive).csv', 'state:TUN', 'whole'],
    ['قائمة المشاركين في حلقة العمل.pdf', `user:${by.user.id}`, 'damaged'],
    ['与会者名单（最终版）.docx', 'state:CHN', 'missing'],
  ] as const
  return seeing(storage, async (tx) => {
    let first = ''
    for (const [at, [name, about, state]] of rows.entries()) {
      const sha256 = String(at + 1).repeat(64)
      await tx
        .insertInto('file_content')
        .values({ sha256, bytes: 12_345_678 * (at + 1), state })
        .execute()
      const id = newId()
      await tx
        .insertInto('file')
        .values({
          id,
          sha256,
          name,
          media_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          about,
          owner: null,
          state_code: about.startsWith('state:') ? about.slice(6) : null,
          uploaded_by: `user:${by.user.id}`,
        })
        .execute()
      first ||= id
    }
    return first
  })
}

const backups = async (storage: Storage, by: Person): Promise<void> => {
  await send(by, '/en/backups?do=change', 'schedule', {
    every: 'day',
    at: '02:30',
    zone: 'Africa/Tunis',
    keep: '14',
    folder: tmpdir(),
    recipients: '',
  })
  await sql`insert into backup_run (scheduled, started_at, ended_at, file, encrypted, bytes, sha256, verified, lost, error) values
    (true, now() - interval '2 days', now() - interval '2 days', '/srv/backups/pacta-2026-11-22T01-30-00.123Z.tar.zst.age', true, 123456789, 'x', true, 1, null),
    (true, now() - interval '1 days', now() - interval '1 days', '/srv/backups/pacta-2026-11-23T01-30-00.123Z.tar.zst', false, null, null, false, 0, 'ENOSPC: no space left on device, write'),
    (false, now(), null, '/srv/backups/pacta-2026-11-24T01-30-00.123Z.tar.zst', false, null, null, false, 0, null)`.execute(
    storage.db,
  )
}

const service = (storage: Storage): Promise<string> =>
  seeing(storage, async (tx) => {
    await sql`insert into sso_provider (id, issuer, oidc_config, provider_id, domain, name) values
      (${newId()}, 'https://login.ministry-of-justice.example.org/realms/staff', '{}', 'staff', 'ministry-of-justice.example.org', 'Ministry of Justice')`.execute(
      tx,
    )
    return 'staff'
  })

/** `app` answers the requests by which people fill the installation. */
export const fillWork = async (storage: Storage, app: Parameters<typeof people>[1]) => {
  const as = people(storage, app)
  const administrator = await as.administrator({ name: 'Александра Преображенская', state: 'AUT' })
  const auditor = await as('auditor', { name: '欧阳明德' })
  const focalPoint = await as.focalPoint('TUN', { name: 'عبد الرحمن القيرواني', language: 'ar' })
  const practitioner = await as('practitioner', { name: 'Amel Trabelsi', state: 'TUN', states: ['TUN'] })
  const nobody = await as.public()
  for (const [name, state] of names)
    await giveGrant(storage.db, (await makeUser(storage.db, { name, state })).id, 'donor')
  const person = await manyGrants(storage, administrator)
  const suspended = await makeUser(storage.db, { name: 'Suspended Colleague', state: 'SEN' })
  await send(administrator, `/en/users/${suspended.id}?do=suspend`, 'suspend', {
    reason: 'Left the office on 1 October',
  })
  await send(administrator, '/en/users/invite', 'invite', {
    email: 'invited.person@example.org',
    language: 'en',
    'grants.0.role': 'focal-point',
    'grants.0.reach': ['state:TUN', 'state:DZA', 'region:015'],
    reason: 'New focal point',
  })
  const token = { name: 'Dashboard of the field office in Tunis', rights: ['accounts.user.list'], until: inDays(90) }
  await administrator.post('/en/profile/tokens', 'make', token)
  const waiting = await applied(storage, nobody, 'Амелия Михайловна Судейская', 'amelia@example.org')
  const refused = await applied(storage, nobody, '司马慧兰', 'sima@example.org')
  await send(focalPoint, `/en/applications/${refused}`, 'decide', { decision: 'refuse', reason: 'Not known to us' })
  await send(practitioner, '/en/profile/data', 'correction', { words: 'My name is spelt Amal, not Amel.' })
  await send(administrator, '/en/audit', 'seal')
  return {
    as: { administrator, auditor, focalPoint, practitioner, nobody },
    person,
    self: administrator.user.id,
    application: waiting,
    mail: await mails(storage),
    job: await failJobs(storage),
    file: await files(storage, administrator),
    service: await service(storage),
    invitationLink: (await linkMailed(storage, 'invited.person@example.org', 'invitation')).slice(3),
    applicationLink: (await linkMailed(storage, 'amelia@example.org', 'application')).slice(3),
    backups: await backups(storage, administrator),
  }
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export type Work = Awaited<ReturnType<typeof fillWork>>
