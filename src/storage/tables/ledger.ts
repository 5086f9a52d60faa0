/** Tables of the ledger of depositary acts; see migrations/0011-ledger.sql. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Text } from '../../kernel/text.ts'

export type Outcome = 'approved' | 'refused' | 'withdrawn'

export interface LedgerTables {
  act_entry: {
    id: string
    act: string
    instrument: string
    state: string | null
    kind: string
    done_on: string | null
    deposited_on: string | null
    effective_on: string | null
    territory: string | null
    territory_name: ColumnType<Text | null, string | null, never>
    provisions: string[]
    effect: string | null
    about: string | null
    precludes: boolean
    reservation: boolean
    objection: boolean
    declaration: string | null
    text: string | null
    text_language: string | null
    depositary: string | null
    notification: string | null
    notified_on: string | null
    source: string
    note: string | null
    supersedes: string | null
    void: boolean
    reason: string | null
    origin: string
    proposed_by: string
    proposed_at: Generated<Date>
  }
  act_decision: {
    entry: string
    number: GeneratedAlways<number>
    outcome: Outcome
    decided_by: string
    decided_at: Generated<Date>
    reason: string | null
    state: string | null
    supersedes: string | null
  }
  subscription: {
    id: string
    user_id: string
    state: string | null
    instrument: string | null
    told: ColumnType<number, number, number>
    created_at: Generated<Date>
  }
}
