/** Whether two entries are of one act, so that it is not made twice: by a form and by a file, or twice in one file. Pure. */
import { isConsent } from '../act.ts'
import { type ActFields, dateOf } from '../entry.ts'

const isSameKind = (a: ActFields, b: ActFields): boolean =>
  a.kind === b.kind || (isConsent(a.kind) && isConsent(b.kind))

/** Of one kind, territory and act concerned; instrument and State are compared elsewhere. */
export const isSameThing = (a: ActFields, b: ActFields): boolean =>
  isSameKind(a, b) && a.territory === b.territory && a.about === b.about

export const isSameSource = (a: ActFields, b: ActFields): boolean =>
  a.source === b.source && a.depositary === b.depositary

const provisionsOf = ({ provisions }: ActFields): string => [...provisions].sort().join('\n')

/** Reservations of one day to different provisions are different acts. */
export const isSameAct = (a: ActFields, b: ActFields): boolean =>
  a.instrument === b.instrument &&
  a.state === b.state &&
  isSameThing(a, b) &&
  dateOf(a) === dateOf(b) &&
  provisionsOf(a) === provisionsOf(b) &&
  JSON.stringify(a.territory_name) === JSON.stringify(b.territory_name)

/** Whether to record one beside the other would make a second act of one, or the same source of it twice. */
const repeats = (a: ActFields, b: ActFields): boolean => isSameAct(a, b) && (a.act !== b.act || isSameSource(a, b))

/** Whether one of these would repeat what stands, or another of these. Corrections and voids replace; they repeat nothing. */
export const anyRepeats = (
  chosen: readonly (ActFields & { readonly supersedes: string | null })[],
  standing: readonly ActFields[],
): boolean => {
  const keyOf = ({ instrument, state }: ActFields) => `${instrument}/${state ?? '-'}`
  const beside = Map.groupBy(standing, keyOf)
  return chosen
    .filter(({ supersedes }) => supersedes === null)
    .some((one) => {
      const others = beside.get(keyOf(one)) ?? []
      if (others.some((other) => repeats(one, other))) return true
      beside.set(keyOf(one), [...others, one])
      return false
    })
}
