/** The forms of a person's page: what each asks for, and where it leads. */
import type { Action } from '../../../action/action.ts'
import { isSet } from '../../../action/installation.ts'
import type { Post, PostContext } from '../../../action/manifest.ts'
import type { PlainKey } from '../../../i18n/translate.ts'
import { endGrant, giveGrant } from '../grants/actions.ts'
import { revokeToken } from '../tokens/actions.ts'
import { correctUser, endUserSessions, resetSecondFactor, restoreUser, sendResetLink, suspendUser } from './actions.ts'

type Build = (context: PostContext) => Record<string, unknown>

const person: Build = ({ params }) => ({ user: params.id })
const withFields: Build = ({ params, fields }) => ({ ...fields, user: params.id })

/** Asks for the action and comes back to the person. */
const post = (action: Action<unknown>, flash: PlainKey | (() => PlainKey), input: Build = withFields): Post => ({
  action,
  run: async (context) => {
    await context.act(action, input(context))
    return { to: `/users/${context.params.id}`, flash: typeof flash === 'function' ? flash() : flash }
  },
})

export const personPosts: Record<string, Post> = {
  correct: post(correctUser, 'accounts.users.done.correct'),
  'reset-link': post(
    sendResetLink,
    () => (isSet('SMTP_URL') ? 'accounts.users.done.reset_link' : 'accounts.users.done.reset_link_held'),
    person,
  ),
  'second-factor': post(resetSecondFactor, 'accounts.users.done.second_factor'),
  'end-sessions': post(endUserSessions, 'accounts.users.done.end_sessions'),
  suspend: post(suspendUser, 'accounts.users.done.suspend'),
  restore: post(restoreUser, 'accounts.users.done.restore'),
  'give-grant': post(giveGrant, 'accounts.grants.given'),
  'end-grant': post(endGrant, 'accounts.grants.ended_flash', ({ fields, query }) => ({
    ...fields,
    grant: (query as { grant?: string }).grant,
  })),
  'revoke-token': post(revokeToken, 'accounts.tokens.revoked', ({ fields }) => fields),
}
