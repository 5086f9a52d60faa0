/** What every section of the page of one State and one instrument is shown from. */
import { z } from 'zod'
import { fullDate, optional, stateCode } from '../../../../action/input.ts'
import type { PageContext } from '../../../../action/manifest.ts'
import type { Around } from '../../acts/entry-view.tsx'
import { knownAtField } from '../../known-at.tsx'
import type { Position } from '../status.ts'

export const query = z.object({ as_at: optional(fullDate), ...knownAtField, with: optional(stateCode) })

type Context = PageContext<z.output<typeof query>>

export interface View extends Around {
  readonly context: Context
  readonly code: string
  readonly state: string
  readonly at: string
  readonly position: Position | undefined
}
