/** Answers for whatever goes wrong: a page in the reader's language, or JSON where a program asked. */
import { randomBytes } from 'node:crypto'
import type { Hono, Context as HonoContext } from 'hono'
import { fieldLines, problemText } from '../../action/problem-words.ts'
import { translator } from '../../i18n/translate.ts'
import { Problem, type ProblemCode } from '../../kernel/problem.ts'
import { isLanguage, type Language } from '../../kernel/text.ts'
import { preferredLanguage } from './address.ts'
import { anyone, type Env } from './identify.ts'
import { renderProblem, type Site } from './render.tsx'

/** Tells the operator about an error that the reader only gets a reference for. */
export type Report = (line: string, error: unknown) => void

const isForPrograms = (path: string): boolean => path.startsWith('/api/')

type Context = HonoContext<Env>

const languageFor = ({ req }: Context): Language => {
  const said = isForPrograms(req.path) ? (req.query('lang') ?? 'en') : req.path.split('/')[1]
  return isLanguage(said) ? said : preferredLanguage(req.header('accept-language'))
}

const extraHeaders: Partial<Record<ProblemCode, Record<string, string>>> = {
  'method-not-allowed': { Allow: 'GET, HEAD' },
  unavailable: { 'Retry-After': '10' },
}

/** A request with a hundred thousand mistakes is answered with the first of them. */
const mostFields = 100

const answer = (site: Site, context: Context, problem: Problem, reference?: string): Response => {
  const { code, status } = problem
  const fields = problem.fields.slice(0, mostFields)
  const language = languageFor(context)
  const retryAfter = problem.retryAfter?.toString() ?? context.res.headers.get('Retry-After')
  // A problem may come before anyone was identified.
  const identity = context.get('identity') ?? anyone
  const headers = {
    'Cache-Control': 'no-store',
    ...(retryAfter === null ? {} : { 'Retry-After': retryAfter }),
    ...extraHeaders[code],
  }
  if (isForPrograms(context.req.path)) {
    const words = translator(language)
    const message =
      fields.length > 0 ? fieldLines(words, problem).slice(0, mostFields).join('\n') : problemText(words, problem)
    return Response.json({ error: { code, status, message, fields, reference } }, { status, headers })
  }
  return new Response(renderProblem(site, identity, language, context.req.path, problem, reference), {
    status,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  })
}

/** The database does not answer, or ended in the middle; everything else that is thrown is a fault of ours. */
const isUnavailable = (error: unknown): boolean => {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[123]|53300|08...)$/.test(code) ||
    /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/.test(
      message,
    )
  )
}

export const answerProblems = (app: Hono<Env>, site: Site, report: Report): void => {
  app.notFound((context) => {
    const { method, url } = context.req
    if (method !== 'GET' && method !== 'HEAD') return answer(site, context, new Problem('method-not-allowed'))
    // The address as it was sent, still encoded: decoded, it could lead to another host or break a header.
    const { pathname, search } = new URL(url)
    if (/.\/$/.test(pathname)) return context.redirect(pathname.replace(/\/+$/, '').replace(/^\/*/, '/') + search, 308)
    return answer(site, context, new Problem('not-found'))
  })
  app.onError((error, context) => {
    if (error instanceof Problem) return answer(site, context, error)
    const reference = context.get('requestId') ?? randomBytes(4).toString('hex')
    // Who has gone away hears no answer, and it is no fault of ours.
    if (!context.req.raw.signal.aborted)
      report(`[${reference}] ${context.req.method} ${new URL(context.req.url).pathname}`, error)
    return answer(site, context, new Problem(isUnavailable(error) ? 'unavailable' : 'internal'), reference)
  })
}
