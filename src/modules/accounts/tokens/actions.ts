/** Making and revoking API tokens. */
import { action } from '../../../action/action.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { userName } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import { rights } from '../permissions.ts'
import { assertProved } from '../sign-in/proof.ts'
import { MakeToken, RevokeToken } from './input.ts'
import { insertToken, markRevoked, tokenById } from './queries.ts'
import { dayAfter, longest, never, newSecret } from './token.ts'

const bad = (field: string, value: string, allowed: string): Problem =>
  new Problem('bad-input', [{ field, value, allowed }])

export const makeToken = action({
  name: 'accounts.token.make',
  right: rights['token.make'],
  input: MakeToken,
  secret: true,
  // Whether the owner holds the rights is asked at each use; the page offers only those.
  find: async (_, { rights: wanted, until }, actor) => {
    const refused = wanted.filter((name) => never.has(name) || !/^[a-z-]+(\.[a-z-]+){2}$/.test(name))
    if (wanted.length === 0 || refused.length > 0) throw bad('rights', refused.join(', '), '…')
    if (until < dayAfter(0) || until > dayAfter(longest))
      throw bad('until', until, `${dayAfter(0)} – ${dayAfter(longest)}`)
    return actor.user
  },
  place: (owner) => ({ owner }),
  run: async (tx, { name, rights: wanted, until }, user, actor) => {
    if (user === null) throw new Problem('not-allowed')
    await setSight(tx, fullSight)
    await assertProved(tx, actor)
    const { secret, sha256, prefix } = newSecret()
    const id = newId()
    // The last day belongs to it.
    const expiresAt = new Date(`${until}T23:59:59.999Z`)
    const secondFactor = actor.session?.secondFactor ?? false
    await insertToken(tx, { id, userId: user, name, sha256, prefix, rights: wanted, secondFactor, expiresAt })
    return { id, secret, user }
  },
  record: ({ id, user }, { rights: wanted, until }) => ({
    subject: userName(user),
    detail: { token: id, rights: wanted, until },
    changes: 'nothing',
  }),
})

export const revokeToken = action({
  name: 'accounts.token.revoke',
  right: rights['token.revoke'],
  seen: rights['token.see'],
  input: RevokeToken,
  find: (db, { token }) => tokenById(db, token),
  place: ({ userId }) => ({ owner: userId }),
  run: async (tx, { token }) => {
    if (!(await markRevoked(tx, token))) throw new Problem('done-already')
  },
  record: (_, { token }, { userId }) => ({ subject: userName(userId), detail: { token }, changes: 'nothing' }),
})
