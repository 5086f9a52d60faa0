/** Accepting an invitation: its holder becomes a user, with the roles that it names, and is signed in. */
import { action } from '../../../action/action.ts'
import { userName } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { recordConsent } from '../consent/queries.ts'
import { grantDetail, isRunning } from '../grants/grant.ts'
import { administrators, insertGrant } from '../grants/queries.ts'
import { rights } from '../permissions.ts'
import { passwordProblem } from '../sign-in/password.ts'
import { beginSession, createUser } from '../sign-in/user.ts'
import { personByEmail } from '../users/queries.ts'
import { AcceptInvitation } from './input.ts'
import { type Invitation, sha256Of, stateOf } from './invitation.ts'
import { invitationByToken, markAccepted, takeInvitation } from './queries.ts'

/** A set-up link is void when somebody is in charge already. */
const isVoid = async (db: Db, invitation: Invitation): Promise<boolean> =>
  invitation.email === null && invitation.invitedBy === 'pacta' && (await administrators(db)).length > 0

/** The invitation of a link that works, under full sight; undefined for any other link. */
export const openInvitation = async (db: Db, token: string): Promise<Invitation | undefined> => {
  const found = await invitationByToken(db, sha256Of(token))
  return found !== undefined && stateOf(found) === 'open' && !(await isVoid(db, found)) ? found : undefined
}

export const acceptInvitation = action({
  name: 'accounts.invitation.accept',
  right: rights['invitation.accept'],
  input: AcceptInvitation,
  secret: true,
  find: async (tx, { token }) => {
    const found = await takeInvitation(tx, sha256Of(token))
    if (found === undefined || stateOf(found) !== 'open' || (await isVoid(tx, found))) throw new Problem('link-expired')
    return found
  },
  run: async (tx, { name, password, language, consent, email: given }, invitation, actor) => {
    const email = invitation.email ?? given
    if (email === undefined)
      throw new Problem('bad-input', [{ field: 'email', value: '', allowed: 'name@example.org' }])
    const wrong = passwordProblem(password, { name, email }, language)
    if (wrong !== null) throw new Problem('bad-input', [wrong])
    // Made in another way since; the link is of no use any more.
    if ((await personByEmail(tx, email)) !== undefined) throw new Problem('link-expired')
    const { state, organisation, profession } = invitation
    const { id } = await createUser(tx, { name, email, language, state, organisation, profession, password })
    const grants = invitation.grants.filter(({ until }) => isRunning({ endedAt: null, until }))
    for (const terms of grants)
      await insertGrant(tx, terms, { userId: id, by: invitation.invitedBy, reason: invitation.reason })
    await markAccepted(tx, invitation.id, id)
    await recordConsent(tx, actor, { purpose: 'account', shown: consent, user: id, invitation: invitation.id })
    return { id, email, grants, cookies: await beginSession(tx, actor, id) }
  },
  record: ({ id, email, grants }, { name, language }, invitation) => ({
    actor: userName(id),
    subject: userName(id),
    detail: { invitation: invitation.id, grants: grants.map(grantDetail) },
    personal: { name: { after: name }, email: { after: email }, language: { after: language } },
    owner: id,
    state: invitation.state,
    changes: 'nothing',
  }),
})
