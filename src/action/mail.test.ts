import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { rolledBack, testDatabase } from '../../test/support/database.ts'
import type { Storage } from '../storage/database.ts'
import { type Mail, mailCounts, queueMail } from './mail.ts'
import { fullSight, setSight } from './sight.ts'

let storage: Storage
beforeAll(async () => {
  storage = await testDatabase()
})

const invitation: Mail = {
  to: 'ada@example.org',
  kind: 'invitation',
  language: 'en',
  subject: 'You are invited',
  body: 'Open https://pacta.test/invitation/s3cret\n',
  expiresAt: null,
}

it.each([
  ['to', 'ada@example.org\r\nBcc: all@example.org'],
  ['to', 'ada@example.org, bob@example.org'],
  ['to', 'Ada <ada@example.org>'],
  ['subject', 'Hello\r\nBcc: all@example.org'],
  ['subject', 'Hello\u2028there'],
  ['subject', 'Hello\u0000'],
  ['kind', 'Invitation\n'],
])('refuses what could become a header: %s %j', async (field, value) => {
  await rolledBack(storage, async ({ db }) => {
    await expect(queueMail(db, { ...invitation, [field]: value })).rejects.toMatchObject({ name: 'ZodError' })
  })
})

it('writes nothing when the change fails', async () => {
  const before = await mailCounts(storage.db)
  const failing = storage.db.transaction().execute(async (tx) => {
    await queueMail(tx, invitation)
    throw new Error('the change failed')
  })
  await expect(failing).rejects.toThrow('the change failed')
  expect(await mailCounts(storage.db)).toEqual(before)
})

it('lets those queue who see nothing, and shows a mail to nobody but whom it is for', async () => {
  await rolledBack(storage, async ({ db }) => {
    const user = '019a0000-0000-7000-8000-00000000000a'
    await setSight(db, fullSight)
    await sql`insert into app_user (id, name, email) values (${user}, 'Ada', 'ada@example.org')`.execute(db)
    const seen = async () => (await db.selectFrom('mail').select('id').execute()).map(({ id }) => id)
    await setSight(db, { all: false, states: [], projects: [], user: null })
    const id = await queueMail(db, { ...invitation, toUser: user })
    expect(await seen()).toEqual([])
    await setSight(db, { all: false, states: ['TUN'], projects: [], user: '019a0000-0000-7000-8000-00000000000b' })
    expect(await seen()).toEqual([])
    await setSight(db, { all: false, states: [], projects: [], user })
    expect(await seen()).toEqual([id])
  })
})
