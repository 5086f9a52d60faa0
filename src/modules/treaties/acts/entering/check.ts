/** What an entry must not say: each fault names the field, what was given, and the rule. Pure. */
import type { FullDate } from '../../../../kernel/dates.ts'
import { type ActKind, depositaryKinds, kindsAboutAnother } from '../act.ts'
import type { ActFields } from '../entry.ts'

export const rules = [
  'unknown',
  'unknown-instrument',
  'unknown-state',
  'unknown-act',
  'shape',
  'length',
  'state-needed',
  'date-needed',
  'before-adoption',
  'in-future',
  'too-late',
  'not-known',
  'done-after-deposit',
  'about-needed',
  'about-other-kind',
  'about-other-instrument',
  'about-own',
  'about-others',
  'provisions-needed',
  'effect-needed',
  'territory-needed',
  'language-needed',
  'reason-needed',
  'same-act',
] as const

export type Rule = (typeof rules)[number]

export interface Fault {
  readonly field: string
  readonly value: string
  readonly rule: Rule
  /** What would be right, where it can be said in codes and dates. */
  readonly allowed: string
}

/** What the register knows of things to which an entry refers. */
export interface Known {
  readonly instruments: ReadonlyMap<string, { readonly adopted_on: FullDate; readonly depositaries: readonly string[] }>
  readonly states: ReadonlySet<string>
  /** Provisions that obligations or clauses name, by instrument; none where nothing is on record. */
  readonly provisions: ReadonlyMap<string, readonly string[]>
  /** Acts by id. */
  readonly acts: ReadonlyMap<
    string,
    { readonly kind: string; readonly state: string | null; readonly instrument: string }
  >
  readonly today: FullDate
}

/** Kinds of act that the act in `about` must be of. */
const aboutKinds: Partial<Record<ActKind, readonly ActKind[]>> = {
  objection: ['reservation', 'declaration'],
  'withdrawal-of-reservation': ['reservation'],
  'withdrawal-of-declaration': ['declaration'],
  'withdrawal-of-objection': ['objection'],
  'withdrawal-of-denunciation': ['denunciation'],
  'withdrawal-of-territorial-application': ['territorial-application', 'territorial-extension'],
  'territorial-extension': ['territorial-application', 'territorial-extension'],
}

const territorial: readonly ActKind[] = ['territorial-application', 'territorial-extension']

const aboutFaults = (fields: ActFields, { acts }: Known): Fault[] => {
  const { about, kind, instrument, state } = fields
  const fault = (rule: Rule, allowed: string): Fault[] => [{ field: 'about', value: about ?? '', rule, allowed }]
  const kinds = aboutKinds[kind]
  if (about === null) return kindsAboutAnother.includes(kind) ? fault('about-needed', kinds?.join(', ') ?? '') : []
  const of = acts.get(about)
  if (of === undefined) return fault('unknown-act', 'CODE/STATE/kind/date')
  if (of.instrument !== instrument) return fault('about-other-instrument', instrument)
  if (kinds !== undefined && !kinds.includes(of.kind as ActKind)) return fault('about-other-kind', kinds.join(', '))
  if (kind === 'objection' && of.state === state) return fault('about-others', '')
  if (kind.startsWith('withdrawal-of-') && of.state !== state) return fault('about-own', state ?? '')
  return []
}

/** Years; no instrument lets more pass between a deposit and its effect. */
const longestWait = 20

const yearsAfter = (date: FullDate, years: number): FullDate =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`

const dateFaults = (fields: ActFields, { instruments, today }: Known): Fault[] => {
  const { done_on, deposited_on, effective_on } = fields
  const faults: Fault[] = []
  if ((deposited_on ?? done_on ?? effective_on) === null)
    faults.push({ field: 'deposited_on', value: '', rule: 'date-needed', allowed: 'YYYY-MM-DD' })
  const adopted = instruments.get(fields.instrument)?.adopted_on
  for (const [field, value] of Object.entries({ done_on, deposited_on, effective_on })) {
    if (value === null) continue
    if (adopted !== undefined && value < adopted)
      faults.push({ field, value, rule: 'before-adoption', allowed: `≥ ${adopted}` })
    // What takes effect may do so later.
    if (value > today && field !== 'effective_on')
      faults.push({ field, value, rule: 'in-future', allowed: `≤ ${today}` })
  }
  const given = deposited_on ?? done_on
  const latest = given === null ? null : yearsAfter(given, longestWait)
  if (effective_on !== null && latest !== null && effective_on > latest)
    faults.push({ field: 'effective_on', value: effective_on, rule: 'too-late', allowed: `≤ ${latest}` })
  if (done_on !== null && deposited_on !== null && done_on > deposited_on)
    faults.push({ field: 'done_on', value: done_on, rule: 'done-after-deposit', allowed: `≤ ${deposited_on}` })
  return faults
}

const unknown = (
  field: string,
  value: string | null,
  known: { has: (value: string) => boolean },
  allowed: string,
  rule: Rule = 'unknown',
): Fault[] => (value === null || known.has(value) ? [] : [{ field, value, rule, allowed }])

export const faultsOf = (fields: ActFields, known: Known, text: string | null = null): Fault[] => {
  const { instrument, state, kind, depositary, territory, provisions, effect } = fields
  const depositaries = known.instruments.get(instrument)?.depositaries ?? []
  const isReservation = kind === 'reservation'
  return [
    ...unknown('instrument', instrument, known.instruments, 'FINANCING-1999', 'unknown-instrument'),
    ...unknown('state', state, known.states, 'ISO 3166 alpha-3', 'unknown-state'),
    ...unknown('territory', territory, known.states, 'ISO 3166 alpha-3', 'unknown-state'),
    ...(known.instruments.has(instrument)
      ? unknown('depositary', depositary, new Set(depositaries), depositaries.join(', '))
      : []),
    ...(state === null && !depositaryKinds.includes(kind)
      ? [{ field: 'state', value: '', rule: 'state-needed', allowed: 'ISO 3166 alpha-3' } as const]
      : []),
    ...dateFaults(fields, known),
    ...aboutFaults(fields, known),
    ...(isReservation && provisions.length === 0 && text === null
      ? [{ field: 'provisions', value: '', rule: 'provisions-needed', allowed: '24(1)' } as const]
      : []),
    ...(isReservation && provisions.length > 0 && effect === null
      ? [{ field: 'effect', value: '', rule: 'effect-needed', allowed: 'excludes, modifies' } as const]
      : []),
    ...(territorial.includes(kind) && territory === null && fields.territory_name === null
      ? [{ field: 'territory', value: '', rule: 'territory-needed', allowed: 'ISO 3166 alpha-3' } as const]
      : []),
  ]
}

/** Of the same article, one within the other: `5(2)(a)` and `5(2)`. */
const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}(`) || b.startsWith(`${a}(`)

const mostNamed = 40

/** What may be right and should be looked at: a reservation may go to a provision that obliges to nothing. */
export const warningsOf = ({ instrument, provisions }: ActFields, known: Known): Fault[] => {
  const named = known.provisions.get(instrument) ?? []
  if (named.length === 0) return []
  const allowed = [...named.slice(0, mostNamed), ...(named.length > mostNamed ? ['…'] : [])].join(', ')
  return provisions
    .filter((value) => !named.some((one) => overlap(one, value)))
    .map((value) => ({ field: 'provisions', value, rule: 'not-known', allowed }))
}
