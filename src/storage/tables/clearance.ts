/** Tables of what States clear; see migrations/0016-clearance.sql. */
import type { ColumnType } from 'kysely'

export interface ClearanceTables {
  review_sent: { clearance_id: string; review_id: string; content: string; content_sha256: string }
  cleared_review: {
    review_id: string
    clearance_id: string
    draft_id: string
    state_code: string
    reference: string
    title: string
    content: string
    content_sha256: string
    cleared_at: ColumnType<Date, Date | undefined, Date>
  }
}
