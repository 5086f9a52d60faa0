/** The table of the matrix: States by region down, instruments by adoption across. */
import type { PageContext } from '../../../action/manifest.ts'
import { type FullDate, today } from '../../../kernel/dates.ts'
import { Sign } from '../../../ui/page.tsx'
import { ScrollRegion } from '../../../ui/table.tsx'
import type { Reference, State } from '../../reference/index.ts'
import { chosenStates } from '../chosen.ts'
import { matrixAt, type Register } from '../register.ts'
import type { MatrixQuery } from './matrix-query.ts'
import { type Position, periodAt, type Status } from './status.ts'

export interface MatrixRow {
  readonly state: State
  /** One a column. */
  readonly cells: readonly Status[]
}

export const matrixRows = (
  register: Register,
  reference: Reference,
  { region, status, who }: MatrixQuery,
  date: FullDate,
  codes: readonly string[],
): MatrixRow[] => {
  const isChosen = chosenStates(reference, { region })
  const acted = new Set(codes.flatMap((code) => [...(register.positions.get(code)?.keys() ?? [])]))
  const states = [...reference.states.values()].filter(
    ({ code, kind }) => isChosen(code) && (kind === 'member' || (who === 'all' && acted.has(code))),
  )
  const cells = matrixAt(
    register,
    date,
    states.map(({ code }) => code),
    codes,
  )
  return states
    .map((state, index) => ({ state, cells: cells[index] ?? [] }))
    .filter((row) => status === undefined || row.cells.includes(status))
}

/** The date that gave a State its status: of deposit, or of signature. */
const dateBehind = (position: Position | undefined, status: Status, at: FullDate): FullDate | undefined =>
  status === 'none'
    ? undefined
    : status === 'signatory'
      ? position?.signature?.deposited_on
      : periodAt(position, at)?.consent.deposited_on

interface Props {
  readonly context: PageContext<MatrixQuery>
  readonly reference: Reference
  readonly register: Register
  readonly codes: readonly string[]
  readonly rows: readonly MatrixRow[]
}

const Row = ({
  context,
  register,
  codes,
  row: { state, cells },
  at,
}: Omit<Props, 'rows' | 'reference'> & { row: MatrixRow; at: string | undefined }) => {
  const { translator, href, query } = context
  const withDates = query.cells === 'dates'
  return (
    <tr>
      <th scope="row">
        <a href={href(`/states/${state.code}`, { as_at: at, known_at: query.known_at })}>
          {translator.text(state.name)}
        </a>
      </th>
      {cells.map((status, index) => {
        const code = codes[index]!
        const behind = withDates
          ? dateBehind(register.positions.get(code)?.get(state.code), status, at ?? today())
          : undefined
        return (
          <td key={code} class={query.status !== undefined && query.status !== status ? 'dim' : undefined}>
            <Sign translator={translator} status={status} />
            {behind !== undefined && <time datetime={behind}>{behind}</time>}
          </td>
        )
      })}
      <td class="sum">{translator.number(cells.filter((status) => status === (query.status ?? 'party')).length)}</td>
    </tr>
  )
}

export const Matrix = ({ context, reference, register, codes, rows }: Props) => {
  const { translator, href, query } = context
  const { t, text, compare } = translator
  const groups = Map.groupBy(rows, ({ state }) => state.region)
  const order = [...reference.regions.keys()]
  const sorted = [...groups].sort(([a], [b]) =>
    a === null ? 1 : b === null ? -1 : order.indexOf(a) - order.indexOf(b),
  )
  return (
    <ScrollRegion matrix label={t('treaties.matrix.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('treaties.matrix.state')}</th>
            {codes.map((code) => (
              <th scope="col" key={code}>
                <span class="up">
                  <a href={href(`/treaties/${code}`, { as_at: query.as_at, known_at: query.known_at })}>
                    {text(register.instruments.get(code)!.short_title)}
                  </a>
                </span>
              </th>
            ))}
            <th scope="col" class="sum">
              <abbr
                title={query.status === undefined ? t('treaties.matrix.total_label') : t(`ui.status.${query.status}`)}
              >
                {t('treaties.matrix.total', { count: codes.length })}
              </abbr>
            </th>
          </tr>
        </thead>
        {sorted.map(([region, members]) => (
          <tbody key={region ?? 'none'}>
            <tr class="group">
              <th colspan={codes.length + 2} scope="rowgroup">
                <span>
                  {region === null ? t('treaties.matrix.no_region') : text(reference.regions.get(region)!.name)}
                </span>
              </th>
            </tr>
            {members
              .toSorted((a, b) => compare(text(a.state.name), text(b.state.name)))
              .map((row) => (
                <Row
                  key={row.state.code}
                  context={context}
                  register={register}
                  codes={codes}
                  row={row}
                  at={query.as_at}
                />
              ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  )
}
