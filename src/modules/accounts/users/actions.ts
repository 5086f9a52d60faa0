/** What administrators do with people's accounts; each with its reason, and the person is told where it matters. */
import { action } from '../../../action/action.ts'
import type { Entry } from '../../../action/audit.ts'
import { may, type Right } from '../../../action/rights.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { type Actor, userName } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { isInCharge } from '../grants/actions.ts'
import { organisationsAndStates } from '../grants/places.ts'
import { assertOtherAdministrator } from '../grants/queries.ts'
import { rights } from '../permissions.ts'
import { grantsOf } from '../sign-in/queries.ts'
import { revokeTokensOf } from '../tokens/queries.ts'
import { CorrectPerson, PersonAndReason, PersonOnly } from './input.ts'
import { queueAddressChanged, queueFactorsReset } from './mail.ts'
import { correct, dropSecondFactors, endSessionsOf, personByEmail, personOf, setStatus } from './queries.ts'
import { sendResetLinkTo } from './reset.ts'
import { type Person, placeOf } from './user.ts'

/**
 * Whoever changes how a person comes in could come in as that person: so they may do so only with people whose grants lie
 * within their own.
 */
export const assertReaches = async (tx: Db, actor: Actor, right: Right, userId: string): Promise<void> => {
  await setSight(tx, fullSight)
  if (isInCharge(actor, right)) return
  const theirs = await grantsOf(tx, userId)
  const whole = may(actor, right, {})
  const states = new Set(
    actor.grants.flatMap(({ role, reach }) =>
      role === 'administrator' && reach.kind === 'states' ? reach.states : [],
    ),
  )
  const within = theirs.every(
    ({ role, reach, states: of }) =>
      role !== 'administrator' && (whole || (reach === 'states' && of.every((state) => states.has(state)))),
  )
  if (!within) throw new Problem('not-allowed')
}

type Input = { readonly user: string; readonly reason?: string }

const found = (db: Db, { user }: Input): Promise<Person> => personOf(db, user)

const entryOf = (person: Person, { reason }: Input, detail?: Entry['detail']) => ({
  subject: userName(person.id),
  ...(detail === undefined ? {} : { detail }),
  reason,
  changes: 'nothing' as const,
})

const common = { right: rights['user.change'], seen: rights['user.see'], find: found, place: placeOf }

export const suspendUser = action({
  ...common,
  name: 'accounts.user.suspend',
  input: PersonAndReason,
  run: async (tx, { user }, person, actor) => {
    if (user === actor.user) throw new Problem('not-allowed')
    if (person.status !== 'active') throw new Problem('done-already')
    await assertReaches(tx, actor, rights['user.change'], user)
    await assertOtherAdministrator(tx, user)
    await setStatus(tx, user, 'suspended')
    return { sessions: await endSessionsOf(tx, user), tokens: await revokeTokensOf(tx, user) }
  },
  record: (ended, input, person) => entryOf(person, input, ended),
})

export const restoreUser = action({
  ...common,
  name: 'accounts.user.restore',
  input: PersonAndReason,
  run: async (tx, { user }, person, actor) => {
    if (person.status !== 'suspended') throw new Problem('done-already')
    await assertReaches(tx, actor, rights['user.change'], user)
    await setStatus(tx, user, 'active')
  },
  record: (_, input, person) => entryOf(person, input),
})

const fields = ['name', 'email', 'state', 'organisation', 'language'] as const

export const correctUser = action({
  ...common,
  name: 'accounts.user.correct',
  input: CorrectPerson,
  find: async (db, input) => {
    await organisationsAndStates(db, input)
    return personOf(db, input.user)
  },
  run: async (tx, { user, reason: _, state = null, organisation = null, ...rest }, person, actor) => {
    if (person.status === 'erased') throw new Problem('conflict')
    await assertReaches(tx, actor, rights['user.change'], user)
    // Nobody hands a person over to where they may change nothing themselves.
    if (state !== person.state && !may(actor, rights['user.change'], placeOf({ id: user, state })))
      throw new Problem('not-allowed')
    const other = await personByEmail(tx, rest.email)
    if (other !== undefined && other.id !== user)
      throw new Problem('bad-input', [{ field: 'email', value: rest.email, allowed: '≠' }])
    await correct(tx, user, { ...rest, state, organisation })
    if (rest.email !== person.email) await queueAddressChanged(tx, person, rest.email)
    return { user }
  },
  record: (_, input, person) => {
    const after = { ...input, state: input.state ?? null, organisation: input.organisation ?? null }
    const changed = fields.filter((field) => after[field] !== person[field])
    return {
      ...entryOf(person, input, { fields: changed }),
      personal: Object.fromEntries(changed.map((field) => [field, { before: person[field], after: after[field] }])),
      owner: person.id,
      state: person.state,
    }
  },
})

export const resetSecondFactor = action({
  ...common,
  name: 'accounts.user.reset-second-factor',
  input: PersonAndReason,
  run: async (tx, { user }, person, actor) => {
    if (user === actor.user) throw new Problem('not-allowed')
    await assertReaches(tx, actor, rights['user.change'], user)
    if (!(await dropSecondFactors(tx, user))) throw new Problem('done-already')
    const sessions = await endSessionsOf(tx, user)
    await queueFactorsReset(tx, person)
    return { sessions }
  },
  record: ({ sessions }, input, person) => entryOf(person, input, { sessions }),
})

export const sendResetLink = action({
  ...common,
  name: 'accounts.user.send-reset-link',
  input: PersonOnly,
  run: async (tx, { user }, person, actor) => {
    if (person.status !== 'active') throw new Problem('conflict')
    await assertReaches(tx, actor, rights['user.change'], user)
    await sendResetLinkTo(tx, person)
  },
  record: (_, input, person) => entryOf(person, input),
})

export const endUserSessions = action({
  name: 'accounts.user.end-sessions',
  right: rights['session.end'],
  seen: rights['user.see'],
  input: PersonAndReason,
  find: found,
  place: placeOf,
  run: async (tx, { user }, _, actor) => {
    await setSight(tx, fullSight)
    if (user !== actor.user) await assertReaches(tx, actor, rights['session.end'], user)
    return { sessions: await endSessionsOf(tx, user) }
  },
  record: ({ sessions }, input, person) => entryOf(person, input, { sessions }),
})
