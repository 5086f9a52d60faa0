/** Sign-in services: an administrator adds and removes them; whoever has an account with the same verified address comes in by them. */
import { z } from 'zod'
import { type Action, action } from '../../../action/action.ts'
import { parseInput, slug } from '../../../action/input.ts'
import { installation } from '../../../action/installation.ts'
import { may } from '../../../action/rights.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { rights } from '../permissions.ts'
import { assertProved } from '../sign-in/proof.ts'
import { acsPath, metadataPath } from './addresses.ts'
import { deleteService, insertService, type Service, serviceById } from './queries.ts'
import { sealedConfig } from './sealed.ts'

const right = rights['sign-in-service.change']
const seen = rights['sign-in-service.see']

/**
 * Whoever speaks for a service says who somebody is, also of those in charge of everything; so only they choose whom to believe.
 * @throws Problem not-allowed, or not-found for who may not know that there are services
 */
const assertInCharge = (actor: Actor): void => {
  if (!may(actor, right)) throw new Problem(may(actor, seen) ? 'not-allowed' : 'not-found')
}

const common = {
  id: slug.max(40),
  name: z.string().trim().min(1).max(60),
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, { error: 'example.org' }),
}

/** Names that the library gives to ways of its own. */
const taken = new Set(['credential', 'email-otp', 'magic-link', 'phone-number', 'anonymous', 'siwe'])

const Stored = z.strictObject({
  ...common,
  issuer: z.string(),
  oidc: z.string().optional(),
  saml: z.string().optional(),
})

const store = action({
  name: 'accounts.sign-in-service.add',
  right,
  seen,
  input: Stored,
  find: async () => null,
  run: async (tx, { id, name, domain, issuer, oidc, saml }, _, actor) => {
    assertInCharge(actor)
    await setSight(tx, fullSight)
    await assertProved(tx, actor)
    const row = { id: newId(), provider_id: id, name, domain, issuer }
    const added = await insertService(tx, {
      ...row,
      ...(oidc && { oidc_config: oidc }),
      ...(saml && { saml_config: saml }),
    })
    if (taken.has(id) || !added) throw new Problem('bad-input', [{ field: 'id', value: id, allowed: '≠' }])
  },
  record: (_, { id, domain, issuer, saml }) => ({
    subject: `sign-in-service:${id}`,
    detail: { kind: saml === undefined ? 'oidc' : 'saml', domain, issuer },
    changes: 'nothing',
  }),
})

/** What was found unusable becomes a problem of the field that led to it. */
const orProblem = async <T>(field: string, value: string, work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const { Unusable } = await import('./provider.ts')
    if (!(error instanceof Unusable)) throw error
    throw new Problem('bad-input', [{ field, value: value.slice(0, 200), allowed: error.message }])
  }
}

type Options = Parameters<Action<void>>[3]

/** The service is asked before the transaction begins: nothing waits for another machine while it holds a connection. */
const outside = <S extends z.ZodType>(
  input: S,
  prepare: (input: z.output<S>) => Promise<z.input<typeof Stored>>,
): Action<void> =>
  Object.assign(
    async (db: Db, actor: Actor, raw: unknown, { language, key }: NonNullable<Options> = {}): Promise<void> => {
      // Before anything is asked of another machine in our name.
      assertInCharge(actor)
      return store(db, actor, await prepare(parseInput(input, raw, language)), { language, key })
    },
    { id: '', right, seen, input },
  )

const Oidc = z.strictObject({
  ...common,
  issuer: z.url().max(300),
  client: z.string().trim().min(1).max(300),
  secret: z.string().trim().min(1).max(500),
})

export const addOidcService: Action<void> = Object.assign(
  outside(Oidc, async ({ id, name, domain, issuer, client, secret }) => {
    const { discover } = await import('./provider.ts')
    const found = await orProblem('issuer', issuer, () => discover(issuer))
    const config = {
      ...found,
      clientId: client,
      clientSecret: secret,
      pkce: true,
      scopes: ['openid', 'email', 'profile'],
    }
    return {
      id,
      name,
      domain,
      issuer: String(found.issuer ?? issuer),
      oidc: await sealedConfig(JSON.stringify(config)),
    }
  }),
  { id: 'accounts.sign-in-service.add-oidc' },
)

const Saml = z.strictObject({ ...common, metadata: z.string().trim().min(1).max(100_000) })

export const addSamlService: Action<void> = Object.assign(
  outside(Saml, async ({ id, name, domain, metadata }) => {
    const { readMetadata } = await import('./provider.ts')
    const entity = await orProblem('metadata', '…', () => readMetadata(metadata))
    const { publicUrl } = installation()
    const ourselves = `${publicUrl}${metadataPath(id)}`
    const config = {
      issuer: ourselves,
      audience: ourselves,
      entryPoint: '',
      callbackUrl: `${publicUrl}${acsPath(id)}`,
      idpMetadata: { metadata },
      spMetadata: { entityID: ourselves },
      wantAssertionsSigned: true,
      identifierFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    }
    return { id, name, domain, issuer: entity, saml: await sealedConfig(JSON.stringify(config)) }
  }),
  { id: 'accounts.sign-in-service.add-saml' },
)

const Which = z.strictObject({ id: slug })

const found = async (db: Db, { id }: { id: string }): Promise<Service> => {
  const service = await serviceById(db, id)
  if (service === undefined) throw new Problem('not-found')
  return service
}

export const removeService = action({
  name: 'accounts.sign-in-service.remove',
  right,
  seen,
  input: Which,
  find: found,
  run: async (tx, { id }, _, actor) => {
    assertInCharge(actor)
    await setSight(tx, fullSight)
    await assertProved(tx, actor)
    await deleteService(tx, id)
  },
  record: (_, { id }, { domain, issuer, people }) => ({
    subject: `sign-in-service:${id}`,
    detail: { domain, issuer, people },
    changes: 'nothing',
  }),
})

const recordTest = action({
  name: 'accounts.sign-in-service.test',
  right,
  seen,
  input: Which,
  find: found,
  run: async (_tx, _input, service, actor) => {
    assertInCharge(actor)
    return service
  },
  record: (_, { id }) => ({ subject: `sign-in-service:${id}`, changes: 'nothing' }),
})

/** Asks an OpenID provider again what it says of itself. A SAML service cannot be asked: its document was read when it was added. */
export const testService: Action<Service> = Object.assign(
  async (db: Db, actor: Actor, raw: unknown, options: Options = {}): Promise<Service> => {
    const service = await recordTest(db, actor, raw, options)
    if (service.kind === 'oidc') {
      const { discover } = await import('./provider.ts')
      await orProblem('issuer', service.issuer, () => discover(service.issuer))
    }
    return service
  },
  { id: recordTest.id, right, seen, input: Which },
)
