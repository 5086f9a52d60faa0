/** Erasing oneself, or somebody else with a reason. */
import { z } from 'zod'
import { action } from '../../../../action/action.ts'
import { userName } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { reason } from '../../grants/input.ts'
import { rights } from '../../permissions.ts'
import { me } from '../../profile/actions.ts'
import { assertProved } from '../../sign-in/proof.ts'
import { assertReaches } from '../../users/actions.ts'
import { personOf } from '../../users/queries.ts'
import { erasePerson } from './erase.ts'

const common = {
  right: rights['personal-data.erase'],
  place: ({ id, state }: { id: string; state: string | null }) => ({
    owner: id,
    states: state === null ? [] : [state],
  }),
}

const name = 'accounts.personal-data.erase'

export const eraseMyself = action({
  ...common,
  name: `${name}-own`,
  input: z.strictObject({ sure: z.literal('yes') }),
  // The answer must not be kept under the name of somebody who is no more.
  secret: true,
  find: (db, _, actor) => personOf(db, me(actor)),
  run: async (tx, _, person, actor) => {
    await assertProved(tx, actor)
    return { id: person.id, erased: await erasePerson(tx, actor, person.id) }
  },
  record: ({ id, erased }) => ({ action: name, subject: userName(id), detail: { rows: erased }, changes: 'nothing' }),
})

export const eraseUser = action({
  ...common,
  name,
  seen: rights['user.see'],
  input: z.strictObject({ user: z.uuid(), reason }),
  find: (db, { user }) => personOf(db, user),
  run: async (tx, { user }, person, actor) => {
    // Of oneself: with proof, on one's own page.
    if (user === actor.user) throw new Problem('not-allowed')
    await assertReaches(tx, actor, rights['personal-data.erase'], user)
    return { id: person.id, erased: await erasePerson(tx, actor, user) }
  },
  record: ({ id, erased }, given) => ({
    subject: userName(id),
    detail: { rows: erased },
    reason: given.reason,
    changes: 'nothing',
  }),
})
