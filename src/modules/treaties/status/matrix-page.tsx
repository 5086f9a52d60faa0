/** The matrix: every State against every instrument at a date. */
import { z } from 'zod'
import { fullDate, many, optional } from '../../../action/input.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Empty, Keys, PageHead, Sign } from '../../../ui/page.tsx'
import { ExportLinks, ScrollRegion } from '../../../ui/table.tsx'
import { groupingName, type Reference, referenceOf, regionOptions, type State } from '../../reference/index.ts'
import { chosenInstruments, chosenStates } from '../exports.ts'
import { registerOf } from '../queries.ts'
import { mainCollection, matrixAt, type Register } from '../register.ts'
import { SourcesAndGaps } from '../sources.tsx'
import { treatyViews } from '../views.tsx'
import { type Status, statuses } from './status.ts'

const query = z.object({
  as_at: optional(fullDate),
  collection: optional(z.string()),
  instrument: many(z.string()),
  region: optional(z.string()),
  status: optional(z.enum(statuses)),
  who: optional(z.enum(['members', 'all'])),
})

type Query = z.output<typeof query>

interface MatrixRow {
  readonly state: State
  readonly cells: readonly Status[]
}

const rowsOf = (
  register: Register,
  reference: Reference,
  { region, status, who }: Query,
  date: string,
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

const Matrix = ({
  context,
  reference,
  register,
  codes,
  rows,
}: {
  context: PageContext<Query>
  reference: Reference
  register: Register
  codes: readonly string[]
  rows: readonly MatrixRow[]
}) => {
  const {
    translator,
    href,
    query: { as_at },
  } = context
  const { t, text, compare, number } = translator
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
                  <a href={href(`/treaties/${code}`, { as_at })}>{text(register.instruments.get(code)!.short_title)}</a>
                </span>
              </th>
            ))}
            <th scope="col" class="sum">
              <abbr title={t('treaties.matrix.total_label')}>
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
              .map(({ state, cells }) => (
                <tr key={state.code}>
                  <th scope="row">
                    <a href={href(`/states/${state.code}`, { as_at })}>{text(state.name)}</a>
                  </th>
                  {cells.map((status, index) => (
                    <td key={codes[index]}>
                      <Sign translator={translator} status={status} />
                    </td>
                  ))}
                  <td class="sum">{number(cells.filter((status) => status === 'party').length)}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  )
}

const filterFields = (
  { translator, query: { as_at, collection, instrument, region, status, who } }: PageContext<Query>,
  register: Register,
  reference: Reference,
  used: string,
) => {
  const { t, text } = translator
  return [
    { kind: 'date' as const, name: 'as_at', label: t('treaties.as_at'), value: as_at ?? today(), min: '1963-09-14' },
    {
      kind: 'select' as const,
      name: 'region',
      label: t('treaties.matrix.region'),
      value: region ?? '',
      options: [{ value: '', label: t('treaties.matrix.all_states') }],
      groups: regionOptions(reference, translator),
    },
    {
      kind: 'select' as const,
      name: 'collection',
      label: t('treaties.matrix.collection'),
      value: collection ?? '',
      options: [...register.collections.values()].map(({ id, name }, index) => ({
        value: index === 0 ? '' : id,
        label: text(name),
      })),
    },
    {
      kind: 'checks' as const,
      name: 'instrument',
      label: t('treaties.matrix.instruments'),
      values: instrument,
      options: chosenInstruments(register, { collection: used }).map((code) => ({
        value: code,
        label: text(register.instruments.get(code)!.short_title),
      })),
    },
    {
      kind: 'select' as const,
      name: 'status',
      label: t('treaties.matrix.show'),
      value: status ?? '',
      options: [
        { value: '', label: t('treaties.matrix.any_status') },
        ...statuses.map((value) => ({ value, label: t(`ui.status.${value}`) })),
      ],
    },
    {
      kind: 'select' as const,
      name: 'who',
      label: t('treaties.matrix.participants'),
      value: who ?? '',
      options: [
        { value: '', label: t('treaties.matrix.members_only') },
        { value: 'all', label: t('treaties.matrix.everyone') },
      ],
    },
  ]
}

export const matrixPage = page({
  path: '/treaties',
  menu: 'treaties.title',
  query,
  render: async (context) => {
    const { db, translator, href } = context
    const { t, text, date: format } = translator
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const { as_at: asked, region, status, instrument } = context.query
    const date = asked ?? today()
    const collection = context.query.collection ?? mainCollection(register)?.id ?? ''
    const all = chosenInstruments(register, { collection })
    for (const code of instrument) chosenInstruments(register, { instrument: code })
    const codes = instrument.length === 0 ? all : all.filter((code) => instrument.includes(code))
    const rows = rowsOf(register, reference, context.query, date, codes)
    const everyone = [...reference.states.values()].filter(({ kind }) => kind === 'member').length
    const parties = rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell === 'party').length, 0)
    const without = (key: keyof Query, value?: string) =>
      href('/treaties', {
        ...context.query,
        [key]: value === undefined ? undefined : instrument.filter((code) => code !== value),
      })
    const active = [
      ...activeFilters(
        {
          as_at: asked && `${t('treaties.as_at')}: ${format(asked)}`,
          region: region && groupingName(reference, translator, region),
        },
        without,
      ),
      ...instrument.map((code) => ({
        label: text(register.instruments.get(code)!.short_title),
        removeHref: without('instrument', code),
      })),
      ...activeFilters({ status: status && t(`ui.status.${status}`) }, without),
    ]
    const exported = {
      date,
      collection,
      region,
      status,
      instrument: instrument.length === 1 ? instrument[0] : undefined,
    }
    return {
      title: t('treaties.matrix.title'),
      body: (
        <>
          <PageHead
            title={t('treaties.matrix.title')}
            answer={t('treaties.matrix.answer', {
              instruments: codes.length,
              states: rows.length,
              date: format(date),
              parties,
            })}
          />
          {treatyViews(context, 'matrix')}
          <Filters
            translator={translator}
            action={href('/treaties')}
            open={2}
            fields={filterFields(context, register, reference, collection)}
            active={active}
            clearHref={href('/treaties')}
            summary={t('treaties.matrix.rows', { count: rows.length, total: everyone })}
          >
            <ExportLinks translator={translator} href={(kind) => href(`/export/status.${kind}`, exported)} />
          </Filters>
          {rows.length === 0 ? (
            <Empty
              title={t('treaties.matrix.empty.title')}
              text={t('treaties.matrix.empty.text')}
              action={{ label: t('ui.filters.clear'), href: href('/treaties') }}
            />
          ) : (
            <section class="matrix-sheet">
              <Keys translator={translator} statuses={statuses} />
              <Matrix context={context} reference={reference} register={register} codes={codes} rows={rows} />
            </section>
          )}
          <SourcesAndGaps context={context} register={register} codes={codes} />
        </>
      ),
    }
  },
})
