/** What a draft law is: its versions, and each version as numbered provisions in the order of the document. */
import type { Language } from '../../../kernel/text.ts'
import type {
  DraftFormat,
  DraftStatus,
  MatchKind,
  ProvisionKind,
  ProvisionState,
} from '../../../storage/tables/drafts.ts'

export type { CorrectionKind, ProvisionChange } from '../../../storage/tables/drafts.ts'
export type { DraftFormat, DraftStatus, MatchKind, ProvisionKind, ProvisionState }

export const draftStatuses = ['open', 'adopted', 'closed'] as const satisfies readonly DraftStatus[]
export const draftFormats = ['docx', 'pdf', 'html', 'akoma-ntoso', 'text'] as const satisfies readonly DraftFormat[]
export const provisionKinds = [
  'part',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
  'text',
] as const satisfies readonly ProvisionKind[]
export const matchKinds = [
  'same',
  'changed',
  'renumbered',
  'moved',
  'split',
  'merged',
  'added',
  'removed',
] as const satisfies readonly MatchKind[]

export interface Draft {
  readonly id: string
  /** DRAFT-2026-0001. */
  readonly reference: string
  /** Null for the office's own training drafts, which count nowhere. */
  readonly stateCode: string | null
  /** In the draft's language. */
  readonly title: string
  readonly workingTitle: string
  readonly language: Language
  readonly subject: string
  readonly status: DraftStatus
  readonly openedAt: Date
  readonly openedBy: string
}

export interface DraftVersion {
  readonly id: string
  readonly draftId: string
  readonly language: Language
  /** From 1 within draft and language; the same number in another language is the same version. */
  readonly number: number
  readonly receivedOn: string
  readonly note: string
  readonly format: DraftFormat
  readonly takenInAt: Date
  readonly takenInBy: string
}

export interface Provision extends ProvisionState {
  readonly id: string
}

/** One line between two neighbouring versions; a split or a merger has several with the same side. */
export interface ProvisionMatch {
  readonly id: string
  readonly kind: MatchKind
  readonly from: string | null
  readonly to: string | null
  /** How much of the words is common, 0 to 1. */
  readonly score: number
  readonly byHand: boolean
}

/** Where a draft lies, for rights: without a State only grants over everything or the module reach it. */
export const placeOf = ({ stateCode }: Pick<Draft, 'stateCode'>) => ({ states: stateCode === null ? [] : [stateCode] })

/** "1." and "(a)" as they stand in a citation; words such as 第二款 stay as they are. */
const inner = (number: string): string => {
  const bare = number.replace(/^[([（\s]+|[)\]）.،、\s–-]+$/gu, '')
  return [...bare].length <= 4 && !/[款项]/u.test(bare) ? `(${bare})` : number
}

/** "Article 5 (2)(a)", or the id of the provision where nothing of it has a number. */
export const citation = (provision: Provision, byId: ReadonlyMap<string, Provision>): string => {
  const inside: string[] = []
  let at: Provision | undefined = provision
  while (at !== undefined && (at.kind === 'paragraph' || at.kind === 'point')) {
    if (at.number !== '') inside.unshift(inner(at.number))
    at = at.parent === null ? undefined : byId.get(at.parent)
  }
  const words = [at?.number ?? '', inside.join('')].filter((part) => part !== '').join(' ')
  const numbered = provision.number !== '' || provision.kind === 'article'
  return words === '' ? provision.eid : numbered ? words : `${words} · ${provision.eid.split('__').at(-1)}`
}
