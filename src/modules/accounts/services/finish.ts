/** The last step of signing in by a service: its answer is checked, and a session begins or an attempt is recorded. */
import { z } from 'zod'
import { type Action, action } from '../../../action/action.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { type Library, withAuth } from '../auth.ts'
import { rights } from '../permissions.ts'
import { queueNotice } from '../profile/notices.ts'
import { libraryHeaders } from '../sign-in/headers.ts'
import { entryOf, type Outcome, sessionIn } from '../sign-in/outcome.ts'
import { deleteSession, userById } from '../sign-in/queries.ts'
import { attemptsFrom, countAttempt, forgive } from '../sign-in/throttle/throttle.ts'
import { admitInvited } from './invited.ts'
import { linksBefore, serviceDomain } from './queries.ts'

interface Finished {
  /** A path of ours. */
  readonly to: string
  readonly cookies: readonly string[]
  readonly outcome: Outcome
}

const Answer = z.strictObject({
  service: z.string().max(60),
  kind: z.enum(['oidc', 'saml']),
  values: z.record(z.string(), z.string()),
})

const ask = ({ api }: Library, actor: Actor, { service, kind, values }: z.output<typeof Answer>): Promise<Response> => {
  const common = { params: { providerId: service }, headers: libraryHeaders(actor), asResponse: true } as const
  return kind === 'oidc'
    ? api.callbackSSO({ ...common, query: values })
    : api.acsEndpoint({
        ...common,
        method: 'POST',
        body: { SAMLResponse: values.SAMLResponse ?? '', ...(values.RelayState && { RelayState: values.RelayState }) },
      })
}

/** The library's way on is ours only if it stays with us; what it says of an error is for nobody's eyes. */
const pathIn = (answer: Response): string => {
  const url = URL.parse(answer.headers.get('location') ?? '', 'http://here')
  if (url === null || !/^\/(ar|en|es|fr|ru|zh)(\/|$)/.test(url.pathname)) return '/en/sign-in?refused=service'
  url.searchParams.delete('error')
  url.searchParams.delete('error_description')
  return `${url.pathname}${url.search}`
}

/** The address names the service, and anyone can write anything there: only what is a service of ours goes into the audit. */
const failedAt = async (tx: Db, service: string): Promise<Outcome> => {
  const known = (await serviceDomain(tx, service)) !== undefined
  return { kind: 'failed', subject: `sign-in-service:${known ? service : 'unknown'}`, way: 'service' }
}

const finish = action({
  name: 'accounts.session.begin-by-service',
  right: rights['session.begin'],
  input: Answer,
  secret: true,
  find: async () => null,
  run: async (tx: Db, input, _, actor): Promise<Finished> => {
    const { service } = input
    const before = await linksBefore(tx, service)
    const answer = await withAuth(tx, (library) => ask(library, actor, input), { admit: admitInvited(tx, actor) })
    const to = pathIn(answer)
    const cookies = answer.headers.getSetCookie()
    const session = await sessionIn(tx, cookies).catch(() => undefined)
    if (session === undefined) {
      if (answer.status >= 500) throw new Problem('internal')
      return {
        to: to.includes('refused=') ? to : '/en/sign-in?refused=service',
        cookies: [],
        outcome: await failedAt(tx, service),
      }
    }
    if (actor.session !== undefined) await deleteSession(tx, actor.session.id)
    const reader = before.has(session.user) ? undefined : await userById(tx, session.user)
    if (reader !== undefined) await queueNotice(tx, reader, 'service_linked')
    const begun = { kind: 'begun', session: session.id, way: 'service', secondFactor: false } as const
    return { to, cookies, outcome: { ...begun, user: session.user, cookies } }
  },
  record: ({ outcome }) => ({
    ...(outcome.kind === 'begun' && { action: 'accounts.session.begin' }),
    ...entryOf(outcome),
  }),
})

/** Counts answers by network, as each that fails leaves an entry in the audit for good. */
export const finishService: Action<Finished> = Object.assign(
  async (db: Db, actor: Actor, raw: unknown): Promise<Finished> => {
    const attempts = attemptsFrom('service', actor)
    await countAttempt(db, attempts)
    const finished = await finish(db, actor, raw)
    if (finished.outcome.kind === 'begun') await forgive(db, attempts)
    return finished
  },
  { id: finish.id, right: finish.right, seen: finish.seen, input: finish.input },
)
