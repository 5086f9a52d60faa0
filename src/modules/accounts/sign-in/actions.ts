/** Signing in by password, second factor or passkey, and out again. */
import { z } from 'zod'
import { type Action, action } from '../../../action/action.ts'
import { parseInput } from '../../../action/input.ts'
import { type Actor, userName } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { withAuth } from '../auth.ts'
import { rights } from '../permissions.ts'
import { isPassword, nobodysHash } from './hashing.ts'
import { libraryHeaders } from './headers.ts'
import { entryOf, type Outcome, orFailed, sessionIn } from './outcome.ts'
import { usedPasskey } from './passkey.ts'
import { credentialOf, deleteSession, markSecondFactor, seeingAll } from './queries.ts'
import { halfSignedIn, isCodeNew } from './second-factor.ts'
import { attemptsFrom, countAttempt, forgive, guessesOf, sealed } from './throttle/throttle.ts'

const right = rights['session.begin']

/** A session is never taken over: whoever signs in gets a new one, and the one before ends. */
const endOwn = async (tx: Db, { session }: Actor): Promise<void> => {
  if (session !== undefined) await deleteSession(tx, session.id)
}

const begun = async (
  tx: Db,
  cookies: readonly string[],
  { way, secondFactor }: { way: 'password' | 'code' | 'recovery-code' | 'passkey'; secondFactor: boolean },
): Promise<Outcome> => {
  const { id, user } = await sessionIn(tx, cookies)
  if (secondFactor) await markSecondFactor(tx, id)
  return { kind: 'begun', user, session: id, way, secondFactor, cookies }
}

/** An attempt is committed whatever becomes of it, and only then is its failure told. */
const told = (outcome: Outcome): Outcome => {
  if (outcome.kind === 'failed') throw new Problem('sign-in-failed')
  return outcome
}

const Password = z.strictObject({ email: z.string().trim().toLowerCase().min(1).max(254), password: z.string() })

const Compared = z.strictObject({
  email: z.string(),
  password: z.string(),
  /** The hash that the password was found to fit; null where it fits none. */
  hash: z.string().nullable(),
})

const recordPassword = action({
  name: 'accounts.session.begin',
  right,
  input: Compared,
  find: async () => null,
  run: async (tx, { email, password, hash }, _, actor): Promise<Outcome> => {
    const failed: Outcome = { kind: 'failed', subject: `address:${sealed('address', email)}`, way: 'password' }
    if (hash === null) return failed
    const attempt = async (): Promise<Outcome> => {
      const headers = libraryHeaders(actor)
      const answer = await withAuth(
        tx,
        ({ api }) => api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
        { right: { hash, password } },
      )
      const cookies = answer.headers.getSetCookie()
      await endOwn(tx, actor)
      if ('twoFactorRedirect' in answer.response)
        return { kind: 'half', user: (await credentialOf(tx, email))?.user ?? '', cookies }
      return begun(tx, cookies, { way: 'password', secondFactor: false })
    }
    return orFailed(attempt(), failed)
  },
  record: (outcome) => entryOf(outcome),
})

/**
 * By address and password. Whether there is such an account, whether it is suspended and whether it has a password change
 * neither the answer nor what is done for it. The password is compared before the transaction begins.
 */
export const signIn: Action<Outcome> = Object.assign(
  async (db: Db, actor: Actor, raw: unknown, { language }: Parameters<Action<Outcome>>[3] = {}): Promise<Outcome> => {
    const { email, password } = parseInput(Password, raw, language)
    const attempts = guessesOf(email, actor)
    await countAttempt(db, attempts)
    const credential = await seeingAll(db, (tx) => credentialOf(tx, email))
    const hash = credential?.hash ?? (await nobodysHash())
    const fits = (await isPassword(hash, password)) && credential?.hash === hash && credential.status === 'active'
    const outcome = await recordPassword(db, actor, { email, password, hash: fits ? hash : null })
    if (outcome.kind !== 'failed') await forgive(db, attempts)
    return told(outcome)
  },
  { id: recordPassword.id, right, seen: right, input: Password },
)

const Code = z.strictObject({ code: z.string().trim().min(1).max(40) })

const recordCode = action({
  name: 'accounts.session.second-factor',
  right,
  input: Code,
  find: async () => null,
  run: async (tx, { code }, _, actor): Promise<Outcome> => {
    const headers = libraryHeaders(actor)
    const plain = code.replaceAll(/[\s-]/g, '')
    const way = /^\d{6}$/.test(plain) ? ('code' as const) : ('recovery-code' as const)
    return withAuth(tx, async (library) => {
      const user = await halfSignedIn(library, headers)
      const failed: Outcome = { kind: 'failed', subject: user === undefined ? 'address:unknown' : userName(user), way }
      if (user === undefined || (way === 'code' && !(await isCodeNew(library, user, plain)))) return failed
      const attempt = async (): Promise<Outcome> => {
        const { api } = library
        const answer =
          way === 'code'
            ? await api.verifyTOTP({ body: { code: plain }, headers, returnHeaders: true })
            : await api.verifyBackupCode({ body: { code: code.trim() }, headers, returnHeaders: true })
        await endOwn(tx, actor)
        return begun(tx, answer.headers.getSetCookie(), { way, secondFactor: true })
      }
      return orFailed(withAuth(tx, attempt), failed)
    })
  },
  record: (outcome) => ({ ...(outcome.kind === 'begun' && { action: 'accounts.session.begin' }), ...entryOf(outcome) }),
})

/** Counts by network, because whose attempt it is may not be known; each leaves an entry in the audit for good. */
const afterwards = <Result extends Outcome>(kind: string, inner: Action<Result>): Action<Outcome> =>
  Object.assign(
    async (db: Db, actor: Actor, raw: unknown, options: Parameters<Action<Outcome>>[3] = {}): Promise<Outcome> => {
      const attempts = attemptsFrom(kind, actor)
      await countAttempt(db, attempts)
      // Without the key: an answer with cookies is not kept, and a code is good once anyway.
      const outcome = await inner(db, actor, raw, { language: options.language })
      if (outcome.kind !== 'failed') await forgive(db, attempts)
      return told(outcome)
    },
    { id: inner.id, right: inner.right, seen: inner.seen, input: inner.input },
  )

/** The second step after the password: a code of the app, or one of the recovery codes. */
export const proveSecondFactor = afterwards('second-step', recordCode)

const Passkey = z.strictObject({ passkey: z.string().max(20_000) })

/** By a passkey that has itself checked who holds it: two factors in one. */
export const signInByPasskey = afterwards(
  'passkey',
  action({
    name: 'accounts.session.begin-by-passkey',
    right,
    input: Passkey,
    find: async () => null,
    run: async (tx, { passkey }, _, actor): Promise<Outcome> => {
      const headers = libraryHeaders(actor)
      const failed: Outcome = { kind: 'failed', subject: 'address:unknown', way: 'passkey' }
      const attempt = async (): Promise<Outcome> => {
        const response = usedPasskey(passkey)
        const answer = await withAuth(tx, ({ api }) =>
          api.verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true }),
        )
        await endOwn(tx, actor)
        return begun(tx, answer.headers.getSetCookie(), { way: 'passkey', secondFactor: true })
      }
      return orFailed(attempt(), failed)
    },
    record: (outcome) => ({
      ...(outcome.kind === 'begun' && { action: 'accounts.session.begin' }),
      ...entryOf(outcome),
    }),
  }),
)

export const signOut = action({
  name: 'accounts.session.end',
  right: rights['session.end'],
  input: z.strictObject({}),
  find: async (_db, _input, { user }) => user,
  place: (owner) => ({ owner }),
  run: async (tx, _input, _owner, actor) => {
    if (actor.session === undefined) throw new Problem('not-found')
    await deleteSession(tx, actor.session.id)
    return { user: actor.user, session: actor.session.id }
  },
  record: ({ user, session }) => ({ subject: userName(user ?? ''), detail: { session }, changes: 'nothing' }),
})
