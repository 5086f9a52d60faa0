/** Mail is written in the transaction of the change that causes it, and sent by a job after that has committed. */
import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '../kernel/ids.ts'
import { languages } from '../kernel/text.ts'
import { type Db, inTransaction } from '../storage/database.ts'
import { type MailState, mailStates } from '../storage/tables/mail.ts'
import { enqueue, type Queue } from './jobs.ts'
import { fullSight, setSight } from './sight.ts'

/** The body of a mail: plain text with an empty line between paragraphs. */
export const paragraphs = (...list: readonly string[]): string => `${list.join('\n\n')}\n`

const line = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u)

const Mail = z.strictObject({
  to: z.email().max(254),
  toUser: z.uuid().nullable().default(null),
  /** What it is about: `invitation`, `reset`, `notice`; shown in the outbox. */
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  language: z.enum(languages),
  subject: line,
  body: z.string().min(1).max(20_000),
  /** When what it says is void: then it is not sent any more, and its body goes. */
  expiresAt: z.date().nullable(),
})

export type Mail = z.input<typeof Mail>

/** Refused for a while is common: the first pause is half a minute, and the last attempt comes after some five hours. */
export const mailSend = {
  name: 'mail.send',
  input: z.strictObject({ mail: z.uuid() }),
  retry: { limit: 12, seconds: 30 },
  expireSeconds: 5 * 60,
} satisfies Queue

/**
 * Queues a mail in the transaction at hand; answers its id. Without SMTP settings the job leaves it in the outbox as held.
 * @throws ZodError for an address or subject that no mail can have
 */
export const queueMail = async (tx: Db, given: Mail): Promise<string> => {
  const { to, toUser, expiresAt, ...mail } = Mail.parse(given)
  const id = newId()
  await tx
    .insertInto('mail')
    .values({ ...mail, id, to_address: to, to_user: toUser, expires_at: expiresAt })
    .execute()
  await enqueue(tx, mailSend, { mail: id })
  return id
}

/** Tries again to send a mail that failed or was held; false if it has no body any more. The transaction must see it. */
export const sendAgain = async (tx: Db, id: string): Promise<boolean> => {
  const again = await tx
    .updateTable('mail')
    .set({ state: 'queued', error: null })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'held'])
    .where('body', 'is not', null)
    .where(({ eb, or }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    .executeTakeFirst()
  if (Number(again.numUpdatedRows) === 0) return false
  await enqueue(tx, mailSend, { mail: id })
  return true
}

/** How many mails there are of each state, of whomever. */
export const mailCounts = (db: Db): Promise<{ state: MailState; count: number }[]> =>
  inTransaction(db, async (tx) => {
    await setSight(tx, fullSight)
    const { countAll } = tx.fn
    const rows = await tx
      .selectFrom('mail')
      .select(['state', countAll<number>().as('count')])
      .groupBy('state')
      .execute()
    return mailStates.map((state) => ({ state, count: rows.find((row) => row.state === state)?.count ?? 0 }))
  })
