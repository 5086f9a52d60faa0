/** Tables of the help to ratify; see migrations/0013-ratification.sql. */
import type { ColumnType } from 'kysely'
import type { Language } from '../../kernel/text.ts'

/** Set by the database. */
type Stamp = ColumnType<Date, Date | undefined, Date>
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

export type RatificationWay = 'ratification' | 'acceptance' | 'approval' | 'accession'

export type StepKind = 'signature' | 'study' | 'parliament' | 'instrument' | 'full-powers' | 'deposit' | 'declarations'

export type StepState = 'not-begun' | 'under-way' | 'done' | 'not-needed'

export type ContributionGrade = 'claimed' | 'confirmed' | 'verified'

export interface RatificationTables {
  ratification_process: {
    id: string
    state_code: string
    instrument: string
    way: RatificationWay
    opened_at: Stamp
    opened_by: string
    ended_at: Later<Date>
    ended_by: Later<string>
    end_reason: Later<string>
  }
  ratification_step: {
    process_id: string
    kind: StepKind
    state: StepState
    done_on: Later<string>
    due_on: Later<string>
    holder: ColumnType<string, string | undefined, string>
    holder_user: Later<string>
    note: ColumnType<string, string | undefined, string>
    changed_at: Stamp
    changed_by: string
  }
  ratification_document: {
    process_id: string
    file_id: string
    kind: StepKind
    received_on: string
    added_at: Stamp
  }
  contribution_statement: {
    id: string
    state_code: string
    instrument: string
    act: string
    sentence: string
    language: Language
    made_at: Stamp
    made_by: string
  }
  statement_support: { statement_id: string; kind: 'activity' | 'project'; subject: string }
  statement_grade: {
    id: string
    statement_id: string
    grade: ContributionGrade
    given: boolean
    reason: string
    at: ColumnType<Date, never, never>
    by: string
  }
}
