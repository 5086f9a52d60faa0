/** Tables of reviews of draft laws and of laws; see migrations/0015-reviews.sql. */
import type { ColumnType, Generated } from 'kysely'
import type { Language } from '../../kernel/text.ts'

type Stamp = ColumnType<Date, Date | undefined, never>
type LaterMoment = ColumnType<Date | null, never, Date | null>
type LaterText = ColumnType<string | null, never, string | null>

export type ReviewStatus = 'open' | 'with-state' | 'cleared' | 'closed'

export type Verdict = 'identified' | 'partly' | 'not-identified' | 'goes-further' | 'not-applicable'

export type Origin = 'reviewer' | 'kept' | 'carried'

export type DispositionKind = 'taken' | 'partly' | 'refused' | 'open'

export type ClearanceAct = 'asked' | 'cleared' | 'returned' | 'withdrawn'

export interface ReviewsTables {
  review_counter: { kind: 'REV' | 'LAW'; year: number; last: number }
  review: {
    id: string
    reference: string
    draft_id: string
    state_code: string | null
    title: string
    as_at: string
    status: Generated<ReviewStatus>
    opened_at: Stamp
    opened_by: string
    closed_at: LaterMoment
  }
  review_version: {
    review_id: string
    version_id: string
    number: number
    taken_up_at: Stamp
    taken_up_by: string
  }
  review_member: { review_id: string; user_id: string; since: Stamp }
  review_obligation: {
    review_id: string
    obligation: string
    position: number
    assigned_to: string | null
    removed_at: LaterMoment
  }
  finding: {
    id: string
    review_id: string
    version_id: string
    obligation: string
    verdict: Verdict
    comment: string
    suggestion: string
    origin: Origin
    withdrawn: Generated<boolean>
    made_at: Stamp
    made_by: string
  }
  finding_provision: { finding_id: string; version_id: string; provision: string }
  concern: {
    id: string
    review_id: string
    version_id: string
    provision: string
    safeguard: string
    concern: string
    suggestion: string
    supersedes: string | null
    origin: Origin
    withdrawn: Generated<boolean>
    made_at: Stamp
    made_by: string
  }
  review_comment: {
    id: string
    review_id: string
    thread: string | null
    obligation: string | null
    provision: string | null
    words: string
    made_at: Stamp
    made_by: string
    resolved_at: LaterMoment
    resolved_by: LaterText
  }
  disposition: {
    id: string
    review_id: string
    finding_id: string | null
    concern_id: string | null
    version_id: string
    disposition: DispositionKind
    reason: string
    made_at: Stamp
    made_by: string
  }
  review_clearance: {
    id: string
    review_id: string
    act: ClearanceAct
    words: string
    content_sha256: string
    made_at: Stamp
    made_by: string
  }
  law: {
    id: string
    reference: string
    state_code: string
    title: string
    language: Language
    citation: string
    adopted_on: string
    published_on: string | null
    in_force_on: string | null
    draft_id: string | null
    recorded_at: Stamp
    recorded_by: string
  }
}
