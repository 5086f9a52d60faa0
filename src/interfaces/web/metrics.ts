/** What a monitor asks of one process: numbers in the form of Prometheus, whether it lives, and whether it can serve. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { queueCounts } from '../../action/job-queries.ts'
import { mailCounts } from '../../action/mail.ts'
import type { Storage } from '../../storage/database.ts'
import type { Answered } from '../log.ts'

const signInRoute = '/:lang/sign-in'
/** What the answer to a password says. */
const signInOutcomes: Readonly<Record<number, string>> = { 303: 'success', 401: 'refused', 429: 'delayed' }

export interface Metrics {
  readonly registry: Registry
  readonly answered: (answered: Answered) => void
}

const queueStates = ['waiting', 'retrying', 'running', 'done', 'failed'] as const

/** A registry of its own for each app. What stands in the database is counted when someone asks. */
export const createMetrics = ({ db, pool, revision }: Storage, version: string): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'pacta_' })
  const requests = new Histogram({
    name: 'pacta_http_request_duration_seconds',
    help: 'Time to answer, by route and class of status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const signIns = new Counter({
    name: 'pacta_sign_ins_total',
    help: 'Attempts to sign in, by outcome',
    labelNames: ['outcome'] as const,
    registers,
  })
  new Gauge({
    name: 'pacta_jobs',
    help: 'Jobs by queue and state; the same from every process of an installation',
    labelNames: ['queue', 'state'] as const,
    registers,
    async collect() {
      const queues = await queueCounts(db)
      this.reset()
      for (const queue of queues) for (const state of queueStates) this.set({ queue: queue.name, state }, queue[state])
    },
  })
  new Gauge({
    name: 'pacta_mails',
    help: 'Mails by state; the same from every process of an installation',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      for (const { state, count } of await mailCounts(db)) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'pacta_database_connections',
    help: 'Connections of the pool, and requests that wait for one',
    labelNames: ['state'] as const,
    registers,
    collect() {
      this.set({ state: 'total' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  new Gauge({
    name: 'pacta_revision',
    help: 'Number of the last change that this process knows; -1 while it cannot follow changes',
    registers,
    collect() {
      this.set(revision.current ?? -1)
    },
  })
  new Gauge({ name: 'pacta_info', help: 'The version that runs', labelNames: ['version'] as const, registers }).set(
    { version },
    1,
  )
  return {
    registry,
    answered: ({ method, route, status, ms }) => {
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000)
      const outcome = method === 'POST' && route === signInRoute ? signInOutcomes[status] : undefined
      if (outcome !== undefined) signIns.inc({ outcome })
    },
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const isLoopback = (address = ''): boolean => address === '::1' || /^(::ffff:)?127\./.test(address)

/** Without a token, this machine itself; a proxy on it speaks for others. */
const mayRead = (context: Context, token: string | undefined): boolean => {
  if (token !== undefined)
    return timingSafeEqual(digest(context.req.header('authorization') ?? ''), digest(`Bearer ${token}`))
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => context.req.header(name))
  return !forwarded && isLoopback(context.env?.incoming?.socket?.remoteAddress)
}

/** Whether this process goes on taking requests, and who has been told. */
export interface Readiness {
  stopping: boolean
  /** Milliseconds since the epoch; 0 for never. */
  askedAt: number
  /** Called once somebody has been told that it stops. */
  told?: () => void
}

interface OperationParts {
  readonly storage: Storage
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  readonly readiness: Readiness
}

/** `/metrics`, `/livez` and `/readyz`; mount it before whatever limits or identifies readers. */
export const operationRoutes = ({ storage, metrics, metricsToken, readiness }: OperationParts): Hono => {
  const app = new Hono()
  app.use('/metrics', noStore).use('/livez', noStore).use('/readyz', noStore)
  app.get('/livez', (context) => context.json({ status: 'ok' }))
  app.get('/readyz', async (context) => {
    readiness.askedAt = Date.now()
    if (readiness.stopping) {
      setImmediate(() => readiness.told?.())
      return context.json({ status: 'stopping' }, 503)
    }
    const { ok } = await storage.health()
    return context.json({ status: ok ? 'ok' : 'unavailable' }, ok ? 200 : 503)
  })
  app.get('/metrics', async (context) => {
    if (!mayRead(context, metricsToken)) return context.notFound()
    return context.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType })
  })
  return app
}

const noStore = async (context: Context, next: () => Promise<void>): Promise<void> => {
  await next()
  context.res.headers.set('Cache-Control', 'no-store')
}
