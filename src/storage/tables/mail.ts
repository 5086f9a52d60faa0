/** Tables of mail, as 0007-mail.sql makes them. */
import type { ColumnType } from 'kysely'
import type { Language } from '../../kernel/text.ts'

export const mailStates = ['queued', 'sent', 'failed', 'held'] as const

export type MailState = (typeof mailStates)[number]

export interface MailTable {
  id: string
  to_address: string
  to_user: string | null
  language: Language
  kind: string
  subject: string
  /** Null once it was sent or has expired: it may hold a link that opens an account. */
  body: string | null
  queued_at: ColumnType<Date, Date | undefined, never>
  sent_at: ColumnType<Date | null, never, Date | null>
  state: ColumnType<MailState, MailState | undefined, MailState>
  error: ColumnType<string | null, never, string | null>
  attempts: ColumnType<number, never, number>
  expires_at: Date | null
}

export interface MailTables {
  mail: MailTable
}
