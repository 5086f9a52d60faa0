/** Beginning and ending a subscription. */
import { z } from 'zod'
import { action } from '../../../action/action.ts'
import { optional, stateCode } from '../../../action/input.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import { instrumentsKnown, statesKnown } from '../acts/proposals/queries.ts'
import { lastDecision } from '../changes/queries.ts'
import { rights } from '../permissions.ts'
import { subscriptionOf } from './link.ts'
import { addSubscription, removeSubscription, subscriptionById } from './queries.ts'

const changes = 'nothing' as const

/** Of a State, of an instrument, of both together; of everything where neither is named. */
export const Subscribe = z.object({ state: optional(stateCode), instrument: optional(z.string().max(50)) })

export const beginSubscription = action({
  name: 'treaties.subscription.begin',
  right: rights['subscription.keep'],
  input: Subscribe,
  find: async (tx, { state, instrument }, actor) => {
    const wrong = [
      ...(state === undefined || (await statesKnown(tx)).has(state)
        ? []
        : [{ field: 'state', value: state, allowed: 'ISO 3166 alpha-3' }]),
      ...(instrument === undefined || (await instrumentsKnown(tx)).has(instrument)
        ? []
        : [{ field: 'instrument', value: instrument, allowed: 'FINANCING-1999' }]),
    ]
    if (wrong.length > 0) throw new Problem('bad-input', wrong)
    return actor.user
  },
  place: (owner) => ({ owner }),
  run: async (tx, { state = null, instrument = null }, user) => {
    if (user === null) throw new Problem('not-allowed')
    const id = newId()
    const told = await lastDecision(tx)
    if (!(await addSubscription(tx, { id, user_id: user, state, instrument, told }))) throw new Problem('conflict')
    return { id }
  },
  record: ({ id }) => ({ subject: `subscription:${id}`, changes }),
})

export const endSubscription = action({
  name: 'treaties.subscription.end',
  right: rights['subscription.keep'],
  input: z.object({ subscription: z.uuid() }),
  find: async (tx, { subscription }) => {
    const found = await subscriptionById(tx, subscription)
    if (found === undefined) throw new Problem('not-found')
    return found
  },
  place: ({ user_id }) => ({ owner: user_id }),
  run: (tx, { subscription }) => removeSubscription(tx, subscription),
  record: (_, { subscription }) => ({ subject: `subscription:${subscription}`, changes }),
})

/** By the link of a mail: whoever has it may end it, and may do so twice. */
export const endByLink = action({
  name: 'treaties.subscription.end-by-link',
  right: rights['subscription.end'],
  input: z.object({ token: z.string().max(200) }),
  find: async (tx, { token }) => {
    const id = subscriptionOf(token)
    if (id === null) throw new Problem('link-expired')
    await setSight(tx, fullSight)
    return id
  },
  run: (tx, _, id) => removeSubscription(tx, id),
  record: (_, __, id) => ({ subject: `subscription:${id}`, changes }),
})
