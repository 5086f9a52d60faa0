/** Mounts the pages of the modules: rights, query, forms that come back filled in, and what is private. */
import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { Identity } from '../../action/identity.ts'
import { parseInput } from '../../action/input.ts'
import type { Module, Page, PageContext, Post, Posted } from '../../action/manifest.ts'
import { may } from '../../action/rights.ts'
import { translator } from '../../i18n/translate.ts'
import { Problem, type ProblemStatus } from '../../kernel/problem.ts'
import type { Language } from '../../kernel/text.ts'
import type { Db } from '../../storage/database.ts'
import { languagePattern, pageAddress, queryFields } from './address.ts'
import { clearFlash, flashCookie, flashOf } from './flash.ts'
import type { Env } from './identify.ts'
import { renderPage, type Site } from './render.tsx'

interface Parts {
  readonly db: Db
  readonly modules: readonly Module[]
  readonly site: Site
}

/** Everything of a page's context but its query. */
export const pageContext = (context: Context<Env>, { db, modules }: Parts) => {
  const url = new URL(context.req.url)
  const { lang, ...params } = context.req.param() as Record<string, string>
  const language = lang as Language
  const identity: Identity = context.get('identity')
  return {
    language,
    identity,
    fields: queryFields(url.searchParams),
    page: {
      db,
      modules,
      actor: identity.actor,
      translator: translator(language),
      params,
      path: `${url.pathname.slice(3) || '/'}${url.search}`,
      href: (to: string, query?: Parameters<PageContext['href']>[1]) => pageAddress(language, to, query),
      key: randomUUID(),
    },
  }
}

/** Fields that mean nothing here, such as those of mail and advertisements, leave the address. */
const knownFields = (page: Page, fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => Object.hasOwn(page.query.shape, key))) as Record<
    string,
    string
  >

const privately = (context: Context<Env>): void => context.header('Cache-Control', 'private, no-store')

const isWork = ({ posts, right }: Page): boolean => posts !== undefined || !right.holders.includes('public')

/** Problems that the form itself can show; everything else is answered by a page of its own. */
const shownInForm = new Set([
  'bad-input',
  'conflict',
  'done-already',
  'too-large',
  'too-many-requests',
  'sign-in-failed',
  'link-expired',
  'other-secret',
])

export const mountPage = (app: Hono<Env>, parts: Parts, page: Page): void => {
  const address = `/:lang{${languagePattern}}${page.path === '/' ? '' : page.path}`

  const render = async (context: Context<Env>, posted?: Posted, status: ProblemStatus | 200 = 200) => {
    const { language, identity, fields, page: partial } = pageContext(context, parts)
    if (!may(identity.actor, page.right)) throw new Problem('not-found')
    const known = knownFields(page, fields)
    if (Object.keys(known).length < Object.keys(fields).length)
      return context.redirect(pageAddress(language, partial.path.split('?')[0] ?? '/', known), 302)
    const query = parseInput(page.query, fields, language)
    const content = await page.render({ ...partial, query, ...(posted === undefined ? {} : { posted }) })
    const flash = flashOf(context)
    if (identity.actor.user !== null || page.posts !== undefined || flash !== undefined) privately(context)
    if (flash !== undefined) clearFlash(context)
    return context.html(
      renderPage(
        parts.site,
        identity,
        { language, path: partial.path, menu: page.menu, flash, work: isWork(page) },
        content,
      ),
      status,
    )
  }
  app.get(address, (context) => render(context))
  if (page.posts !== undefined) app.post(address, (context) => answerPost(context, parts, page, render))
}

const formFields = async (context: Context<Env>): Promise<Record<string, string | string[]>> => {
  if (!/^application\/x-www-form-urlencoded\b/.test(context.req.header('content-type') ?? ''))
    throw new Problem('bad-input', [
      {
        field: 'Content-Type',
        value: context.req.header('content-type') ?? '',
        allowed: 'application/x-www-form-urlencoded',
      },
    ])
  return queryFields(new URLSearchParams(await context.req.text()))
}

/** What a form that failed may show again: never a password or a code. */
const showable = (values: Posted['values']) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password|code|secret/.test(name)))

const answerPost = async (
  context: Context<Env>,
  parts: Parts,
  page: Page,
  render: (context: Context<Env>, posted: Posted, status: ProblemStatus) => Promise<Response>,
): Promise<Response> => {
  const { language, identity, fields: address, page: partial } = pageContext(context, parts)
  const { actor } = identity
  if (!may(actor, page.right)) throw new Problem('not-found')
  const upload = Object.entries(page.posts ?? {}).find(([, { upload }]) => upload === true)
  const isFiles = upload !== undefined && /^multipart\/form-data\b/.test(context.req.header('content-type') ?? '')
  const { form, key, ...fields } = isFiles ? { form: upload[0], key: undefined } : await formFields(context)
  const posts = page.posts ?? {}
  const post: Post | undefined = Object.hasOwn(posts, String(form)) ? posts[String(form)] : undefined
  if (post === undefined)
    throw new Problem('bad-input', [
      { field: 'form', value: String(form ?? ''), allowed: Object.keys(posts).join(', ') },
    ])
  const query = parseInput(page.query, knownFields(page, address), language)
  if (!may(actor, post.action.right)) {
    // A page that is hidden from them is not found; only on one that they see is something forbidden.
    await page.render({ ...partial, query })
    throw new Problem('not-allowed')
  }
  let values: Posted['values'] = fields
  try {
    const outcome = await post.run({
      ...partial,
      query,
      fields,
      request: context.req.raw,
      keep: (given) => {
        values = given
      },
      act: (action, input, own) => {
        const once = own ?? key
        return action(parts.db, actor, input, {
          language,
          key: typeof once === 'string' && once !== '' ? once : undefined,
        })
      },
    })
    privately(context)
    for (const cookie of outcome.cookies ?? []) context.header('Set-Cookie', cookie, { append: true })
    if ('show' in outcome)
      return context.html(
        renderPage(parts.site, identity, { language, path: partial.path, menu: page.menu, work: true }, outcome.show),
      )
    if (outcome.flash !== undefined) flashCookie(context, outcome.flash)
    return context.redirect(pageAddress(language, outcome.to, outcome.query), 303)
  } catch (error) {
    if (!(error instanceof Problem) || !shownInForm.has(error.code)) throw error
    const status = error.code === 'bad-input' ? 422 : error.status
    if (error.retryAfter !== undefined) context.header('Retry-After', String(error.retryAfter))
    return render(context, { form: String(form), values: showable(values), problem: error }, status)
  }
}
