/** Applying, confirming, withdrawing, and the decision. */
import { action } from '../../../action/action.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { recordConsent } from '../consent/queries.ts'
import { organisationsAndStates } from '../grants/places.ts'
import { hasAccount, invite } from '../invitations/actions.ts'
import { newLink, sha256Of } from '../invitations/invitation.ts'
import { rights } from '../permissions.ts'
import { attemptsOf, countAttempt } from '../sign-in/throttle/throttle.ts'
import { personByEmail } from '../users/queries.ts'
import { type Application, confirmWithin } from './application.ts'
import { ByLink, DecideApplication, MakeApplication } from './input.ts'
import { queueConfirmation, queueHasAccount, queueRefusal, queueToFocalPoints } from './mail.ts'
import { applicationById, applicationByLink, insertApplication, markConfirmed, markDecided } from './queries.ts'

const changes = 'nothing' as const

/**
 * The same work for every address: a row and a mail. For somebody who has an account the mail says so, and nobody can
 * confirm the row, so that it goes like all others that nobody confirms.
 */
export const makeApplication = action({
  name: 'accounts.application.make',
  right: rights['application.make'],
  input: MakeApplication,
  find: (db, input) => organisationsAndStates(db, input),
  run: async (tx, { consent, ...given }, _, actor) => {
    await countAttempt(tx, attemptsOf('application', given.email, actor))
    const known = await personByEmail(tx, given.email)
    const id = newId()
    const { token, sha256 } = newLink()
    await insertApplication(tx, { ...given, id, sha256: known === undefined ? sha256 : null })
    await recordConsent(tx, actor, { purpose: 'application', shown: consent, application: id })
    const expiresAt = new Date(Date.now() + confirmWithin * 86_400_000)
    if (known === undefined) await queueConfirmation(tx, given, token, expiresAt)
    else await queueHasAccount(tx, { ...given, name: known.name, language: known.language })
    return { id }
  },
  record: ({ id }, { name, email, state }) => ({
    subject: `application:${id}`,
    personal: { name: { after: name }, email: { after: email } },
    state,
    changes,
  }),
})

/** @throws Problem link-expired */
const byLink = async (db: Db, { token }: { token: string }): Promise<Application> => {
  const found = await applicationByLink(db, sha256Of(token))
  if (found === undefined) throw new Problem('link-expired')
  return found
}

export const confirmApplication = action({
  name: 'accounts.application.confirm',
  right: rights['application.make'],
  input: ByLink,
  find: byLink,
  run: async (tx, _, application) => {
    if (application.status !== 'unconfirmed') throw new Problem('done-already')
    await markConfirmed(tx, application)
    await queueToFocalPoints(tx, application)
  },
  record: (_result, _input, { id }) => ({ subject: `application:${id}`, changes }),
})

export const withdrawApplication = action({
  name: 'accounts.application.withdraw',
  right: rights['application.make'],
  input: ByLink,
  find: byLink,
  run: (tx, _, { id }, actor) =>
    markDecided(tx, id, { status: 'withdrawn', by: actor.name, reason: null, invitation: null }),
  record: (_result, _input, { id }) => ({ subject: `application:${id}`, changes }),
})

export const decideApplication = action({
  name: 'accounts.application.decide',
  right: rights['application.decide'],
  seen: rights['application.see'],
  input: DecideApplication,
  find: (db, { application }) => applicationById(db, application),
  place: ({ state }) => ({ states: [state] }),
  run: async (tx, { decision, reason }, application, actor) => {
    if (application.status !== 'pending') throw new Problem('done-already')
    await setSight(tx, fullSight)
    const { id, name, email, state, language, profession } = application
    const by = actor.name
    if (decision === 'refuse') {
      await markDecided(tx, id, { status: 'refused', by, reason, invitation: null })
      await queueRefusal(tx, application, reason)
      return null
    }
    if ((await personByEmail(tx, email)) !== undefined)
      throw new Problem('conflict', [{ field: hasAccount, value: email, allowed: '–' }])
    const terms = { role: 'practitioner', reach: 'states', states: [state], regions: [], groupings: [] } as const
    const grants = [{ ...terms, project: null, module: null, until: null }]
    const given = { email, name, language, state, organisation: null, profession, grants, invitedBy: by, reason }
    const invitation = await invite(tx, given)
    await markDecided(tx, id, { status: 'admitted', by, reason, invitation: invitation.id })
    return invitation.id
  },
  record: (invitation, { decision, reason }, { id, state }) => ({
    subject: `application:${id}`,
    detail: { decision, ...(invitation === null ? {} : { invitation }) },
    reason,
    state,
    changes,
  }),
})
