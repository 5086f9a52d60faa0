/** The way of one State to one instrument: its steps, where it stands, what comes next, and how long nothing was heard. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import type { StepKind, StepState, RatificationWay as Way } from '../../../storage/tables/ratification.ts'

export type { StepKind, StepState, Way }

export const ways = ['ratification', 'acceptance', 'approval', 'accession'] as const satisfies readonly Way[]

/** In the order of their course. */
export const stepKinds = [
  'signature',
  'study',
  'parliament',
  'instrument',
  'full-powers',
  'deposit',
  'declarations',
] as const satisfies readonly StepKind[]

export const stepStates = ['not-begun', 'under-way', 'done', 'not-needed'] as const satisfies readonly StepState[]

export interface Step {
  readonly kind: StepKind
  readonly state: StepState
  readonly doneOn: FullDate | null
  readonly dueOn: FullDate | null
  /** The authority in words; empty where nobody is named. */
  readonly holder: string
  readonly holderUser: string | null
  readonly note: string
  readonly changedAt: Date
  readonly changedBy: string
}

export interface Process {
  readonly id: string
  readonly state: string
  readonly instrument: string
  readonly way: Way
  readonly openedAt: Date
  readonly openedBy: string
  readonly endedAt: Date | null
  readonly endedBy: string | null
  readonly endReason: string | null
  /** In the order of their course. */
  readonly steps: readonly Step[]
  /** When the last document came in. */
  readonly lastDocumentAt: Date | null
}

/** What the register says of this State and instrument. */
export interface Consent {
  readonly act: string
  readonly deposited_on: FullDate
}

export type Standing =
  | { readonly kind: 'deposited'; readonly consent: Consent }
  | { readonly kind: 'ended' }
  /** `next` is null where every step is done and the register has no act yet. */
  | { readonly kind: 'open'; readonly next: Step | null }

export const isSettled = ({ state }: Pick<Step, 'state'>): boolean => state === 'done' || state === 'not-needed'

/** A step under way comes before those that nobody has begun, whatever their order. */
export const nextStep = (steps: readonly Step[]): Step | null =>
  steps.find(({ state }) => state === 'under-way') ?? steps.find((step) => !isSettled(step)) ?? null

/** The deposit that the depositary has recorded settles the matter; until then the steps say where it stands. */
export const standingOf = (
  { endedAt, steps }: Pick<Process, 'endedAt' | 'steps'>,
  consent: Consent | null,
): Standing => {
  if (consent !== null) return { kind: 'deposited', consent }
  return endedAt === null ? { kind: 'open', next: nextStep(steps) } : { kind: 'ended' }
}

/** The deposit on record is done on its day, whatever was entered of the step. */
export const withDeposit = (steps: readonly Step[], consent: Consent | null): readonly Step[] =>
  consent === null
    ? steps
    : steps.map((step) => (step.kind === 'deposit' ? { ...step, state: 'done', doneOn: consent.deposited_on } : step))

/** Steps that should have been done by now. */
export const overdue = (steps: readonly Step[], today: FullDate): Step[] =>
  steps.filter((step) => step.dueOn !== null && step.dueOn < today && !isSettled(step))

const day = 86_400_000

/** Whole days since anything was entered. */
export const silentDays = (process: Pick<Process, 'openedAt' | 'steps' | 'lastDocumentAt'>, now: Date): number => {
  const moments = [process.openedAt, process.lastDocumentAt, ...process.steps.map(({ changedAt }) => changedAt)]
  const last = Math.max(...moments.map((moment) => moment?.getTime() ?? 0))
  return Math.max(0, Math.floor((now.getTime() - last) / day))
}

/** How many of the steps that are needed are done. */
export const progress = (steps: readonly Step[]): { readonly done: number; readonly needed: number } => ({
  done: steps.filter(({ state }) => state === 'done').length,
  needed: steps.filter(({ state }) => state !== 'not-needed').length,
})

/**
 * The steps of a new process. Who accedes does not sign; a signature that the register has is done; declarations are asked for
 * where the instrument's clauses know of any, or where nobody has read its clauses.
 */
export const openingSteps = (
  way: Way,
  known: { readonly signedOn: FullDate | null; readonly declarations: number | null },
): { kind: StepKind; state: StepState; doneOn: FullDate | null }[] =>
  stepKinds.map((kind) => {
    if (kind === 'signature' && known.signedOn !== null) return { kind, state: 'done', doneOn: known.signedOn }
    const unneeded = kind === 'signature' ? way === 'accession' : kind === 'declarations' && known.declarations === 0
    return { kind, state: unneeded ? 'not-needed' : 'not-begun', doneOn: null }
  })
