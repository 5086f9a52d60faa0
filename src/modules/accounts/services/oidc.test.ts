/** Coming in by a real OpenID provider on this machine: authorization code, PKCE, and only for who has an account here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { keepingBrowser } from '../../../../test/support/keeping-browser.ts'
import { client, type OpenIdProvider, openIdProvider } from '../../../../test/support/openid-provider.ts'
import { makeUser, people } from '../../../../test/support/people.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Storage } from '../../../storage/database.ts'
import { seeingAll } from '../sign-in/queries.ts'

let storage: Storage
let app: Awaited<ReturnType<typeof testApp>>
let provider: OpenIdProvider

const own = (address: string): string => {
  const { pathname, search } = new URL(address)
  return pathname + search
}

const comeIn = async (one: ReturnType<typeof keepingBrowser>, query = 'lang=fr&next=%2Fstates') => {
  const begin = await one.get(`/auth/services/ministry?${query}`, { 'Sec-Fetch-Site': 'same-origin' })
  expect(begin.status).toBe(303)
  const back = await provider.visit(begin.headers.get('location')!)
  return { back, answer: await one.get(own(back)) }
}

const fields = () => ({
  id: 'ministry',
  name: 'Ministry of Justice',
  domain: 'justice.example',
  issuer: provider.issuer,
  client: client.client_id,
  secret: client.client_secret,
})

beforeAll(async () => {
  provider = await openIdProvider()
  storage = await freshDatabase()
  app = await testApp(storage)
})

afterAll(() => new Promise((done) => provider.server.close(done)))

describe('an OpenID provider', () => {
  it('is added by an administrator, with its secret sealed, and answers a test', async () => {
    const administrator = await people(storage, app).administrator()
    const added = await administrator.post('/en/services/new/oidc', 'add', fields())
    expect(added.headers.get('location')).toBe('/en/services/ministry')
    const page = await (await administrator.get('/en/services/ministry')).text()
    expect(page).toContain(client.redirect_uri)
    const stored = await seeingAll(storage.db, (tx) => tx.selectFrom('sso_provider').selectAll().execute())
    expect(JSON.stringify(stored)).not.toContain(client.client_secret)
    expect((await administrator.post('/en/services', 'test', { id: 'ministry' })).status).toBe(303)
    const [entry] = await storage.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'accounts.sign-in-service.add')
      .execute()
    expect(entry).toMatchObject({
      subject: 'sign-in-service:ministry',
      detail: { kind: 'oidc', domain: 'justice.example' },
    })
    expect(JSON.stringify(entry)).not.toContain('secret')
    expect((await administrator.post('/en/services/new/oidc', 'add', fields())).status).toBe(422)
  })

  it('is added, tested and removed by who is in charge of everything alone, before anybody is provider.asked', async () => {
    const partial = await people(storage, app).administrator({ module: 'accounts' })
    let requests = 0
    const count = () => {
      requests += 1
    }
    provider.server.on('request', count)
    // The pages on which services are added are hidden; those on which they stand are seen.
    const refusedTo = async (path: string, form: string, given: Record<string, string> = {}) =>
      expect((await partial.post(path, form, given)).status, form).toBe(path.includes('/new/') ? 404 : 403)
    await refusedTo('/en/services/new/oidc', 'add', { ...fields(), id: 'mine', domain: 'example.org' })
    await refusedTo('/en/services/new/saml', 'add', {
      id: 'mine',
      name: 'Mine',
      domain: 'example.org',
      metadata: '<x/>',
    })
    const list = await (await partial.get('/en/services')).text()
    expect(list).toContain('Ministry of Justice')
    for (const offered of ['new/oidc', 'value="test"']) expect(list).not.toContain(offered)
    expect(await (await partial.get('/en/services/ministry')).text()).not.toContain('value="remove"')
    expect((await partial.get('/en/services/new/oidc')).status).toBe(404)
    await refusedTo('/en/services', 'test', { id: 'ministry' })
    await refusedTo('/en/services/ministry', 'remove')
    provider.server.off('request', count)
    expect(requests).toBe(0)
    const left = await seeingAll(storage.db, (tx) => tx.selectFrom('sso_provider').select('provider_id').execute())
    expect(left).toEqual([{ provider_id: 'ministry' }])
  })

  it('that is nobody, or not at the address, is refused with the reason', async () => {
    const administrator = await people(storage, app).administrator()
    const other = { ...fields(), id: 'other' }
    for (const wrong of [
      `${provider.issuer}/elsewhere`,
      'http://intranet.example',
      'https://10.0.0.1',
      'https://169.254.169.254',
      'ftp://127.0.0.1',
    ]) {
      const answer = await administrator.post('/en/services/new/oidc', 'add', { ...other, issuer: wrong })
      expect(answer.status, wrong).toBe(422)
      expect(await answer.text()).not.toContain(client.client_secret)
    }
  })

  it('lets in who has an account with the address that it has verified, and tells them once', async () => {
    const user = await makeUser(storage.db, { email: 'judge@justice.example', name: 'Moussa Traoré' })
    provider.claims = { sub: 'account-1', email: 'Judge@justice.example', email_verified: true, name: 'Someone Else' }
    const one = keepingBrowser(app)
    const { answer } = await comeIn(one)
    expect(answer.headers.get('location')).toBe('/fr/states')
    expect(provider.asked.get('code_challenge_method')).toBe('S256')
    expect(provider.asked.get('response_type')).toBe('code')
    expect((await one.get('/en/profile')).status).toBe(200)
    const [entry] = (
      await storage.db.selectFrom('audit_entry').selectAll().where('action', '=', 'accounts.session.begin').execute()
    ).slice(-1)
    const who = `user:${user.id}`
    expect(entry).toMatchObject({ actor: who, subject: who, detail: { way: 'service', secondFactor: false } })
    await comeIn(keepingBrowser(app))
    const rows = await seeingAll(storage.db, async (tx) => ({
      users: await tx.selectFrom('app_user').selectAll().where('email', '=', 'judge@justice.example').execute(),
      mails: await tx.selectFrom('mail').select('subject').where('to_user', '=', user.id).execute(),
      links: await tx.selectFrom('credential').selectAll().where('user_id', '=', user.id).execute(),
    }))
    // What the provider calls people changes nothing here.
    expect(rows.users.map(({ name }) => name)).toEqual(['Moussa Traoré'])
    expect(rows.mails).toEqual([{ subject: 'Your Pacta account was linked to a new sign-in service' }])
    expect(rows.links).toHaveLength(1)
    expect(rows.links[0]).toMatchObject({ provider_id: 'ministry', account_id: 'account-1' })
  })

  const refused = async (said: OpenIdProvider['claims']) => {
    provider.claims = said
    const one = keepingBrowser(app)
    const { answer } = await comeIn(one)
    expect(answer.headers.get('location')).toBe('/fr/sign-in?refused=service')
    expect(one.jar.has('pacta.session_token')).toBe(false)
    expect((await one.get('/en/profile')).status).toBe(404)
  }

  it('lets nobody in who has no account, or a suspended one, and opens none', async () => {
    await refused({ sub: 'account-2', email: 'stranger@justice.example', email_verified: true })
    const suspended = await makeUser(storage.db, { email: 'gone@justice.example' })
    await seeingAll(storage.db, (tx) =>
      tx.updateTable('app_user').set({ status: 'suspended' }).where('id', '=', suspended.id).execute(),
    )
    await refused({ sub: 'account-3', email: 'gone@justice.example', email_verified: true })
    const strangers = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('app_user').select('id').where('email', '=', 'stranger@justice.example').execute(),
    )
    expect(strangers).toEqual([])
    const failed = await storage.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'accounts.session.failed')
      .execute()
    expect(failed.map(({ subject }) => subject)).toContain('sign-in-service:ministry')
  })

  it('lets in who was invited: coming is accepting, with the roles of the invitation', async () => {
    await seeingAll(storage.db, (tx) =>
      tx
        .insertInto('invitation')
        .values({
          id: newId(),
          email: 'new@justice.example',
          name: 'Aïcha Mint',
          language: 'fr',
          state: 'MRT',
          grants: JSON.stringify([
            {
              role: 'focal-point',
              reach: 'states',
              states: ['MRT'],
              regions: [],
              groupings: [],
              project: null,
              module: null,
              until: null,
            },
          ]),
          token_sha256: 'none of the links',
          invited_by: 'pacta',
          expires_at: new Date(Date.now() + 60_000),
        })
        .execute(),
    )
    provider.claims = { sub: 'account-7', email: 'new@justice.example', email_verified: true, name: 'Another Name' }
    const one = keepingBrowser(app)
    expect((await comeIn(one)).answer.headers.get('location')).toBe('/fr/states')
    expect(await (await one.get('/en/profile')).text()).toContain('Aïcha Mint')
    const rows = await seeingAll(storage.db, async (tx) => ({
      grants: await tx
        .selectFrom('role_grant')
        .innerJoin('app_user', 'app_user.id', 'role_grant.user_id')
        .select('role')
        .where('email', '=', 'new@justice.example')
        .execute(),
      open: await tx
        .selectFrom('invitation')
        .select('id')
        .where('email', '=', 'new@justice.example')
        .where('accepted_at', 'is', null)
        .execute(),
    }))
    expect(rows).toEqual({ grants: [{ role: 'focal-point' }], open: [] })
  })

  it('vouches for addresses of its domain alone, and only for those that it has verified', async () => {
    await makeUser(storage.db, { email: 'officer@example.org' })
    await makeUser(storage.db, { email: 'clerk@justice.example' })
    await refused({ sub: 'account-4', email: 'officer@example.org', email_verified: true })
    await refused({ sub: 'account-5', email: 'clerk@justice.example', email_verified: false })
    await refused({ sub: 'account-6', email: 'clerk@justice.example' })
  })

  it('that hands an address on to a colleague does not open the account that had it before', async () => {
    await refused({ sub: 'account-8', email: 'judge@justice.example', email_verified: true })
    const links = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('credential').select('user_id').where('account_id', '=', 'account-8').execute(),
    )
    expect(links).toEqual([])
  })

  it('gives an answer that works once, and only in the browser that provider.asked', async () => {
    provider.claims = { sub: 'account-1', email: 'judge@justice.example', email_verified: true }
    const one = keepingBrowser(app)
    const { back } = await comeIn(one)
    const again = keepingBrowser(app)
    for (const [name, value] of one.jar) again.jar.set(name, value)
    again.jar.delete('pacta.session_token')
    await again.get(own(back))
    expect(again.jar.has('pacta.session_token')).toBe(false)
    const victim = keepingBrowser(app)
    const begin = await keepingBrowser(app).get('/auth/services/ministry?lang=en')
    const answer = await victim.get(own(await provider.visit(begin.headers.get('location')!)))
    expect(answer.headers.get('location')).toBe('/en/sign-in?refused=service')
    expect(victim.jar.has('pacta.session_token')).toBe(false)
  })

  it('is reached by its own addresses and no others of the library', async () => {
    for (const path of [
      '/auth/sign-up/email',
      '/auth/get-session',
      '/auth/sso/register',
      '/auth/sso/providers',
      '/auth/ok',
      '/api/auth/ok',
    ])
      for (const method of ['GET', 'POST'])
        expect([404, 405], path).toContain((await app.request(path, { method })).status)
    expect((await app.request('/auth/services/unknown')).status).toBe(404)
  })
})
