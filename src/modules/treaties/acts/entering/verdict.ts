/** What becomes of each row of a file of acts: new, another source of a known act, a correction, nothing new, or refused. Pure. */
import { isConsent } from '../act.ts'
import { type ActFields, dateOf, type Entry } from '../entry.ts'
import { saysTheSame } from '../load.ts'
import { type Fault, faultsOf, type Known } from './check.ts'

export const verdicts = ['new', 'source', 'correction', 'same', 'proposed', 'repeated', 'refused'] as const

export type VerdictKind = (typeof verdicts)[number]

export interface Verdict {
  /** Line of the file, from 2: the first holds the names of the columns. */
  readonly line: number
  readonly kind: VerdictKind
  /** Filled in with the id of its act; null where the row could not be read. */
  readonly fields: ActFields | null
  readonly supersedes: string | null
  /** The line that says the same, for `repeated`. */
  readonly of: number | null
  readonly faults: readonly Fault[]
}

/** A row as it was read, or why it could not be. */
export interface FileRow {
  readonly line: number
  readonly fields: ActFields | null
  readonly faults: readonly Fault[]
}

/** `FINANCING-1999/TUN/accession/2003-06-10`, with a number behind it where another act of that day has the id. */
export const newActId = (fields: ActFields, isTaken: (id: string) => boolean): string => {
  const base = [
    fields.instrument,
    fields.state ?? '-',
    fields.kind,
    ...(fields.territory === null ? [] : [fields.territory]),
    dateOf(fields),
  ].join('/')
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}/${number}`
    if (!isTaken(id)) return id
  }
}

const isSameKind = (a: ActFields, b: ActFields): boolean =>
  a.kind === b.kind || (isConsent(a.kind) && isConsent(b.kind))

const isSameThing = (a: ActFields, b: ActFields): boolean =>
  isSameKind(a, b) && a.territory === b.territory && a.about === b.about

/**
 * The entries of the act that a row is about. A State consents once, unless it has left: so its one consent is meant, whatever
 * day another source gives. Of other kinds, the act of that day.
 */
const entriesMeant = (fields: ActFields, standing: readonly Entry[]): readonly Entry[] => {
  if (fields.act !== '') return standing.filter(({ act }) => act === fields.act)
  const alike = standing.filter((entry) => isSameThing(entry, fields))
  const ofDay = alike.find((entry) => dateOf(entry) === dateOf(fields))
  if (ofDay !== undefined) return alike.filter(({ act }) => act === ofDay.act)
  const acts = new Set(alike.map(({ act }) => act))
  const hasLeft = standing.some(({ kind }) => kind === 'denunciation' || kind === 'withdrawal-of-consent')
  return isConsent(fields.kind) && acts.size === 1 && !hasLeft ? alike : []
}

const verdictOf = (
  fields: ActFields,
  standing: readonly Entry[],
  open: readonly ActFields[],
  isTaken: (id: string) => boolean,
): Pick<Verdict, 'kind' | 'fields' | 'supersedes'> => {
  const meant = entriesMeant(fields, standing)
  const [first] = meant
  const filled = { ...fields, act: first?.act ?? (fields.act === '' ? newActId(fields, isTaken) : fields.act) }
  // A row has no names of territories; where the entry has them they stay.
  const like = (entry: ActFields) => saysTheSame({ ...filled, territory_name: entry.territory_name }, entry)
  if (meant.some(like)) return { kind: 'same', fields: filled, supersedes: null }
  if (open.some((entry) => saysTheSame({ ...filled, act: entry.act, territory_name: entry.territory_name }, entry)))
    return { kind: 'proposed', fields: filled, supersedes: null }
  if (first === undefined) return { kind: 'new', fields: filled, supersedes: null }
  const corrected = meant.find(({ source, depositary }) => source === fields.source && depositary === fields.depositary)
  return corrected === undefined
    ? { kind: 'source', fields: filled, supersedes: null }
    : { kind: 'correction', fields: { ...filled, territory_name: corrected.territory_name }, supersedes: corrected.id }
}

export interface Recorded {
  /** Entries that stand, by instrument and State: `CODE/STATE`. */
  readonly standing: ReadonlyMap<string, readonly Entry[]>
  /** Proposals that nobody has decided yet, by the same. */
  readonly open: ReadonlyMap<string, readonly ActFields[]>
  /** Ids of acts that exist. */
  readonly acts: ReadonlySet<string>
}

export const pairOf = ({ instrument, state }: Pick<ActFields, 'instrument' | 'state'>): string =>
  `${instrument}/${state ?? '-'}`

/** One verdict a row, in their order. Of rows that say the same the first counts. */
export const verdictsOf = (rows: readonly FileRow[], known: Known, { standing, open, acts }: Recorded): Verdict[] => {
  const taken = new Set(acts)
  const seen = new Map<string, number>()
  return rows.map(({ line, fields, faults: unread }): Verdict => {
    const faults = fields === null ? unread : [...unread, ...faultsOf(fields, known)]
    if (fields === null || faults.length > 0)
      return { line, kind: 'refused', fields, supersedes: null, of: null, faults }
    const said = JSON.stringify(fields)
    const of = seen.get(said)
    if (of !== undefined) return { line, kind: 'repeated', fields, supersedes: null, of, faults }
    seen.set(said, line)
    const pair = pairOf(fields)
    const verdict = verdictOf(fields, standing.get(pair) ?? [], open.get(pair) ?? [], (id) => taken.has(id))
    if (verdict.fields !== null) taken.add(verdict.fields.act)
    const before = verdict.supersedes === null ? undefined : seen.get(verdict.supersedes)
    // Two corrections of one entry could not both be approved.
    if (before !== undefined) return { line, kind: 'repeated', fields, supersedes: null, of: before, faults }
    if (verdict.supersedes !== null) seen.set(verdict.supersedes, line)
    return { line, of: null, faults, ...verdict }
  })
}
