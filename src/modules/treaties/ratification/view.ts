/** A process as pages and exports show it: with the register's act, where it stands, and how long nothing was heard. */
import type { Context } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { today } from '../../../kernel/dates.ts'
import { type Reference, referenceOf, stateName, wordsMatch } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import type { Register } from '../register.ts'
import {
  type Consent,
  overdue,
  type Process,
  type Standing,
  type Step,
  silentDays,
  standingOf,
  withDeposit,
} from './process.ts'
import { processesOf } from './queries.ts'

export interface Shown extends Process {
  readonly consent: Consent | null
  readonly standing: Standing
  readonly overdue: readonly Step[]
  readonly silent: number
}

/** The act of consent that binds or will bind the State; one that it has left again does not settle a new process. */
export const consentOf = (
  register: Register,
  { instrument, state }: Pick<Process, 'instrument' | 'state'>,
): Consent | null => {
  const last = register.positions.get(instrument)?.get(state)?.periods.at(-1)
  return last === undefined || (last.until !== null && last.until <= today())
    ? null
    : { act: last.consent.id, deposited_on: last.consent.deposited_on }
}

export const shown = (register: Register, process: Process, now = new Date()): Shown => {
  const consent = consentOf(register, process)
  const standing = standingOf(process, consent)
  const running = standing.kind === 'open'
  return {
    ...process,
    steps: withDeposit(process.steps, consent),
    consent,
    standing,
    overdue: running ? overdue(process.steps, now.toISOString().slice(0, 10)) : [],
    silent: running ? silentDays(process, now) : 0,
  }
}

/** "Next: parliamentary approval", "Deposited on 3 May 2016". */
export const standingWords = ({ t, date }: Translator, { standing }: Pick<Shown, 'standing'>): string => {
  switch (standing.kind) {
    case 'deposited':
      return t('treaties.ratification.standing.deposited', { date: date(standing.consent.deposited_on) })
    case 'ended':
      return t('treaties.ratification.standing.ended')
    case 'open':
      return standing.next === null
        ? t('treaties.ratification.standing.waiting')
        : t('treaties.ratification.standing.next', { step: t(`treaties.ratification.step.${standing.next.kind}`) })
  }
}

export interface Filter {
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly instrument?: string | undefined
  readonly stands?: Standing['kind'] | undefined
  readonly mine?: 'yes' | undefined
  readonly overdue?: 'yes' | undefined
  readonly silent?: number | undefined
}

const holds = (process: Shown, user: string | null): boolean =>
  user !== null && process.standing.kind === 'open' && process.standing.next?.holderUser === user

export const nextOf = ({ standing }: Shown): Step | null => (standing.kind === 'open' ? standing.next : null)

interface Named extends Shown {
  readonly stateName: string
  readonly title: string
}

/** A step without a day comes after all others. */
const dueOf = (process: Shown): string => nextOf(process)?.dueOn ?? '9999'

const orders: Record<string, (a: Named, b: Named, compare: (a: string, b: string) => number) => number> = {
  silent: (a, b) => a.silent - b.silent,
  state: (a, b, compare) => compare(a.stateName, b.stateName),
  instrument: (a, b, compare) => compare(a.title, b.title),
  due: (a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0),
}

export interface Found {
  readonly register: Register
  readonly reference: Reference
  readonly processes: readonly Shown[]
  /** Whatever the filter says. */
  readonly all: readonly Shown[]
}

/** What this reader may see of it, in the order asked for: longest silence first unless told. */
export const findProcesses = async (
  context: Pick<Context, 'db' | 'actor' | 'translator'>,
  filter: Filter,
  sort = '-silent',
): Promise<Found> => {
  const { db, translator } = context
  const [register, reference, rows] = await Promise.all([
    registerOf(db),
    referenceOf(db),
    reading(context, rights['ratification.see'], (tx) => processesOf(tx)),
  ])
  const all = rows.map(
    (process): Named => ({
      ...shown(register, process),
      stateName: stateName(reference, translator, process.state),
      title: translator.text(register.instruments.get(process.instrument)!.short_title),
    }),
  )
  const { q, state, instrument, stands, mine, overdue: late, silent } = filter
  const isFound = wordsMatch(q ?? '')
  const kept = all.filter(
    (one) =>
      (state === undefined || one.state === state) &&
      (instrument === undefined || one.instrument === instrument) &&
      (stands === undefined || one.standing.kind === stands) &&
      (mine === undefined || holds(one, context.actor.user)) &&
      (late === undefined || one.overdue.length > 0) &&
      (silent === undefined || one.silent >= silent) &&
      isFound([one.stateName, one.title, one.instrument, ...one.steps.map(({ holder }) => holder)]),
  )
  const order = orders[sort.replace('-', '')]!
  const way = sort.startsWith('-') ? -1 : 1
  // Rows come newest first, and equal ones stay so.
  return { register, reference, all, processes: kept.toSorted((a, b) => way * order(a, b, translator.compare)) }
}
