/** Consent: the text that was shown, in the language in which it was shown; withdrawn and given again. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { makeUser, people } from '../../../../test/support/people.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { translator } from '../../../i18n/translate.ts'
import { publicReader } from '../../../kernel/actor.ts'
import { languages } from '../../../kernel/text.ts'
import { inTransaction, type Storage } from '../../../storage/database.ts'
import { shownText } from './consent.ts'
import { consentsOf, type GivenConsent, recordConsent } from './queries.ts'

let storage: Storage
let as: ReturnType<typeof people>
beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage, testApp(storage))
})

const given = (user: string) =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return consentsOf(tx, user)
  })
const record = (consent: GivenConsent) => inTransaction(storage.db, (tx) => recordConsent(tx, publicReader, consent))

describe('a consent', () => {
  test.each(languages)('in %s keeps the words shown, without any sight', async (language) => {
    const { id } = await makeUser(storage.db)
    const { sha256, text } = shownText(translator(language), 'account')
    await record({ purpose: 'account', shown: sha256, user: id })
    const [one] = await given(id)
    expect(one).toMatchObject({ language, text, purpose: 'account', withdrawnAt: null })
    expect(
      createHash('sha256')
        .update(one?.text ?? '')
        .digest('hex'),
    ).toBe(sha256)
    expect(text).toContain(translator(language).t('accounts.consent.agree.account'))
  })

  test('to words that nobody is shown now is refused, as is one to another purpose', async () => {
    const refused = { code: 'bad-input', fields: [{ field: 'consent' }] }
    await expect(record({ purpose: 'account', shown: '0'.repeat(64) })).rejects.toMatchObject(refused)
    const { sha256 } = shownText(translator('en'), 'application')
    await expect(record({ purpose: 'account', shown: sha256 })).rejects.toMatchObject(refused)
  })

  test('is hidden from everybody else', async () => {
    const { rows } = await sql`select 1 from consent`.execute(storage.db)
    expect(rows).toEqual([])
  })
})

describe('on one’s own page', () => {
  test('the box names exactly the text beside it; agreeing, withdrawing and agreeing again are recorded', async () => {
    const me = await as(null, { language: 'fr' })
    const page = await (await me.get('/fr/profile/data')).text()
    const { sha256 } = shownText(translator('fr'), 'account')
    expect(page).toContain(`value="${sha256}"`)
    expect((await me.post('/fr/profile/data', 'agree')).status).toBe(422)
    expect((await me.post('/fr/profile/data', 'agree', { consent: sha256 })).status).toBe(303)
    expect(await given(me.user.id)).toMatchObject([{ language: 'fr', withdrawnAt: null }])
    expect((await me.post('/fr/profile/data', 'withdraw')).status).toBe(303)
    expect((await me.post('/fr/profile/data', 'withdraw')).status).toBe(409)
    expect(await (await me.get('/en/profile/data')).text()).toMatch(
      /Your account is erased on .*, unless you agree again/,
    )
    expect((await me.post('/fr/profile/data', 'agree', { consent: sha256 })).status).toBe(303)
    const all = await given(me.user.id)
    expect(all.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false])
  })
})
