/** A review of a draft law: what of each obligation is found in it, and which safeguards it touches. Pure. */
import type { Language } from '../../../kernel/text.ts'
import type { ClearanceAct, DispositionKind, Origin, ReviewStatus, Verdict } from '../../../storage/tables/reviews.ts'

export type { ClearanceAct, DispositionKind, Origin, ReviewStatus, Verdict } from '../../../storage/tables/reviews.ts'

export const reviewStatuses = ['open', 'with-state', 'cleared', 'closed'] as const satisfies readonly ReviewStatus[]
export const verdicts = [
  'identified',
  'partly',
  'not-identified',
  'goes-further',
  'not-applicable',
] as const satisfies readonly Verdict[]
export const dispositions = ['taken', 'partly', 'refused', 'open'] as const satisfies readonly DispositionKind[]
export const clearanceActs = ['asked', 'cleared', 'returned', 'withdrawn'] as const satisfies readonly ClearanceAct[]

export interface Review {
  readonly id: string
  /** REV-2026-0001. */
  readonly reference: string
  readonly draftId: string
  /** That of the draft; null for the office's own training drafts, which count nowhere. */
  readonly stateCode: string | null
  readonly title: string
  /** The day of whose law the obligations are. */
  readonly asAt: string
  readonly status: ReviewStatus
  readonly openedAt: Date
  readonly openedBy: string
  readonly closedAt: Date | null
}

/** A version of the draft that the review took up. */
export interface ReviewVersion {
  readonly versionId: string
  /** 1, 2, 3 … within the review. */
  readonly number: number
  /** The draft's own number of the version. */
  readonly draftNumber: number
  readonly language: Language
  readonly receivedOn: string
  readonly takenUpAt: Date
  readonly takenUpBy: string
}

/** A review and one version that it took up. */
export interface Reading {
  readonly review: string
  readonly version: string
}

export interface SetItem {
  readonly obligation: string
  readonly assignedTo: string | null
}

/** Where a review lies, for rights: without a State only grants over everything or the module reach it. */
export const placeOfReview = ({ stateCode }: Pick<Review, 'stateCode'>) => ({
  states: stateCode === null ? [] : [stateCode],
})

/** What a State is clearing, or has cleared, stays as it is until the review is opened again or takes up a newer version. */
export const isOpen = ({ status }: Pick<Review, 'status'>): boolean => status === 'open'

/** Comments and what became of suggestions go on until it is closed. */
export const isRunning = ({ status }: Pick<Review, 'status'>): boolean => status !== 'closed'

export interface Finding {
  readonly id: string
  readonly obligation: string
  readonly verdict: Verdict
  /** Ids of provisions of the version that was read. */
  readonly provisions: readonly string[]
  readonly comment: string
  readonly suggestion: string
  /** `kept`: came over on words that stand as they were; `carried`: to be read again, and nobody has done so yet. */
  readonly origin: Origin
  readonly madeAt: Date
  readonly madeBy: string
}

export interface Concern {
  readonly id: string
  readonly provision: string
  readonly safeguard: string
  readonly concern: string
  readonly suggestion: string
  readonly supersedes: string | null
  readonly origin: Origin
  readonly madeAt: Date
  readonly madeBy: string
}

/** The draft meets an obligation that is identified in it in full, or beyond. A State is never rated: it is the text that was read. */
export const isMet = (verdict: Verdict | undefined): boolean => verdict === 'identified' || verdict === 'goes-further'

/** These say where in the draft it stands. */
export const needsProvisions = (verdict: Verdict): boolean => isMet(verdict) || verdict === 'partly'

/** Somebody has read the version at hand for it; what only came over from an earlier version is not read. */
export const isRead = (finding: Pick<Finding, 'origin'> | undefined): boolean =>
  finding !== undefined && finding.origin !== 'carried'

/** `open`: not read yet. */
export type Coverage = Readonly<Record<Verdict | 'open', number>>

export const emptyCoverage: Coverage = {
  identified: 0,
  'goes-further': 0,
  partly: 0,
  'not-identified': 0,
  'not-applicable': 0,
  open: 0,
}

/** How many of the obligations have which verdict; the parts add up to their number. */
export const coverageOf = (
  obligations: readonly string[],
  findings: ReadonlyMap<string, Pick<Finding, 'verdict' | 'origin'>>,
): Coverage => {
  const counts: Record<Verdict | 'open', number> = { ...emptyCoverage }
  for (const id of obligations) {
    const finding = findings.get(id)
    counts[finding !== undefined && isRead(finding) ? finding.verdict : 'open'] += 1
  }
  return counts
}

/** Where a provision went in the next version, as provision_match has it. */
export interface Step {
  readonly kind: string
  readonly from: string | null
  readonly to: string | null
}

/** The words stand as they were; only their place or number may be another. */
const keepsWords = (kind: string): boolean => kind === 'same' || kind === 'renumbered' || kind === 'moved'

/** Which provision holds which: by id, its parent's. */
type Parents = ReadonlyMap<string, string | null>

/**
 * An article has changed when anything in it has: a paragraph other than it was, one that is gone, one that is new. The
 * matching says of each provision only what became of its own words.
 */
export const withContents = (steps: readonly Step[], before: Parents, after: Parents): Step[] => {
  const touched = new Set<string>()
  const touch = (from: string | null | undefined, parents: Parents) => {
    for (let at = from; at !== null && at !== undefined && !touched.has(at); at = parents.get(at)) touched.add(at)
  }
  for (const { from, to } of steps.filter(({ kind }) => !keepsWords(kind))) {
    touch(from, before)
    touch(to, after)
  }
  return steps.map((step) =>
    keepsWords(step.kind) && [step.from, step.to].some((id) => id !== null && touched.has(id))
      ? { ...step, kind: 'changed' }
      : step,
  )
}

const whereTo = (steps: readonly Step[], provision: string): Step[] =>
  steps.filter(({ from, to }) => from === provision && to !== null)

/** As it stands in the newer version: to be read again only where words have changed; what was not read before still is not. */
export const originOf = ({ item: { origin }, changed }: Carried<{ origin: Origin }>): Origin =>
  changed || origin === 'carried' ? 'carried' : 'kept'

export interface Carried<T> {
  readonly item: T
  /** Ids of provisions of the new version; empty when all of them are gone. */
  readonly provisions: readonly string[]
  /** The words on which it rested are no longer the same. */
  readonly changed: boolean
}

/** What was missing may stand in words that are new. */
const mayBeMet = (verdict: Verdict, steps: readonly Step[]): boolean =>
  (verdict === 'not-identified' || verdict === 'partly') &&
  steps.some(({ kind, to }) => to !== null && !keepsWords(kind))

const carry = <T>(item: T, provisions: readonly string[], steps: readonly Step[]): Carried<T> => {
  const ways = provisions.map((provision) => whereTo(steps, provision))
  return {
    item,
    provisions: [...new Set(ways.flat().flatMap(({ to }) => to ?? []))],
    changed: ways.some((way) => way.length === 0 || way.some(({ kind }) => !keepsWords(kind))),
  }
}

/**
 * Findings travel with their provisions. What rested on provisions that are all gone is no longer identified; every other
 * verdict stays until somebody reads the new words.
 */
export const carryFindings = (findings: readonly Finding[], steps: readonly Step[]): Carried<Finding>[] =>
  findings.map((finding) => {
    const carried = carry(finding, finding.provisions, steps)
    const lost = finding.provisions.length > 0 && carried.provisions.length === 0
    return lost && finding.verdict !== 'not-applicable'
      ? { ...carried, item: { ...finding, verdict: 'not-identified' } }
      : { ...carried, changed: carried.changed || mayBeMet(finding.verdict, steps) }
  })

/** A concern goes with its provision, to each part where that was split; it ends where the provision is gone. */
export const carryConcerns = (concerns: readonly Concern[], steps: readonly Step[]): Carried<Concern>[] =>
  concerns.flatMap((concern) =>
    whereTo(steps, concern.provision).map(({ kind, to }) => ({
      item: concern,
      provisions: to === null ? [] : [to],
      changed: !keepsWords(kind),
    })),
  )

export interface Drift {
  /** Obligations met in the earlier and in the later version. */
  readonly before: number
  readonly after: number
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  /** Verdicts of the later version that nobody has looked at in it. */
  readonly unread: readonly string[]
}

/** What a version gained and lost against an earlier one: after = before + gained - lost. */
export const driftOf = (
  obligations: readonly string[],
  before: ReadonlyMap<string, Finding>,
  after: ReadonlyMap<string, Finding>,
): Drift => {
  const met = (findings: ReadonlyMap<string, Finding>) => obligations.filter((id) => isMet(findings.get(id)?.verdict))
  const [earlier, later] = [met(before), met(after)]
  return {
    before: earlier.length,
    after: later.length,
    gained: later.filter((id) => !earlier.includes(id)),
    lost: earlier.filter((id) => !later.includes(id)),
    unread: obligations.filter((id) => after.get(id)?.origin === 'carried'),
  }
}

/** How many suggestions went which way. */
export const countDispositions = (all: readonly DispositionKind[]): Readonly<Record<DispositionKind, number>> => {
  const counts: Record<DispositionKind, number> = { taken: 0, partly: 0, refused: 0, open: 0 }
  for (const one of all) counts[one] += 1
  return counts
}
