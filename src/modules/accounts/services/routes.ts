/** The addresses by which a sign-in service and a browser reach us; the library has more, and none of them exists here. */
import { parseSigned } from 'hono/utils/cookie'
import { z } from 'zod'
import { languageCode } from '../../../action/input.ts'
import { installation } from '../../../action/installation.ts'
import type { Route } from '../../../action/manifest.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Language } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'
import { withAuth } from '../auth.ts'
import { rights } from '../permissions.ts'
import { cookiePrefix, isSecure } from '../sessions/limits.ts'
import { libraryHeaders } from '../sign-in/headers.ts'
import { nextField } from '../sign-in/next.ts'
import { seeingAll } from '../sign-in/queries.ts'
import { acsPath, callbackPath, metadataPath, startPath } from './addresses.ts'
import { finishService } from './finish.ts'
import { fewAtOnce } from './turns.ts'

const right = rights['session.begin']

const redirect = (to: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ Location: to, 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** The part of the address that names the service. */
const serviceIn = (request: Request, pattern: (id: string) => string): string => {
  const [before = '', after = ''] = pattern('\0').split('\0')
  const { pathname } = new URL(request.url)
  try {
    return decodeURIComponent(pathname.slice(before.length, after === '' ? undefined : -after.length))
  } catch {
    throw new Problem('not-found')
  }
}

const signInPage = (language: Language): string => `/${language}/sign-in?refused=service`

const Asked = z.object({ lang: languageCode.catch('en'), next: nextField })

/** A SAML service answers by a form of its own page; the cookie that ties the answer to this browser must come along. */
const forOtherSites = (cookie: string): string =>
  isSecure() && cookie.startsWith(`${cookiePrefix()}.relay_state=`)
    ? cookie.replace('SameSite=Lax', 'SameSite=None')
    : cookie

const start = async (db: Db, actor: Actor, request: Request): Promise<Response> => {
  // A provider that still knows the person answers without asking: no other site may sign its visitors in.
  if (/^(cross|same)-site$/.test(request.headers.get('sec-fetch-site') ?? '')) throw new Problem('cross-site')
  const { searchParams } = new URL(request.url)
  const { lang, next } = Asked.parse(Object.fromEntries(searchParams))
  const headers = libraryHeaders(actor)
  const body = {
    providerId: serviceIn(request, (id) => startPath.replace(':id', id)),
    callbackURL: `/${lang}${next ?? ''}`,
    errorCallbackURL: signInPage(lang),
  }
  const answer = await seeingAll(db, (tx) =>
    withAuth(tx, ({ api }) => api.signInSSO({ body, headers, returnHeaders: true })),
  ).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'sign-in-failed' ? new Problem('not-found') : error
  })
  const to = URL.parse(answer.response.url)
  if (to === null || !/^https?:$/.test(to.protocol)) throw new Problem('not-found')
  return redirect(to.href, answer.headers.getSetCookie().map(forOtherSites))
}

/** Only the browser that set out may come back with the answer: else someone could be signed in as somebody else unnoticed. */
const isSameBrowser = async (request: Request, relay: string | undefined): Promise<boolean> => {
  const name = `${cookiePrefix()}.relay_state`
  const { [name]: state } = await parseSigned(request.headers.get('cookie') ?? '', installation().secret, name)
  return typeof state === 'string' && state === relay
}

const Answered = z.object({ SAMLResponse: z.string().min(1), RelayState: z.string().min(1) })

export const serviceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: startPath,
    right,
    handle: ({ db, actor, request }) => fewAtOnce(() => start(db, actor, request)),
  },
  {
    method: 'GET',
    path: callbackPath(':id'),
    right,
    handle: ({ db, actor, request }) =>
      fewAtOnce(async () => {
        const query = Object.fromEntries(new URL(request.url).searchParams)
        const service = serviceIn(request, callbackPath)
        const { to, cookies } = await finishService(db, actor, { service, kind: 'oidc', values: query })
        return redirect(to, cookies)
      }),
  },
  {
    method: 'POST',
    path: acsPath(':id'),
    right,
    crossSite: true,
    handle: ({ db, actor, request }) =>
      fewAtOnce(async () => {
        const answered = Answered.safeParse(Object.fromEntries(new URLSearchParams(await request.text())))
        if (!answered.success || !(await isSameBrowser(request, answered.data.RelayState)))
          throw new Problem('sign-in-failed')
        const service = serviceIn(request, acsPath)
        const { to, cookies } = await finishService(db, actor, { service, kind: 'saml', values: answered.data })
        return redirect(to, cookies)
      }),
  },
  {
    method: 'GET',
    path: metadataPath(':id'),
    right,
    handle: async ({ db, request }) => {
      const providerId = serviceIn(request, metadataPath)
      const answer = await seeingAll(db, (tx) =>
        withAuth(tx, ({ api }) => api.spMetadata({ query: { providerId }, asResponse: true })),
      )
      if (!answer.ok) throw new Problem('not-found')
      return new Response(await answer.text(), {
        headers: { 'Content-Type': 'application/samlmetadata+xml; charset=utf-8' },
      })
    },
  },
]
