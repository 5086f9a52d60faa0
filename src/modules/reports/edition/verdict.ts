/** What has changed since an edition was frozen, figure by figure, row by row, paragraph by paragraph. Pure. */
import type { Language, Text } from '../../../kernel/text.ts'
import type { FigureRecord } from '../figures/stated.ts'
import type { ReportDocument } from './document.ts'
import { type Broken, brokenParts, contradictions, type Edition, type Witnesses } from './edition.ts'
import { canonical } from './hash.ts'

type Row = FigureRecord['rows'][number]

export interface RowChanges {
  readonly added: readonly Row[]
  readonly removed: readonly Row[]
  /** Rows that lead to the same record and say something else. */
  readonly changed: readonly { readonly from: Row; readonly to: Row }[]
}

export interface FigureVerdict {
  readonly id: string
  readonly label: Text
  /** `gone`: the figure no longer exists; `new`: the edition does not have it. */
  readonly state: 'same' | 'changed' | 'gone' | 'new'
  readonly from: number | null
  readonly to: number | null
  readonly rows: RowChanges
}

interface DocumentVerdict {
  readonly language: Language
  /** Paragraphs whose text differs, by number; 0 is the summary. */
  readonly paragraphs: readonly number[]
  /** The front page, a heading, a note or the annex differs. */
  readonly elsewhere: boolean
}

export interface Verdict {
  readonly edition: string
  readonly broken: readonly Broken[]
  readonly figures: readonly FigureVerdict[]
  readonly documents: readonly DocumentVerdict[]
  /** The frozen record is sound and today's records give the same. */
  readonly unchanged: boolean
}

/** What is in the first list and not in the second, each as often as it stands there. */
const without = (rows: readonly Row[], others: readonly Row[]): Row[] => {
  const left = new Map<string, number>()
  for (const row of others) left.set(canonical(row), (left.get(canonical(row)) ?? 0) + 1)
  return rows.filter((row) => {
    const count = left.get(canonical(row)) ?? 0
    left.set(canonical(row), count - 1)
    return count <= 0
  })
}

export const compareRows = (then: readonly Row[], now: readonly Row[]): RowChanges => {
  const removed = without(then, now)
  const added = without(now, then)
  const changed: { from: Row; to: Row }[] = []
  const gone = removed.filter((from) => {
    const at = from.href === null ? -1 : added.findIndex(({ href }) => href === from.href)
    if (at < 0) return true
    changed.push({ from, to: added.splice(at, 1)[0]! })
    return false
  })
  return { added, removed: gone, changed }
}

const none: RowChanges = { added: [], removed: [], changed: [] }

const compareFigures = (then: readonly FigureRecord[], now: readonly FigureRecord[]): FigureVerdict[] => {
  const current = new Map(now.map((figure) => [figure.id, figure]))
  const frozen = new Set(then.map(({ id }) => id))
  const known = then.map((figure): FigureVerdict => {
    const { id, label, value } = figure
    const today = current.get(id)
    if (today === undefined) return { id, label, state: 'gone', from: value, to: null, rows: none }
    const rows = compareRows(figure.rows, today.rows)
    const same = value === today.value && rows.added.length + rows.removed.length + rows.changed.length === 0
    return { id, label, state: same ? 'same' : 'changed', from: value, to: today.value, rows }
  })
  const fresh = now
    .filter(({ id }) => !frozen.has(id))
    .map(({ id, label, value }): FigureVerdict => ({ id, label, state: 'new', from: null, to: value, rows: none }))
  return [...known, ...fresh]
}

/** A document cut into what a reader would cite. */
const citable = (document: ReportDocument): Map<number, string> =>
  new Map([
    [0, canonical(document.summary)],
    ...document.blocks.flatMap((block): [number, string][] =>
      block.kind === 'paragraph' ? [[block.number, canonical([block.runs, block.items])]] : [],
    ),
  ])

const rest = ({ front, blocks, notes, annex }: ReportDocument): string =>
  canonical({ front, headings: blocks.filter(({ kind }) => kind === 'heading'), notes, annex })

const compareDocuments = (then: ReportDocument, now: ReportDocument): DocumentVerdict | undefined => {
  if (canonical(then) === canonical(now)) return undefined
  const before = citable(then)
  const after = citable(now)
  const numbers = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b)
  return {
    language: then.language,
    paragraphs: numbers.filter((number) => before.get(number) !== after.get(number)),
    elsewhere: rest(then) !== rest(now),
  }
}

/** Of an edition of which only witnesses are left. */
export const goneVerdict = (edition: string, witnesses: Witnesses): Verdict => ({
  edition,
  broken: contradictions(undefined, witnesses),
  figures: [],
  documents: [],
  unchanged: false,
})

export const verdictOf = (
  edition: Edition,
  now: { readonly figures: readonly FigureRecord[]; readonly documents: readonly ReportDocument[] },
  witnesses: Witnesses,
): Verdict => {
  const broken = [...brokenParts(edition), ...contradictions(edition.sha256, witnesses)]
  const figures = compareFigures(
    edition.figures.map(({ content }) => content),
    now.figures,
  )
  const documents = edition.documents.flatMap(({ content }) => {
    const today = now.documents.find(({ language }) => language === content.language)
    return (today && compareDocuments(content, today)) ?? []
  })
  const unchanged = broken.length === 0 && documents.length === 0 && figures.every(({ state }) => state === 'same')
  return { edition: edition.head.id, broken, figures, documents, unchanged }
}
