/** Who can be named as the depositary of an instrument. */
import type { Reference } from '../../../reference/index.ts'
import type { Register } from '../../register.ts'

/** Organisations and secretariats that hold treaties; the kind of an organisation does not tell them from networks and courts. */
const keepers = [
  'un-secretary-general',
  'icao',
  'imo',
  'iaea',
  'unesco',
  'wco',
  'coe',
  'eu',
  'las',
  'gcc-secretariat',
  'uma',
  'au-commission',
  'ecowas',
  'igad',
  'asean',
  'pifs',
]

/** Governments, those organisations, and whoever is the depositary of an instrument already. */
export const possibleDepositaries = (
  { organisations }: Pick<Reference, 'organisations'>,
  { instruments }: Pick<Register, 'instruments'>,
): string[] => {
  const named = new Set([...keepers, ...[...instruments.values()].flatMap(({ depositaries }) => depositaries)])
  return [...organisations.values()]
    .filter(({ id, kind }) => kind === 'government' || named.has(id))
    .map(({ id }) => id)
}
