/** Tables of the register of obligations; see migrations/0012-obligations.sql. */
import type { ColumnType, GeneratedAlways } from 'kysely'
import type { Text } from '../../kernel/text.ts'
import type { Json } from './register.ts'

export type Origin = 'file' | 'form'

/** Every version of a record, for good. */
export interface VersionTable {
  record: string
  number: number
  content: ColumnType<Record<string, unknown>, string, never>
  origin: Origin
  recorded_at: ColumnType<Date, never, never>
  recorded_by: string
  reason: string | null
}

export interface ObligationTables {
  instrument_version: VersionTable
  resolution: {
    code: string
    symbol: string
    title: Json<Text>
    short_title: Json<Text>
    adopted_on: string
    source: Json<unknown>
  }
  parallel: { id: string; position: number; name: Json<Text>; origin: ColumnType<Origin, Origin | undefined, Origin> }
  instrument_terms: {
    instrument: string
    treaty: GeneratedAlways<string | null>
    resolution: GeneratedAlways<string | null>
    sources: Json<unknown>
    clauses: Json<unknown> | null
    without_obligations: Json<Record<string, string>>
    number: number
  }
  instrument_terms_version: VersionTable
  obligation: {
    id: string
    instrument: string
    article: string
    paragraph: string
    type: string
    force: string
    bearer: string
    measure: Json<Text>
    conditions: Json<Text> | null
    safeguards: string[]
    parallel: string | null
    replaces: string[]
    source: string
    number: number
    retired: boolean
  }
  obligation_version: VersionTable
  obligation_review: {
    id: string
    obligation: string
    number: number
    title: string
    language: string
    read: string
    note: string | null
    reviewed_at: ColumnType<Date, never, never>
    reviewed_by: string
  }
}
