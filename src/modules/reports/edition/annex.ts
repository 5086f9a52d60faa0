/** The annex of figures: every figure that the report states, and those that stand beside them. */
import type { Translator } from '../../../i18n/translate.ts'
import type { StatedFigure } from '../figures/stated.ts'
import type { AnnexFigure, Run } from './document.ts'

/** Ids in the order of first mention, with the numbers of the paragraphs that state them. */
const mentions = (texts: readonly { number: number; runs: readonly Run[] }[]): Map<string, number[]> => {
  const found = new Map<string, number[]>()
  for (const { number, runs } of texts)
    for (const { figure } of runs) {
      if (figure === undefined) continue
      const numbers = found.get(figure) ?? []
      if (!numbers.includes(number)) numbers.push(number)
      found.set(figure, numbers)
    }
  return found
}

export const composeAnnex = (
  figures: readonly StatedFigure[],
  texts: readonly { number: number; runs: readonly Run[] }[],
  { text }: Translator,
): AnnexFigure[] => {
  const byId = new Map(figures.map((stated) => [stated.figure.id, stated]))
  const stated = mentions(texts)
  const beside = [...stated.keys()].flatMap((id) => byId.get(id)?.figure.beside ?? [])
  const ids = [...new Set([...stated.keys(), ...beside])].filter((id) => byId.has(id))
  const numberOf = new Map(ids.map((id, index) => [id, index + 1]))
  return ids.map((id): AnnexFigure => {
    const { figure, value, rows } = byId.get(id)!
    const other = figure.beside === undefined ? undefined : byId.get(figure.beside)
    return {
      number: numberOf.get(id)!,
      id,
      label: text(figure.label),
      definition: text(figure.definition),
      kind: figure.kind,
      value,
      source: figure.source ?? null,
      rows,
      beside:
        other === undefined
          ? null
          : {
              id: other.figure.id,
              number: numberOf.get(other.figure.id)!,
              label: text(other.figure.label),
              value: other.value,
            },
      difference: figure.difference === undefined ? null : text(figure.difference),
      stated_in: stated.get(id) ?? [],
    }
  })
}
