/** Withdrawing one's consent, and agreeing again. */
import { z } from 'zod'
import { action } from '../../../action/action.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { userName } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { me, ownSteps } from '../profile/actions.ts'
import { consentGiven } from './input.ts'
import { recordConsent, standingConsents, withdrawConsents } from './queries.ts'

const changes = 'nothing' as const

/** Without it the account is erased after some days, unless its owner agrees again. */
export const withdrawConsent = action({
  ...ownSteps(),
  name: 'accounts.consent.withdraw',
  input: z.strictObject({}),
  run: async (tx, _, user) => {
    await setSight(tx, fullSight)
    const consents = await withdrawConsents(tx, user)
    if (consents === 0) throw new Problem('done-already')
    return { user, consents }
  },
  record: ({ user, consents }) => ({ subject: userName(user), detail: { consents }, changes }),
})

export const giveConsent = action({
  ...ownSteps(),
  name: 'accounts.consent.give',
  input: z.strictObject({ consent: consentGiven }),
  run: async (tx, { consent }, user, actor) => {
    await setSight(tx, fullSight)
    if ((await standingConsents(tx, user)) > 0) throw new Problem('done-already')
    await recordConsent(tx, actor, { purpose: 'account', shown: consent, user })
    return me(actor)
  },
  record: (user) => ({ subject: userName(user), changes }),
})
