/** Where things stand on the axes of charts: pure arithmetic, in percent of the width so that charts fit any screen. */
import { firstDay, type PartialDate } from '../kernel/dates.ts'

/** A date as years: 2016-07-01 is about 2016.5. */
export const yearsOf = (date: PartialDate): number => {
  const year = Number(date.slice(0, 4))
  const start = Date.UTC(year, 0, 1)
  const share = (Date.parse(`${firstDay(date)}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start)
  return year + share
}

/** Rounded to two decimals, which keeps the markup short. */
export const short = (value: number): number => Math.round(value * 100) / 100

/** From years to percent; in right-to-left languages time runs from right to left. */
export const timeScale =
  (from: number, to: number, direction: 'ltr' | 'rtl') =>
  (years: number): number => {
    const share = to === from ? 0 : (years - from) / (to - from)
    return short(100 * (direction === 'rtl' ? 1 - share : share))
  }

/** A step of 1, 2 or 5 times a power of ten that gives at most `most` steps up to `span`. */
export const niceStep = (span: number, most: number): number => {
  const rough = Math.max(span / most, Number.EPSILON)
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
}

/** Round values from 0 up to at least `top`, at most five steps. */
export const valueTicks = (top: number): number[] => {
  const step = Math.max(1, niceStep(Math.max(top, 1), 4))
  return Array.from({ length: Math.ceil(Math.max(top, 1) / step) + 1 }, (_, index) => index * step)
}

export interface YearTick {
  readonly year: number
  /** Left out where the chart is narrow. */
  readonly minor: boolean
}

/** Whole years inside the span at a round distance; every second one is minor when there are more than five. */
export const yearTicks = (from: number, to: number): YearTick[] => {
  const step = Math.max(1, niceStep(to - from, 8))
  const first = Math.ceil(from / step) * step
  const years = Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_, index) => first + index * step,
  )
  return years.map((year, index) => ({ year, minor: years.length > 5 && index % 2 === 1 }))
}
