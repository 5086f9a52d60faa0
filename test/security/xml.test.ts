/** What a sign-in service sends is XML that anybody may write: it makes the server read no file, ask no other machine and fill no memory. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { freshDatabase } from '../support/database.ts'
import { keepingBrowser } from '../support/keeping-browser.ts'
import { people } from '../support/people.ts'
import { makeRsaCertificate } from '../support/rsa-certificate.ts'

let app: Awaited<ReturnType<typeof testApp>>
let other: Server
let asked = 0

const metadataOf = (entity: string): string => {
  const certificate = makeRsaCertificate().certificate.replaceAll(/-----[^-]+-----|\s/g, '')
  return `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entity}">
    <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>
    <X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="http://127.0.0.1:9/sso"/>
    </IDPSSODescriptor></EntityDescriptor>`
}

const add = (id: string, metadata: string): Promise<Response> =>
  administrator.post('/en/services/new/saml', 'add', { id, name: 'Academy', domain: 'academy.example', metadata })

let administrator: Awaited<ReturnType<ReturnType<typeof people>['administrator']>>

beforeAll(async () => {
  const storage = await freshDatabase()
  app = await testApp(storage)
  administrator = await people(storage, app).administrator()
  other = createServer((_, response) => {
    asked += 1
    response.end('<!ENTITY secret "of another machine">')
  })
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  expect((await add('academy', metadataOf('https://idp.example'))).headers.get('location')).toBe('/en/services/academy')
})

afterAll(() => new Promise((done) => other.close(done)))

const elsewhere = () => `http://127.0.0.1:${(other.address() as AddressInfo).port}/x.dtd`
const bomb = `<!DOCTYPE x [<!ENTITY a0 "lol">${Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join('')}]>`

const types: Record<string, () => [type: string, use: string]> = {
  'that names a file': () => ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', '&e;'],
  'that names another machine': () => [`<!DOCTYPE x [<!ENTITY e SYSTEM "${elsewhere()}">]>`, '&e;'],
  'that lies on another machine': () => [`<!DOCTYPE x SYSTEM "${elsewhere()}">`, '&secret;'],
  'with a parameter that lies elsewhere': () => [`<!DOCTYPE x [<!ENTITY % e SYSTEM "${elsewhere()}"> %e;]>`, 'x'],
  'that grows without end': () => [bomb, '&a12;'],
}

const kilobytes = () => process.memoryUsage().rss / 1024

test.each(Object.entries(types))('an answer with a document type %s is refused at once', async (_, made) => {
  const one = keepingBrowser(app)
  const to = new URL((await one.get('/auth/services/academy?lang=en')).headers.get('location') ?? '')
  const [type, use] = made()
  const xml = `<?xml version="1.0"?>${type}<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${use}</saml:Issuer></samlp:Response>`
  const before = { memory: kilobytes(), time: Date.now() }
  const answer = await one.send('/auth/sso/saml2/sp/acs/academy', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' },
    body: new URLSearchParams({
      SAMLResponse: Buffer.from(xml).toString('base64'),
      RelayState: to.searchParams.get('RelayState') ?? '',
    }).toString(),
  })
  expect([303, 401]).toContain(answer.status)
  if (answer.status === 303) expect(answer.headers.get('location')).toMatch(/^\/en\/sign-in\?refused=service$/)
  expect((await one.get('/en/profile')).status).toBe(404)
  expect(asked).toBe(0)
  expect(kilobytes() - before.memory).toBeLessThan(200_000)
  expect(Date.now() - before.time).toBeLessThan(10_000)
})

test('nor does what an administrator enters', async () => {
  for (const [name, made] of Object.entries(types)) {
    const [type, use] = made()
    const id = name.replaceAll(' ', '-')
    const answer = await add(id, type + metadataOf(use))
    expect([303, 422], name).toContain(answer.status)
    expect(await (await administrator.get('/en/services')).text()).not.toMatch(/of another machine|lol/)
  }
  expect(asked).toBe(0)
})
