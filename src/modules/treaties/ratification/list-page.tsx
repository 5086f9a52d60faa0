/** All processes that the reader may see: which are late or silent, what comes next, and who has it in hand. */
import { page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { ButtonLink, Empty, PageHead } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { stateName } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { ProcessesQuery } from './input.ts'
import { findProcesses, nextOf, type Shown, standingWords } from './view.ts'
import { Holder, holderNames, StandingChip } from './words.tsx'

export const path = '/ratifications'
const perPage = 50

export const processesPage = page({
  path,
  right: rights['ratification.see'],
  query: ProcessesQuery,
  render: async (context) => {
    const { translator, href, query, actor } = context
    const { t, text, date, number, compare } = translator
    const { sort, page: asked, ...filter } = query
    const { register, reference, processes, all } = await findProcesses(context, filter, sort)
    const paged = pageOf(processes, perPage, asked)
    const who = await holderNames(context, paged.rows)
    const to = (change: object) => href(path, { ...filter, sort, ...change })
    const any = { value: '', label: t('treaties.ratification.any') }
    const instrumentName = (code: string) => text(register.instruments.get(code)!.short_title)
    const states = [...new Set(all.map(({ state }) => state))]
      .map((value) => ({ value, label: stateName(reference, translator, value) }))
      .sort((a, b) => compare(a.label, b.label))
    const instruments = [...register.instruments.keys()]
      .filter((code) => all.some(({ instrument }) => instrument === code))
      .map((value) => ({ value, label: instrumentName(value) }))
    const open = all.filter(({ standing }) => standing.kind === 'open')
    const title = t('treaties.ratification.title')
    const keeps = may(actor, rights['ratification.keep'])
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={title}
            answer={t('treaties.ratification.answer', {
              open: open.length,
              late: open.filter(({ overdue }) => overdue.length > 0).length,
            })}
            actions={keeps && <ButtonLink label={t('treaties.ratification.open')} href={href(`${path}/new`)} />}
          />
          <Filters
            translator={translator}
            action={href(path)}
            open={3}
            fields={[
              { kind: 'search', name: 'q', label: t('treaties.ratification.search'), value: filter.q ?? '' },
              {
                kind: 'select',
                name: 'state',
                label: t('treaties.ratification.state'),
                value: filter.state ?? '',
                options: [any, ...states],
              },
              {
                kind: 'select',
                name: 'instrument',
                label: t('treaties.ratification.instrument'),
                value: filter.instrument ?? '',
                options: [any, ...instruments],
              },
              {
                kind: 'select',
                name: 'stands',
                label: t('treaties.ratification.stands'),
                value: filter.stands ?? '',
                options: [
                  any,
                  ...(['open', 'deposited', 'ended'] as const).map((value) => ({
                    value,
                    label: t(`treaties.ratification.stands.${value}`),
                  })),
                ],
              },
              {
                kind: 'select',
                name: 'overdue',
                label: t('treaties.ratification.overdue'),
                value: filter.overdue ?? '',
                options: [any, { value: 'yes', label: t('treaties.ratification.overdue_only') }],
              },
              {
                kind: 'select',
                name: 'silent',
                label: t('treaties.ratification.silent'),
                value: String(filter.silent ?? ''),
                options: [
                  any,
                  ...[30, 90, 180, 365].map((days) => ({
                    value: String(days),
                    label: t('treaties.ratification.silent_for', { days }),
                  })),
                ],
              },
              {
                kind: 'select',
                name: 'mine',
                label: t('treaties.ratification.holder'),
                value: filter.mine ?? '',
                options: [any, { value: 'yes', label: t('treaties.ratification.mine') }],
              },
              { kind: 'hidden', name: 'sort', value: sort ?? '' },
            ]}
            active={activeFilters(
              {
                q: filter.q,
                state: filter.state && stateName(reference, translator, filter.state),
                instrument:
                  filter.instrument &&
                  (register.instruments.has(filter.instrument) ? instrumentName(filter.instrument) : filter.instrument),
                stands: filter.stands && t(`treaties.ratification.stands.${filter.stands}`),
                overdue: filter.overdue && t('treaties.ratification.overdue_only'),
                silent:
                  filter.silent === undefined
                    ? undefined
                    : t('treaties.ratification.silent_for', { days: filter.silent }),
                mine: filter.mine && t('treaties.ratification.mine'),
              },
              (field) => to({ [field]: undefined }),
            )}
            clearHref={href(path)}
            summary={t('treaties.ratification.count', { count: paged.total })}
          >
            <ExportLinks
              translator={translator}
              href={(format) => href(`/export/ratification-processes.${format}`, { ...filter })}
            />
          </Filters>
          <DataTable<Shown>
            caption={title}
            captionHidden
            rows={paged.rows}
            rowId={({ id }) => id}
            sort={sort ?? '-silent'}
            href={(by) => to({ sort: by })}
            empty={
              <Empty
                title={t('treaties.ratification.none')}
                text={t('treaties.ratification.none_text')}
                {...(keeps ? { action: { label: t('treaties.ratification.open'), href: href(`${path}/new`) } } : {})}
              />
            }
            columns={[
              {
                key: 'state',
                header: true,
                sort: 'state',
                label: t('treaties.ratification.state'),
                cell: ({ id, state, instrument }) => (
                  <>
                    <a href={href(`${path}/${id}`)}>{stateName(reference, translator, state)}</a>
                    <small class="below">{instrumentName(instrument)}</small>
                  </>
                ),
              },
              {
                key: 'stands',
                label: t('treaties.ratification.stands'),
                cell: (one) => (
                  <>
                    <StandingChip translator={translator} process={one} />
                    <small class="below">{standingWords(translator, one)}</small>
                  </>
                ),
              },
              {
                key: 'holder',
                label: t('treaties.ratification.holder'),
                cell: (one) => {
                  const next = nextOf(one)
                  return next === null ? '–' : <Holder step={next} who={who} />
                },
              },
              {
                key: 'due',
                sort: 'due',
                align: 'date',
                label: t('treaties.ratification.due'),
                cell: (one) => {
                  const due = nextOf(one)?.dueOn
                  return due ? date(due) : '–'
                },
              },
              {
                key: 'silent',
                sort: 'silent',
                align: 'end',
                label: t('treaties.ratification.silent_days'),
                cell: ({ standing, silent }) => (standing.kind === 'open' ? number(silent) : '–'),
              },
            ]}
          />
          <Pager translator={translator} paged={paged} href={(at) => to({ page: at })} />
        </WorkArea>
      ),
    }
  },
})
