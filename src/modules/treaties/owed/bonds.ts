/** From the two registers to what a State is bound by on a day. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import type { State } from '../../reference/index.ts'
import type { ObligationRegister } from '../obligations/register.ts'
import type { Register } from '../register.ts'
import { boundFrom } from '../resolutions/resolution.ts'
import { relationBetween, reservationsAt } from '../status/relation.ts'
import { periodAt, statusAt } from '../status/status.ts'
import type { Between, Bond, Law } from './owed.ts'

export const lawOf = ({ byInstrument, terms }: ObligationRegister): Law => ({
  obligations: byInstrument,
  relations: new Map(
    [...terms].map(([code, { clauses }]) => [
      code,
      {
        amends: clauses?.amends?.instrument ?? null,
        prevailsOver: clauses?.prevails_over.map(({ instrument }) => instrument) ?? [],
      },
    ]),
  ),
})

/** Treaties in force for the State on the day, and resolutions that bind it as a Member of the United Nations. */
export const bondsOf = (
  { positions }: Pick<Register, 'positions'>,
  { resolutions }: ObligationRegister,
  state: State,
  day: FullDate,
): Bond[] => {
  const treaties = [...positions].flatMap(([instrument, byState]): Bond[] => {
    const position = byState.get(state.code)
    const since = statusAt(position, day) === 'party' ? periodAt(position, day)?.from : undefined
    if (since === undefined || since === null) return []
    const reservations = reservationsAt(position, day).flatMap(({ act, provisions, effect }) =>
      provisions.map((provision) => ({ provision, effect, act: act.id })),
    )
    return [{ instrument, since, by: 'consent', reservations }]
  })
  const isOver = state.ended_on !== null && state.ended_on < day
  const charter = [...resolutions.values()].flatMap((resolution): Bond[] => {
    const since = isOver ? null : boundFrom(resolution, state)
    if (since === null || since > day) return []
    return [{ instrument: resolution.code, since, by: 'charter', reservations: [] }]
  })
  return [...treaties, ...charter]
}

/** How each instrument stands between two States on the day. */
export const between =
  (register: Pick<Register, 'positions'>, state: string, other: string, day: FullDate) =>
  (instrument: string): Between => {
    const { inForce, altered } = relationBetween(register, instrument, state, other, day)
    return {
      inForce,
      altered: altered.map(({ provision, effect, reservation }) => ({
        provision,
        effect: effect === 'excluded' ? 'excludes' : 'modifies',
        act: reservation.id,
      })),
    }
  }

/** Instruments to which a source marks a reservation or declaration of the State without saying what it is about. */
export const unspecifiedIn = ({ positions }: Pick<Register, 'positions'>, state: string, day: FullDate): string[] =>
  [...positions].flatMap(([instrument, byState]) => {
    const position = byState.get(state)
    const isMarked = periodAt(position, day)?.consent.reservation === true
    return isMarked && reservationsAt(position, day).length === 0 ? [instrument] : []
  })
