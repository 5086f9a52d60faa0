/** Statements as pages and exports show them: with the act of consent, and the highest grade that stands. */
import type { Context } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import type { Translator } from '../../../i18n/translate.ts'
import type { WorkState } from '../../../ui/work.tsx'
import { type Reference, referenceOf, stateName, wordsMatch } from '../../reference/index.ts'
import { type Register, registerOf } from '../../treaties/index.ts'
import { rights } from '../permissions.ts'
import { consentById } from './actions.ts'
import { type Contribution, type Grade, gradeOf } from './contribution.ts'
import { contributionsOf } from './queries.ts'

export interface Shown extends Contribution {
  readonly grade: Grade | 'withdrawn'
  /** Null for an act that the register no longer has as a fact. */
  readonly deposited: string | null
  readonly stateName: string
  readonly title: string
}

export const path = '/contributions'

const chips: Record<Shown['grade'], WorkState> = {
  claimed: 'queued',
  confirmed: 'running',
  verified: 'done',
  withdrawn: 'revoked',
}

export const GradeChip = ({ translator, grade }: { translator: Translator; grade: Shown['grade'] }) => (
  <span class={`chip state-${chips[grade]}`}>{translator.t(`assistance.contributions.grade.${grade}`)}</span>
)

export const shown = (register: Register, reference: Reference, words: Translator, one: Contribution): Shown => ({
  ...one,
  grade: gradeOf(one.acts) ?? 'withdrawn',
  deposited: consentById(register, one.act)?.deposited_on ?? null,
  stateName: stateName(reference, words, one.state),
  title: words.text(register.instruments.get(one.instrument)!.short_title),
})

interface Filter {
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly instrument?: string | undefined
  readonly grade?: Shown['grade'] | undefined
}

const orders: Record<string, (a: Shown, b: Shown, compare: (a: string, b: string) => number) => number> = {
  deposited: (a, b) => ((a.deposited ?? '') < (b.deposited ?? '') ? -1 : 1),
  state: (a, b, compare) => compare(a.stateName, b.stateName),
  made: (a, b) => a.madeAt.getTime() - b.madeAt.getTime(),
}

/** What this reader may see of them; the newest first unless told. */
export const findContributions = async (
  context: Pick<Context, 'db' | 'actor' | 'translator'>,
  { q, state, instrument, grade }: Filter,
  sort = '-made',
): Promise<{ rows: Shown[]; all: Shown[]; reference: Reference }> => {
  const { db, translator } = context
  const [register, reference, statements] = await Promise.all([
    registerOf(db),
    referenceOf(db),
    reading(context, rights['contribution.see'], (tx) => contributionsOf(tx)),
  ])
  const all = statements.map((one) => shown(register, reference, translator, one))
  const isFound = wordsMatch(q ?? '')
  const order = orders[sort.replace('-', '')]!
  const way = sort.startsWith('-') ? -1 : 1
  const rows = all
    .filter(
      (one) =>
        (state === undefined || one.state === state) &&
        (instrument === undefined || one.instrument === instrument) &&
        (grade === undefined || one.grade === grade) &&
        isFound([one.stateName, one.title, one.sentence]),
    )
    .toSorted((a, b) => way * order(a, b, translator.compare))
  return { rows, all, reference }
}
