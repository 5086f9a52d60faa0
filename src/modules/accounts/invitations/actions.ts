/** Inviting people, and what becomes of an invitation. */
import { action } from '../../../action/action.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { assertMayGive, assertPlaces } from '../grants/actions.ts'
import { type GrantTerms, grantDetail, termsOf } from '../grants/grant.ts'
import { organisationsAndStates } from '../grants/places.ts'
import { rights } from '../permissions.ts'
import { personByEmail } from '../users/queries.ts'
import { InvitationOnly, MakeInvitation, RevokeInvitation } from './input.ts'
import { type Invitation, lasts, linkTo, newLink, stateOf } from './invitation.ts'
import { queueInvitation } from './mail.ts'
import {
  endOpen,
  insertInvitation,
  invitationById,
  markInvitationRevoked,
  type NewInvitation,
  renewLink,
} from './queries.ts'

const changes = 'nothing' as const

/** Marks a refusal because the address has an account already; the page has the sentence. */
export const hasAccount = 'has-account'

type Given = Omit<NewInvitation, 'id' | 'sha256' | 'expiresAt'>

/** Writes the invitation, in place of open ones to the same address, and its mail; answers the link. */
export const invite = async (tx: Db, given: Given, milliseconds = lasts): Promise<{ id: string; link: string }> => {
  await endOpen(tx, given.email)
  const id = newId()
  const { token, sha256 } = newLink()
  const expiresAt = new Date(Date.now() + milliseconds)
  await insertInvitation(tx, { ...given, id, sha256, expiresAt })
  const link = linkTo('invitation', given.language, token)
  if (given.email !== null) await queueInvitation(tx, { ...given, email: given.email, expiresAt }, link)
  return { id, link }
}

const entryOf = (
  id: string,
  grants: readonly GrantTerms[],
  { email, name, state }: Pick<Given, 'email' | 'name' | 'state'>,
) => ({
  subject: `invitation:${id}`,
  detail: { grants: grants.map(grantDetail) },
  personal: { ...(email && { email: { after: email } }), ...(name && { name: { after: name } }) },
  state,
  changes,
})

export const makeInvitation = action({
  name: 'accounts.invitation.make',
  right: rights['invitation.make'],
  input: MakeInvitation,
  find: async (db, input, actor) => {
    if (input.email === undefined && actor.through !== 'cli')
      throw new Problem('bad-input', [{ field: 'email', value: '', allowed: 'name@example.org' }])
    await organisationsAndStates(db, input)
    const grants = input.grants.map((grant, at) => termsOf(grant, `grants.${at}.`))
    for (const [at, terms] of grants.entries()) await assertPlaces(db, terms, `grants.${at}.`)
    return grants
  },
  run: async (
    tx,
    { email = null, name = null, state = null, organisation = null, language, reason },
    grants,
    actor,
  ) => {
    assertMayGive(actor, rights['invitation.make'], grants)
    await setSight(tx, fullSight)
    if (email !== null && (await personByEmail(tx, email)) !== undefined)
      throw new Problem('conflict', [{ field: hasAccount, value: email, allowed: '–' }])
    const given = {
      email,
      name,
      state,
      organisation,
      language,
      reason,
      profession: null,
      grants,
      invitedBy: actor.name,
    }
    const { id, link } = await invite(tx, given)
    // The link is for the person invited alone; at the command line there may be no other way to reach them.
    return { id, link: actor.through === 'cli' ? link : null }
  },
  secret: ({ link }) => link !== null,
  record: ({ id }, { email = null, name = null, state = null, reason }, grants) => ({
    ...entryOf(id, grants, { email, name, state }),
    reason,
  }),
})

const openOrExpired = async (db: Db, { invitation: id }: { invitation: string }): Promise<Invitation> => {
  const found = await invitationById(db, id)
  if (stateOf(found) === 'accepted') throw new Problem('done-already')
  return found
}

/** A new link by mail; the old one ends. */
export const resendInvitation = action({
  name: 'accounts.invitation.resend',
  right: rights['invitation.make'],
  seen: rights['invitation.see'],
  input: InvitationOnly,
  find: openOrExpired,
  run: async (tx, { invitation: id }, found, actor) => {
    if (found.email === null) throw new Problem('conflict')
    assertMayGive(actor, rights['invitation.make'], found.grants)
    const { token, sha256 } = newLink()
    const expiresAt = new Date(Date.now() + lasts)
    await renewLink(tx, id, sha256, expiresAt)
    await queueInvitation(tx, { ...found, email: found.email, expiresAt }, linkTo('invitation', found.language, token))
  },
  record: (_, { invitation: id }) => ({ subject: `invitation:${id}`, changes }),
})

export const revokeInvitation = action({
  name: 'accounts.invitation.revoke',
  right: rights['invitation.make'],
  seen: rights['invitation.see'],
  input: RevokeInvitation,
  find: openOrExpired,
  run: async (tx, { invitation: id }, found) => {
    if (stateOf(found) === 'revoked') throw new Problem('done-already')
    await markInvitationRevoked(tx, id)
  },
  record: (_, { invitation: id, reason }) => ({ subject: `invitation:${id}`, reason, changes }),
})
