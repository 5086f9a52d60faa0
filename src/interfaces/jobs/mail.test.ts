import { createServer } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { sql } from 'kysely'
import pino from 'pino'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { certificate, certificateKey } from '../../../test/support/certificate.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { until } from '../../../test/support/embedded.ts'
import { failedJobs, retryJob } from '../../action/job-queries.ts'
import { type Mail, queueMail, sendAgain } from '../../action/mail.ts'
import { fullSight, setSight } from '../../action/sight.ts'
import { type Db, inTransaction, type Storage } from '../../storage/database.ts'
import { mailJobs } from './mail.ts'
import { startWorker, type Worker } from './worker.ts'

interface Arrived {
  readonly from: string
  readonly to: readonly string[]
  readonly user: string
  readonly secure: boolean
  readonly text: string
}

let storage: Storage
let logged = ''
const log = pino(
  { level: 'trace' },
  {
    write: (text) => {
      logged += text
    },
  },
)
const trusted = getCACertificates('default')
const endings: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  storage = await freshDatabase()
})
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
  setDefaultCACertificates(trusted)
})
afterAll(() => {
  // Whatever happened, no address came into a log.
  expect(logged).not.toMatch(/ada|example/i)
})

/** A real mail server; `answer` may refuse at the command RCPT. */
const mailServer = async (
  answer: () => Error | undefined = () => undefined,
  options: SMTPServerOptions = {},
): Promise<{ port: number; arrived: Arrived[]; tried: () => number; close: () => Promise<void> }> => {
  const arrived: Arrived[] = []
  let tried = 0
  const server = new SMTPServer({
    cert: certificate,
    key: certificateKey,
    logger: false,
    authOptional: true,
    onAuth: ({ username, password }, _, done) =>
      password === 'open: sesame' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: (_, __, done) => {
      tried += 1
      done(answer() ?? null)
    },
    onData: (stream, { envelope, user, secure }, done) => {
      let text = ''
      stream.setEncoding('utf8').on('data', (more: string) => {
        text += more
      })
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        arrived.push({ from, to: envelope.rcptTo.map(({ address }) => address), user: String(user), secure, text })
        done()
      })
    },
    ...options,
  })
  // A client that leaves because it does not trust us is no fault of the server.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const close = () => new Promise<void>((resolve) => server.close(resolve))
  endings.push(close)
  return { port, arrived, tried: () => tried, close }
}

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

const work = async (smtpUrl: string | undefined): Promise<Worker> => {
  const worker = await startWorker({ storage, jobs: mailJobs({ smtpUrl, from: 'pacta@office.test' }), log })
  endings.push(() => worker.stop())
  return worker
}

const trust = () => setDefaultCACertificates([...trusted, certificate])

const seeing = <T>(query: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(storage.db, async (tx) => {
    await setSight(tx, fullSight)
    return query(tx)
  })
const rowOf = (id: string) =>
  seeing((tx) => tx.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const becomes = (id: string, state: string) => until(async () => (await rowOf(id)).state === state, 25_000)

const invitation: Mail = {
  to: 'ada@example.org',
  kind: 'invitation',
  language: 'en',
  subject: 'You are invited',
  body: 'Open https://pacta.test/invitation/s3cret\n',
  expiresAt: new Date(Date.now() + 3_600_000),
}
const queue = (more: Partial<Mail> = {}) =>
  storage.db.transaction().execute((tx) => queueMail(tx, { ...invitation, ...more }))
/** As if the pause before the next attempt had passed. */
const hasten = () => sql`update pgboss.job set start_after = now() where name = 'mail.send'`.execute(storage.db)

const bodyOf = (text: string) => {
  const body = text.split('\r\n\r\n')[1] ?? ''
  return headerOf(text, 'Content-Transfer-Encoding') === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : body
}
const headerOf = (text: string, name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1]?.trim()

describe('delivery', () => {
  it('signs in, sends over TLS, and keeps no body', async () => {
    trust()
    const { port, arrived } = await mailServer()
    await work(`smtp://office%40test:open%3A%20sesame@localhost:${port}`)
    const id = await queue()
    await becomes(id, 'sent')
    expect(arrived).toMatchObject([
      { from: 'pacta@office.test', to: ['ada@example.org'], user: 'office@test', secure: true },
    ])
    const { text } = arrived[0]!
    expect(bodyOf(text).trim()).toBe(invitation.body.trim())
    expect(headerOf(text, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(text, 'Message-ID')).toBe(`<${id}@office.test>`)
    expect(headerOf(text, 'To')).toBe('ada@example.org')
    expect(await rowOf(id)).toMatchObject({ body: null, error: null, attempts: 1, sent_at: expect.any(Date) })
  })

  it('sends Arabic as it is written, over TLS from the first byte', async () => {
    trust()
    const { port, arrived } = await mailServer(undefined, { secure: true })
    await work(`smtps://127.0.0.1:${port}`)
    const [subject, body] = ['دعوة إلى باكتا', 'افتحوا الرابط التالي:\n\nhttps://pacta.test/ar\n']
    await becomes(await queue({ language: 'ar', subject, body }), 'sent')
    const { text } = arrived[0]!
    expect(bodyOf(text)).toBe(body)
    expect(headerOf(text, 'Content-Type')).toBe('text/plain; charset=utf-8')
    expect(headerOf(text, 'Content-Language')).toBe('ar')
    const words = [...text.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gi)].map(([, word]) => Buffer.from(word ?? '', 'base64'))
    expect(Buffer.concat(words).toString('utf8')).toBe(subject)
  })
})

describe('a mail server', () => {
  it('that refuses is believed: the mail has failed, and is not tried again', async () => {
    trust()
    const { port, tried } = await mailServer(() => refusal(550, 'ada@example.org is unknown here'))
    await work(`smtp://localhost:${port}`)
    const id = await queue()
    await becomes(id, 'failed')
    expect((await rowOf(id)).error).toContain('ada@example.org is unknown here')
    await hasten()
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    expect(tried()).toBe(1)
    expect(await failedJobs(storage.db, { limit: 9, offset: 0 })).toEqual([])
  })

  it('that refuses for a while is asked again, with the same Message-ID; its words stay out of the queue', async () => {
    trust()
    const answers = [refusal(451, 'ada@example.org: come again later')]
    const { port, arrived, tried } = await mailServer(() => answers.shift())
    await work(`smtp://localhost:${port}`)
    const id = await queue()
    await until(async () => (await rowOf(id)).error !== null)
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1, body: invitation.body })
    await until(async () => {
      await hasten()
      return (await rowOf(id)).state === 'sent'
    })
    expect(tried()).toBe(2)
    expect(headerOf(arrived[0]!.text, 'Message-ID')).toBe(`<${id}@office.test>`)
    expect(await rowOf(id)).toMatchObject({ attempts: 2, error: null })
    const { rows } = await sql<{ all: string }>`select string_agg(job::text, '') as all from pgboss.job`.execute(
      storage.db,
    )
    expect(rows[0]?.all).not.toMatch(/ada|s3cret/)
  })

  it('that is down is waited for, until the last attempt; a retried dead letter is sent', async () => {
    trust()
    const { port, close } = await mailServer()
    await close()
    endings.pop()
    await work(`smtp://localhost:${port}`)
    const id = await queue()
    await sql`update pgboss.job set retry_limit = 1 where data ->> 'mail' = ${id}`.execute(storage.db)
    await until(async () => {
      await hasten()
      return (await rowOf(id)).state === 'failed'
    }, 25_000)
    expect(await rowOf(id)).toMatchObject({ attempts: 2, error: expect.stringContaining('ECONNREFUSED') })
    await until(async () => (await failedJobs(storage.db, { limit: 9, offset: 0 })).length === 1)
    const [letter] = await failedJobs(storage.db, { limit: 9, offset: 0 })
    expect(letter).toMatchObject({ name: 'mail.send', data: { mail: id } })
    expect(letter?.error).toMatch(/^the mail server did not take the mail \(\w+\)$/)

    for (const end of endings.splice(0)) await end()
    const back = await mailServer()
    await work(`smtp://localhost:${back.port}`)
    await storage.db.transaction().execute((tx) => retryJob(tx, letter!.id))
    await becomes(id, 'sent')
    expect(back.arrived).toHaveLength(1)
  }, 60_000)

  it.each([
    ['whose certificate nobody has signed', {}, /self-signed certificate/],
    ['that offers no TLS', { hideSTARTTLS: true, disabledCommands: ['STARTTLS'] }, /TLS|STARTTLS/],
  ])('%s gets nothing', async (_, options, words) => {
    const { port, arrived, tried } = await mailServer(undefined, options)
    await work(`smtp://localhost:${port}`)
    const id = await queue()
    await until(async () => (await rowOf(id)).error !== null)
    expect((await rowOf(id)).error).toMatch(words)
    expect(arrived).toEqual([])
    expect(tried()).toBe(0)
    await seeing((tx) => tx.deleteFrom('mail').where('id', '=', id).execute())
  })

  it('that says nothing does not hold up the queue for ever', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as { port: number }
    endings.push(async () => silent.close())
    await work(`smtp://127.0.0.1:${port}`)
    const id = await queue()
    await until(async () => (await rowOf(id)).error !== null, 40_000)
    expect((await rowOf(id)).error).toMatch(/greeting|timeout/i)
    await seeing((tx) => tx.deleteFrom('mail').where('id', '=', id).execute())
  }, 60_000)
})

describe('without a mail server', () => {
  it('mail is held, readable in the outbox, and can be sent when there is one', async () => {
    const worker = await work(undefined)
    const id = await queue()
    await becomes(id, 'held')
    expect(await rowOf(id)).toMatchObject({ body: invitation.body, attempts: 0 })
    await worker.stop()
    trust()
    const { port, arrived } = await mailServer()
    await work(`smtp://localhost:${port}`)
    expect(await seeing((tx) => sendAgain(tx, id))).toBe(true)
    await becomes(id, 'sent')
    expect(arrived).toHaveLength(1)
    expect(await seeing((tx) => sendAgain(tx, id))).toBe(false)
  })

  it('what is void is erased by the sweep, and never sent', async () => {
    const sweep = mailJobs({ smtpUrl: undefined, from: 'pacta@office.test' }).find(({ name }) => name === 'mail.sweep')!
    expect(sweep.schedule).toBeDefined()
    const worker = await work(undefined)
    const [held, kept] = await Promise.all([queue(), queue({ expiresAt: null })])
    await becomes(held, 'held')
    await becomes(kept, 'held')
    await seeing((tx) =>
      tx
        .updateTable('mail')
        .set({ expires_at: new Date(0) })
        .where('id', '=', held)
        .execute(),
    )
    await sql`select pgboss.create_queue('mail.sweep', '{"policy":"standard"}'::jsonb)`.execute(storage.db)
    await sql`insert into pgboss.job (name, data) values ('mail.sweep', '{}')`.execute(storage.db)
    await until(async () => (await rowOf(held)).body === null)
    expect(await rowOf(held)).toMatchObject({ state: 'failed', error: 'expired' })
    expect((await rowOf(kept)).body).toBe(invitation.body)
    expect(await seeing((tx) => sendAgain(tx, held))).toBe(false)
    await worker.stop()

    trust()
    const { port, tried } = await mailServer()
    const late = await queue({ expiresAt: new Date(Date.now() - 1_000) })
    await work(`smtp://localhost:${port}`)
    await becomes(late, 'failed')
    expect(await rowOf(late)).toMatchObject({ error: 'expired', body: null, attempts: 0 })
    expect(tried()).toBe(0)
  })
})
