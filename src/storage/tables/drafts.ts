/** Tables of draft laws; see migrations/0014-drafts.sql. */
import type { ColumnType, Generated } from 'kysely'
import type { Language } from '../../kernel/text.ts'
import type { Json } from './register.ts'

/** Set by the database, or at a given moment. */
type Stamp = ColumnType<Date, Date | undefined, never>
/** The database's own null until it is set. */
type LaterMoment = ColumnType<Date | null, never, Date | null>

export type DraftStatus = 'open' | 'adopted' | 'closed'

export type DraftFormat = 'docx' | 'pdf' | 'html' | 'akoma-ntoso' | 'text'

export type ProvisionKind = 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'point' | 'text'

export type CorrectionKind = 'edit' | 'split' | 'join' | 'lower' | 'raise' | 'insert' | 'delete'

export type MatchKind = 'same' | 'changed' | 'renumbered' | 'moved' | 'split' | 'merged' | 'added' | 'removed'

/** A provision as a correction remembers it. */
export interface ProvisionState {
  readonly parent: string | null
  readonly eid: string
  readonly kind: ProvisionKind
  readonly number: string
  readonly heading: string
  readonly text: string
  readonly position: number
}

export interface ProvisionChange {
  readonly id: string
  readonly before: ProvisionState | null
  readonly after: ProvisionState | null
}

export interface DraftsTables {
  draft_counter: { year: number; last: number }
  draft: {
    id: string
    reference: string
    state_code: string | null
    title: string
    working_title: string
    language: Language
    subject: Generated<string>
    status: Generated<DraftStatus>
    opened_at: Stamp
    opened_by: string
  }
  draft_version: {
    id: string
    draft_id: string
    language: Language
    number: number
    received_on: string
    note: Generated<string>
    format: DraftFormat
    taken_in_at: Stamp
    taken_in_by: string
  }
  draft_version_file: { version_id: string; file_id: string }
  provision: {
    id: string
    version_id: string
    parent: string | null
    eid: string
    kind: ProvisionKind
    number: Generated<string>
    heading: Generated<string>
    text: Generated<string>
    position: number
    removed_at: LaterMoment
  }
  draft_correction: {
    id: string
    version_id: string
    number: number
    kind: CorrectionKind
    changes: Json<readonly ProvisionChange[]>
    made_at: Stamp
    made_by: string
    undone_at: LaterMoment
    undone_by: ColumnType<string | null, never, string | null>
  }
  provision_match: {
    id: string
    from_version: string
    to_version: string
    kind: MatchKind
    from_provision: string | null
    to_provision: string | null
    score: number
    by_hand: Generated<boolean>
  }
}
