/** Two texts word by word: what stayed, what was taken out, what came in. */
import { diffArrays } from 'diff'
import type { Language } from '../../../../kernel/text.ts'

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const segmenters = new Map<Language, Intl.Segmenter>()

const words = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu

/** Long runs make the segmenter slow, so it is given a sentence at a time. */
const sentences = /[^。；：！？\n]+[。；：！？\n]*|[。；：！？\n]+/gu

/** Chinese has no spaces: its words are found by the dictionary of the language. */
export const wordsOf = (text: string, language: Language): string[] => {
  if (language !== 'zh') return text.match(words) ?? []
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return (text.match(sentences) ?? []).flatMap((sentence) =>
    Array.from(segmenter.segment(sentence), ({ segment }) => segment),
  )
}

/** Texts that differ in more are shown one after the other: nobody reads such a mixture. */
const mostEdits = 1_500

/** Pieces of one kind next to each other are one; a space alone between two changes belongs to them. */
const smoothed = (pieces: readonly Piece[]): Piece[] => {
  const [removed, added]: [string[], string[]] = [[], []]
  const result: Piece[] = []
  const flush = () => {
    if (removed.length > 0) result.push({ kind: 'removed', text: removed.splice(0).join('') })
    if (added.length > 0) result.push({ kind: 'added', text: added.splice(0).join('') })
  }
  pieces.forEach(({ kind, text }, at) => {
    if (kind === 'removed') removed.push(text)
    else if (kind === 'added') added.push(text)
    else if (text.trim() === '' && removed.length > 0 && added.length > 0 && pieces[at + 1] !== undefined) {
      removed.push(text)
      added.push(text)
    } else {
      flush()
      result.push({ kind, text })
    }
  })
  flush()
  return result
}

export const difference = (before: string, after: string, language: Language): readonly Piece[] => {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }]
  const changes = diffArrays(wordsOf(before, language), wordsOf(after, language), { maxEditLength: mostEdits })
  if (changes === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return smoothed(
    changes.map(({ added, removed, value }) => ({
      kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
      text: value.join(''),
    })),
  )
}
