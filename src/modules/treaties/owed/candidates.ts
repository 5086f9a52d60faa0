/** Which instruments a State could join on a day. Pure. */
import type { FullDate } from '../../../kernel/dates.ts'
import { mainCollection, type Register } from '../register.ts'
import type { Candidate } from './proposals.ts'

/** Those of a collection that are in force by then; of the first one unless told. */
export const candidatesIn = (register: Register, collection: string | undefined, day: FullDate): Candidate[] => {
  const codes =
    (collection === undefined ? mainCollection(register) : register.collections.get(collection))?.instruments ?? []
  return codes
    .map((code) => register.instruments.get(code)!)
    .filter(({ in_force_on }) => in_force_on !== null && in_force_on <= day)
    .map(({ code, for_each_party }) => ({ instrument: code, requires: for_each_party.requires_party_to }))
}
