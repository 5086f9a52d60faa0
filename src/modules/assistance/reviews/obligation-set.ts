/** Which obligations a review is set against: what the State owes on the day, and what was chosen beside it. */
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { referenceOf } from '../../reference/index.ts'
import { bondsOf, lawOf, type ObligationRegister, obligationsOf, owedNow, registerOf } from '../../treaties/index.ts'
import type { Choice } from './input.ts'

const unknown = (field: string, value: string, allowed: string): Problem =>
  new Problem('bad-input', [{ field, value, allowed }])

/** Ids of what a State owes on a day in full or as a reservation modifies it. */
const owedIds = async (db: Db, state: string | null, day: string): Promise<string[]> => {
  if (state === null) throw unknown('owed', 'yes', '–')
  const [register, obligations, reference] = await Promise.all([registerOf(db), obligationsOf(db), referenceOf(db)])
  const of = reference.states.get(state)
  if (of === undefined) throw unknown('owed', state, 'ISO 3166 alpha-3')
  const bonds = bondsOf(register, obligations, of, day)
  return owedNow({ law: lawOf(obligations), bonds }).map(({ obligation: { id } }) => id)
}

/** In the order of the register; what it no longer has comes last. */
export const inRegisterOrder = (
  { obligations }: Pick<ObligationRegister, 'obligations'>,
  ids: ReadonlySet<string>,
): string[] => [
  ...[...obligations.keys()].filter((id) => ids.has(id)),
  ...[...ids].filter((id) => !obligations.has(id)),
]

/**
 * The obligations chosen. Types alone stand for all obligations of those types.
 * @throws Problem bad-input for an instrument or obligation that the register does not have, or for none at all
 */
export const chosenIds = async (
  db: Db,
  { owed, instruments, types, ids }: Choice,
  { state, asAt }: { readonly state: string | null; readonly asAt: string },
): Promise<ReadonlySet<string>> => {
  const { obligations, byInstrument } = await obligationsOf(db)
  for (const code of instruments)
    if (!byInstrument.has(code)) throw unknown('instruments', code, [...byInstrument.keys()].join(', '))
  for (const id of ids) if (!obligations.has(id)) throw unknown('ids', id, 'CODE/art.5(1)')
  const chosen = new Set(owed === undefined ? [] : await owedIds(db, state, asAt))
  for (const code of instruments) for (const { id } of byInstrument.get(code) ?? []) chosen.add(id)
  if (chosen.size === 0 && instruments.length === 0 && owed === undefined && types.length > 0)
    for (const id of obligations.keys()) chosen.add(id)
  const typed = types.length === 0 ? chosen : [...chosen].filter((id) => types.includes(obligations.get(id)!.type))
  const all = new Set([...typed, ...ids])
  if (all.size === 0) throw unknown('instruments', '', '≥ 1')
  return all
}
