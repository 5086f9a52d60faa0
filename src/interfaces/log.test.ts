import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { Problem } from '../kernel/problem.ts'
import { createLog, forPeople, reportTo, requestLog } from './log.ts'
import { answerProblems } from './web/problems.ts'

const capture = () => {
  const lines: string[] = []
  return { lines, log: createLog('info', { write: (text) => void lines.push(text) }) }
}

const appWith = (options: { trustProxy: boolean }) => {
  const { lines, log } = capture()
  const app = new Hono<{ Variables: { requestId: string } }>()
  app.use(requestLog(log, options))
  app.use(async (_, next) => next())
  app.get('/:lang{en|ar}/people/:name', (context) => context.text(context.req.param('name')))
  app.get('/broken/:name', () => {
    throw Object.assign(new Error('it broke'), { detail: 'Key (email)=(ada@example.org)', code: '23505' })
  })
  app.get('/refused', () => {
    throw new Problem('not-allowed')
  })
  app.get('/id', (context) => context.text(context.get('requestId')))
  answerProblems(app as never, { modules: [], version: '1.2.3' }, reportTo(log))
  return { app, lines, parsed: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('the log of requests', () => {
  it('has one line a request: method, route, status, time, request id and nothing personal', async () => {
    const { app, lines, parsed } = appWith({ trustProxy: true })
    const response = await app.request('/en/people/ada?email=ada@example.org', {
      headers: {
        'X-Forwarded-For': '192.0.2.7',
        'X-Request-Id': 'ada@example.org',
        Cookie: 'pacta.session=s3cret',
        Authorization: 'Bearer s3cret',
        'User-Agent': 'Adalyser',
        Referer: 'https://example.org/ada',
      },
    })
    expect(parsed()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        msg: 'request',
        requestId: response.headers.get('X-Request-Id'),
        method: 'GET',
        route: '/:lang/people/:name',
        status: 200,
        ms: expect.any(Number),
      },
    ])
    expect(lines.join('')).not.toMatch(/ada|example|192\.0\.2|s3cret/i)
  })

  it('does not repeat an address that leads nowhere, nor a method that nobody knows', async () => {
    const { app, lines, parsed } = appWith({ trustProxy: false })
    await app.request('/ada@example.org')
    await app.request('/id', { method: 'ADA' })
    expect(parsed()).toMatchObject([
      { method: 'GET', route: 'other', status: 404 },
      { method: 'other', route: 'other', status: 405 },
    ])
    expect(lines.join('')).not.toMatch(/ada/i)
  })

  it('names an error by the reference that the reader got, without what others wrote', async () => {
    const { app, lines, parsed } = appWith({ trustProxy: false })
    const response = await app.request('/broken/ada')
    const [failed, answered] = parsed()
    expect(failed).toMatchObject({
      level: 'error',
      msg: 'request failed',
      method: 'GET',
      err: { message: 'it broke', code: '23505', stack: expect.stringContaining('log.test') },
    })
    expect(answered).toMatchObject({ route: '/broken/:name', status: 500, requestId: failed!.reference })
    expect(await response.text()).toContain(String(failed!.reference))
    expect(lines.join('')).not.toMatch(/ada/i)
    await app.request('/refused')
    expect(parsed()[2]).toMatchObject({ level: 'info', route: '/refused', status: 403 })
  })
})

describe('the request id', () => {
  const idFor = async (trustProxy: boolean, given: string) => {
    const response = await appWith({ trustProxy }).app.request('/id', { headers: { 'X-Request-Id': given } })
    const id = response.headers.get('X-Request-Id')
    expect(await response.text()).toBe(id)
    return id
  }

  it('is the one of a trusted proxy if it is well formed, else a fresh one', async () => {
    const id = '0af7651916cd43dd8448eb211c80319c'
    expect(await idFor(true, id)).toBe(id)
    expect(await idFor(false, id)).toMatch(/^[0-9a-f-]{36}$/)
    for (const wrong of ['short', 'a'.repeat(101), 'two words here', '<script>alert()'])
      expect(await idFor(true, wrong)).toMatch(/^[0-9a-f-]{36}$/)
  })
})

it('a refused row of the database does not come into the log with its values', async () => {
  const { db } = await freshDatabase()
  const { lines, log } = capture()
  const insert = () => db.insertInto('sign_in_throttle').values({ key: 'ada@example.org', failures: 1 }).execute()
  await insert()
  await insert().catch((err: unknown) => log.error({ err }, 'failed'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('23505')
  expect(lines[0]).not.toMatch(/ada/i)
})

it('keeps to its level', () => {
  const lines: string[] = []
  const log = createLog('warn', { write: (text) => void lines.push(text) })
  log.info('a')
  log.warn('b')
  expect(lines).toHaveLength(1)
})

it('names who was refused by the id, and nobody else', async () => {
  const { lines, log } = capture()
  const app = new Hono<{ Variables: { requestId: string; identity: unknown } }>()
  app.use(requestLog(log, { trustProxy: false }))
  app.use(async (context, next) => {
    const user = context.req.query('as') ?? null
    context.set('identity', { actor: { user }, name: 'Ada' })
    await next()
  })
  app.get('/answers/:status', (context) => new Response('', { status: Number(context.req.param('status')) }))
  for (const status of [200, 303, 401, 403, 404, 409, 500]) await app.request(`/answers/${status}?as=7f3a`)
  await app.request('/answers/404')
  const said = lines.map((line) => JSON.parse(line)).map(({ status, user }) => [status, user])
  expect(said).toEqual([
    [200, undefined],
    [303, undefined],
    [401, 'user:7f3a'],
    [403, 'user:7f3a'],
    [404, 'user:7f3a'],
    [409, undefined],
    [500, undefined],
    [404, undefined],
  ])
  expect(lines.join('')).not.toMatch(/ada/i)
})

it('shows a person no control signs of others, and no line that they made up', () => {
  const made = '08:15:02 info everything is fine'
  const err = new Error(`\u001b[2Jgone\r\u202e\u2028\n${made}`)
  const lines: string[] = []
  createLog('info', { write: (text) => void lines.push(forPeople(text)) }).error({ err, job: `x\n${made}` }, 'failed')
  const shown = lines.join('')
  expect(shown).toMatch(/^\d\d:\d\d:\d\d error failed: x\\u\{a\}/)
  expect(shown).toContain('\\u{1b}[2Jgone\\u{d}\\u{202e}\\u{2028}')
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  expect(shown.split('\n').filter((line) => line.startsWith(made.slice(0, 8)))).toEqual([])
})
