/** Setting a forgotten password anew: the same answer and the same work for every address; the mail goes by a job. */
import { z } from 'zod'
import { action } from '../../../action/action.ts'
import { languageCode } from '../../../action/input.ts'
import { enqueue, job } from '../../../action/jobs.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { userName } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { withAuth } from '../auth.ts'
import { rights } from '../permissions.ts'
import { queueNotice } from '../profile/notices.ts'
import { passwordProblem } from './password.ts'
import { isActive, putAsked, takeAsked, userById } from './queries.ts'
import { attemptsOf, countAttempt, forgive, guessesOf, sealed } from './throttle/throttle.ts'

const ResetJob = z.strictObject({ asked: z.uuid() })
const resetQueue = { name: 'accounts.reset', input: ResetJob }

export const askForReset = action({
  name: 'accounts.password.ask',
  right: rights['session.begin'],
  input: z.strictObject({ email: z.email().trim().toLowerCase().max(254) }),
  find: async () => null,
  run: async (tx, { email }, _, actor) => {
    await countAttempt(tx, attemptsOf('reset', email, actor))
    await setSight(tx, fullSight)
    const id = newId()
    await putAsked(tx, id, email)
    await enqueue(tx, resetQueue, { asked: id })
    return { address: sealed('address', email) }
  },
  record: ({ address }) => ({ subject: `address:${address}`, changes: 'nothing' }),
})

/** Finds out whether there is such an account, out of the asker's sight. */
export const resetJob = job({
  ...resetQueue,
  run: ({ oncePerJob }, { asked }) =>
    oncePerJob(async (tx) => {
      await setSight(tx, fullSight)
      const found = await takeAsked(tx, asked)
      if (found === undefined || !(await isActive(tx, found.user))) return
      await withAuth(tx, ({ api }) => api.requestPasswordReset({ body: { email: found.email } }))
    }),
})

const NewPassword = z.strictObject({
  token: z.string().min(1).max(100),
  password: z.string(),
  language: languageCode.default('en'),
})

/** Whose link it is, while it works. Under full sight. */
export const resetOwner = (tx: Db, token: string): Promise<string | undefined> =>
  withAuth(tx, async (library) => {
    const { internalAdapter } = await library.$context
    const found = await internalAdapter.findVerificationValue(`reset-password:${token}`)
    return found && found.expiresAt > new Date() ? found.value : undefined
  })

export const resetPassword = action({
  name: 'accounts.password.reset',
  right: rights['session.begin'],
  input: NewPassword,
  secret: true,
  find: async (tx, { token }) => {
    const owner = await resetOwner(tx, token)
    const reader = owner === undefined ? undefined : await userById(tx, owner)
    if (reader === undefined || !(await isActive(tx, reader.id))) throw new Problem('link-expired')
    return reader
  },
  run: async (tx, { token, password, language }, reader, actor) => {
    const wrong = passwordProblem(password, reader, language)
    if (wrong !== null) throw new Problem('bad-input', [wrong])
    await withAuth(tx, ({ api }) => api.resetPassword({ body: { token, newPassword: password } }))
    // Whoever reads the owner's mail need not wait because others have guessed.
    await forgive(
      tx,
      guessesOf(reader.email, actor).filter(({ shared }) => !shared),
    )
    await queueNotice(tx, reader, 'password_changed')
  },
  record: (_, _input, { id }) => ({ actor: userName(id), subject: userName(id), changes: 'nothing' }),
})
