/** Which instruments would close most obligations if the States of a region joined them, and the reasons. */
import { page } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Empty, InlineList, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable, ExportLinks } from '../../../ui/table.tsx'
import { groupingName, inRegion, referenceOf, regionOptions, stateName } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { treatyViews } from '../views.tsx'
import { summed } from './proposals.ts'
import { proposalsOf } from './queries.ts'
import { proposalsQuery } from './query.ts'

export const proposalsPage = page({
  path: '/joining',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: proposalsQuery,
  render: async (context) => {
    const { db, translator, href, query } = context
    const { t, text, date, number } = translator
    const { region, as_at, known_at } = query
    const day = as_at ?? today()
    const [register, reference] = await Promise.all([registerOf(db, known_at), referenceOf(db)])
    const isInside = inRegion(reference, region)
    const found = (await proposalsOf(db, { day, knownAt: known_at, collection: query.collection })).filter(
      ({ state }) => isInside(state),
    )
    const title = (code: string) => text(register.instruments.get(code)!.short_title)
    const name = (code: string) => stateName(reference, translator, code)
    const sums = summed(found)
    const states = [...Map.groupBy(found, ({ state }) => state)]
      .map(([state, all]) => ({ state, first: all[0]!, more: all.length - 1, mandatory: all[0]!.mandatory }))
      .sort((a, b) => b.mandatory - a.mandatory || translator.compare(name(a.state), name(b.state)))
    const most = Math.max(1, ...sums.map(({ mandatory }) => mandatory))
    const to = (change: Partial<typeof query>) => href('/joining', { ...query, ...change })
    return {
      title: t('treaties.owed.proposals'),
      crumbs: [{ label: t('treaties.title'), href: href('/treaties') }, { label: t('treaties.owed.proposals') }],
      body: (
        <>
          <PageHead
            title={t('treaties.owed.proposals')}
            answer={
              sums[0] === undefined
                ? t('treaties.owed.proposals_none')
                : t('treaties.owed.proposals_answer', {
                    instrument: title(sums[0].instrument),
                    states: sums[0].states.length,
                    date: date(day),
                  })
            }
          />
          {treatyViews(context, 'joining')}
          <Filters
            translator={translator}
            action={href('/joining')}
            open={3}
            fields={[
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
                value: query.collection ?? '',
                options: [...register.collections.values()].map(({ id, name: of }, index) => ({
                  value: index === 0 ? '' : id,
                  label: text(of),
                })),
              },
              { kind: 'date', name: 'as_at', label: t('treaties.as_at'), value: day, min: '1963-09-14' },
            ]}
            active={activeFilters(
              {
                region: region && groupingName(reference, translator, region),
                collection: query.collection && text(register.collections.get(query.collection)!.name),
                as_at: as_at && `${t('treaties.as_at')}: ${date(as_at)}`,
              },
              (field) => to({ [field]: undefined }),
            )}
            clearHref={href('/joining')}
            summary={t('treaties.owed.proposals_count', { instruments: sums.length, states: states.length })}
          >
            <ExportLinks
              translator={translator}
              href={(format) =>
                href(`/export/proposals.${format}`, { region, collection: query.collection, date: day, known_at })
              }
            />
          </Filters>
          {sums.length === 0 ? (
            <Empty
              title={t('treaties.owed.proposals_none')}
              text={t('treaties.owed.joining_none_text')}
              action={{ label: t('ui.filters.clear'), href: href('/joining') }}
            />
          ) : (
            <>
              <Section title={t('treaties.owed.by_instrument')} id="instruments">
                <DataTable
                  caption={t('treaties.owed.by_instrument')}
                  captionHidden
                  rows={sums}
                  rowId={({ instrument }) => instrument}
                  columns={[
                    {
                      key: 'instrument',
                      header: true,
                      label: t('treaties.acts.instrument'),
                      cell: ({ instrument }) => <a href={href(`/treaties/${instrument}`)}>{title(instrument)}</a>,
                    },
                    {
                      key: 'states',
                      align: 'end',
                      label: t('treaties.owed.not_joined_by'),
                      cell: (one) => number(one.states.length),
                    },
                    {
                      key: 'closes',
                      align: 'end',
                      label: t('treaties.owed.closes_together'),
                      cell: ({ mandatory }) => (
                        <>
                          {number(mandatory)}
                          <Bar share={mandatory / most} />
                        </>
                      ),
                    },
                    {
                      key: 'first',
                      label: t('treaties.owed.most_in'),
                      cell: (one) => (
                        <InlineList
                          items={one.states.slice(0, 4).map((state) => ({
                            key: state,
                            content: (
                              <a href={href(`/states/${state}/joining`, { instrument: [one.instrument], as_at })}>
                                {name(state)}
                              </a>
                            ),
                          }))}
                        />
                      ),
                    },
                  ]}
                />
              </Section>
              <Section title={t('treaties.owed.by_state')} id="states">
                <DataTable
                  caption={t('treaties.owed.by_state')}
                  captionHidden
                  rows={states}
                  rowId={({ state }) => state}
                  columns={[
                    {
                      key: 'state',
                      header: true,
                      label: t('treaties.matrix.state'),
                      cell: ({ state }) => <a href={href(`/states/${state}/joining`, { as_at })}>{name(state)}</a>,
                    },
                    {
                      key: 'first',
                      label: t('treaties.owed.first'),
                      cell: ({ first }) => title(first.instrument),
                    },
                    {
                      key: 'closes',
                      align: 'end',
                      label: t('treaties.owed.closes'),
                      cell: ({ mandatory }) => number(mandatory),
                    },
                    { key: 'more', align: 'end', label: t('treaties.owed.more'), cell: ({ more }) => number(more) },
                  ]}
                />
              </Section>
            </>
          )}
          <p class="note">{t('treaties.owed.closing_note')}</p>
        </>
      ),
    }
  },
})

/** The table's own number beside it says the same. */
const Bar = ({ share }: { share: number }) => (
  <svg class="share" width="80" height="8" viewBox="0 0 80 8" aria-hidden="true">
    <rect width={Math.max(1, Math.round(share * 80))} height="8" rx="1" fill="currentColor" />
  </svg>
)
