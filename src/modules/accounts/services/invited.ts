/** Whoever was invited and comes by a sign-in service that vouches for the address has accepted by coming; no password is needed. */
import { writeAudit } from '../../../action/audit.ts'
import { type Actor, userName } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Db } from '../../../storage/database.ts'
import { grantDetail, isRunning } from '../grants/grant.ts'
import { insertGrant } from '../grants/queries.ts'
import { invitationsOf, markAccepted } from '../invitations/queries.ts'
import { insertUser } from '../sign-in/queries.ts'
import { addressTaken } from './queries.ts'

/** The new user, or undefined without an open invitation to exactly this address. Under full sight. */
export const admitInvited =
  (tx: Db, actor: Actor) =>
  async (email: string, given: string): Promise<string | undefined> => {
    // An account that is suspended is not made anew.
    if (await addressTaken(tx, email)) return undefined
    const found = await invitationsOf(tx, { q: email, state: 'open' }, { limit: 20, offset: 0 })
    const invitation = found.find((one) => one.email === email)
    if (invitation === undefined) return undefined
    const id = newId()
    const { state, organisation, profession, language } = invitation
    const name = invitation.name ?? (given.trim() || email)
    await insertUser(tx, id, { name, email, language, state, organisation, profession })
    const grants = invitation.grants.filter(({ until }) => isRunning({ endedAt: null, until }))
    for (const terms of grants)
      await insertGrant(tx, terms, { userId: id, by: invitation.invitedBy, reason: invitation.reason })
    await markAccepted(tx, invitation.id, id)
    await writeAudit(tx, actor, {
      action: 'accounts.invitation.accept',
      subject: userName(id),
      detail: { invitation: invitation.id, grants: grants.map(grantDetail), way: 'service' },
      personal: { name: { after: name }, email: { after: email }, language: { after: language } },
      owner: id,
      state,
      changes: 'nothing',
    })
    return id
  }
