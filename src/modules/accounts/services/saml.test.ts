/** Coming in by a real SAML identity provider: one signed answer to one question of this browser, and nothing else. */
import samlify from 'samlify'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { keepingBrowser } from '../../../../test/support/keeping-browser.ts'
import { makeUser, people } from '../../../../test/support/people.ts'
import { makeRsaCertificate } from '../../../../test/support/rsa-certificate.ts'
import type { Storage } from '../../../storage/database.ts'
import { seeingAll } from '../sign-in/queries.ts'

let storage: Storage
let app: Awaited<ReturnType<typeof testApp>>

const acs = '/auth/sso/saml2/sp/acs/academy'
const entity = 'https://idp.academy.example/metadata'

samlify.setSchemaValidator({ validate: async () => 'the tests make what they send' })

const template = samlify.SamlLib.defaultLoginResponseTemplate

const providerWith = ({ key, certificate }: { key: string; certificate: string }, entityID = entity) =>
  samlify.IdentityProvider({
    entityID,
    privateKey: key,
    signingCert: certificate,
    isAssertionEncrypted: false,
    wantAuthnRequestsSigned: false,
    nameIDFormat: ['urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'],
    singleSignOnService: [
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: 'http://127.0.0.1:9/sso' },
    ],
    loginResponseTemplate: { context: template.context, attributes: [] },
  })

let idp: ReturnType<typeof providerWith>
let stranger: ReturnType<typeof providerWith>

interface Asked {
  readonly one: ReturnType<typeof keepingBrowser>
  readonly relay: string
  readonly request: string
}

/** Sets out for the provider; answers what the provider is asked. */
const begin = async (query = 'lang=es&next=%2Fstates', one = keepingBrowser(app)): Promise<Asked> => {
  const answer = await one.get(`/auth/services/academy?${query}`)
  expect(answer.status).toBe(303)
  const to = new URL(answer.headers.get('location')!)
  expect(to.origin).toBe('http://127.0.0.1:9')
  const { extract } = await idp.parseLoginRequest(await us(), 'redirect', {
    query: { SAMLRequest: to.searchParams.get('SAMLRequest')! },
  })
  return { one, relay: to.searchParams.get('RelayState')!, request: String([extract.request?.id].flat()[0]) }
}

/** As our own metadata describe us. */
const us = async () =>
  samlify.ServiceProvider({ metadata: await (await app.request('/auth/services/academy/metadata.xml')).text() })

/** As we would be if the signature around an assertion were enough for us. */
const usWithout = async () => {
  const metadata = (await us()).getMetadata().replace('WantAssertionsSigned="true"', 'WantAssertionsSigned="false"')
  return samlify.ServiceProvider({ metadata, wantMessageSigned: true })
}

const minutes = (count: number): string => new Date(Date.now() + count * 60_000).toISOString()

interface Said {
  readonly email?: string
  readonly audience?: string
  readonly issuer?: string
  readonly expires?: string
  readonly recipient?: string
  readonly inResponseTo?: string
  readonly by?: ReturnType<typeof providerWith>
  /** The answer as a whole is signed, and the assertion in it is not. */
  readonly outside?: true
}

let answers = 0

/** The provider's signed answer, as it stands in the form that its page sends. */
const answerTo = async (request: string, said: Said = {}): Promise<string> => {
  const sp = said.outside ? await usWithout() : await us()
  const { by = idp, email = 'trainee@academy.example', inResponseTo = request } = said
  answers += 1
  const assertion = `_assertion-${answers}-${Date.now()}`
  const made = await by.createLoginResponse(
    sp,
    { extract: { request: { id: request } } },
    'post',
    { email },
    (context: string) => ({
      id: assertion,
      context: samlify.SamlLib.replaceTagsByValue(context, {
        ID: `_response-${answers}-${Date.now()}`,
        AssertionID: assertion,
        Destination: sp.entityMeta.getAssertionConsumerService('post') as string,
        Audience: said.audience ?? sp.entityMeta.getEntityID(),
        SubjectRecipient: said.recipient ?? (sp.entityMeta.getAssertionConsumerService('post') as string),
        Issuer: said.issuer ?? entity,
        IssueInstant: minutes(0),
        StatusCode: 'urn:oasis:names:tc:SAML:2.0:status:Success',
        ConditionsNotBefore: minutes(-30),
        ConditionsNotOnOrAfter: said.expires ?? minutes(5),
        SubjectConfirmationDataNotOnOrAfter: said.expires ?? minutes(5),
        NameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
        NameID: email,
        InResponseTo: inResponseTo,
        AuthnStatement: '',
        AttributeStatement: '',
      }),
    }),
  )
  return made.context
}

const send = ({ one, relay }: Pick<Asked, 'one' | 'relay'>, SAMLResponse: string) =>
  one.send(acs, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'cross-site',
      Origin: 'https://idp.academy.example',
    },
    body: new URLSearchParams({ SAMLResponse, RelayState: relay }).toString(),
  })

const isIn = async ({ one }: Pick<Asked, 'one'>): Promise<boolean> => (await one.get('/en/profile')).status === 200

const text = (context: string): string => Buffer.from(context, 'base64').toString()
const encoded = (xml: string): string => Buffer.from(xml).toString('base64')

beforeAll(async () => {
  storage = await freshDatabase()
  app = await testApp(storage)
  idp = providerWith(makeRsaCertificate())
  stranger = providerWith(makeRsaCertificate())
  await makeUser(storage.db, { email: 'trainee@academy.example' })
  const administrator = await people(storage, app).administrator()
  const fields = { id: 'academy', name: 'Judicial Academy', domain: 'academy.example', metadata: idp.getMetadata() }
  const added = await administrator.post('/en/services/new/saml', 'add', fields)
  expect(added.headers.get('location')).toBe('/en/services/academy')
})

describe('a SAML service', () => {
  it('describes us in metadata that say in which characters they are written', async () => {
    const { headers } = await app.request('/auth/services/academy/metadata.xml')
    expect(headers.get('Content-Type')).toBe('application/samlmetadata+xml; charset=utf-8')
  })

  it('lets in who has an account, by one signed answer to this browser', async () => {
    const asked = await begin()
    const answer = await send(asked, await answerTo(asked.request))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/es/states')
    expect(await isIn(asked)).toBe(true)
    const [entry] = (
      await storage.db.selectFrom('audit_entry').selectAll().where('action', '=', 'accounts.session.begin').execute()
    ).slice(-1)
    expect(entry!.detail).toMatchObject({ way: 'service' })
  })

  it('opens no account, and vouches for its domain alone', async () => {
    await makeUser(storage.db, { email: 'officer@example.org' })
    for (const email of ['stranger@academy.example', 'officer@example.org']) {
      const asked = await begin()
      const answer = await send(asked, await answerTo(asked.request, { email }))
      expect(answer.headers.get('location'), email).toBe('/es/sign-in?refused=service')
      expect(await isIn(asked)).toBe(false)
    }
  })

  const wrong: Record<string, (asked: Asked) => Promise<string>> = {
    'meant for another audience': ({ request }) => answerTo(request, { audience: 'https://elsewhere.example' }),
    'meant for another recipient': ({ request }) => answerTo(request, { recipient: 'https://elsewhere.example/acs' }),
    expired: ({ request }) => answerTo(request, { expires: minutes(-10) }),
    'of another issuer': ({ request }) => answerTo(request, { issuer: 'https://idp.elsewhere.example' }),
    'signed by a key that we do not know': ({ request }) => answerTo(request, { by: stranger }),
    'to a question that nobody asked': ({ request }) => answerTo(request, { inResponseTo: '_never-asked' }),
    unsigned: async ({ request }) =>
      encoded(text(await answerTo(request)).replaceAll(/<(ds:)?Signature\b[\s\S]*?<\/(ds:)?Signature>/g, '')),
    'whose assertion is not signed itself': ({ request }) => answerTo(request, { outside: true }),
    'changed after it was signed': async ({ request }) =>
      encoded(text(await answerTo(request, { email: 'stranger@academy.example' })).replaceAll('stranger@', 'trainee@')),
    'wrapped around another assertion': async ({ request }) => {
      const signed = text(await answerTo(request, { email: 'stranger@academy.example' }))
      const forged = (/<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(signed)?.[0] ?? '')
        .replaceAll('stranger@', 'trainee@')
        .replace(/ ID="[^"]+"/, ' ID="_forged"')
      return encoded(signed.replace('<saml:Assertion', `${forged}<saml:Assertion`))
    },
    'not even XML': async () => encoded('nothing'),
  }

  for (const [how, made] of Object.entries(wrong))
    it(`refuses an answer ${how}`, async () => {
      const asked = await begin()
      const answer = await send(asked, await made(asked))
      expect([303, 401]).toContain(answer.status)
      if (answer.status === 303) expect(answer.headers.get('location')).toMatch(/^\/(es|en)\/sign-in\?refused=service$/)
      expect(await isIn(asked)).toBe(false)
    })

  it('refuses the same answer twice', async () => {
    const asked = await begin()
    const said = await answerTo(asked.request)
    const cookies = new Map(asked.one.jar)
    await send(asked, said)
    expect(await isIn(asked)).toBe(true)
    const again = keepingBrowser(app)
    for (const [name, value] of cookies) again.jar.set(name, value)
    await send({ one: again, relay: asked.relay }, said)
    expect(await isIn({ one: again })).toBe(false)
  })

  it('refuses an answer in another browser than the one that asked', async () => {
    const asked = await begin()
    const victim = { one: keepingBrowser(app), relay: asked.relay }
    expect((await send(victim, await answerTo(asked.request))).status).toBe(401)
    expect(await isIn(victim)).toBe(false)
  })

  it('goes when it is removed, and its people keep their other ways in', async () => {
    const administrator = await people(storage, app).administrator()
    expect((await administrator.post('/en/services/academy', 'remove')).status).toBe(303)
    expect((await app.request('/auth/services/academy')).status).toBe(404)
    const left = await seeingAll(storage.db, (tx) =>
      tx.selectFrom('credential').select('id').where('provider_id', '=', 'academy').execute(),
    )
    expect(left).toEqual([])
  })
})
