/** Ranges of whole numbers, both ends included: what a check of a million entries has to say in few words. */

export interface Range {
  readonly from: number
  readonly to: number
}

/** In order, without overlaps, neighbours joined. */
export const joined = (ranges: readonly Range[]): Range[] => {
  const result: Range[] = []
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to + 1) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else if (from <= to) result.push({ from, to })
  }
  return result
}

/** What is in the first and not in the second. */
export const subtract = (ranges: readonly Range[], others: readonly Range[]): Range[] => {
  const holes = joined(others)
  const result: Range[] = []
  let at = 0
  for (const { from, to } of joined(ranges)) {
    let begin = from
    while (at < holes.length && (holes[at] as Range).to < begin) at += 1
    for (let hole = at; hole < holes.length && (holes[hole] as Range).from <= to; hole += 1) {
      const { from: first, to: last } = holes[hole] as Range
      if (first > begin) result.push({ from: begin, to: first - 1 })
      begin = Math.max(begin, last + 1)
    }
    if (begin <= to) result.push({ from: begin, to })
  }
  return result
}
