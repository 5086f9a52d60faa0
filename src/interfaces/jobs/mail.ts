/** Sends what waits in the table of mail, by SMTP and never without TLS, and erases what is void. */
import { getCACertificates } from 'node:tls'
import { sql, type Transaction } from 'kysely'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { type Job, job } from '../../action/jobs.ts'
import { mailSend } from '../../action/mail.ts'
import { fullSight, setSight } from '../../action/sight.ts'
import { type Db, inTransaction } from '../../storage/database.ts'
import type { Tables } from '../../storage/tables.ts'

export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://` for a server that begins TLS after the greeting; without it mail is held. */
  readonly smtpUrl?: string | undefined
  readonly from: string
}

interface Letter {
  readonly id: string
  readonly to_address: string
  readonly language: string
  readonly subject: string
  readonly body: string
}

/** Milliseconds for a connection, a greeting, and each silence of the server. */
const patience = 20_000

/** What the certificate authorities of the program and of the operating system have signed. */
const authorities = (): string[] => [...getCACertificates('default'), ...getCACertificates('system')]

const deliverer = (smtpUrl: string, from: string) => {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    requireTLS: true,
    tls: { ca: authorities(), minVersion: 'TLSv1.2' },
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return ({ id, to_address, language, subject, body }: Letter) =>
    transport.sendMail({
      from,
      to: { name: '', address: to_address },
      subject,
      text: body,
      // The same at every attempt: should the server's answer be lost, its second copy can be recognised.
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      // Where the text is not plain ASCII.
      textEncoding: 'base64',
    })
}

/** Why a mail was not taken. The server's words may repeat the address, so they stay in the table of mail. */
const refusalOf = (error: unknown): { words: string; code: string; final: boolean } => {
  const {
    message = String(error),
    code = 'unknown',
    responseCode,
  } = error as Error & {
    code?: string
    responseCode?: number
  }
  return {
    words: message,
    code: String(responseCode ?? code),
    final: responseCode !== undefined && responseCode >= 500,
  }
}

const seeing = <T>(db: Db, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    return work(tx)
  })

const isVoid = sql<boolean>`coalesce(expires_at <= now(), false)`

/** The letter for this attempt; undefined if there is nothing to send, and then its row says why. */
const take = (db: Db, id: string, send: boolean): Promise<Letter | undefined> =>
  seeing(db, async (tx) => {
    const due = (await tx
      .selectFrom('mail')
      .select(['id', 'to_address', 'language', 'subject', 'body', isVoid.as('void')])
      .where('id', '=', id)
      // Failed too: whoever retries the job of a mail wants it sent.
      .where('state', '<>', 'sent')
      .where('body', 'is not', null)
      .forUpdate()
      .executeTakeFirst()) as (Letter & { void: boolean }) | undefined
    if (due === undefined) return undefined
    const row = tx.updateTable('mail').where('id', '=', id)
    if (due.void) await row.set({ state: 'failed', error: 'expired', body: null }).execute()
    else if (!send) await row.set({ state: 'held', error: null }).execute()
    else await row.set({ state: 'queued', attempts: sql<number>`attempts + 1` }).execute()
    return due.void || !send ? undefined : due
  })

const fail = (db: Db, id: string, error: string, state: 'queued' | 'failed'): Promise<unknown> =>
  seeing(db, (tx) => tx.updateTable('mail').where('id', '=', id).set({ state, error }).execute())

export const mailJobs = ({ smtpUrl, from }: MailSettings): readonly Job[] => {
  const deliver = smtpUrl === undefined ? undefined : deliverer(smtpUrl, from)
  const send = job({
    ...mailSend,
    run: async ({ db, last, oncePerJob, signal }, { mail: id }) => {
      const letter = await take(db, id, deliver !== undefined)
      if (letter === undefined || deliver === undefined) return
      signal.throwIfAborted()
      try {
        await deliver(letter)
      } catch (error) {
        const { words, code, final } = refusalOf(error)
        await fail(db, id, words, final || last ? 'failed' : 'queued')
        // Refused for good is an answer: the outbox shows it, and the queue has nothing more to do.
        if (final) return
        throw new Error(`the mail server did not take the mail (${code})`)
      }
      await oncePerJob(async (tx) => {
        await setSight(tx, fullSight)
        const sent = { state: 'sent' as const, sent_at: new Date(), body: null, error: null }
        await tx.updateTable('mail').where('id', '=', id).set(sent).execute()
      })
    },
  })
  const sweep = job({
    name: 'mail.sweep',
    schedule: '7 * * * *',
    input: z.strictObject({}),
    run: ({ oncePerJob }) =>
      oncePerJob(async (tx) => {
        await setSight(tx, fullSight)
        await tx
          .updateTable('mail')
          .where('body', 'is not', null)
          .where(isVoid)
          .set({ state: 'failed', error: 'expired', body: null })
          .execute()
      }),
  })
  return [send, sweep]
}
