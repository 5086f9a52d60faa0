/** Changes of grants; nobody changes their own, and somebody always stays in charge. */
import { action } from '../../../action/action.ts'
import { may, type Right } from '../../../action/rights.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { type Actor, type Role, userName } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { referenceOf } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { personOf } from '../users/queries.ts'
import { placeOf } from '../users/user.ts'
import { type GrantTerms, grantDetail, grantModules, isRole, isRunning, termsOf } from './grant.ts'
import { EndGrant, GiveGrant, RequireSecondFactor } from './input.ts'
import {
  assertOtherAdministrator,
  grantById,
  insertGrant,
  markEnded,
  projects,
  requiredRoles,
  setRequiredRoles,
} from './queries.ts'

/** Whoever acts for the installation, or is in charge of all of it. */
export const isInCharge = (actor: Actor, right: Right): boolean =>
  actor.through === 'cli' ||
  actor.through === 'start' ||
  (may(actor, right) && actor.grants.some(({ role, reach }) => role === 'administrator' && reach.kind === 'everything'))

/** Only who is in charge of everything makes administrators: nobody raises themselves by way of another account. */
export const assertMayGive = (actor: Actor, right: Right, terms: readonly GrantTerms[]): void => {
  if (terms.some(({ role }) => role === 'administrator') && !isInCharge(actor, right)) throw new Problem('not-allowed')
}

/** @throws Problem bad-input that names each place which does not exist */
export const assertPlaces = async (db: Db, terms: GrantTerms, path = ''): Promise<void> => {
  const reference = await referenceOf(db)
  const known = new Set((await projects(db)).map(({ id }) => id))
  const missing = [
    ...terms.states.filter((code) => !reference.states.has(code)),
    ...terms.regions.filter((code) => !reference.regions.has(code)),
    ...terms.groupings.filter((id) => !reference.groupings.has(id)),
    ...(terms.project === null || known.has(terms.project) ? [] : [terms.project]),
    ...(terms.module === null || (grantModules as readonly string[]).includes(terms.module) ? [] : [terms.module]),
  ]
  if (missing.length > 0)
    throw new Problem('bad-input', [{ field: `${path}reach`, value: missing.join(', '), allowed: 'id' }])
}

export const giveGrant = action({
  name: 'accounts.grant.give',
  right: rights['grant.give'],
  seen: rights['user.see'],
  input: GiveGrant,
  find: async (db, input) => {
    const terms = termsOf(input)
    await assertPlaces(db, terms)
    return { person: await personOf(db, input.user), terms }
  },
  place: ({ person }) => placeOf(person),
  run: async (tx, { reason }, { person, terms }, actor) => {
    if (person.id === actor.user) throw new Problem('not-allowed')
    if (person.status === 'erased') throw new Problem('conflict')
    assertMayGive(actor, rights['grant.give'], [terms])
    return { grant: await insertGrant(tx, terms, { userId: person.id, by: actor.name, reason }) }
  },
  record: ({ grant }, { reason }, { person, terms }) => ({
    subject: userName(person.id),
    detail: { grant, ...grantDetail(terms) },
    reason,
    changes: 'nothing',
  }),
})

export const endGrant = action({
  name: 'accounts.grant.end',
  right: rights['grant.end'],
  seen: rights['grant.see'],
  input: EndGrant,
  find: async (db, { grant }) => {
    const found = await grantById(db, grant)
    if (found === undefined) throw new Problem('not-found')
    return found
  },
  place: ({ userId }) => ({ owner: userId }),
  run: async (tx, { reason }, grant, actor) => {
    if (grant.userId === actor.user) throw new Problem('not-allowed')
    if (!isRunning(grant)) throw new Problem('done-already')
    if (grant.role === 'administrator') {
      if (!isInCharge(actor, rights['grant.end'])) throw new Problem('not-allowed')
      await setSight(tx, fullSight)
      if (grant.reach === 'everything') await assertOtherAdministrator(tx, grant.userId)
    }
    if (!(await markEnded(tx, grant.id, actor.name, reason))) throw new Problem('done-already')
    return { grant: grant.id }
  },
  record: (_, { reason }, grant) => ({
    subject: userName(grant.userId),
    detail: { grant: grant.id, ...grantDetail(grant) },
    reason,
    changes: 'nothing',
  }),
})

export const requireSecondFactor = action({
  name: 'accounts.role.require',
  right: rights['role.change'],
  seen: rights['role.see'],
  input: RequireSecondFactor,
  find: (db) => requiredRoles(db),
  run: async (tx, { roles }) => {
    const wanted = [...new Set(roles.filter(isRole))] as Role[]
    await setRequiredRoles(tx, wanted)
    return wanted
  },
  record: (after, { reason }, before) => ({
    subject: 'role:all',
    detail: { before: before.toSorted(), after: after.toSorted() },
    reason,
    changes: 'nothing',
  }),
})
