/** What took effect between two dates, from the positions of the register. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import { type Act, effectOf } from '../acts/act.ts'
import type { Register } from '../register.ts'

export const effects = [
  'signed',
  'deposited',
  'in-force-for',
  'ended-for',
  'instrument-in-force',
  'reservation',
  'other',
] as const

export type EffectKind = (typeof effects)[number]

export interface Effect {
  readonly date: FullDate
  readonly kind: EffectKind
  readonly instrument: string
  readonly state: string | null
  /** The act from which it follows; null for the entry into force of an instrument and the end of a State. */
  readonly act: Act | null
}

export interface Within {
  readonly from: FullDate
  readonly to: FullDate
  readonly instrument?: string | undefined
  readonly state?: string | undefined
}

const kindOf = ({ kind, state }: Act): EffectKind => {
  if (kind === 'signature' || kind === 'succession-to-signature') return 'signed'
  if (state === null) return 'other'
  return kind === 'reservation' || kind === 'withdrawal-of-reservation' || kind === 'objection'
    ? 'reservation'
    : 'other'
}

/** By date, the last first. A consent stands on the day of its deposit and again on that from which it binds. */
export const effectsWithin = (register: Register, { from, to, instrument, state }: Within): Effect[] => {
  const found: Effect[] = []
  const add = (effect: Effect) => {
    if (effect.date >= from && effect.date <= to) found.push(effect)
  }
  for (const [code, positions] of register.positions) {
    if (instrument !== undefined && code !== instrument) continue
    const inForce = register.instruments.get(code)?.in_force_on
    if (inForce && state === undefined)
      add({ date: inForce, kind: 'instrument-in-force', instrument: code, state: null, act: null })
    if (state === undefined)
      for (const act of register.acts.get(code) ?? [])
        if (act.state === null && act.kind !== 'entry-into-force')
          add({ date: effectOf(act), kind: 'other', instrument: code, state: null, act })
    for (const position of state === undefined ? positions.values() : [positions.get(state)]) {
      if (position === undefined) continue
      const shared = { instrument: code, state: position.state }
      const consents = new Set(position.periods.map(({ consent }) => consent.id))
      const ends = new Set(position.periods.flatMap(({ end }) => end?.act?.id ?? []))
      for (const act of position.acts)
        if (consents.has(act.id)) add({ ...shared, date: act.deposited_on, kind: 'deposited', act })
        else if (!ends.has(act.id)) add({ ...shared, date: effectOf(act), kind: kindOf(act), act })
      for (const { consent, from: bound, until, end } of position.periods) {
        if (bound !== null && (until === null || bound < until))
          add({ ...shared, date: bound, kind: 'in-force-for', act: consent })
        if (until !== null) add({ ...shared, date: until, kind: 'ended-for', act: end?.act ?? null })
      }
    }
  }
  return found.sort((a, b) => (a.date === b.date ? (a.instrument < b.instrument ? -1 : 1) : a.date < b.date ? 1 : -1))
}
