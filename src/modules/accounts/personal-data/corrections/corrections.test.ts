/** A request for a correction: asked in words, answered once, with a mail in the language of whoever asked. */
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../../../test/support/app.ts'
import { freshDatabase } from '../../../../../test/support/database.ts'
import { people } from '../../../../../test/support/people.ts'
import { fullSight, setSight } from '../../../../action/sight.ts'
import { userName } from '../../../../kernel/actor.ts'
import { inTransaction, type Storage } from '../../../../storage/database.ts'
import { entriesOf } from '../../audit/queries.ts'
import { correctionsOf } from './queries.ts'

let storage: Storage
let as: ReturnType<typeof people>
beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, testApp(storage))
})

const words = 'My State is Chad, not Niger'

test('lands with the administrators, and its answer with whoever asked', async () => {
  const me = await as('practitioner', { name: 'Idriss Issa', language: 'fr' })
  expect((await me.post('/fr/profile/data', 'correction', { words: '' })).status).toBe(422)
  expect((await me.post('/fr/profile/data', 'correction', { words })).status).toBe(303)
  const [request] = await inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return correctionsOf(tx, me.user.id)
  })
  expect(request).toMatchObject({ words, status: 'open' })
  const given = { request: request?.id ?? '', answer: 'Corrigé dans le registre', outcome: 'done' }

  expect((await me.get('/fr/corrections')).status).toBe(404)
  expect((await me.post('/fr/corrections', 'answer', given)).status).toBe(404)
  const administrator = await as.administrator()
  expect(await (await administrator.get('/en/corrections')).text()).toContain(words)
  const bad = await administrator.post('/en/corrections', 'answer', { ...given, answer: '' })
  expect(bad.status).toBe(422)
  expect((await administrator.post('/en/corrections', 'answer', given)).status).toBe(303)
  expect((await administrator.post('/en/corrections', 'answer', given)).status).toBe(409)
  expect(await (await administrator.get('/en/corrections')).text()).toContain('No request waits for an answer')

  expect(await (await me.get('/fr/profile/data')).text()).toContain('Corrigé dans le registre')
  const mail = await inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return tx.selectFrom('mail').select(['subject', 'body']).where('to_user', '=', me.user.id).executeTakeFirstOrThrow()
  })
  expect(mail.subject).toBe('Votre demande de rectification')
  expect(mail.body).toContain('Corrigé dans le registre')
  const entries = await entriesOf(storage.db, { subject: userName(me.user.id) }, { most: 10 })
  expect(entries.map(({ action }) => action)).toEqual(['accounts.correction.answer', 'accounts.correction.ask'])
  expect(JSON.stringify(entries)).not.toMatch(/Chad|Corrigé|Idriss/)
})

test('nobody answers their own', async () => {
  const administrator = await as.administrator()
  await administrator.post('/en/profile/data', 'correction', { words })
  const [own] = await inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return correctionsOf(tx, administrator.user.id)
  })
  const given = { request: own?.id ?? '', answer: 'Done by myself', outcome: 'done' }
  expect((await administrator.post('/en/corrections', 'answer', given)).status).toBe(403)
})
