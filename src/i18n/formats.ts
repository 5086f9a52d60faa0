/** Dates, numbers and lists as each language writes them. */
import { LRUCache } from 'lru-cache'
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
  /** A period, with what both ends share written once: 19–21 January 2016, 2016年1月19日至21日. */
  readonly dateRange: (start: PartialDate, end: PartialDate) => string
  /** Month name alone, for calendars. `2016-03` gives March. */
  readonly month: (date: PartialDate, width?: 'long' | 'short') => string
  readonly list: (items: readonly string[]) => string
  /** Phrases one after another, with the language's own semicolon between them. */
  readonly clauses: (items: readonly string[]) => string
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

/** Where it is not the one of English. French sets it off by a space that does not break. */
const semicolons: Partial<Record<Language, string>> = { ar: '؛ ', fr: '\u00a0; ', zh: '；' }

const shapes = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  monthOnly: { month: 'long' },
  dayAndMonth: { month: 'long', day: 'numeric' },
} as const

type Shape = keyof typeof shapes
type Width = 'long' | 'short'

/** Writes a date in a shape, where Intl differs from the habits of United Nations documents: 1er, года, 5月, double month names. */
const writerOf = (language: Language) => {
  const { tag } = locales[language]
  const made = (width: Width) =>
    Object.fromEntries(
      Object.entries(shapes).map(([shape, option]) => [
        shape,
        new Intl.DateTimeFormat(tag, { ...option, ...('month' in option ? { month: width } : {}), timeZone: 'UTC' }),
      ]),
    ) as Record<Shape, Intl.DateTimeFormat>
  const formats = { long: made('long'), short: made(language === 'zh' ? 'long' : 'short') }
  // The dates of treaties recur from page to page, and taking one apart costs more than all else in a row of a table.
  const written = new LRUCache<string, string>({ max: 20_000 })
  const write = (date: PartialDate, shape: Shape, width: Width): string => {
    if (language === 'zh' && shape === 'monthOnly') return `${Number(date.slice(5, 7))}月`
    const part = ({ type, value }: Intl.DateTimeFormatPart): string => {
      if (language === 'ar' && type === 'month') return arabicMonths[Number(date.slice(5, 7)) - 1] ?? value
      if (language === 'fr' && type === 'day' && value === '1') return '1er'
      if (language === 'ru' && type === 'literal' && width === 'long') return value.replace('г.', 'года')
      return value
    }
    return formats[width][shape]
      .formatToParts(new Date(`${firstDay(date)}T00:00:00Z`))
      .map(part)
      .join('')
  }
  return (date: PartialDate, shape: Shape, width: Width = 'long'): string => {
    const key = `${date} ${shape} ${width}`
    const known = written.get(key)
    if (known !== undefined) return known
    const text = write(date, shape, width)
    written.set(key, text)
    return text
  }
}

/** Both dates with what they share written once; where the day comes first, the shared part is the end, in Chinese the beginning. */
const rangeWriterOf = (language: Language, write: ReturnType<typeof writerOf>) => {
  const date = (value: PartialDate) => write(value, precision(value))
  return (start: PartialDate, end: PartialDate): string => {
    if (start === end) return date(start)
    const same = precision(start) === precision(end) ? precision(start) : undefined
    const sameYear = same !== undefined && same !== 'year' && start.slice(0, 4) === end.slice(0, 4)
    const sameMonth = same === 'day' && start.slice(0, 7) === end.slice(0, 7)
    if (language === 'zh') {
      const shared = sameMonth ? write(end, 'month') : sameYear ? write(end, 'year') : ''
      return `${date(start)}至${date(end).slice(shared.length)}`
    }
    if (same === 'year') return language === 'ru' ? `${start}–${end} годы` : `${start}–${end}`
    if (sameMonth) return `${language === 'fr' && start.endsWith('-01') ? '1er' : Number(start.slice(8))}–${date(end)}`
    return `${sameYear ? write(start, same === 'day' ? 'dayAndMonth' : 'monthOnly') : date(start)} – ${date(end)}`
  }
}

const withoutArticle = (name: string): string => name.replace(/^ال/, '')

export const formatsOf = (language: Language): Formats => {
  const { tag } = locales[language]
  const numbers = new Intl.NumberFormat(tag)
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  const collator = new Intl.Collator(tag)
  const write = writerOf(language)
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    date: (value) => write(value, precision(value)),
    dateShort: (value) => write(value, precision(value), 'short'),
    dateRange: rangeWriterOf(language, write),
    month: (value, width = 'long') => write(value, 'monthOnly', width),
    list: (items) => lists.format(items),
    clauses: (items) => items.join(semicolons[language] ?? '; '),
    // Arabic lists are ordered without the article.
    compare: language === 'ar' ? (a, b) => collator.compare(withoutArticle(a), withoutArticle(b)) : collator.compare,
  }
}
