/** Classes of a map's shading: each step doubles, so that one busy State does not make all others look alike. Pure. */

export interface Shade {
  readonly class: 's1' | 's2' | 's3' | 's4' | 's5'
  readonly from: number
  /** The last number of the step; undefined for the open last step. */
  readonly to: number | undefined
}

/** From light to dark, spread over the five colours whatever the number of steps. */
const spread: Record<number, readonly Shade['class'][]> = {
  1: ['s3'],
  2: ['s2', 's4'],
  3: ['s1', 's3', 's5'],
  4: ['s1', 's2', 's4', 's5'],
  5: ['s1', 's2', 's3', 's4', 's5'],
}

/** Steps for counts from 1 to `most`; none if there is nothing to shade. */
export const shadesFor = (most: number): Shade[] => {
  if (most < 1) return []
  const unit = Math.max(1, Math.ceil(most / 31))
  const starts = [1, 2, 4, 8, 16].map((step) => (step === 1 ? 1 : step * unit)).filter((start) => start <= most)
  return starts.map((from, index) => {
    const next = starts[index + 1]
    return { class: spread[starts.length]![index]!, from, to: next === undefined ? undefined : next - 1 }
  })
}

export const shadeOf = (shades: readonly Shade[], count: number): Shade | undefined =>
  shades.findLast(({ from }) => count >= from)
