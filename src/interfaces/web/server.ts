/** The web application: one Hono app for pages, downloads, exports, routes, assets and health; tests call it without a socket. */
import { randomUUID } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { largestUpload } from '../../action/file-store.ts'
import { parseInput } from '../../action/input.ts'
import type { Module, Route } from '../../action/manifest.ts'
import { may } from '../../action/rights.ts'
import { assertRightsStated } from '../../action/stated.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Language } from '../../kernel/text.ts'
import type { Storage } from '../../storage/database.ts'
import { sheets } from '../../ui/stylesheet.ts'
import { exportRoutes } from '../api/export-files.ts'
import { api } from '../api/server.ts'
import { recordExport } from '../export-audit.ts'
import { languagePattern, pageAddress, preferredLanguage } from './address.ts'
import { type Env, identify } from './identify.ts'
import { mountPage, pageContext } from './pages.ts'
import { answerProblems, type Report } from './problems.ts'
import { rateLimit, requestLimits, sameOriginForms, securityHeaders } from './protection.ts'
import { markPath, markText, type Site } from './render.tsx'
import { responseCache } from './response-cache.ts'
import { searchPage } from './search.tsx'

export type App = Hono<Env>

export interface AppParts {
  readonly storage: Pick<Storage, 'db' | 'revision' | 'health'>
  readonly modules: readonly Module[]
  readonly version: string
  readonly trustProxy: boolean
  /** Milliseconds, for the rate limit. */
  readonly now?: () => number
  readonly report?: Report
  /** Names each request and logs it; without it, requests are only named. */
  readonly requestLog?: MiddlewareHandler<Env>
  /** Addresses for monitors, before whatever limits or identifies readers. */
  readonly operation?: Hono
}

const nameRequest: MiddlewareHandler<Env> = async (context, next) => {
  context.set('requestId', randomUUID())
  return next()
}

/** Where pages with forms that take files can be sent. */
const uploadPages = (modules: readonly Module[]): RegExp[] =>
  modules
    .flatMap((module) => module.pages ?? [])
    .filter(({ posts = {} }) => Object.values(posts).some(({ upload }) => upload === true))
    .map(({ path }) => new RegExp(`^/(${languagePattern})${path.replaceAll(/:[^/]+/g, '[^/]+')}$`))

/** Addresses of actions whose requests by API may be larger than others, with their megabytes. */
const largeActions = (modules: readonly Module[]): Map<string, number> =>
  new Map(
    modules
      .flatMap((module) => module.actions ?? [])
      .map(({ id, megabytes = 1 }) => [`/api/v1/actions/${id}`, megabytes]),
  )

/** @throws Error if a part of a module states no right */
export const createApp = ({
  storage,
  modules,
  version,
  trustProxy,
  now = Date.now,
  report = console.error,
  requestLog = nameRequest,
  operation,
}: AppParts): App => {
  assertRightsStated(modules)
  const app = new Hono<Env>()
  const { db } = storage
  const site: Site = { modules, version }
  const parts = { db, modules, site }
  const home = (language: Language) => pageAddress(language, '/')
  const crossSite = modules
    .flatMap((module) => module.routes ?? [])
    .filter((route) => route.crossSite)
    .map(({ path }) => path.replace(/:.*/, ''))

  app.use(securityHeaders)
  app.use(requestLog)
  if (operation !== undefined) app.route('/', operation)
  app.get('/healthz', async (context) => {
    const database = await storage.health()
    context.header('Cache-Control', 'no-store')
    return context.json({ status: database.ok ? 'ok' : 'unavailable', version, database }, database.ok ? 200 : 503)
  })
  app.use(
    requestLimits(uploadPages(modules), largestUpload, largeActions(modules)),
    responseCache(storage.revision),
    rateLimit(trustProxy, now),
    sameOriginForms(crossSite),
  )
  app.use(identify(db, modules))

  app.get('/', (context) => {
    context.header('Vary', 'Accept-Language')
    return context.redirect(home(preferredLanguage(context.req.header('accept-language'))), 302)
  })
  const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' }
  for (const { path, text } of sheets)
    app.get(path, (context) => context.body(text, 200, { 'Content-Type': 'text/css; charset=utf-8', ...immutable }))
  app.get(markPath, (context) =>
    context.body(markText, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8', ...immutable }),
  )
  app.get('/favicon.ico', (context) => context.redirect(markPath, 301))
  app.get('/robots.txt', (context) => context.text('User-agent: *\nAllow: /\n'))

  for (const page of modules.flatMap((module) => module.pages ?? [])) mountPage(app, parts, page)
  mountPage(app, parts, searchPage)

  for (const download of modules.flatMap((module) => module.downloads ?? []))
    app.get(`/:lang{${languagePattern}}${download.path}`, async (context) => {
      const { language, identity, fields, page } = pageContext(context, parts)
      if (!may(identity.actor, download.right)) throw new Problem('not-found')
      const query = parseInput(download.query.strict(), fields, language)
      const file = await download.file({ ...page, query, request: context.req.raw })
      // It says in the audit itself what was taken, and comes in parts.
      if (file instanceof Response) return file
      const { name, type, content } = file
      await recordExport(page, `download:${download.path}`, { path: page.path.replace(/\?.*/s, '') })
      return new Response(content as BodyInit, {
        headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
      })
    })
  for (const route of modules.flatMap((module) => module.routes ?? [])) mountRoute(app, db, route)
  exportRoutes(app, db, modules)
  app.route('/api/v1', api({ db, modules, version }))

  answerProblems(app, site, report)
  return app
}

const mountRoute = (app: Hono<Env>, db: Storage['db'], { method, path, right, handle }: Route): void => {
  app.on(method, path, async (context) => {
    const { actor } = context.get('identity')
    if (!may(actor, right)) throw new Problem('not-found')
    const response = await handle({ db, actor, request: context.req.raw })
    const own = new Response(response.body, response)
    own.headers.set('Cache-Control', response.headers.get('Cache-Control') ?? 'no-store')
    return own
  })
}
