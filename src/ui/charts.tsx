/** Charts drawn on the server as SVG whose text keeps its size at any width: positions across are percentages. */
import type { Translator } from '../i18n/translate.ts'
import type { PartialDate } from '../kernel/dates.ts'
import { short, timeScale, valueTicks, type YearTick, yearsOf, yearTicks } from './scale.ts'

const YearAxis = (props: { ticks: readonly YearTick[]; x: (years: number) => number; y: number }) => (
  <>
    <line class="axis" x1="0%" x2="100%" y1={props.y} y2={props.y} />
    {props.ticks.map(({ year, minor }) => {
      const at = `${props.x(year)}%`
      // Words at the very ends would be cut by the edge of the screen.
      const edge = props.x(year) < 3 || props.x(year) > 97
      return (
        <g key={year} class={minor ? 'minor' : undefined}>
          <line class="axis" x1={at} x2={at} y1={props.y} y2={props.y + 5} />
          {!edge && (
            <text class="middle" x={at} y={props.y + 20}>
              {year}
            </text>
          )}
        </g>
      )
    })}
  </>
)

export interface StepPoint {
  readonly date: PartialDate
  /** Number from this date on. */
  readonly total: number
}

export interface StepCurveProps {
  readonly translator: Translator
  /** The subject: "Parties to the Financing Convention". */
  readonly title: string
  readonly points: readonly StepPoint[]
  readonly from?: PartialDate
  readonly to: PartialDate
  readonly marker?: { readonly date: PartialDate; readonly label: string }
}

/** The line as a path in a box of 1000 by 1000 units that is stretched to the chart. */
const stepPath = (
  points: readonly StepPoint[],
  x: (years: number) => number,
  y: (total: number) => number,
  end: number,
) => {
  const steps = points.map(({ date, total }, index) => {
    const across = Math.round(x(yearsOf(date)) * 10)
    return index === 0 ? `M${across} 1000V${y(total)}` : `H${across}V${y(total)}`
  })
  return `${steps.join('')}H${Math.round(x(end) * 10)}`
}

/** How a number grew over the years: parties to an instrument, with the day on which it entered into force. */
export const StepCurve = ({ translator, title, from, to, marker, ...given }: StepCurveProps) => {
  const { t, number, date, locale } = translator
  const points = given.points.filter((point) => yearsOf(point.date) <= yearsOf(to))
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const start = Math.floor(yearsOf(from ?? first.date))
  const end = yearsOf(to)
  const x = timeScale(start, end, locale.direction)
  const ticks = valueTicks(last.total)
  const top = ticks.at(-1) ?? 1
  const [head, height] = [46, 190]
  const y = (total: number) => head + height - short((total / top) * height)
  const line = stepPath(points, x, (total) => Math.round(1000 - (total / top) * 1000), end)
  const markerAt = marker === undefined ? 0 : (yearsOf(marker.date) - start) / (end - start)
  const summary = t('ui.chart.curve', {
    from: date(first.date),
    to: date(to),
    first: number(first.total),
    last: number(last.total),
  })
  const label = [title, summary, marker?.label].filter(Boolean).join('. ')
  return (
    <div class="chart">
      <svg height={head + height + 28} role="img" aria-label={label}>
        {ticks.slice(1).map((tick) => (
          <g key={tick}>
            <line class="grid" x1="0%" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x={locale.direction === 'rtl' ? '100%' : '0%'} y={y(tick) - 4}>
              {number(tick)}
            </text>
          </g>
        ))}
        <svg
          y={head}
          height={height}
          width="100%"
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          overflow="visible"
          aria-hidden="true"
        >
          <path class="under" d={`${line}V1000z`} />
          <path class="curve" d={line} />
        </svg>
        {marker !== undefined && (
          <>
            <line
              class="marker"
              x1={`${x(yearsOf(marker.date))}%`}
              x2={`${x(yearsOf(marker.date))}%`}
              y1="4"
              y2={head + height}
            />
            <text
              class={markerAt > 0.5 ? 'marker-word halo to-end' : 'marker-word halo'}
              x={`${x(yearsOf(marker.date))}%`}
              dx={markerAt > 0.5 === (locale.direction === 'rtl') ? 8 : -8}
              y="14"
            >
              {marker.label}
            </text>
          </>
        )}
        <text class="big halo to-end" x={`${x(end)}%`} y={y(last.total) - 9}>
          {number(last.total)}
        </text>
        <YearAxis ticks={yearTicks(start, end)} x={x} y={head + height} />
      </svg>
    </div>
  )
}

export interface MonthBar {
  /** `2016-03`. */
  readonly month: PartialDate
  readonly count: number
  readonly href?: string
}

/** The double name of an Arabic month may break after its stroke. */
const Bar = ({ translator, bar, most }: { translator: Translator; bar: MonthBar; most: number }) => {
  const { month: name, number, t, locale } = translator
  const { month, count } = bar
  const share = short((100 * count) / most)
  const zero = count === 0 ? ' zero' : ''
  const [first, second] = name(month, 'short').split(/(?<=\/)/)
  const inside = (
    <>
      <svg class={`stand${zero}`} aria-hidden="true">
        <rect y={`${100 - share}%`} width="100%" height={`${share}%`} />
        <text x="50%" y={`${100 - share}%`} dy="-6">
          {number(count)}
        </text>
      </svg>
      <span class="name" aria-hidden="true">
        {first}
        {second !== undefined && <wbr />}
        {second}
      </span>
      <svg class={`lie${zero}`} aria-hidden="true">
        <rect x={locale.direction === 'rtl' ? `${100 - share}%` : 0} width={`${share}%`} height="100%" />
      </svg>
      <span class="count" aria-hidden="true">
        {number(count)}
      </span>
      <span class="hidden">{t('ui.chart.month', { month: name(month), count })}</span>
    </>
  )
  return bar.href === undefined ? <span class="bar-of">{inside}</span> : <a href={bar.href}>{inside}</a>
}

/** Bars that stand side by side on wide screens and lie one under another on narrow ones; each has its number. */
export const MonthBars = (props: { translator: Translator; title: string; bars: readonly MonthBar[] }) => {
  const most = Math.max(1, ...props.bars.map(({ count }) => count))
  return (
    <div class="months">
      <ol aria-label={props.title} class="plain">
        {props.bars.map((bar) => (
          <li key={bar.month}>
            <Bar translator={props.translator} bar={bar} most={most} />
          </li>
        ))}
      </ol>
    </div>
  )
}

export interface TimelineEvent {
  readonly date: PartialDate
  /** Shown on pointing at the dot: "25 February 1975: accession, Tokyo Convention 1963". */
  readonly label: string
  readonly href?: string
}

/** Height of each dot above the axis: dots nearer than a dot's width are piled up. */
export const piles = (at: readonly number[], near: number): number[] => {
  const ends: number[] = []
  return at.map((x) => {
    const free = ends.findIndex((end) => x - end >= near)
    const row = free === -1 ? ends.length : free
    ends[row] = x
    return row
  })
}

/** What happened when, as dots on a line of years. The list with the same facts belongs beside it. */
export const Timeline = (props: {
  translator: Translator
  title: string
  events: readonly TimelineEvent[]
  from?: PartialDate
  to: PartialDate
}) => {
  const { t, locale, date } = props.translator
  const events = props.events.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const first = events[0]
  if (first === undefined) return null
  const start = Math.floor(yearsOf(props.from ?? first.date)) - 1
  const end = Math.ceil(yearsOf(props.to))
  const x = timeScale(start, end, locale.direction)
  const rows = piles(
    events.map((event) => (100 * (yearsOf(event.date) - start)) / (end - start)),
    2,
  )
  const axis = 26 + 13 * Math.max(...rows)
  const summary = t('ui.chart.timeline', {
    count: events.length,
    from: date(first.date),
    to: date(events.at(-1)!.date),
  })
  return (
    <div class="chart">
      <p class="hidden">{`${props.title}. ${summary}`}</p>
      <svg height={axis + 26} aria-hidden="true" focusable="false">
        <YearAxis ticks={yearTicks(start, end)} x={x} y={axis} />
        {events.map((event, index) => {
          const dot = (
            <circle class="dot" cx={`${x(yearsOf(event.date))}%`} cy={axis - 9 - 13 * rows[index]!} r="5.5">
              <title>{event.label}</title>
            </circle>
          )
          const key = `${event.date}-${index}`
          return event.href === undefined ? (
            <g key={key}>{dot}</g>
          ) : (
            <a key={key} href={event.href} tabindex={-1}>
              {dot}
            </a>
          )
        })}
      </svg>
    </div>
  )
}
