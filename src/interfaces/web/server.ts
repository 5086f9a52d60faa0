/** The web application: one Hono app for pages, downloads, exports, assets and health; tests call it without a socket. */
import { Hono } from 'hono'
import { parseInput } from '../../action/input.ts'
import type { Module, Page, PageContext } from '../../action/manifest.ts'
import { translator } from '../../i18n/translate.ts'
import type { Language } from '../../kernel/text.ts'
import type { Storage } from '../../storage/database.ts'
import { sheets } from '../../ui/stylesheet.ts'
import { exportRoutes } from '../api/export-files.ts'
import { api } from '../api/server.ts'
import { languagePattern, pageAddress, preferredLanguage, queryFields } from './address.ts'
import { answerProblems, type Report } from './problems.ts'
import { rateLimit, requestLimits, sameOriginForms, securityHeaders } from './protection.ts'
import { markPath, markText, renderPage, type Site } from './render.tsx'
import { responseCache } from './response-cache.ts'
import { searchPage } from './search.tsx'

export interface AppParts {
  readonly storage: Storage
  readonly modules: readonly Module[]
  readonly version: string
  readonly trustProxy: boolean
  /** Milliseconds, for the rate limit. */
  readonly now?: () => number
  readonly report?: Report
}

export const createApp = ({
  storage,
  modules,
  version,
  trustProxy,
  now = Date.now,
  report = console.error,
}: AppParts): Hono => {
  const app = new Hono()
  const site: Site = { modules, version }
  const home = (language: Language) => pageAddress(language, '/')

  app.use(securityHeaders)
  app.get('/healthz', async (context) => {
    const database = await storage.health()
    context.header('Cache-Control', 'no-store')
    return context.json({ status: database.ok ? 'ok' : 'unavailable', version, database }, database.ok ? 200 : 503)
  })
  app.use(requestLimits, responseCache(storage.revision), rateLimit(trustProxy, now), sameOriginForms)

  app.get('/', (context) => {
    context.header('Vary', 'Accept-Language')
    return context.redirect(home(preferredLanguage(context.req.header('accept-language'))), 302)
  })
  const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' }
  for (const { path, text } of sheets)
    app.get(path, (context) => context.body(text, 200, { 'Content-Type': 'text/css; charset=utf-8', ...immutable }))
  app.get(markPath, (context) => context.body(markText, 200, { 'Content-Type': 'image/svg+xml', ...immutable }))
  app.get('/favicon.ico', (context) => context.redirect(markPath, 301))
  app.get('/robots.txt', (context) => context.text('User-agent: *\nAllow: /\n'))

  const contextOf = (request: { url: string; param: () => Record<string, string> }, language: Language) => {
    const url = new URL(request.url)
    const { lang: _, ...params } = request.param()
    const path = `${url.pathname.slice(3) || '/'}${url.search}`
    return {
      fields: queryFields(url.searchParams),
      page: {
        db: storage.db,
        modules,
        translator: translator(language),
        params,
        path,
        href: (to: string, query?: Parameters<PageContext['href']>[1]) => pageAddress(language, to, query),
      },
    }
  }
  const mount = (page: Page) =>
    app.get(`/:lang{${languagePattern}}${page.path === '/' ? '' : page.path}`, async (context) => {
      const language = context.req.param('lang') as Language
      const { fields, page: partial } = contextOf(context.req, language)
      const known = Object.entries(fields).filter(([key]) => key in page.query.shape)
      // Fields that mean nothing here, such as those of mail and advertisements, leave the address.
      if (known.length < Object.keys(fields).length)
        return context.redirect(
          pageAddress(language, partial.path.split('?')[0] ?? '/', Object.fromEntries(known)),
          302,
        )
      const query = parseInput(page.query, fields, language)
      const content = await page.render({ ...partial, query })
      return context.html(renderPage(site, language, partial.path, page.menu, content))
    })
  for (const module of modules) for (const page of module.pages ?? []) mount(page)
  mount(searchPage)

  for (const module of modules)
    for (const download of module.downloads ?? [])
      app.get(`/:lang{${languagePattern}}${download.path}`, async (context) => {
        const language = context.req.param('lang') as Language
        const { fields, page } = contextOf(context.req, language)
        const { name, type, content } = await download.file({
          ...page,
          query: parseInput(download.query.strict(), fields, language),
        })
        return new Response(content as BodyInit, {
          headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
        })
      })
  exportRoutes(app, storage.db, modules)
  app.route('/api/v1', api({ db: storage.db, modules, version }))

  answerProblems(app, site, report)
  return app
}
