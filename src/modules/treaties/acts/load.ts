/** What a load of the data files adds to the ledger: an entry for each act that is new, differs, or is there no more. Pure. */
import { newId } from '../../../kernel/ids.ts'
import type { RegisterFiles } from '../input.ts'
import type { ActFields } from './entry.ts'

/** An entry as it is written; the text of an act comes with its language. */
export interface NewEntry extends ActFields {
  readonly id: string
  readonly text: string | null
  readonly text_language: string | null
  readonly supersedes: string | null
  readonly void: boolean
  readonly reason: string | null
  readonly origin: 'file' | 'form' | 'import'
  readonly proposed_by: string
}

/** Who proposes what the data files say; whoever has them loaded decides. */
export const filesProposer = 'data:treaties'

/** What the ledger holds of one act of the files. */
export interface Loaded {
  /** The last entry that a load made. */
  readonly last: ActFields & { readonly id: string; readonly void: boolean }
  /** The entry that stands now in its line, or the void that ended it. */
  readonly head: { readonly id: string; readonly origin: string; readonly void: boolean }
}

const nothing = {
  done_on: null,
  provisions: [],
  effect: null,
  about: null,
  precludes: false,
  depositary: null,
  notification: null,
  notified_on: null,
} as const

type FileAct = RegisterFiles['acts'][number]
type FileTerritory = RegisterFiles['territories'][number]

const ofAct = ({ id, effective_printed, ...act }: FileAct): ActFields => ({
  ...nothing,
  ...act,
  act: id,
  effective_on: effective_printed,
  territory: null,
  territory_name: null,
})

/** Migration 0011 makes the same ids. */
export const territoryAct = ({ instrument, state, territory, name }: FileTerritory): string =>
  `${instrument}/${state}/territorial-application/${
    territory ??
    name.en
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  }`

const ofTerritory = (row: FileTerritory): ActFields => {
  const { name, effective_printed, ...rest } = row
  return {
    ...nothing,
    ...rest,
    act: territoryAct(row),
    kind: 'territorial-application',
    effective_on: effective_printed,
    territory_name: name as ActFields['territory_name'],
    objection: false,
    declaration: null,
  }
}

export const actsOfFiles = ({ acts, territories }: Pick<RegisterFiles, 'acts' | 'territories'>): ActFields[] => [
  ...acts.map(ofAct),
  ...territories.map(ofTerritory),
]

const columns = [
  'act',
  'instrument',
  'state',
  'kind',
  'done_on',
  'deposited_on',
  'effective_on',
  'territory',
  'provisions',
  'effect',
  'about',
  'precludes',
  'reservation',
  'objection',
  'declaration',
  'depositary',
  'notification',
  'notified_on',
  'source',
  'note',
] as const satisfies readonly (keyof ActFields)[]

/** Whether two entries say the same of an act. */
export const saysTheSame = (a: ActFields, b: ActFields): boolean => {
  const names = (name: ActFields['territory_name']) =>
    name === null ? '' : JSON.stringify(Object.entries(name).sort())
  return (
    columns.every((column) => JSON.stringify(a[column]) === JSON.stringify(b[column])) &&
    names(a.territory_name) === names(b.territory_name)
  )
}

const entryOf = (fields: ActFields, supersedes: string | null, isVoid: boolean, reason: string | null): NewEntry => ({
  ...fields,
  id: newId(),
  text: null,
  text_language: null,
  supersedes,
  void: isVoid,
  reason,
  origin: 'file',
  proposed_by: filesProposer,
})

/** Only what the ledger keeps of an act, whatever else the object has. */
const fieldsOf = (entry: ActFields): ActFields =>
  Object.fromEntries(
    [...columns, 'territory_name' as const].map((column) => [column, entry[column]]),
  ) as unknown as ActFields

const changed = 'The data file says it differently.'
const vanished = 'The data file has it no more.'

/**
 * @param loaded what earlier loads made, by act
 * @returns entries to add; those that follow something a person entered are only proposed
 */
export const changesOf = (
  given: readonly ActFields[],
  loaded: ReadonlyMap<string, Loaded>,
): { approved: NewEntry[]; proposed: NewEntry[] } => {
  const entries = given.flatMap((fields) => {
    const known = loaded.get(fields.act)
    if (known === undefined) return [entryOf(fields, null, false, null)]
    if (!known.last.void && saysTheSame(fields, known.last)) return []
    return [entryOf(fields, known.head.id, false, changed)]
  })
  const acts = new Set(given.map(({ act }) => act))
  for (const [act, { last, head }] of loaded)
    if (!acts.has(act) && !last.void) entries.push(entryOf(fieldsOf(last), head.id, true, vanished))
  const followsPerson = ({ act, supersedes }: NewEntry) =>
    supersedes !== null && loaded.get(act)?.head.origin !== 'file'
  return {
    approved: entries.filter((entry) => !followsPerson(entry)),
    proposed: entries.filter(followsPerson),
  }
}
