/** What people change about themselves: name and language, password, passkeys, and the sessions that are open. */
import { z } from 'zod'
import { type Action, action } from '../../../action/action.ts'
import { languageCode, parseInput } from '../../../action/input.ts'
import type { Place, Right } from '../../../action/rights.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { type Actor, userName } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { withAuth } from '../auth.ts'
import { rights } from '../permissions.ts'
import { hashPassword, isPassword, nobodysHash } from '../sign-in/hashing.ts'
import { libraryHeaders } from '../sign-in/headers.ts'
import { sessionIn } from '../sign-in/outcome.ts'
import { madePasskey, usedPasskey } from '../sign-in/passkey.ts'
import { passwordProblem } from '../sign-in/password.ts'
import { assertProved, NotProved } from '../sign-in/proof.ts'
import { deleteSession, markProved, passwordHashOf, seeingAll, setPasswordHash, userById } from '../sign-in/queries.ts'
import { attemptsOf, countAttempt, forgive } from '../sign-in/throttle/throttle.ts'
import { renewSession } from '../sign-in/user.ts'
import { personName } from '../users/input.ts'
import { queueNotice } from './notices.ts'
import {
  endOthers,
  endSession,
  forgetSecondFactor,
  passkeysOf,
  profileOf,
  removePasskey,
  renamePasskey,
  setProfile,
  waysOf,
} from './queries.ts'

export const me = ({ user }: Actor): string => {
  if (user === null) throw new Problem('signed-out')
  return user
}

/** What every action on oneself shares: one finds oneself, and one's own entry is the subject. */
export const ownSteps = (right: Right = rights['profile.change']) => ({
  right,
  find: async (_db: Db, _input: unknown, actor: Actor): Promise<string> => me(actor),
  place: (owner: string): Place => ({ owner }),
})

export const about = (user: string, detail: Record<string, unknown> = {}) =>
  ({ subject: userName(user), detail, changes: 'nothing' }) as const

const optionalText = z
  .string()
  .trim()
  .max(200)
  .transform((text) => (text === '' ? null : text))

export const changeProfile = action({
  right: rights['profile.change'],
  name: 'accounts.profile.change',
  find: (db, _, actor) => profileOf(db, me(actor)),
  place: ({ id }) => ({ owner: id }),
  input: z.strictObject({
    name: personName,
    language: languageCode,
    profession: optionalText.default(null),
  }),
  run: async (tx, values, { id }) => {
    await setProfile(tx, id, values)
    return { user: id }
  },
  record: (_, after, before) => {
    const fields = (['name', 'language', 'profession'] as const).filter((field) => before[field] !== after[field])
    return {
      ...about(before.id, { fields }),
      personal: Object.fromEntries(fields.map((field) => [field, { before: before[field], after: after[field] }])),
      owner: before.id,
      state: before.state,
    }
  },
})

const markAndRenew = async (tx: Db, actor: Actor): Promise<readonly string[]> => {
  if (actor.session !== undefined) await markProved(tx, actor.session.id)
  return renewSession(tx, actor)
}

/** Cookies of the session, whose token is another one after a proof. */
interface Proved {
  readonly cookies: readonly string[]
}

const recordProof = action({
  ...ownSteps(),
  name: 'accounts.session.prove',
  input: z.strictObject({ right: z.boolean() }),
  secret: true,
  run: async (tx, { right }, user, actor) => {
    await setSight(tx, fullSight)
    return { user, right, cookies: right ? await markAndRenew(tx, actor) : [] }
  },
  record: ({ user, right }) => ({ ...about(user), ...(right ? {} : { action: 'accounts.session.prove-failed' }) }),
})

const Password = z.strictObject({ password: z.string() })

/** Says with the password that it is still the same person. Compared before the transaction begins, as when signing in. */
export const proveByPassword: Action<Proved> = Object.assign(
  async (db: Db, actor: Actor, raw: unknown, { language }: Parameters<Action<Proved>>[3] = {}): Promise<Proved> => {
    const { password } = parseInput(Password, raw, language)
    const attempts = attemptsOf('prove', me(actor), actor)
    await countAttempt(db, attempts)
    const known = await seeingAll(db, (tx) => passwordHashOf(tx, me(actor)))
    const fits = await isPassword(known ?? (await nobodysHash()), password)
    const { cookies } = await recordProof(db, actor, { right: fits && known !== null })
    if (!fits || known === null) throw new Problem('sign-in-failed')
    await forgive(db, attempts)
    return { cookies }
  },
  { id: recordProof.id, right: recordProof.right, seen: recordProof.seen, input: Password },
)

const isWrongProof = (error: unknown): boolean =>
  error instanceof Problem && error.code === 'sign-in-failed' && !(error instanceof NotProved)

/**
 * Counts a proof before it is looked at: within a session the library itself counts nothing. One that was wrong stands in the
 * audit by an entry of its own, because that of the action is undone with it.
 */
export const counted = <Result>(kind: 'prove' | 'code', inner: Action<Result>): Action<Result> =>
  Object.assign(
    async (db: Db, actor: Actor, raw: unknown, options: Parameters<Action<Result>>[3] = {}): Promise<Result> => {
      if (actor.user === null) return inner(db, actor, raw, options)
      parseInput(inner.input, raw, options.language)
      const attempts = attemptsOf(kind, actor.user, actor)
      await countAttempt(db, attempts)
      const result = await inner(db, actor, raw, options).catch(async (error: unknown) => {
        if (isWrongProof(error)) await recordProof(db, actor, { right: false })
        throw error
      })
      await forgive(db, attempts)
      return result
    },
    { id: inner.id, right: inner.right, seen: inner.seen, input: inner.input },
  )

const Passkey = z.strictObject({ passkey: z.string().max(20_000) })

export const proveByPasskey = counted(
  'prove',
  action({
    ...ownSteps(),
    name: 'accounts.session.prove-by-passkey',
    input: Passkey,
    secret: true,
    run: async (tx, { passkey }, user, actor) => {
      const response = usedPasskey(passkey)
      const headers = libraryHeaders(actor)
      const answer = await withAuth(tx, ({ api }) =>
        api.verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true }),
      )
      // The library begins a session by it; the one at hand goes on.
      const made = await sessionIn(tx, answer.headers.getSetCookie())
      await deleteSession(tx, made.id)
      if (made.user !== user || actor.session === undefined) throw new Problem('sign-in-failed')
      return { user, cookies: await markAndRenew(tx, actor) }
    },
    record: ({ user }) => about(user),
  }),
)

/** Where there is a password, only by that one: whoever sits down at an open session does not know it. */
export const changePassword = counted(
  'prove',
  action({
    ...ownSteps(),
    name: 'accounts.password.change',
    input: z.strictObject({
      current: z.string().default('').describe('Left out by who has none yet'),
      password: z.string(),
      language: languageCode.default('en'),
    }),
    secret: true,
    run: async (tx, { current, password, language }, user, actor) => {
      await setSight(tx, fullSight)
      await assertProved(tx, actor)
      const hash = await passwordHashOf(tx, user)
      if (hash !== null && !(await isPassword(hash, current))) throw new Problem('sign-in-failed')
      const reader = await userById(tx, user)
      if (reader === undefined) throw new Problem('not-found')
      const wrong = passwordProblem(password, reader, language)
      if (wrong !== null) throw new Problem('bad-input', [wrong])
      await setPasswordHash(tx, user, await hashPassword(password), newId())
      const ended = await endOthers(tx, user, actor.session?.id)
      await queueNotice(tx, reader, 'password_changed')
      return { user, ended }
    },
    record: ({ user, ended }) => about(user, { sessions: ended }),
  }),
)

const passkeyName = z.string().trim().min(1).max(60)

export const addPasskey = action({
  ...ownSteps(),
  name: 'accounts.passkey.add',
  input: Passkey.extend({ name: passkeyName }),
  run: async (tx, { passkey, name }, user, actor) => {
    await setSight(tx, fullSight)
    await assertProved(tx, actor)
    const response = madePasskey(passkey)
    const made = await withAuth(tx, ({ api }) =>
      api.verifyPasskeyRegistration({ body: { response, name }, headers: libraryHeaders(actor) }),
    )
    const reader = await userById(tx, user)
    if (reader !== undefined) await queueNotice(tx, reader, 'passkey_added')
    return { user, passkey: made.id }
  },
  record: ({ user, passkey }) => about(user, { passkey }),
})

export const renameOwnPasskey = action({
  ...ownSteps(),
  name: 'accounts.passkey.rename',
  input: z.strictObject({ passkey: z.uuid(), name: passkeyName }),
  run: async (tx, { passkey, name }, user) => {
    if (!(await renamePasskey(tx, user, passkey, name))) throw new Problem('not-found')
    return user
  },
  record: (user, { passkey }) => about(user, { passkey }),
})

export const removeOwnPasskey = action({
  ...ownSteps(),
  name: 'accounts.passkey.remove',
  input: z.strictObject({ passkey: z.uuid() }),
  run: async (tx, { passkey }, user, actor) => {
    await setSight(tx, fullSight)
    await assertProved(tx, actor)
    const [ways, passkeys] = [await waysOf(tx, user), await passkeysOf(tx, user)]
    // Nobody locks themselves out.
    if (ways.length === 0 && passkeys.length === 1) throw new Problem('conflict')
    if (!(await removePasskey(tx, user, passkey))) throw new Problem('not-found')
    const { twoFactor } = await profileOf(tx, user)
    if (passkeys.length === 1 && !twoFactor) await forgetSecondFactor(tx, user)
    return user
  },
  record: (user, { passkey }) => about(user, { passkey }),
})

export const endOneSession = action({
  ...ownSteps(rights['session.end']),
  name: 'accounts.session.end-one',
  input: z.strictObject({ session: z.uuid() }),
  run: async (tx, { session }, user) => {
    if (!(await endSession(tx, user, session))) throw new Problem('not-found')
    return user
  },
  record: (user, { session }) => about(user, { session }),
})

export const endOtherSessions = action({
  ...ownSteps(rights['session.end']),
  name: 'accounts.session.end-others',
  input: z.strictObject({}),
  run: async (tx, _, user, { session }) => ({ user, ended: await endOthers(tx, user, session?.id) }),
  record: ({ user, ended }) => about(user, { sessions: ended }),
})
