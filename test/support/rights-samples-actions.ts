/** What is asked of the accounts in the test of all rights: each time about something new, which lies in the State. */
import { randomUUID } from 'node:crypto'
import { newId } from '../../src/kernel/ids.ts'
import { insertCorrection } from '../../src/modules/accounts/personal-data/corrections/queries.ts'
import { insertToken } from '../../src/modules/accounts/tokens/queries.ts'
import { dayAfter, newSecret } from '../../src/modules/accounts/tokens/token.ts'
import { setStatus } from '../../src/modules/accounts/users/queries.ts'
import type { Db } from '../../src/storage/database.ts'
import { beginTestSession, giveGrant, makeUser, type User } from './people.ts'
import {
  address,
  newApplication,
  newInvitation,
  newService,
  newServiceFields,
  placeOfUser,
} from './rights-samples-accounts.ts'
import { type ActionSample, type Reader, visible, type World } from './rights-world.ts'

const reason = 'for the test'

type Input = Readonly<Record<string, unknown>>

/** Somebody of the State, made ready first. */
const onUser =
  (
    more: (user: User, state: string) => Input = () => ({ reason }),
    ready?: (tx: Db, id: string) => Promise<unknown>,
  ): ActionSample =>
  async (world, state) => {
    const user = await makeUser(world.storage.db, { state })
    if (ready !== undefined) await visible(world, (tx) => ready(tx, user.id))
    return { input: { user: user.id, ...more(user, state) }, place: placeOfUser(user, state) }
  }

/** What lies with a person of the State alone, whatever their State. */
const ofUser =
  (make: (world: World, id: string) => Promise<Input>): ActionSample =>
  async (world, state) => {
    const { id } = await makeUser(world.storage.db, { state })
    return { input: await make(world, id), place: { owner: id } }
  }

const everywhere =
  (make: (world: World) => Promise<Input>, answer?: number): ActionSample =>
  async (world) => ({ input: await make(world), place: {}, ...(answer === undefined ? {} : { answer }) })

/** Somebody else with the same grant, so that whoever ends their sessions or is erased is not missed by what follows. */
const twinOf = async ({ storage }: World, { actor }: Reader): Promise<{ id: string; cookie: string }> => {
  const { id } = await makeUser(storage.db)
  for (const { role, reach } of actor.grants) await giveGrant(storage.db, id, role, { ...reach, reach: reach.kind })
  return { id, cookie: await beginTestSession(storage.db, id) }
}

/** About oneself alone. */
const onOneself =
  (make: (world: World, id: string) => Promise<Input>, answer = 200): ActionSample =>
  async (world, _, reader) => {
    const { user } = reader.actor
    if (user === null) return { input: {}, place: {} }
    const { id, cookie } = await twinOf(world, reader)
    return { input: await make(world, id), place: { owner: user }, cookie, answer }
  }

const nothing = async (): Promise<Input> => ({})

const otherSession = async (world: World, user: string): Promise<Input> => {
  await beginTestSession(world.storage.db, user)
  const { id } = await visible(world, (tx) =>
    tx
      .selectFrom('session')
      .select('id')
      .where('user_id', '=', user)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return { session: id }
}

const addPasskey = (tx: Db, user_id: string) =>
  tx
    .insertInto('passkey')
    .values({
      id: newId(),
      user_id,
      name: 'Key',
      public_key: '',
      credential_id: randomUUID(),
      counter: 0,
      device_type: 'singleDevice',
      backed_up: false,
    })
    .execute()

/** Nobody has shown in this session for long that it is still them. */
const unproved = async (world: World, user: string): Promise<Input> => {
  await visible(world, (tx) =>
    tx
      .updateTable('session')
      .set({ proved_at: new Date(0) })
      .where('user_id', '=', user)
      .execute(),
  )
  return { sure: 'yes' }
}

const correction = async (world: World, id: string): Promise<Input> => ({
  request: await visible(world, (tx) => insertCorrection(tx, id, 'My name is wrong')),
  outcome: 'done',
  answer: 'It was corrected',
})

const token = async (world: World, userId: string): Promise<Input> => {
  const { sha256, prefix } = newSecret()
  const id = newId()
  const terms = { name: 'A program', rights: ['accounts.profile.see'], secondFactor: false }
  const expiresAt = new Date(Date.now() + 3_600_000)
  await visible(world, (tx) => insertToken(tx, { id, userId, sha256, prefix, expiresAt, ...terms }))
  return { token: id }
}

export const accountActions: Readonly<Record<string, ActionSample>> = {
  'accounts.personal-data.read': onUser(),
  'accounts.personal-data.erase': onUser(),
  'accounts.personal-data.erase-own': onOneself(unproved, 401),
  'accounts.correction.ask': onOneself(async () => ({ words: 'My name is wrong' })),
  'accounts.correction.answer': ofUser(correction),
  'accounts.retention.run': everywhere(nothing),
  'accounts.session.end': onOneself(nothing),
  'accounts.session.end-one': onOneself(otherSession),
  'accounts.session.end-others': onOneself(nothing),
  // Whoever may is told that such an address is never asked.
  'accounts.sign-in-service.add-oidc': everywhere(async () => {
    const { metadata: _, ...fields } = newServiceFields()
    return { ...fields, issuer: 'http://somebody@127.0.0.1', client: 'pacta', secret: 'a secret' }
  }, 400),
  'accounts.sign-in-service.add-saml': everywhere(async () => newServiceFields()),
  'accounts.sign-in-service.remove': everywhere(async (world) => ({ id: await newService(world) })),
  'accounts.sign-in-service.test': everywhere(async (world) => ({ id: await newService(world) })),
  'accounts.invitation.make': everywhere(async () => ({
    email: address(),
    grants: [{ role: 'donor', reach: ['everything'] }],
    reason,
  })),
  'accounts.invitation.resend': everywhere(async (world) => ({ invitation: (await newInvitation(world)).id })),
  'accounts.invitation.revoke': everywhere(async (world) => ({ invitation: (await newInvitation(world)).id, reason })),
  'accounts.application.decide': async (world, state) => ({
    input: { application: (await newApplication(world, state)).id, decision: 'admit', reason },
    place: { states: [state] },
  }),
  'accounts.user.suspend': onUser(),
  'accounts.user.restore': onUser(undefined, (tx, id) => setStatus(tx, id, 'suspended')),
  'accounts.user.correct': onUser((_, state) => ({
    name: 'Corrected',
    email: address(),
    state,
    language: 'fr',
    reason,
  })),
  'accounts.user.reset-second-factor': onUser(undefined, addPasskey),
  'accounts.user.send-reset-link': onUser(() => ({})),
  'accounts.user.end-sessions': onUser(),
  'accounts.grant.give': onUser(() => ({ role: 'donor', reach: ['everything'], until: dayAfter(30), reason })),
  'accounts.grant.end': ofUser(async ({ storage }, id) => ({
    grant: await giveGrant(storage.db, id, 'donor'),
    reason,
  })),
  // Nothing is required of anybody, as before, so that every role stays awake.
  'accounts.role.require': everywhere(async () => ({ roles: [], reason })),
  'accounts.token.revoke': ofUser(token),
  'accounts.audit.seal': everywhere(nothing),
}
