/** The app that shows codes: setting it up, confirming it, using it, its recovery codes, and taking it away. */
import { z } from 'zod'
import { action } from '../../../action/action.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { type Library, withAuth } from '../auth.ts'
import { libraryHeaders } from '../sign-in/headers.ts'
import { sessionIn } from '../sign-in/outcome.ts'
import { assertProved } from '../sign-in/proof.ts'
import { markSecondFactor, passwordHashOf, userById } from '../sign-in/queries.ts'
import { isCodeNew } from '../sign-in/second-factor.ts'
import { renewSession } from '../sign-in/user.ts'
import { about, counted, me, ownSteps } from './actions.ts'
import { queueNotice } from './notices.ts'
import { forgetSecondFactor, profileOf } from './queries.ts'

/**
 * The library wants the password with each of these; that it is the same person was proved to us within ten minutes, by
 * password or passkey, so that here a word of ours stands for it.
 */
const proved = async <T>(
  tx: Db,
  actor: Actor,
  work: (library: Library, password: string) => Promise<T>,
): Promise<T> => {
  await setSight(tx, fullSight)
  await assertProved(tx, actor)
  const hash = await passwordHashOf(tx, me(actor))
  const password = newId()
  return withAuth(tx, (library) => work(library, password), hash === null ? {} : { right: { hash, password } })
}

/** As a browser that has taken these cookies. */
const withCookies = (actor: Actor, cookies: readonly string[]): Headers => {
  const headers = libraryHeaders(actor)
  headers.set('cookie', cookies.map((cookie) => cookie.split(';')[0]).join('; '))
  return headers
}

const notice = async (tx: Db, user: string, kind: 'second_factor_added' | 'second_factor_removed'): Promise<void> => {
  const reader = await userById(tx, user)
  if (reader !== undefined) await queueNotice(tx, reader, kind)
}

const nothing = z.strictObject({})

export const beginSecondFactor = action({
  ...ownSteps(),
  name: 'accounts.second-factor.begin',
  input: nothing,
  secret: true,
  run: async (tx, _, user, actor) => {
    const headers = libraryHeaders(actor)
    await proved(tx, actor, ({ api }, password) => api.enableTwoFactor({ body: { password }, headers }))
    return user
  },
  record: (user) => about(user),
})

/** The address for the app, while the secret waits to be confirmed. */
export const pendingSecret = (tx: Db, actor: Actor): Promise<string> => {
  const headers = libraryHeaders(actor)
  return proved(tx, actor, async ({ api }, password) => {
    const { totpURI } = await api.getTOTPURI({ body: { password }, headers })
    return totpURI
  })
}

const Code = z.strictObject({ code: z.string().trim().max(40) })

const verified = async (
  library: Library,
  headers: Headers,
  user: string,
  typed: string,
): Promise<readonly string[]> => {
  const code = typed.replaceAll(/\D/g, '')
  if (!(await isCodeNew(library, user, code))) throw new Problem('sign-in-failed')
  const answer = await library.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
  return answer.headers.getSetCookie()
}

/** The first code makes it count; answers the recovery codes, which are shown once, and the cookies of the new session. */
export const confirmSecondFactor = counted(
  'code',
  action({
    ...ownSteps(),
    name: 'accounts.second-factor.confirm',
    input: Code,
    secret: true,
    run: async (tx, { code }, user, actor) =>
      proved(tx, actor, async (library, password) => {
        const cookies = await verified(library, libraryHeaders(actor), user, code)
        await markSecondFactor(tx, (await sessionIn(tx, cookies)).id)
        const headers = withCookies(actor, cookies)
        const { backupCodes } = await library.api.generateBackupCodes({ body: { password }, headers })
        await notice(tx, user, 'second_factor_added')
        return { user, codes: backupCodes, cookies }
      }),
    record: ({ user }) => about(user),
  }),
)

/** In a session that was begun without it. */
export const useSecondFactor = counted(
  'code',
  action({
    ...ownSteps(),
    name: 'accounts.second-factor.use',
    input: Code,
    secret: true,
    run: async (tx, { code }, user, actor) => {
      await withAuth(tx, (library) => verified(library, libraryHeaders(actor), user, code))
      if (actor.session !== undefined) await markSecondFactor(tx, actor.session.id)
      return { user, cookies: await renewSession(tx, actor) }
    },
    record: ({ user }) => about(user),
  }),
)

export const renewCodes = action({
  ...ownSteps(),
  name: 'accounts.second-factor.renew-codes',
  input: nothing,
  secret: true,
  run: async (tx, _, user, actor) => {
    const headers = libraryHeaders(actor)
    const { backupCodes } = await proved(tx, actor, ({ api }, password) =>
      api.generateBackupCodes({ body: { password }, headers }),
    )
    return { user, codes: backupCodes }
  },
  record: ({ user }) => about(user),
})

export const removeSecondFactor = action({
  ...ownSteps(),
  name: 'accounts.second-factor.remove',
  input: nothing,
  secret: true,
  run: async (tx, _, user, actor) => {
    const headers = libraryHeaders(actor)
    const answer = await proved(tx, actor, async ({ api }, password) => {
      if (!(await profileOf(tx, user)).twoFactor) throw new Problem('done-already')
      return api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
    })
    await forgetSecondFactor(tx, user)
    await notice(tx, user, 'second_factor_removed')
    return { user, cookies: answer.headers.getSetCookie() }
  },
  record: ({ user }) => about(user),
})
