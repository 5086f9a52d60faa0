/** A figure in the words of its pages: where it comes from, what stands beside it, and how the two differ. */
import type { Translator } from '../../../i18n/translate.ts'
import type { FigureWithEvidence } from './stated.ts'

export const sourceWords = ({ figure, rows }: FigureWithEvidence, { t }: Translator): string =>
  figure.source === undefined
    ? t('reports.figures.from_records', { rows })
    : t('reports.figures.from_source', figure.source)

/** An attested total and the computed figure beside it. */
export interface Beside {
  readonly attested: FigureWithEvidence
  readonly recorded: FigureWithEvidence
}

/** The pairs to which a figure belongs, first the one that an attested total names; a computed figure may stand beside several totals. */
export const pairsOf = (one: FigureWithEvidence, all: readonly FigureWithEvidence[]): Beside[] => {
  const { figure } = one
  if (figure.kind === 'attested') {
    const named = all.filter((other) => other.figure.id === figure.beside)
    const others = all.filter((other) => other.figure.standsBeside === figure.id)
    return [...named, ...others].map((recorded) => ({ attested: one, recorded }))
  }
  return all
    .filter((other) => other.figure.beside === figure.id || figure.standsBeside === other.figure.id)
    .map((attested) => ({ attested, recorded: one }))
}

/** How far apart the two are, and why they may be. */
export const differenceWords = ({ attested, recorded }: Beside, { t, text, number }: Translator): string => {
  const distance = recorded.value - attested.value
  const said =
    distance === 0
      ? t('reports.figures.equal')
      : t(distance > 0 ? 'reports.figures.more_recorded' : 'reports.figures.fewer_recorded', {
          difference: number(Math.abs(distance)),
        })
  // The source's total explains how it differs from the figure that it names.
  const reason = recorded.figure.id === attested.figure.beside ? attested.figure.difference : undefined
  return reason === undefined ? said : `${said} ${text(reason)}`
}
