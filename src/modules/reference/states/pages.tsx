/** The list of States, and the profile of one that upper modules fill with panels. */
import { z } from 'zod'
import { fullDate, optional, pageNumber, year } from '../../../action/input.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { Problem } from '../../../kernel/problem.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Columns, DefinitionList, Empty, InlineList, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { groupingName, regionOptions } from '../names.ts'
import { rights } from '../permissions.ts'
import { codeHistoryOf, referenceOf } from '../queries.ts'
import { plain } from '../search.ts'
import { inRegion, type Reference, regionsAbove, type State, stateKinds } from '../state.ts'

const perPage = 60

const listQuery = z.object({
  q: optional(z.string().trim().max(100)),
  region: optional(z.string()),
  kind: optional(z.enum(stateKinds)),
  sort: optional(z.enum(['name', '-name', 'admitted', '-admitted'])),
  page: pageNumber,
})

const sortStates = (states: State[], sort: string, { translator: { text, compare } }: PageContext): State[] => {
  const byName = (a: State, b: State) => compare(text(a.name), text(b.name))
  const byDate = (a: State, b: State) =>
    (a.admitted_on ?? '9999') < (b.admitted_on ?? '9999') ? -1 : a.admitted_on === b.admitted_on ? byName(a, b) : 1
  const sorted = states.toSorted(sort.endsWith('admitted') ? byDate : byName)
  return sort.startsWith('-') ? sorted.reverse() : sorted
}

const region = (reference: Reference, state: State) => regionsAbove(reference.regions, state.region)[0]

export const statesPage = page({
  path: '/states',
  right: rights['data.see'],
  menu: 'reference.states.title',
  query: listQuery,
  render: async (context) => {
    const { db, translator, href, query } = context
    const { t, text } = translator
    const reference = await referenceOf(db)
    const isInside = inRegion(reference, query.region)
    const wanted = plain(query.q ?? '')
    const every = [...reference.states.values()]
    const sort = query.sort ?? 'name'
    const found = sortStates(
      every.filter(
        (state) =>
          isInside(state.code) &&
          (query.kind === undefined || state.kind === query.kind) &&
          (wanted === '' || state.code.toLowerCase() === wanted || plain(text(state.name)).includes(wanted)),
      ),
      sort,
      context,
    )
    const paged = pageOf(found, perPage, query.page)
    const link = (change: Partial<Record<keyof typeof query, string>>) =>
      href('/states', { ...query, page: undefined, ...change })
    return {
      title: t('reference.states.title'),
      body: (
        <>
          <PageHead
            title={t('reference.states.title')}
            answer={t('reference.states.answer', { members: every.filter(({ kind }) => kind === 'member').length })}
          />
          <Filters
            translator={translator}
            action={href('/states')}
            fields={[
              { kind: 'search', name: 'q', label: t('reference.states.search'), value: query.q ?? '' },
              {
                kind: 'select',
                name: 'region',
                label: t('reference.states.region'),
                value: query.region ?? '',
                options: [{ value: '', label: t('reference.states.any') }],
                groups: regionOptions(reference, translator),
              },
              {
                kind: 'select',
                name: 'kind',
                label: t('reference.states.kind'),
                value: query.kind ?? '',
                options: [
                  { value: '', label: t('reference.states.any') },
                  ...stateKinds.map((kind) => ({ value: kind, label: t(`reference.kind.${kind}`) })),
                ],
              },
            ]}
            active={activeFilters(
              {
                q: query.q,
                region: query.region && groupingName(reference, translator, query.region),
                kind: query.kind && t(`reference.kind.${query.kind}`),
              },
              (field) => link({ [field]: undefined }),
            )}
            clearHref={href('/states')}
            summary={t('reference.states.count', { count: found.length, total: every.length })}
          >
            <ExportLinks
              translator={translator}
              href={(format) => href(`/export/states.${format}`, { region: query.region, kind: query.kind })}
            />
          </Filters>
          <DataTable<State>
            caption={t('reference.states.title')}
            captionHidden
            rows={paged.rows}
            sort={sort}
            href={(by) => link({ sort: by })}
            empty={
              <Empty
                title={t('reference.states.empty.title')}
                text={t('reference.states.empty.text')}
                action={{ label: t('ui.filters.clear'), href: href('/states') }}
              />
            }
            columns={[
              {
                key: 'name',
                sort: 'name',
                header: true,
                label: t('reference.states.name'),
                cell: ({ code, name }) => <a href={href(`/states/${code}`)}>{text(name)}</a>,
              },
              { key: 'code', label: t('reference.states.code'), cell: ({ code }) => <code>{code}</code> },
              { key: 'kind', label: t('reference.states.kind'), cell: ({ kind }) => t(`reference.kind.${kind}`) },
              {
                key: 'region',
                label: t('reference.state.regions'),
                cell: (state) => {
                  const found = region(reference, state)
                  return found === undefined ? '–' : <a href={link({ region: found.code })}>{text(found.name)}</a>
                },
              },
              {
                key: 'admitted',
                align: 'date',
                sort: 'admitted',
                label: t('reference.states.admitted'),
                cell: ({ admitted_on }) => (admitted_on === null ? '–' : translator.date(admitted_on)),
              },
            ]}
          />
          <Pager translator={translator} paged={paged} href={(to) => href('/states', { ...query, page: to })} />
        </>
      ),
    }
  },
})

/** Query of a State's profile; the panels of upper modules read it. */
const profileQuery = z.object({
  as_at: optional(fullDate),
  known_at: optional(fullDate),
  /** Page of the instruments, where a collection holds more than one page. */
  instruments: optional(pageNumber),
  year: optional(year),
  collection: optional(z.string()),
})

export const statePage = page({
  path: '/states/:code',
  right: rights['data.see'],
  menu: 'reference.states.title',
  query: profileQuery,
  render: async (context) => {
    const { db, translator, href, modules, params, actor } = context
    const { t, text } = translator
    const reference = await referenceOf(db)
    const state = reference.states.get(params.code?.toUpperCase() ?? '')
    if (state === undefined) throw new Problem('not-found')
    const panels = modules
      .flatMap((module) => module.panels ?? [])
      .filter(({ on, right }) => on === 'state' && may(actor, right))
    const answers = (await Promise.all(panels.map((panel) => panel.answer?.(context, state.code)))).filter(
      (one) => one !== undefined && one !== null,
    )
    const bodies = await Promise.all(
      panels.map(async ({ side, top, render }) => ({ side, top, body: await render(context, state.code) })),
    )
    const above = bodies.filter(({ top, body }) => top && body !== null)
    const main = bodies.filter(({ side, top, body }) => !side && !top && body !== null)
    const beside = bodies.filter(({ side, body }) => side && body !== null)
    const regions = regionsAbove(reference.regions, state.region).filter(({ level }) => level !== 'world')
    const crumbs = [
      { label: t('reference.states.title'), href: href('/states') },
      ...regions.reverse().map(({ code, name }) => ({ label: text(name), href: href('/states', { region: code }) })),
      { label: text(state.name) },
    ]
    return {
      title: text(state.name),
      record: { kind: 'state', id: state.code },
      crumbs,
      body: (
        <>
          <PageHead
            title={text(state.name)}
            answer={answers.length > 0 ? answers.join(' · ') : t(`reference.kind.${state.kind}`)}
          />
          {above.map(({ body }) => body)}
          {beside.length === 0 ? (
            main.map(({ body }) => body)
          ) : (
            <Columns>
              <div>{main.map(({ body }) => body)}</div>
              <div>{beside.map(({ body }) => body)}</div>
            </Columns>
          )}
          <About context={context} reference={reference} state={state} history={await codeHistoryOf(db, state.code)} />
        </>
      ),
    }
  },
})

const About = (props: {
  context: PageContext
  reference: Reference
  state: State
  history: Awaited<ReturnType<typeof codeHistoryOf>>
}) => {
  const { reference, state, history } = props
  const { translator, href } = props.context
  const { t, text } = translator
  const groupings = [...reference.groupings.values()].filter(({ members }) => members.includes(state.code))
  return (
    <Section title={t('reference.state.about')} id="about">
      <DefinitionList
        items={[
          { term: t('reference.state.formal_name'), value: state.formal_name && text(state.formal_name) },
          { term: t('reference.states.kind'), value: t(`reference.kind.${state.kind}`) },
          { term: t('reference.states.admitted'), value: state.admitted_on && translator.date(state.admitted_on) },
          { term: t('reference.state.ended'), value: state.ended_on && translator.date(state.ended_on) },
          {
            term: t('reference.state.successors'),
            value:
              state.successors.length > 0 &&
              translator.list(state.successors.map((code) => text(reference.states.get(code)!.name))),
          },
          {
            term: t('reference.state.codes'),
            value: [state.iso2, state.code, state.m49 && `M49 ${state.m49}`].filter(Boolean).join(' · '),
          },
          {
            term: t('reference.state.groupings'),
            value: groupings.length > 0 && (
              <InlineList
                items={groupings.map(({ id, name }) => ({
                  key: id,
                  content: <a href={href('/states', { region: id })}>{text(name)}</a>,
                }))}
              />
            ),
          },
          {
            term: t('reference.state.code_history'),
            value: history.length > 0 && (
              <ul class="plain">
                {history.map(({ code, name, withdrawn_on }) => (
                  <li key={code}>
                    {t('reference.state.code_history_item', {
                      code,
                      name,
                      date: withdrawn_on === null ? '–' : translator.date(withdrawn_on),
                    })}
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t('reference.state.note'), value: state.code === 'XKX' ? t('reference.kosovo_footnote') : null },
        ].map(({ term, value }) => ({ term, value: value === false ? null : value }))}
      />
    </Section>
  )
}
