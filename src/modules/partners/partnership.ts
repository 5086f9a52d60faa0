/** What an organisation and the office did together in a programme year, and the working groups they share. */
import type { Text } from '../../kernel/text.ts'

/** The main kind of cooperation where there are several. */
export const partnershipKinds = ['joint-activity', 'coordination', 'funding', 'working-group', 'expertise'] as const
type PartnershipKind = (typeof partnershipKinds)[number]

export interface Partnership {
  readonly programme: number
  readonly organisation: string
  readonly kind: PartnershipKind
  readonly paragraphs: readonly string[]
  readonly text: Text
  readonly note: Text | null
}

export const workingGroupRoles = ['chair', 'co-chair', 'member'] as const
type WorkingGroupRole = (typeof workingGroupRoles)[number]

export interface WorkingGroup {
  readonly id: string
  readonly programme: number
  /** What the office is in the group. */
  readonly role: WorkingGroupRole
  readonly paragraph: string
  readonly name: Text
  readonly note: Text | null
  /** Organisations that lead it together with the office. */
  readonly with: readonly string[]
}

export interface Partners {
  /** In the order of the files. */
  readonly partnerships: readonly Partnership[]
  readonly workingGroups: readonly WorkingGroup[]
}

/** Working groups that the organisation leads together with the office. */
export const groupsWith = ({ workingGroups }: Partners, organisation: string): WorkingGroup[] =>
  workingGroups.filter((group) => group.with.includes(organisation))
