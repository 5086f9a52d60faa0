/** A real OpenID provider on this machine, at which whoever comes signs in and agrees. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type AccountClaims } from 'oidc-provider'

export const client = {
  client_id: 'pacta',
  client_secret: 'a secret between the two of us',
  redirect_uri: 'http://127.0.0.1/auth/sso/callback/ministry',
}

export interface OpenIdProvider {
  readonly server: Server
  readonly issuer: string
  /** What it says of whoever comes. */
  claims: AccountClaims
  /** What it was last asked. */
  asked: URLSearchParams
  /** Follows its redirects until they lead back to us. */
  readonly visit: (start: string) => Promise<string>
}

const visitorOf =
  (issuer: string): OpenIdProvider['visit'] =>
  async (start) => {
    const cookies = new Map<string, string>()
    let at = start
    for (let step = 0; step < 12 && at.startsWith(issuer); step += 1) {
      const answer = await fetch(at, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      })
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/)
        cookies.set(name, value)
      }
      const location = answer.headers.get('location')
      if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`)
      at = new URL(location, at).href
    }
    return at
  }

export const openIdProvider = async (): Promise<OpenIdProvider> => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const own: OpenIdProvider = {
    server,
    issuer,
    claims: { sub: '' },
    asked: new URLSearchParams(),
    visit: visitorOf(issuer),
  }
  const oidc = new Provider(issuer, {
    clients: [
      { client_id: client.client_id, client_secret: client.client_secret, redirect_uris: [client.redirect_uri] },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['a key for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => own.claims }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  } as ConstructorParameters<typeof Provider>[1])
  const handle = oidc.callback()
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return handle(request, response)
    // The person signs in and agrees.
    const { prompt, params, grantId } = await oidc.interactionDetails(request, response)
    own.asked = new URLSearchParams(params as Record<string, string>)
    const { sub } = own.claims
    const grant = grantId
      ? await oidc.Grant.find(grantId)
      : new oidc.Grant({ accountId: sub, clientId: client.client_id })
    grant?.addOIDCScope('openid email profile')
    const result =
      prompt.name === 'login' ? { login: { accountId: sub } } : { consent: { grantId: await grant?.save() } }
    await oidc.interactionFinished(request, response, result, { mergeWithLastSubmission: true })
  })
  return own
}
