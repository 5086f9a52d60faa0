/** What a State owes on a day, to all or to one other State: obligation by obligation, with what limits each. */
import { type PageContext, page } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { activeFilters, type FilterField, Filters } from '../../../ui/filters.tsx'
import { ButtonLink, Empty, InlineList, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { referenceOf, stateName } from '../../reference/index.ts'
import { forces, obligationTypes } from '../obligations/obligation.ts'
import { obligationsOf } from '../obligations/queries.ts'
import { titleOf } from '../obligations/titles.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { between, bondsOf, lawOf, unspecifiedIn } from './bonds.ts'
import { type Owed, owedBy, standingOf } from './owed.ts'
import { owedQuery } from './query.ts'
import { OwedTable, OwedViews } from './views.tsx'

type Query = typeof owedQuery._output

const perPage = 100

const matching =
  ({ instrument, type, force }: Query) =>
  ({ obligation }: Owed): boolean =>
    (instrument === undefined || obligation.instrument === instrument) &&
    (type === undefined || obligation.type === type) &&
    (force === undefined || obligation.force === force)

export const owedPage = page({
  path: '/states/:code/obligations',
  right: rights['register.see'],
  menu: 'reference.states.title',
  query: owedQuery,
  render: async (context) => {
    const { db, params, translator, href, query } = context
    const { t, text, date, number, compare } = translator
    const day = query.as_at ?? today()
    const [register, obligations, reference] = await Promise.all([
      registerOf(db, query.known_at),
      obligationsOf(db),
      referenceOf(db),
    ])
    const state = reference.states.get(params.code ?? '')
    const other = query.towards === undefined ? undefined : reference.states.get(query.towards)
    if (state === undefined) throw new Problem('not-found')
    if (query.towards !== undefined && (other === undefined || other === state))
      throw new Problem('bad-input', [
        { field: 'towards', value: query.towards, allowed: t('treaties.owed.another_state') },
      ])
    const name = text(state.name)
    const path = `/states/${state.code}/obligations`
    const to = (change: Partial<Query>) => href(path, { ...query, page: undefined, ...change })
    const title = (code: string) => text(titleOf({ register, obligations }, code).short_title)
    const bonds = bondsOf(register, obligations, state, day)
    const law = lawOf(obligations)
    const all = owedBy({
      law,
      bonds,
      ...(other && { towards: between(register, state.code, other.code, day) }),
    })
    const shown = all.filter(matching(query))
    const paged = pageOf(shown, perPage, query.page)
    const inForce = [...new Set(all.map(({ obligation }) => obligation.instrument))]
    const entered = new Set(law.obligations.keys())
    const notEntered = bonds.filter(({ instrument }) => !entered.has(instrument))
    const unspecified = unspecifiedIn(register, state.code, day)
    const resolutions = inForce.filter((code) => obligations.resolutions.has(code)).length
    const byType = Map.groupBy(
      all.filter((one) => standingOf(one) === 'owed'),
      ({ obligation }) => obligation.type,
    )
    const fields: FilterField[] = [
      { kind: 'date', name: 'as_at', label: t('treaties.as_at'), value: day, min: '1963-09-14' },
      {
        kind: 'select',
        name: 'towards',
        label: t('treaties.owed.towards'),
        value: query.towards ?? '',
        options: [
          { value: '', label: t('treaties.owed.towards_all') },
          ...[...reference.states.values()]
            .filter(({ code, kind }) => code !== state.code && kind !== 'area')
            .map(({ code }) => ({ value: code, label: stateName(reference, translator, code) }))
            .sort((a, b) => compare(a.label, b.label)),
        ],
      },
      {
        kind: 'select',
        name: 'type',
        label: t('treaties.owed.type'),
        value: query.type ?? '',
        options: [
          { value: '', label: t('treaties.owed.any_type') },
          ...obligationTypes.map((value) => ({ value, label: t(`treaties.obligations.type.${value}`) })),
        ],
      },
      {
        kind: 'select',
        name: 'instrument',
        label: t('treaties.acts.instrument'),
        value: query.instrument ?? '',
        options: [
          { value: '', label: t('treaties.acts.any_instrument') },
          ...inForce.map((value) => ({ value, label: title(value) })),
        ],
      },
      {
        kind: 'select',
        name: 'force',
        label: t('treaties.owed.force'),
        value: query.force ?? '',
        options: [
          { value: '', label: t('treaties.owed.any_force') },
          ...forces.map((value) => ({ value, label: t(`treaties.obligations.force.${value}`) })),
        ],
      },
      { kind: 'date', name: 'known_at', label: t('treaties.owed.known_at'), value: query.known_at ?? '' },
    ]
    const exported = { ...query, page: undefined, as_at: undefined, date: day, state: state.code }
    return {
      title: t('treaties.owed.title', { state: name }),
      crumbs: [
        { label: t('reference.states.title'), href: href('/states') },
        { label: name, href: href(`/states/${state.code}`) },
        { label: t('treaties.owed.crumb') },
      ],
      body: (
        <>
          <PageHead
            title={t('treaties.owed.title', { state: name })}
            answer={t(other === undefined ? 'treaties.owed.answer' : 'treaties.owed.answer_towards', {
              count: all.filter((one) => standingOf(one) === 'owed').length,
              treaties: inForce.length - resolutions,
              resolutions,
              date: date(day),
              other: other === undefined ? '' : text(other.name),
            })}
          />
          <OwedViews context={context} state={state.code} current="obligations" />
          <Filters
            translator={translator}
            action={href(path)}
            open={3}
            fields={fields}
            active={activeFilters(
              {
                as_at: query.as_at && `${t('treaties.as_at')}: ${date(query.as_at)}`,
                towards: other && `${t('treaties.owed.towards')}: ${text(other.name)}`,
                type: query.type && t(`treaties.obligations.type.${query.type}`),
                instrument: query.instrument && title(query.instrument),
                force: query.force && t(`treaties.obligations.force.${query.force}`),
                known_at: query.known_at && `${t('treaties.owed.known_at')}: ${date(query.known_at)}`,
              },
              (field) => to({ [field]: undefined }),
            )}
            clearHref={href(path)}
            summary={t('treaties.owed.count', { count: shown.filter((one) => standingOf(one) === 'owed').length })}
          >
            <ExportLinks translator={translator} href={(format) => href(`/export/owed.${format}`, exported)} />
          </Filters>
          {unspecified.length > 0 && (
            <Notice kind="warning" title={t('treaties.owed.unspecified')}>
              <InlineList
                items={unspecified.map((code) => ({
                  key: code,
                  content: <a href={href(`/treaties/${code}`)}>{title(code)}</a>,
                }))}
              />
            </Notice>
          )}
          {all.length === 0 ? (
            <Empty
              title={t('treaties.owed.none')}
              text={t('treaties.owed.none_text', { date: date(day) })}
              action={{
                label: t('treaties.owed.joining'),
                href: href(`/states/${state.code}/joining`, { as_at: query.as_at }),
              }}
            />
          ) : (
            <>
              <Section title={t('treaties.owed.by_type')} id="types">
                <InlineList
                  items={obligationTypes
                    .filter((type) => byType.has(type))
                    .map((type) => ({
                      key: type,
                      content: (
                        <>
                          <a href={to({ type })}>{t(`treaties.obligations.type.${type}`)}</a>{' '}
                          {number(byType.get(type)!.length)}
                        </>
                      ),
                    }))}
                />
              </Section>
              <Section title={t('treaties.owed.by_instrument')} id="instruments">
                <Instruments
                  context={context}
                  all={all}
                  title={title}
                  to={(instrument) => `${to({ instrument })}#list`}
                />
              </Section>
              <Section title={t('treaties.owed.list')} id="list" aside={number(shown.length)}>
                {[...Map.groupBy(paged.rows, ({ obligation }) => obligation.instrument)].map(([code, rows]) => (
                  <section key={code}>
                    <h3 id={code}>{title(code)}</h3>
                    <OwedTable context={context} title={title} caption={title(code)} rows={rows} register={register} />
                  </section>
                ))}
                <Pager translator={translator} paged={paged} href={(number) => `${to({ page: number })}#list`} />
              </Section>
              {shown.length === 0 && (
                <Empty
                  title={t('treaties.owed.no_match')}
                  action={{ label: t('ui.filters.clear'), href: href(path) }}
                />
              )}
            </>
          )}
          {notEntered.length > 0 && (
            <Notice kind="info" title={t('treaties.owed.not_entered')}>
              <InlineList
                items={notEntered.map(({ instrument }) => ({ key: instrument, content: title(instrument) }))}
              />
            </Notice>
          )}
          <p>
            <ButtonLink
              quiet
              label={t('treaties.owed.joining')}
              href={href(`/states/${state.code}/joining`, { as_at: query.as_at })}
            />
          </p>
          <p class="note">{t('treaties.owed.rules')}</p>
        </>
      ),
    }
  },
})

/** How much is owed under each instrument, and how much of it something limits. */
const Instruments = (props: {
  context: PageContext
  all: readonly Owed[]
  title: (code: string) => string
  to: (code: string) => string
}) => {
  const { t, date, number } = props.context.translator
  const rows = [...Map.groupBy(props.all, ({ obligation }) => obligation.instrument)].map(([code, owed]) => ({
    code,
    since: owed[0]!.since,
    owed: owed.filter((one) => standingOf(one) === 'owed').length,
    limited: owed.filter(({ limits }) => limits.length > 0).length,
  }))
  return (
    <DataTable
      caption={t('treaties.owed.by_instrument')}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'instrument',
          header: true,
          label: t('treaties.acts.instrument'),
          cell: ({ code }) => <a href={props.to(code)}>{props.title(code)}</a>,
        },
        { key: 'since', align: 'date', label: t('treaties.owed.since'), cell: ({ since }) => date(since) },
        { key: 'owed', align: 'end', label: t('treaties.owed.crumb'), cell: ({ owed }) => number(owed) },
        { key: 'limited', align: 'end', label: t('treaties.owed.limited'), cell: ({ limited }) => number(limited) },
      ]}
    />
  )
}
