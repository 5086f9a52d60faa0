/** Tables of typed rows: sort in the head, row heads, cards on narrow screens; and what stands below: pages, exports. */
import type { ComponentChildren } from 'preact'
import type { Translator } from '../i18n/translate.ts'

export interface Column<Row> {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ComponentChildren
  /** `end` for numbers, `date` for dates, which do not break. */
  readonly align?: 'end' | 'date'
  /** The sort key; left out, the column does not sort. */
  readonly sort?: string
  /** The column that names the row. */
  readonly header?: boolean
}

export interface DataTableProps<Row> {
  /** What the table holds; read aloud, and shown unless `captionHidden`. */
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** The sort key of the list, with `-` before it for the descending order. */
  readonly sort?: string
  /** Address of the same list sorted by such a key; a second click turns the order around. */
  readonly href?: (sort: string) => string
  /** Shown instead of the table when there are no rows. */
  readonly empty?: ComponentChildren
  /** Rows become cards on narrow screens (default); `false` lets the table scroll sideways instead. */
  readonly cards?: boolean
  readonly rowId?: (row: Row) => string
}

/** Roles are written out because a table that is laid out as cards loses them in some browsers. */
const as = (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') => ({ role })

const SortHead = <Row,>({
  column,
  sort,
  href,
}: { column: Column<Row> } & Pick<DataTableProps<Row>, 'sort' | 'href'>) => {
  if (column.sort === undefined || href === undefined) return <>{column.label}</>
  return <a href={href(sort === column.sort ? `-${sort}` : column.sort)}>{column.label}</a>
}

const ariaSort = (key: string | undefined, sort: string | undefined): 'ascending' | 'descending' | undefined =>
  key === undefined ? undefined : sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined

const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) => {
  const align = column.align
  return column.header ? (
    <th scope="row" {...as('rowheader')} class={align}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...as('cell')} class={align} data-label={column.label}>
      {column.cell(row)}
    </td>
  )
}

export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { caption, captionHidden, columns, rows, sort, href, empty, cards = true, rowId } = props
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const table = (
    <table class={cards ? 'cards' : undefined} {...as('table')}>
      <caption class={captionHidden ? 'hidden' : undefined}>{caption}</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              {...as('columnheader')}
              class={column.align}
              aria-sort={ariaSort(column.sort, sort)}
            >
              <SortHead column={column} sort={sort} href={href} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map((row, index) => (
          <tr key={rowId?.(row) ?? index} id={rowId?.(row)} {...as('row')}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return cards ? table : <ScrollRegion label={caption}>{table}</ScrollRegion>
}

/** A part that scrolls inside itself; reachable by keyboard, so that it can be scrolled without a mouse. */
export const ScrollRegion = (props: { label: string; matrix?: boolean; children: ComponentChildren }) => (
  <section class={props.matrix ? 'matrix' : 'scroll'} aria-label={props.label} tabindex={0}>
    {props.children}
  </section>
)

/** First, last, and two on each side of the current page; 0 stands for a gap. */
export const pagesShown = (page: number, pages: number): number[] => {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  )
  return near.flatMap((number, index) => {
    const before = near[index - 1]
    if (before === undefined || number - before === 1) return [number]
    return number - before === 2 ? [number - 1, number] : [0, number]
  })
}

/** One page of a list. */
interface Paged<Row> {
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Rows in all pages. */
  readonly total: number
  readonly rows: readonly Row[]
}

/** The page asked for, or the last one if there are not so many. */
export const pageOf = <Row,>(all: readonly Row[], perPage: number, asked: number): Paged<Row> => {
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(asked, pages)
  return { page, pages, total: all.length, rows: all.slice((page - 1) * perPage, page * perPage) }
}

interface PagerProps {
  readonly translator: Translator
  readonly paged: Omit<Paged<unknown>, 'rows'>
  readonly href: (page: number) => string
}

/** Links to the pages of a list; nothing when there is one page only. */
export const Pager = ({ translator, paged: { page, pages, total }, href }: PagerProps) => {
  const { t, number } = translator
  if (pages <= 1) return null
  return (
    <nav class="pager table-foot" aria-label={t('ui.pager.label')}>
      <span>{t('ui.pager.where', { page, pages, total })}</span>
      <ol class="plain">
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {t('ui.pager.previous')}
            </a>
          </li>
        )}
        {pagesShown(page, pages).map((at, index) => (
          <li key={at === 0 ? `gap-${index}` : at}>
            {at === 0 ? (
              <span class="gap">…</span>
            ) : at === page ? (
              <span aria-current="page">{number(at)}</span>
            ) : (
              <a href={href(at)}>{number(at)}</a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {t('ui.pager.next')}
            </a>
          </li>
        )}
      </ol>
    </nav>
  )
}

/** Downloads of exactly what the list shows, all pages. */
export const ExportLinks = (props: { translator: Translator; href: (format: 'csv' | 'json') => string }) => (
  <span class="export">
    <span>{props.translator.t('ui.export.label')}</span>
    {(['csv', 'json'] as const).map((format) => (
      <a key={format} href={props.href(format)} download>
        {format.toUpperCase()}
      </a>
    ))}
  </span>
)
