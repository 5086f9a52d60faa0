/** The words around a report that every renderer needs, in the report's own language. */
import { translator } from '../../../i18n/translate.ts'
import type { AnnexFigure, ReportDocument } from '../edition/document.ts'

export interface Labels {
  readonly summary: string
  readonly contents: string
  readonly paragraphs: string
  readonly text: string
  /** Of the link from a note to its mark. */
  readonly back: string
  readonly annex: string
  readonly annex_intro: string
  readonly notes: string
  /** Heads of the annex: number, figure, value, evidence. */
  readonly columns: readonly [string, string, string, string]
  /** What follows the number of a paragraph. */
  readonly number_stop: string
  readonly as_at: string
  /** What stands at the head of every page. */
  readonly running: string
}

export const labelsOf = ({ language, year, as_at }: ReportDocument): Labels => {
  const { t, date } = translator(language)
  return {
    summary: t('reports.render.summary'),
    contents: t('reports.render.contents'),
    paragraphs: t('reports.render.paragraphs'),
    text: t('reports.render.text'),
    back: t('reports.render.back'),
    annex: t('reports.render.annex'),
    annex_intro: t('reports.render.annex_intro', {
      from: date(`${year}-01-01`),
      to: date(`${year}-12-31`),
      as_at: date(as_at),
    }),
    notes: t('reports.render.notes'),
    columns: [
      t('reports.render.column_number'),
      t('reports.render.column_figure'),
      t('reports.render.column_value'),
      t('reports.render.column_evidence'),
    ],
    number_stop: t('reports.render.number_stop'),
    as_at: t('reports.render.as_at', { date: date(as_at) }),
    running: t('reports.render.running', { year: String(year) }),
  }
}

export interface ShownFigure extends AnnexFigure {
  /** The value as this language writes numbers. */
  readonly shown: string
  /** Sentences: where the figure comes from, where it is stated, what stands beside it. */
  readonly evidence: readonly string[]
}

export const shownFigures = ({ annex, language }: ReportDocument): ShownFigure[] => {
  const { t, number, list } = translator(language)
  return annex.map((figure): ShownFigure => {
    const { source, rows, beside, value, difference, stated_in } = figure
    const paragraphs = stated_in.filter((paragraph) => paragraph > 0)
    return {
      ...figure,
      shown: number(value),
      evidence: [
        source === null ? t('reports.render.computed', { rows }) : t('reports.render.attested', { ...source }),
        ...(beside === null
          ? []
          : [t('reports.render.beside', { number: beside.number, value: number(beside.value), label: beside.label })]),
        ...(beside === null || beside.value === value
          ? []
          : [t('reports.render.difference', { difference: number(Math.abs(value - beside.value)) })]),
        ...(difference === null ? [] : [difference]),
        ...(paragraphs.length === 0
          ? []
          : [t('reports.render.stated_in', { count: paragraphs.length, paragraphs: list(paragraphs.map(String)) })]),
      ],
    }
  })
}
