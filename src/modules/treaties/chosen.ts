/** What the filters of pages and exports leave of the register; a value that does not exist is told with those that do. */
import { Problem } from '../../kernel/problem.ts'
import { inRegion, type Reference } from '../reference/index.ts'
import type { Register } from './register.ts'

const unknown = (field: string, value: string, allowed: Iterable<string>): Problem =>
  new Problem('bad-input', [{ field, value, allowed: [...allowed].join(', ') }])

/** Codes of the instruments that the filters leave, in order of adoption. */
export const chosenInstruments = (
  register: Register,
  { instrument = [], collection }: { instrument?: string | readonly string[]; collection?: string },
): string[] => {
  const wanted = [instrument].flat()
  for (const code of wanted)
    if (!register.instruments.has(code)) throw unknown('instrument', code, register.instruments.keys())
  const members =
    collection === undefined ? [...register.instruments.keys()] : register.collections.get(collection)?.instruments
  if (members === undefined) throw unknown('collection', collection ?? '', register.collections.keys())
  return members.filter((code) => wanted.length === 0 || wanted.includes(code))
}

/** Tests whether a participant is left by the filters. */
export const chosenStates = (reference: Reference, query: { region?: string; participant?: string }) => {
  const { region, participant } = query
  const isInside = inRegion(reference, region)
  if (participant !== undefined && !reference.states.has(participant))
    throw unknown('participant', participant, ['ISO 3166 alpha-3'])
  return (code: string) => isInside(code) && (participant === undefined || participant === code)
}
