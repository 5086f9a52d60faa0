/** Tables of consent, corrections and notices; see migrations/0009-personal.sql. */
import type { ColumnType, Generated } from 'kysely'
import type { Language } from '../../kernel/text.ts'

type Stamp = ColumnType<Date, Date | undefined, Date>
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>

export interface PersonalTables {
  consent: {
    id: string
    user_id: Maybe<string>
    application: Maybe<string>
    invitation: Maybe<string>
    purpose: 'account' | 'application'
    text: string
    text_sha256: string
    language: Language
    through: string
    given_at: Stamp
    withdrawn_at: MaybeMoment
  }
  correction_request: {
    id: string
    user_id: string
    words: string
    asked_at: Stamp
    status: Generated<'open' | 'done' | 'declined'>
    answer: Maybe<string>
    answered_by: Maybe<string>
    answered_at: MaybeMoment
  }
  dormant_notice: { user_id: string; sent_at: Stamp }
}
