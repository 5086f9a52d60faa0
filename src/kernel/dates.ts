/**
 * Calendar dates that keep their precision, as ISO 8601 strings: `2016`, `2016-02` or `2016-02-11`.
 * No time zone is involved: a depositary act or a workshop has a date, not an instant.
 */

export type PartialDate = string
/** Always `YYYY-MM-DD`. */
export type FullDate = string
export type Precision = 'year' | 'month' | 'day'

const shape = /^\d{4}(-\d{2}(-\d{2})?)?$/

export const precision = (date: PartialDate): Precision =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'

/** True for an existing date of the Gregorian calendar in one of the three shapes; PostgreSQL has no year 0000. */
export const isPartialDate = (value: string): value is PartialDate => {
  if (!shape.test(value) || value.startsWith('0000')) return false
  const full = `${value}-01-01`.slice(0, 10)
  const time = Date.parse(`${full}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full)
}

export const isFullDate = (value: string): value is FullDate => value.length === 10 && isPartialDate(value)

const two = (number: number): string => (number < 10 ? `0${number}` : String(number))

/** The date of a day count; months and days outside their range carry over. */
const dateOf = (year: number, month: number, day: number): FullDate => {
  const at = new Date(Date.UTC(year, month - 1, day))
  return `${String(at.getUTCFullYear()).padStart(4, '0')}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
}

const partsOf = (date: FullDate): [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
]

export const addDays = (date: FullDate, days: number): FullDate => {
  const [year, month, day] = partsOf(date)
  return dateOf(year, month, day + days)
}

/** First day of the n-th month after the month of `date`: (2017-11-28, 2) gives 2018-01-01. */
export const firstDayOfMonthAfter = (date: FullDate, months: number): FullDate => {
  const [year, month] = partsOf(date)
  return dateOf(year, month + months, 1)
}

export const firstDay = (date: PartialDate): FullDate => `${date}-01-01`.slice(0, 10)

export const lastDay = (date: PartialDate): FullDate => {
  if (precision(date) === 'day') return date
  if (precision(date) === 'year') return `${date}-12-31`
  return addDays(firstDayOfMonthAfter(`${date}-01`, 1), -1)
}

/** The twelve months of a year as partial dates. */
export const monthsOf = (year: number): PartialDate[] =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)

/** Today in UTC. */
export const today = (): FullDate => new Date().toISOString().slice(0, 10)
