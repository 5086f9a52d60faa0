/** A year as twelve months: the days that have something, and the list of what happens; long items stand in each month. */
import type { ComponentChildren } from 'preact'
import type { Translator } from '../i18n/translate.ts'
import { firstDay, lastDay, monthsOf, type PartialDate, precision } from '../kernel/dates.ts'
import { When } from './page.tsx'

export interface CalendarItem {
  readonly id: string
  readonly start: PartialDate
  /** Left out for a single day or month. */
  readonly end?: PartialDate
  readonly title: string
  readonly href: string
  /** Place, form, States. */
  readonly note?: ComponentChildren
}

export interface YearCalendarProps {
  readonly translator: Translator
  readonly year: number
  readonly items: readonly CalendarItem[]
}

const endOf = ({ start, end }: CalendarItem): PartialDate => end ?? start

/** Items of a month, in the order of their start. An item known by its year only is in no month. */
export const itemsOfMonth = (items: readonly CalendarItem[], month: PartialDate): CalendarItem[] =>
  items
    .filter((item) => precision(item.start) !== 'year')
    .filter((item) => firstDay(item.start) <= lastDay(month) && lastDay(endOf(item)) >= firstDay(month))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))

/** Items that cover a day; those known by their month only mark no day. */
const itemsOfDay = (items: readonly CalendarItem[], day: string): CalendarItem[] =>
  items.filter((item) => precision(item.start) === 'day' && item.start <= day && lastDay(endOf(item)) >= day)

/** The days of a month in weeks that begin on Monday; undefined before the first and after the last. */
export const weeksOf = (month: PartialDate): (string | undefined)[][] => {
  const before = (new Date(`${firstDay(month)}T00:00:00Z`).getUTCDay() + 6) % 7
  const count = Number(lastDay(month).slice(8))
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1
      return day < 1 || day > count ? undefined : `${month}-${String(day).padStart(2, '0')}`
    }),
  )
}

/** The seven weekdays from Monday, as the language says and as it abbreviates them. */
const weekdays = (tag: string) => {
  const names = (weekday: 'long' | 'narrow' | 'short') => new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' })
  const [long, narrow] = [names('long'), names(tag.startsWith('ru') ? 'short' : 'narrow')]
  return Array.from({ length: 7 }, (_, index) => {
    const day = new Date(Date.UTC(2018, 0, 1 + index))
    return { long: long.format(day), narrow: narrow.format(day) }
  })
}

const anchor = (month: PartialDate, item: CalendarItem): string => `${month}-${item.id}`

const Day = ({
  day,
  month,
  items,
  translator,
}: {
  day: string
  month: string
  items: CalendarItem[]
  translator: Translator
}) => {
  const { number, t, date } = translator
  const first = items[0]
  const said = number(Number(day.slice(8)))
  if (first === undefined) return <>{said}</>
  return (
    <a
      class={items.length > 1 ? 'many' : undefined}
      href={`#${anchor(month, first)}`}
      aria-label={t('ui.calendar.day', { day: date(day), count: items.length })}
    >
      {said}
    </a>
  )
}

const Days = ({ month, items, translator }: { month: PartialDate; items: CalendarItem[]; translator: Translator }) => (
  <table class="days">
    <caption class="hidden">{translator.date(month)}</caption>
    <thead>
      <tr>
        {weekdays(translator.locale.tag).map(({ long, narrow }) => (
          <th key={long} scope="col" abbr={long}>
            {narrow}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeksOf(month).map((week) => (
        <tr key={week.find(Boolean)}>
          {week.map((day, weekday) => (
            <td key={day ?? weekday}>
              {day !== undefined && (
                <Day day={day} month={month} items={itemsOfDay(items, day)} translator={translator} />
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Month = ({ month, translator, items }: { month: PartialDate; items: CalendarItem[]; translator: Translator }) => {
  const { t } = translator
  return (
    <section class="month" id={month} aria-labelledby={`${month}-name`}>
      <header>
        <h2 id={`${month}-name`}>{translator.month(month)}</h2>
        <span class="aside">{t('ui.calendar.count', { count: items.length })}</span>
      </header>
      <Days month={month} items={items} translator={translator} />
      {items.length === 0 ? (
        <p class="note">{t('ui.calendar.none')}</p>
      ) : (
        <ol class="list">
          {items.map((item) => (
            <li key={item.id} id={anchor(month, item)}>
              <When date={item.start} words={translator.dateRange(item.start, endOf(item))} />
              <div>
                <a href={item.href}>{item.title}</a>
                {item.note !== undefined && <small>{item.note}</small>}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

export const YearCalendar = ({ translator, year, items }: YearCalendarProps) => {
  const months = monthsOf(year)
  return (
    <div class="year">
      <nav aria-label={translator.t('ui.calendar.months', { year: String(year) })}>
        <ol class="plain">
          {months.map((month) => (
            <li key={month}>
              <a href={`#${month}`}>{translator.month(month)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {months.map((month) => (
        <Month key={month} month={month} translator={translator} items={itemsOfMonth(items, month)} />
      ))}
    </div>
  )
}
