/** A figure of any module with its value in a period, and the record of it that an edition freezes. */
import type { Cell, Evidence, Figure, FigureScope } from '../../../action/manifest.ts'
import type { Text } from '../../../kernel/text.ts'

export interface StatedFigure {
  readonly figure: Figure
  readonly value: number
  /** Number of rows behind the value. */
  readonly rows: number
}

export interface FigureWithEvidence extends StatedFigure {
  readonly evidence: Evidence
}

/** What is kept of a figure: names in six languages, rows in English. */
export interface FigureRecord {
  readonly id: string
  readonly kind: Figure['kind']
  readonly value: number
  readonly label: Text
  readonly definition: Text
  readonly source: { readonly symbol: string; readonly paragraph: string } | null
  readonly beside: string | null
  readonly difference: Text | null
  readonly columns: readonly string[]
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly href: string | null }[]
}

export const yearScope = (year: number): FigureScope => ({ from: `${year}-01-01`, to: `${year}-12-31` })

export const recordOf = ({ figure, value, evidence }: FigureWithEvidence): FigureRecord => ({
  id: figure.id,
  kind: figure.kind,
  value,
  label: figure.label,
  definition: figure.definition,
  source: figure.source ?? null,
  beside: figure.beside ?? null,
  difference: figure.difference ?? null,
  columns: evidence.columns,
  rows: evidence.rows.map(({ cells, href }) => ({ cells, href: href ?? null })),
})
