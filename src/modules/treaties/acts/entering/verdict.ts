/** What becomes of each row of a file of acts: new, another source of a known act, a correction, nothing new, or refused. Pure. */
import { isConsent } from '../act.ts'
import { type ActFields, dateOf, type Entry } from '../entry.ts'
import { saysTheSame } from '../load.ts'
import { type Fault, faultsOf, type Known, warningsOf } from './check.ts'
import { isSameAct, isSameSource, isSameThing } from './repeats.ts'

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
  /** Of a row that can be taken over all the same. */
  readonly warnings: readonly Fault[]
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
  const corrected = meant.find((entry) => isSameSource(entry, fields))
  const alike = (entry: ActFields) => isSameAct({ ...fields, territory_name: entry.territory_name }, entry)
  const waiting = open.filter(alike)
  if (corrected === undefined && waiting.some((entry) => isSameSource(entry, fields)))
    return { kind: 'proposed', fields: filled, supersedes: null }
  if (first === undefined) {
    const recorded = standing.filter(alike)
    const [of = waiting[0]] = recorded
    if (of === undefined) return { kind: 'new', fields: filled, supersedes: null }
    const kind = recorded.some((entry) => isSameSource(entry, fields)) ? 'same' : 'source'
    return { kind, fields: { ...filled, act: of.act }, supersedes: null }
  }
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
  /** Rows that would be proposed, by instrument and State: a later row may be of the same act. */
  const proposed = new Map<string, { readonly line: number; readonly fields: ActFields }[]>()
  return rows.map(({ line, fields, faults: unread }): Verdict => {
    const faults = fields === null ? unread : [...unread, ...faultsOf(fields, known)]
    if (fields === null || faults.length > 0)
      return { line, kind: 'refused', fields, supersedes: null, of: null, faults, warnings: [] }
    const warnings = warningsOf(fields, known)
    const said = JSON.stringify(fields)
    const of = seen.get(said)
    if (of !== undefined) return { line, kind: 'repeated', fields, supersedes: null, of, faults, warnings }
    seen.set(said, line)
    const pair = pairOf(fields)
    const earlier = proposed.get(pair) ?? []
    const twin = earlier.find((one) => isSameAct(one.fields, fields) && isSameSource(one.fields, fields))
    if (twin !== undefined)
      return { line, kind: 'repeated', fields, supersedes: null, of: twin.line, faults, warnings: [] }
    const waiting = [...(open.get(pair) ?? []), ...earlier.map((one) => one.fields)]
    const verdict = verdictOf(fields, standing.get(pair) ?? [], waiting, (id) => taken.has(id))
    if (verdict.fields !== null) taken.add(verdict.fields.act)
    if (verdict.fields !== null && (verdict.kind === 'new' || verdict.kind === 'source'))
      proposed.set(pair, [...earlier, { line, fields: verdict.fields }])
    const before = verdict.supersedes === null ? undefined : seen.get(verdict.supersedes)
    // Two corrections of one entry could not both be approved.
    if (before !== undefined) return { line, kind: 'repeated', fields, supersedes: null, of: before, faults, warnings }
    if (verdict.supersedes !== null) seen.set(verdict.supersedes, line)
    return { line, of: null, faults, warnings, ...verdict }
  })
}
