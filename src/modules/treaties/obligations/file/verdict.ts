/** What an import would do with each row of a file, before anything is written. Pure. */
import { isDeepStrictEqual } from 'node:util'
import { parseInput } from '../../../../action/input.ts'
import { type FieldProblem, Problem } from '../../../../kernel/problem.ts'
import type { Language } from '../../../../kernel/text.ts'
import { type ObligationFile, obligation, obligationFile } from '../input.ts'
import type { ObligationContent, TermsContent } from '../queries.ts'
import { differences } from '../versions/versions.ts'
import type { TakenFile } from './input.ts'

export type Verdict = 'added' | 'changed' | 'same' | 'refused'

export interface RowVerdict {
  /** As the row says it, or its number. */
  readonly id: string
  readonly verdict: Verdict
  /** Why it is refused. */
  readonly problems: readonly FieldProblem[]
  /** Fields that differ from what is recorded. */
  readonly changes: readonly string[]
  /** Null for a refused one. */
  readonly content: ObligationContent | null
}

export interface FileVerdict {
  readonly instrument: string
  readonly rows: readonly RowVerdict[]
  readonly head: {
    readonly verdict: Verdict
    readonly problems: readonly FieldProblem[]
    readonly content: TermsContent | null
  }
}

/** What is recorded now. */
export interface Known {
  readonly instruments: ReadonlySet<string>
  readonly terms: TermsContent
  /** Of the instrument, by id. */
  readonly obligations: ReadonlyMap<string, ObligationContent>
  readonly ids: ReadonlySet<string>
  readonly parallels: ReadonlySet<string>
}

const headSchema = obligationFile.pick({ sources: true, clauses: true, without_obligations: true })

const tried = <T>(work: () => T): { value: T; problems: [] } | { value: null; problems: readonly FieldProblem[] } => {
  try {
    return { value: work(), problems: [] }
  } catch (error) {
    if (error instanceof Problem) return { value: null, problems: error.fields }
    throw error
  }
}

const headVerdict = ({ head }: TakenFile, known: Known, language: Language): FileVerdict['head'] => {
  if (head === null) return { verdict: 'same', problems: [], content: null }
  const { value, problems } = tried(() => parseInput(headSchema, head, language))
  if (value === null) return { verdict: 'refused', problems, content: null }
  const content: TermsContent = {
    sources: value.sources,
    clauses: value.clauses ?? null,
    without_obligations: value.without_obligations,
  }
  return isDeepStrictEqual(content, { ...known.terms, clauses: known.terms.clauses ?? null })
    ? { verdict: 'same', problems: [], content: null }
    : { verdict: 'changed', problems: [], content }
}

type Row = ObligationFile['obligations'][number]

const references = (
  row: Row,
  instrument: string,
  known: Known,
  sources: readonly string[],
  inFile: ReadonlySet<string>,
) => {
  const problems: FieldProblem[] = []
  const refuse = (field: string, value: string, allowed: string) => problems.push({ field, value, allowed })
  const place = `${row.article}${row.paragraph}`
  if (!['art', 'op'].some((kind) => row.id.startsWith(`${instrument}/${kind}.`)))
    refuse('id', row.id, `${instrument}/…`)
  else if (row.id.replace(/#\d$/, '').replace(/^.*\/(art|op)\./, '') !== place) refuse('id', row.id, `…${place}`)
  if (!sources.includes(row.source)) refuse('source', row.source, sources.join(', '))
  if (row.parallel !== null && !known.parallels.has(row.parallel))
    refuse('parallel', row.parallel, [...known.parallels].join(', '))
  for (const id of row.replaces) if (!known.ids.has(id) && !inFile.has(id)) refuse('replaces', id, 'CODE/art.1')
  return problems
}

const idIn = (row: unknown, index: number): string => {
  const id = typeof row === 'object' && row !== null ? (row as Record<string, unknown>).id : undefined
  return typeof id === 'string' && id !== '' ? id : `#${index + 1}`
}

export const verdictOf = (file: TakenFile, known: Known, language: Language): FileVerdict => {
  const { instrument } = file
  if (!known.instruments.has(instrument))
    throw new Problem('bad-input', [
      { field: 'instrument', value: instrument, allowed: [...known.instruments].join(', ') },
    ])
  const head = headVerdict(file, known, language)
  const sources = Object.keys((head.content ?? known.terms).sources)
  const ids = file.rows.map(idIn)
  const inFile = new Set(ids)
  const rows = file.rows.map((raw, index): RowVerdict => {
    const id = ids[index]!
    const { value: row, problems: wrong } = tried(() => parseInput(obligation, raw, language))
    const twice = ids.indexOf(id) !== index ? [{ field: 'id', value: id, allowed: '1 ×' }] : []
    const problems = row === null ? wrong : [...twice, ...references(row, instrument, known, sources, inFile)]
    if (row === null || problems.length > 0) return { id, verdict: 'refused', problems, changes: [], content: null }
    const content = { ...row, retired: false }
    const before = known.obligations.get(id)
    if (before === undefined) return { id, verdict: 'added', problems, changes: [], content }
    const changes = differences(before, content).map(({ field }) => field)
    return { id, verdict: changes.length === 0 ? 'same' : 'changed', problems, changes, content }
  })
  return { instrument, rows, head }
}

export const countVerdicts = ({ rows }: FileVerdict): Record<Verdict, number> => {
  const counts = { added: 0, changed: 0, same: 0, refused: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  return counts
}

export const isRefused = ({ rows, head }: FileVerdict): boolean =>
  head.verdict === 'refused' || rows.some(({ verdict }) => verdict === 'refused')

export const saysNothingNew = ({ rows, head }: FileVerdict): boolean =>
  head.content === null && rows.every(({ verdict }) => verdict === 'same')
