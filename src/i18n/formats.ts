/** Dates, numbers and lists as each language writes them. */
import { firstDay, type PartialDate, precision } from '../kernel/dates.ts'
import type { Language } from '../kernel/text.ts'
import { locales } from './locales.ts'

export interface Formats {
  readonly number: (value: number) => string
  /** A share between 0 and 1, as a percentage with at most one decimal. */
  readonly percent: (share: number) => string
  /** A date at its own precision: 10 April 2002, April 2002, 2002. */
  readonly date: (date: PartialDate) => string
  /** The same with a short month name. */
  readonly dateShort: (date: PartialDate) => string
  /** A period, with what both ends share written once: 19–21 January 2016. */
  readonly dateRange: (start: PartialDate, end: PartialDate) => string
  /** Month name alone, for calendars. `2016-03` gives March. */
  readonly month: (date: PartialDate, width?: 'long' | 'short') => string
  readonly list: (items: readonly string[]) => string
  /** Order of words in this language, for sorting names. */
  readonly compare: (a: string, b: string) => number
}

/** Month names of United Nations documents in Arabic carry both calendars' names: كانون الثاني/يناير. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
]

const options = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const

export const formatsOf = (language: Language): Formats => {
  const { tag } = locales[language]
  const utc = { timeZone: 'UTC' } as const
  const make = (width: 'long' | 'short') =>
    Object.fromEntries(
      Object.entries(options).map(([key, option]) => [
        key,
        new Intl.DateTimeFormat(tag, { ...option, ...('month' in option ? { month: width } : {}), ...utc }),
      ]),
    ) as Record<keyof typeof options, Intl.DateTimeFormat>
  const long = make('long')
  const short = make('short')
  const months = {
    long: new Intl.DateTimeFormat(tag, { month: 'long', ...utc }),
    short: new Intl.DateTimeFormat(tag, { month: 'short', ...utc }),
  }
  const numbers = new Intl.NumberFormat(tag)
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const collator = new Intl.Collator(tag)
  const instant = (date: PartialDate) => new Date(`${firstDay(date)}T00:00:00Z`)
  const arabicMonth = (date: PartialDate) => arabicMonths[Number(date.slice(5, 7)) - 1] ?? ''
  const withMonthName = (date: PartialDate, format: Intl.DateTimeFormat) =>
    language === 'ar' && precision(date) !== 'year'
      ? format
          .formatToParts(instant(date))
          .map((part) => (part.type === 'month' ? arabicMonth(date) : part.value))
          .join('')
      : format.format(instant(date))
  const date = (value: PartialDate) => withMonthName(value, long[precision(value)])
  const arabicRange = (start: PartialDate, end: PartialDate) => {
    if (start.slice(0, 7) === end.slice(0, 7))
      return `${Number(start.slice(8))}–${Number(end.slice(8))} ${arabicMonth(start)} ${start.slice(0, 4)}`
    return `${date(start)} – ${date(end)}`
  }
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    date,
    dateShort: (value) => withMonthName(value, short[precision(value)]),
    dateRange: (start, end) => {
      if (start === end) return date(start)
      if (precision(start) !== precision(end)) return `${date(start)} – ${date(end)}`
      if (language === 'ar') return precision(start) === 'day' ? arabicRange(start, end) : `${date(start)} – ${date(end)}`
      return long[precision(start)].formatRange(instant(start), instant(end))
    },
    month: (value, width = 'long') =>
      language === 'ar'
        ? width === 'long'
          ? arabicMonth(value)
          : (arabicMonth(value).split('/')[1] ?? '')
        : months[width].format(instant(value)),
    list: (items) => lists.format(items),
    compare: collator.compare,
  }
}
