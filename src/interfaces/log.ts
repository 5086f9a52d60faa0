/** The log: one JSON object a line on standard error, for machines to read; short lines where a person looks on. No personal data but the id of a user who was refused. */
import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import pino, { type DestinationStream, type Logger } from 'pino'
import type { Identity } from '../action/identity.ts'
import type { Config } from '../config.ts'
import type { Env } from './web/identify.ts'
import type { Report } from './web/problems.ts'

/** Other properties of an error, such as the details of a database error, repeat what people have written. */
const errorForLog = (error: unknown): unknown => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code } = error as { code?: unknown }
  return { type: error.name, message: error.message, stack: error.stack, ...(code === undefined ? {} : { code }) }
}

interface Line {
  readonly level: string
  readonly time: string
  readonly msg?: string
  readonly err?: { readonly stack?: string; readonly message: string }
  readonly [name: string]: unknown
}

/** What others have written must not move the cursor, turn the text round, or begin a line that looks like ours. */
const plain = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${plain(line)}\n`)
    .join('')

/** `08:15:02 info request: GET /:lang/treaties 200 12 ms` */
export const forPeople = (text: string): string => {
  const {
    level,
    time,
    msg = '',
    err,
    method,
    route,
    status,
    ms,
    reference,
    job,
    fault,
    user,
  } = JSON.parse(text) as Line
  const about = [method, route, status, ms === undefined ? undefined : `${ms} ms`, job, fault, reference, user]
  const words = about.filter((word) => word !== undefined).join(' ')
  const line = plain([msg, words].filter(Boolean).join(': '))
  return `${time.slice(11, 19)} ${level} ${line}\n${err ? indented(err.stack ?? err.message) : ''}`
}

const standardError = (): DestinationStream =>
  process.stderr.isTTY
    ? { write: (text) => void process.stderr.write(forPeople(text)) }
    : pino.destination({ dest: 2, sync: true })

export const createLog = (level: Config['LOG_LEVEL'], destination = standardError()): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorForLog },
    },
    destination,
  )

/** An error behind a reference that the reader was given. */
export const reportTo =
  (log: Logger): Report =>
  (line, error) => {
    const [, reference, method] = /^\[([^\]]+)\] (\S+)/.exec(line) ?? []
    log.error({ reference, method, err: error }, 'request failed')
  }

export interface Answered {
  readonly method: string
  /** As it is mounted, `/:lang/states/:code`; never the address that was asked for. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

const wellFormed = /^[\w.:-]{8,100}$/

/** Refusals, of which one must be able to find out who tried; the id says nothing to whoever has the log alone. */
const refused = new Set([401, 403, 404])

const standardMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export interface RequestLogOptions {
  /** Behind a proxy its X-Request-Id is kept, so that one request has one name in the logs of both. */
  readonly trustProxy: boolean
  readonly onAnswer?: (answered: Answered) => void
}

/** One line a request. Sets the variable `requestId`, and X-Request-Id on the answer. Mount it first. */
export const requestLog =
  (log: Logger, { trustProxy, onAnswer }: RequestLogOptions): MiddlewareHandler<Env> =>
  async (context, next) => {
    const began = performance.now()
    const given = trustProxy ? context.req.header('x-request-id') : undefined
    const requestId = given !== undefined && wellFormed.test(given) ? given : randomUUID()
    context.set('requestId', requestId)
    await next()
    context.res.headers.set('X-Request-Id', requestId)
    const ms = Math.round((performance.now() - began) * 10) / 10
    const method = standardMethods.has(context.req.method) ? context.req.method : 'other'
    const { status, headers } = context.res
    // Middleware matches every method; what is left is the handler that answered, if there was one.
    const route = matchedRoutes(context).find((matched) => matched.method !== 'ALL')?.path ?? 'other'
    const answered = { method, route: route.replace(/\{[^}]*\}/g, ''), status, ms }
    onAnswer?.(answered)
    const length = headers.get('Content-Length')
    // Set by whatever identifies readers, which health and metrics come before.
    const user = refused.has(status) ? (context.get('identity') as Identity | undefined)?.actor.user : null
    log.info(
      {
        requestId,
        ...answered,
        ...(length === null ? {} : { bytes: Number(length) }),
        ...(user ? { user: `user:${user}` } : {}),
      },
      'request',
    )
  }
