/** Tables of the reference data and of the treaty register; see migrations/0002-register.sql. */
import type { ColumnType } from 'kysely'
import type { Text } from '../../kernel/text.ts'

/** A jsonb column: read as a value, written as its JSON text. */
export type Json<T> = ColumnType<T, string, string>

/** Whether a file or a person says so; files leave it to the default. */
type Given = ColumnType<'file' | 'form', 'file' | 'form' | undefined, 'file' | 'form'>

export interface RegisterTables {
  region: { code: string; parent: string | null; level: string; position: number; name: Json<Text> }
  state: {
    code: string
    kind: string
    iso2: string | null
    m49: string | null
    region: string | null
    admitted_on: string | null
    ended_on: string | null
    successors: string[]
    name: Json<Text>
    formal_name: Json<Text> | null
    other_names: string[]
    note: string | null
  }
  grouping: { id: string; kind: string; position: number; name: Json<Text>; source: string }
  grouping_member: { grouping_id: string; state: string }
  code_history: { code: string; name: string; withdrawn_on: string | null; successors: string[]; note: string | null }
  theme: { id: string; broader: string | null; position: number; name: Json<Text>; description: Json<Text> }
  organisation: { id: string; kind: string; acronym: string | null; name: Json<Text> }
  place: { id: string; country: string; latitude: number; longitude: number; name: Json<Text> }
  instrument: {
    code: string
    position: number
    kind: string
    title: Json<Text>
    short_title: Json<Text>
    parents: string[]
    supersedes: Json<unknown>
    depositaries: string[]
    adopted_on: string
    adopted_at: Json<Text>
    in_force_on: string | null
    entry_into_force: Json<unknown>
    for_each_party: Json<unknown>
    status_as_of: string
    signatures_as_of: string | null
    sources: Json<unknown>
    origin: Given
  }
  instrument_collection: { id: string; position: number; name: Json<Text>; origin: Given }
  instrument_collection_member: { collection: string; instrument: string; origin: Given }
  gap: { id: string; title: Json<Text>; explanation: Json<Text> }
  instrument_gap: { instrument: string; gap: string }
  act_deviation: {
    position: number
    instrument: string
    state: string | null
    act: string | null
    what: string
    explanation: Json<Text>
  }
}
