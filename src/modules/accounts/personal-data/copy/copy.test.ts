/** A person's own copy: complete, theirs alone, and for others only with a reason that stands in the audit. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../../test/support/app.ts'
import { freshDatabase } from '../../../../../test/support/database.ts'
import { giveGrant, type Person, people } from '../../../../../test/support/people.ts'
import { writeAudit } from '../../../../action/audit.ts'
import { queueMail } from '../../../../action/mail.ts'
import { fullSight, setSight } from '../../../../action/sight.ts'
import { startUp, userName } from '../../../../kernel/actor.ts'
import { newId } from '../../../../kernel/ids.ts'
import { languages } from '../../../../kernel/text.ts'
import { type Db, inTransaction, type Storage } from '../../../../storage/database.ts'
import { entriesOf } from '../../audit/queries.ts'

let storage: Storage
let as: ReturnType<typeof people>
beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, testApp(storage))
})

const visible = <T>(work: (tx: Db) => Promise<T>) =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

interface Copy {
  readonly person: string
  readonly tables: readonly {
    readonly table: string
    readonly purpose: string
    readonly kept: string
    readonly not_handed_out: readonly string[]
    readonly rows: readonly Record<string, unknown>[]
  }[]
}

const hash = 'a-hash-that-nobody-gets'
const link = 'https://pacta.example/reset/the-secret-of-a-link'

/** Everything that there can be about somebody, in their own words. */
const fill = async ({ user: { id, email } }: Person) => {
  await giveGrant(storage.db, id, 'practitioner', { states: ['TUN'] })
  await visible(async (tx) => {
    const now = new Date()
    const common = { user_id: id, created_at: now }
    await tx
      .insertInto('api_token')
      .values({
        ...common,
        id: newId(),
        name: 'My script',
        sha256: `${hash}-${id}`,
        prefix: 'pacta_ab',
        rights: [],
        expires_at: now,
      })
      .execute()
    await tx
      .insertInto('credential')
      .values({ ...common, id: newId(), account_id: id, provider_id: 'credential', password: hash })
      .execute()
    await tx
      .insertInto('application')
      .values({
        id: newId(),
        name: 'Amal Ben Salah',
        email,
        state: 'TUN',
        profession: 'Judge',
        institution: 'Court of Tunis',
        motivation: 'To learn about evidence',
      })
      .execute()
    const mail = {
      to: email,
      toUser: id,
      kind: 'notice',
      language: 'en',
      subject: 'A word to you',
      body: link,
    } as const
    await queueMail(tx, { ...mail, expiresAt: null })
    await writeAudit(tx, startUp, {
      action: 'accounts.user.correct',
      subject: userName(id),
      personal: { profession: { before: 'Clerk', after: 'Judge' } },
      owner: id,
      changes: 'nothing',
    })
  })
}

const copyOf = async (person: Person, path = '/en/profile/data.json'): Promise<Copy> =>
  (await person.get(path)).json() as Promise<Copy>
const rowsOf = ({ tables }: Copy, table: string) => tables.find((one) => one.table === table)?.rows ?? []

describe('one’s own copy', () => {
  test('has all that is held, with purpose and retention, and no secret', async () => {
    const me = await as('practitioner', { name: 'Amal Ben Salah', state: 'TUN', language: 'ar' })
    await fill(me)
    const response = await me.get('/en/profile/data.json')
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="personal-data-.*\.json"$/)
    const text = await response.text()
    const copy = JSON.parse(text) as Copy
    expect(copy.person).toBe(me.user.id)
    expect(rowsOf(copy, 'app_user')).toMatchObject([{ name: 'Amal Ben Salah', email: me.user.email, language: 'ar' }])
    expect(rowsOf(copy, 'role_grant')).toHaveLength(2)
    expect(rowsOf(copy, 'role_grant')).toContainEqual(
      expect.objectContaining({ states: ['TUN'], regions: [], groupings: [] }),
    )
    expect(rowsOf(copy, 'session')).toHaveLength(1)
    expect(rowsOf(copy, 'api_token')).toMatchObject([{ name: 'My script', prefix: 'pacta_ab' }])
    expect(rowsOf(copy, 'application')).toMatchObject([{ motivation: 'To learn about evidence' }])
    expect(rowsOf(copy, 'mail')).toMatchObject([{ subject: 'A word to you' }])
    expect(rowsOf(copy, 'audit_value')).toMatchObject([{ before: 'Clerk', after: 'Judge' }])
    expect(rowsOf(copy, 'audit_entry')).toMatchObject([{ action: 'accounts.user.correct', actor: 'pacta' }])
    for (const { purpose, kept } of copy.tables) expect([purpose, kept].every((words) => words.length > 3)).toBe(true)
    expect(copy.tables.find(({ table }) => table === 'mail')?.kept).toBe('90 days after: sending')
    expect(copy.tables.find(({ table }) => table === 'credential')?.not_handed_out).toContain('password')
    for (const secret of [hash, link, 'pacta_session']) expect(text).not.toContain(secret)
  })

  test('has nothing of anybody else', async () => {
    const other = await as('practitioner', { name: 'Boris Ivanov', state: 'TUN' })
    await fill(other)
    const me = await as('practitioner', { state: 'TUN' })
    const text = await (await me.get('/en/profile/data.json')).text()
    for (const theirs of [other.user.id, other.user.email, 'Boris']) expect(text).not.toContain(theirs)
  })

  test.each(languages)('stands on the page and in the PDF in %s', async (language) => {
    const me = await as('practitioner', { name: 'أمل 王伟 Ångström', state: 'TUN', language })
    await fill(me)
    const html = await (await me.get(`/${language}/profile/data`)).text()
    for (const shown of ['أمل 王伟 Ångström', me.user.email, 'To learn about evidence', 'id="audit_entry"'])
      expect(html).toContain(shown)
    expect(html).not.toContain(link)
    const pdf = await me.get(`/${language}/profile/data.pdf`)
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf')
    const bytes = Buffer.from(await pdf.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(10_000)
  })
})

describe('the copy of somebody else', () => {
  test('is there for an administrator who says why, for an hour, and each look stands in the audit', async () => {
    const me = await as('practitioner', { name: 'Carla Ruiz' })
    await fill(me)
    const administrator = await as.administrator()
    const path = `/en/users/${me.user.id}/data`
    expect(await (await administrator.get(path)).text()).not.toContain('My script')
    expect((await administrator.get(`${path}.json`)).status).toBe(404)
    expect((await administrator.post(path, 'read', { reason: '' })).status).toBe(422)
    expect((await administrator.post(path, 'read', { reason: 'Asked by letter of 3 May' })).status).toBe(303)
    expect(await (await administrator.get(path)).text()).toContain('My script')
    expect(rowsOf(await copyOf(administrator, `${path}.json`), 'app_user')).toMatchObject([{ name: 'Carla Ruiz' }])
    expect((await (await as.administrator()).get(`${path}.json`)).status).toBe(404)
    const entries = await entriesOf(storage.db, { subject: userName(me.user.id) }, { most: 20 })
    const mine = entries.filter(({ actor }) => actor === userName(administrator.user.id))
    expect(mine.map(({ action }) => action)).toEqual([
      'accounts.personal-data.download',
      'accounts.personal-data.page',
      'accounts.personal-data.read',
    ])
    expect(mine.at(-1)?.reason).toBe('Asked by letter of 3 May')
  })

  test('is hidden from everybody else', async () => {
    const me = await as('practitioner', { state: 'TUN' })
    const path = `/en/users/${me.user.id}/data`
    for (const reader of [
      await as.focalPoint('TUN'),
      await as('auditor'),
      await as('practitioner'),
      await as.public(),
    ]) {
      expect((await reader.get(path)).status).toBe(404)
      expect((await reader.get(`${path}.json`)).status).toBe(404)
    }
    const focal = await as.focalPoint('TUN')
    expect([403, 404]).toContain((await focal.post(path, 'read', { reason: 'I want to know' })).status)
  })
})
