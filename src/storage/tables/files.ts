/** Tables of files; see migrations/0008-files.sql. */
import type { ColumnType, Generated } from 'kysely'

export type ContentState = 'whole' | 'missing' | 'damaged'

export interface FilesTables {
  file_content: {
    sha256: string
    bytes: number
    claimed_at: ColumnType<Date, never, Date>
    checked_at: ColumnType<Date | null, never, Date>
    state: Generated<ContentState>
  }
  file: {
    id: string
    sha256: string
    name: string
    media_type: string
    about: string
    owner: string | null
    state_code: string | null
    uploaded_at: Generated<Date>
    uploaded_by: string
    removed_at: ColumnType<Date | null, never, Date>
  }
}
