/**
 * Whether an instrument is in force between two States on a day, and which of its provisions reservations and objections take
 * out or change between them. Pure. Rules: Vienna Convention on the Law of Treaties, arts. 20 to 23.
 */
import type { FullDate } from '../../../kernel/dates.ts'
import { type Act, effectOf, type StateAct } from '../acts/act.ts'
import { type Position, periodAt, statusAt } from './status.ts'

export interface Reservation {
  readonly act: StateAct
  readonly provisions: readonly string[]
  readonly effect: 'excludes' | 'modifies'
}

/** A provision that does not apply as it stands between the two. */
export interface Altered {
  readonly provision: string
  readonly effect: 'excluded' | 'modified'
  /** The State whose reservation it is. */
  readonly by: string
  readonly reservation: StateAct
  /** The other State's objection, where there is one. */
  readonly objection: StateAct | null
}

export interface Relation {
  readonly inForce: boolean
  /** Why not: one of the two is no party, or an objection keeps the instrument from entering into force between them. */
  readonly because: 'in-force' | 'not-parties' | 'precluded'
  /** States of the two that are not party on the day. */
  readonly notParties: readonly string[]
  /** Objections that preclude it. */
  readonly precluding: readonly StateAct[]
  readonly altered: readonly Altered[]
  /** Acts that a source marks as carrying a reservation or declaration without saying to what. */
  readonly unspecified: readonly StateAct[]
}

const isWithdrawn = (act: Act, acts: readonly Act[], kind: Act['kind'], day: FullDate): boolean =>
  acts.some((one) => one.kind === kind && one.about === act.id && effectOf(one) <= day)

/**
 * The reservations that work for a State on a day. One formulated before its consent works only if it was confirmed with it
 * (art. 23(2)), so only those of the running period count; a withdrawn one no longer does (art. 22).
 */
export const reservationsAt = (position: Position | undefined, day: FullDate): Reservation[] => {
  const period = periodAt(position, day)
  if (position === undefined || period === undefined) return []
  return position.acts
    .filter(
      (act) =>
        act.kind === 'reservation' &&
        act.deposited_on >= period.consent.deposited_on &&
        effectOf(act) <= day &&
        !isWithdrawn(act, position.acts, 'withdrawal-of-reservation', day),
    )
    .map((act) => ({ act, provisions: act.provisions, effect: act.effect ?? 'modifies' }))
}

/** Objections of a State to one act that stand on a day. */
export const objectionsTo = (position: Position | undefined, act: Act, day: FullDate): StateAct[] =>
  (position?.acts ?? []).filter(
    (one) =>
      one.kind === 'objection' &&
      one.about === act.id &&
      effectOf(one) <= day &&
      !isWithdrawn(one, position!.acts, 'withdrawal-of-objection', day),
  )

/** The consent, where a source marks a reservation that nobody has recorded with its provisions. */
const unspecifiedOf = (position: Position | undefined, day: FullDate): StateAct[] => {
  const period = periodAt(position, day)
  return period?.consent.reservation && reservationsAt(position, day).length === 0 ? [period.consent] : []
}

/**
 * What a reservation of one does between it and the other: accepted, it excludes or modifies the provisions for both (art. 21(1));
 * objected to, they do not apply between the two to the extent of the reservation (art. 21(3)).
 */
const alteredBy = (own: Position, other: Position, day: FullDate): Altered[] =>
  reservationsAt(own, day).flatMap(({ act, provisions, effect }) => {
    const [objection = null] = objectionsTo(other, act, day)
    return provisions.map((provision) => ({
      provision,
      effect: objection !== null || effect === 'excludes' ? ('excluded' as const) : ('modified' as const),
      by: own.state,
      reservation: act,
      objection,
    }))
  })

const precludingOf = (own: Position, other: Position, day: FullDate): StateAct[] =>
  reservationsAt(own, day).flatMap(({ act }) => objectionsTo(other, act, day).filter(({ precludes }) => precludes))

/** Of one instrument between the States `a` and `b` on `day`. */
export const relationBetween = (
  register: { readonly positions: ReadonlyMap<string, ReadonlyMap<string, Position>> },
  instrument: string,
  a: string,
  b: string,
  day: FullDate,
): Relation => {
  const positions = register.positions.get(instrument)
  const [first, second] = [positions?.get(a), positions?.get(b)]
  const notParties = [a, b].filter((state) => statusAt(positions?.get(state), day) !== 'party')
  const nothing = { precluding: [], altered: [], unspecified: [] }
  if (first === undefined || second === undefined || notParties.length > 0)
    return { inForce: false, because: 'not-parties', notParties, ...nothing }
  const precluding = [...precludingOf(first, second, day), ...precludingOf(second, first, day)]
  const altered = [...alteredBy(first, second, day), ...alteredBy(second, first, day)]
  const unspecified = [...unspecifiedOf(first, day), ...unspecifiedOf(second, day)]
  return precluding.length > 0
    ? { inForce: false, because: 'precluded', notParties, precluding, altered, unspecified }
    : { inForce: true, because: 'in-force', notParties, precluding, altered, unspecified }
}
