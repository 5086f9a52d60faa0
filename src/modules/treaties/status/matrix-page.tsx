/** The matrix: every State against every instrument at a date. */
import { type PageContext, page } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { activeFilters, type FilterField, Filters } from '../../../ui/filters.tsx'
import { Empty, Keys, PageHead } from '../../../ui/page.tsx'
import { ExportLinks } from '../../../ui/table.tsx'
import { groupingName, type Reference, referenceOf, regionOptions } from '../../reference/index.ts'
import { chosenInstruments } from '../chosen.ts'
import { KnownAt, knownAtActive, knownAtFilter } from '../known-at.tsx'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { mainCollection, type Register } from '../register.ts'
import { SourcesAndGaps, SourcesEnd } from '../sources.tsx'
import { treatyViews } from '../views.tsx'
import { type MatrixQuery, matrixQuery } from './matrix-query.ts'
import { Matrix, matrixRows } from './matrix-table.tsx'
import { statuses } from './status.ts'

const filterFields = (
  {
    translator,
    query: { as_at, cells, collection, instrument, known_at, region, status, who },
  }: PageContext<MatrixQuery>,
  register: Register,
  reference: Reference,
  used: string,
): FilterField[] => {
  const { t, text } = translator
  return [
    { kind: 'date', name: 'as_at', label: t('treaties.as_at'), value: as_at ?? today(), min: '1963-09-14' },
    {
      kind: 'select',
      name: 'region',
      label: t('treaties.matrix.region'),
      value: region ?? '',
      options: [{ value: '', label: t('treaties.matrix.all_states') }],
      groups: regionOptions(reference, translator),
    },
    {
      kind: 'select',
      name: 'collection',
      label: t('treaties.matrix.collection'),
      value: collection ?? '',
      options: [...register.collections.values()].map(({ id, name }, index) => ({
        value: index === 0 ? '' : id,
        label: text(name),
      })),
    },
    {
      kind: 'checks',
      name: 'instrument',
      label: t('treaties.matrix.instruments'),
      values: instrument,
      options: chosenInstruments(register, { collection: used }).map((code) => ({
        value: code,
        label: text(register.instruments.get(code)!.short_title),
      })),
    },
    {
      kind: 'select',
      name: 'status',
      label: t('treaties.matrix.show'),
      value: status ?? '',
      options: [
        { value: '', label: t('treaties.matrix.any_status') },
        ...statuses.map((value) => ({ value, label: t(`ui.status.${value}`) })),
      ],
    },
    {
      kind: 'select',
      name: 'who',
      label: t('treaties.matrix.participants'),
      value: who ?? '',
      options: [
        { value: '', label: t('treaties.matrix.members_only') },
        { value: 'all', label: t('treaties.matrix.everyone') },
      ],
    },
    {
      kind: 'select',
      name: 'cells',
      label: t('treaties.matrix.cells'),
      value: cells ?? '',
      options: [
        { value: '', label: t('treaties.matrix.cells_signs') },
        { value: 'dates', label: t('treaties.matrix.cells_dates') },
      ],
    },
    knownAtFilter(translator, known_at),
  ]
}

export const matrixPage = page({
  path: '/treaties',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: matrixQuery,
  render: async (context) => {
    const { db, translator, href } = context
    const { t, text, date: format, list } = translator
    const [register, reference] = await Promise.all([registerOf(db, context.query.known_at), referenceOf(db)])
    const { as_at: asked, region, status, instrument, who } = context.query
    const date = asked ?? today()
    const collection = context.query.collection ?? mainCollection(register)?.id ?? ''
    const askedCodes = chosenInstruments(register, { collection, instrument })
    // What had not been adopted by that day cannot have been joined.
    const codes = askedCodes.filter((code) => register.instruments.get(code)!.adopted_on <= date)
    const rows = matrixRows(register, reference, context.query, date, codes)
    const everyone = [...reference.states.values()].filter(({ kind }) => kind === 'member').length
    const wanted = status ?? 'party'
    const count = rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell === wanted).length, 0)
    const without = (key: keyof MatrixQuery, value?: string) =>
      href('/treaties', {
        ...context.query,
        [key]: value === undefined ? undefined : instrument.filter((code) => code !== value),
      })
    const active = [
      ...activeFilters(
        {
          as_at: asked && `${t('treaties.as_at')}: ${format(asked)}`,
          known_at: knownAtActive(translator, context.query.known_at),
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
      known_at: context.query.known_at,
      collection,
      region,
      status,
      instrument,
      who: who ?? 'members',
    }
    const shared = { instruments: codes.length, states: rows.length, date: format(date), count }
    const answer =
      status === undefined
        ? t('treaties.matrix.answer', { ...shared, who: who ?? 'members' })
        : t('treaties.matrix.answer_status', { ...shared, status: t(`ui.status.${status}`) })
    return {
      title: t('treaties.matrix.title'),
      body: (
        <>
          <PageHead title={t('treaties.matrix.title')} answer={answer} />
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
          <KnownAt context={context} register={register} />
          <SourcesEnd context={context} register={register} codes={codes} date={date} />
          {askedCodes.length > codes.length && (
            <p class="note">
              {t('treaties.matrix.not_adopted', {
                count: askedCodes.length - codes.length,
                instruments: list(
                  askedCodes
                    .filter((code) => !codes.includes(code))
                    .map((code) => text(register.instruments.get(code)!.short_title)),
                ),
              })}
            </p>
          )}
          {rows.length === 0 || codes.length === 0 ? (
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
