/** The way in of the first administrator: a link that works once, printed at each start as long as nobody is in charge. */
import { z } from 'zod'
import { action } from '../../../action/action.ts'
import { startUp } from '../../../kernel/actor.ts'
import type { Db } from '../../../storage/database.ts'
import { administrators } from '../grants/queries.ts'
import { rights } from '../permissions.ts'
import { seeingAll } from '../sign-in/queries.ts'
import { invite } from './actions.ts'
import { setUpLasts } from './invitation.ts'

const everything = {
  role: 'administrator',
  reach: 'everything',
  states: [],
  regions: [],
  groupings: [],
  project: null,
  module: null,
  until: null,
} as const

const makeSetUpLink = action({
  name: 'accounts.invitation.set-up',
  right: rights['invitation.make'],
  input: z.strictObject({}),
  find: async () => null,
  run: (tx, _input, _subject, actor) =>
    invite(
      tx,
      {
        email: null,
        name: null,
        language: 'en',
        state: null,
        organisation: null,
        profession: null,
        grants: [everything],
        invitedBy: actor.name,
        reason: null,
      },
      setUpLasts,
    ),
  record: ({ id }) => ({ subject: `invitation:${id}`, changes: 'nothing' }),
})

/** The link, for 24 hours; the one of an earlier start ends. Null when there is an administrator over everything. */
export const setUpLink = (db: Db): Promise<string | null> =>
  seeingAll(db, async (tx) => {
    if ((await administrators(tx)).length > 0) return null
    return (await makeSetUpLink(tx, startUp, {})).link
  })
