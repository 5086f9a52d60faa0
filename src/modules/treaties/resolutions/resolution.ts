/** A resolution of the Security Council, and from when it binds a State. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import type { Text } from '../../../kernel/text.ts'

export interface Resolution {
  /** `S-RES-1373`. */
  readonly code: string
  /** Official document symbol: `S/RES/1373 (2001)`. */
  readonly symbol: string
  readonly title: Text
  readonly short_title: Text
  readonly adopted_on: FullDate
  readonly source: { readonly title: string; readonly read: string }
}

/** Whether a code is that of a resolution. */
export const isResolution = (code: string): boolean => code.startsWith('S-RES-')

/**
 * From when Article 25 of the Charter binds the State to the resolution: its adoption, or the State's admission if later; null
 * for who is no Member.
 */
export const boundFrom = (
  { adopted_on }: Pick<Resolution, 'adopted_on'>,
  state: { readonly kind: string; readonly admitted_on: FullDate | null },
): FullDate | null => {
  if (state.admitted_on === null || (state.kind !== 'member' && state.kind !== 'former')) return null
  return state.admitted_on > adopted_on ? state.admitted_on : adopted_on
}
