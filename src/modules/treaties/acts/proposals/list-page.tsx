/** The queue of proposals: what waits for a second pair of eyes, many decided at once. */
import { z } from 'zod'
import { many, optional, pageNumber, stateCode } from '../../../../action/input.ts'
import { page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { activeFilters, Filters } from '../../../../ui/filters.tsx'
import { ButtonLink, Empty, PageHead } from '../../../../ui/page.tsx'
import { DataTable, Pager } from '../../../../ui/table.tsx'
import { Moment } from '../../../../ui/work.tsx'
import { actorNames, WorkArea } from '../../../accounts/index.ts'
import { referenceOf, stateName } from '../../../reference/index.ts'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import { actKinds } from '../act.ts'
import { decideProposals } from '../actions.ts'
import { newActPath } from '../entering/page.tsx'
import { dateOf } from '../entry.ts'
import { entryFields, fieldWords } from '../entry-view.tsx'
import { DecisionForm } from './decision.tsx'
import { countProposals, entriesById, type FullEntry, proposalStates, proposalsOf } from './queries.ts'

export const proposalsPath = '/proposals'
const perPage = 100

const query = z.object({
  instrument: optional(z.string()),
  state: optional(stateCode),
  kind: optional(z.enum(actKinds)),
  origin: optional(z.enum(['form', 'import', 'file'])),
  status: optional(z.enum(proposalStates)),
  mine: optional(z.enum(['yes', 'no'])),
  entries: many(z.string()),
  page: pageNumber,
})

export const proposalsPage = page({
  path: proposalsPath,
  right: rights['proposal.see'],
  query,
  posts: {
    decide: {
      action: decideProposals,
      run: async ({ act, fields }) => {
        await act(decideProposals, fields)
        return {
          to: proposalsPath,
          flash: fields.outcome === 'approved' ? 'treaties.acts.proposals.approved' : 'treaties.acts.proposals.refused',
        }
      },
    },
  },
  render: async (context) => {
    const { db, actor, translator, href, posted } = context
    const { t, text, date, compare } = translator
    const { page: asked, entries: _, mine, ...filter } = context.query
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const status = filter.status ?? 'open'
    const by = mine === 'yes' ? actor.name : undefined
    const found = await reading(context, rights['proposal.see'], async (tx) => {
      const total = await countProposals(tx, { ...filter, by })
      const pages = Math.max(1, Math.ceil(total / perPage))
      const number = Math.min(asked, pages)
      const rows = await proposalsOf(tx, { ...filter, by }, { limit: perPage, offset: (number - 1) * perPage })
      const before = await entriesById(
        tx,
        rows.flatMap(({ supersedes }) => supersedes ?? []),
      )
      return { total, pages, page: number, rows, before: new Map(before.map((entry) => [entry.id, entry])) }
    })
    const name = await actorNames(
      context,
      found.rows.map(({ proposed_by }) => proposed_by),
      // Who decides must know whose proposal it is.
      may(actor, rights['act.decide']) ? rights['act.decide'] : undefined,
    )
    const decides = status === 'open' && may(actor, rights['act.decide'])
    const mayDecide = ({ proposed_by, state }: FullEntry) =>
      decides &&
      proposed_by !== actor.name &&
      may(actor, rights['act.decide'], state === null ? {} : { states: [state] })
    const around = { context, register, reference }
    const shown = { ...filter, mine }
    const to = (change: Record<string, string | number | undefined>) => href(proposalsPath, { ...shown, ...change })
    const chosen = new Set([posted?.values.entries ?? []].flat())
    const title = t('treaties.acts.proposals.title')
    const any = { value: '', label: t('treaties.acts.proposals.any') }
    const table = (
      <DataTable<FullEntry>
        caption={title}
        captionHidden
        rows={found.rows}
        rowId={({ id }) => `p-${id}`}
        empty={
          <Empty
            title={t('treaties.acts.proposals.none')}
            text={t('treaties.acts.proposals.none_text')}
            action={{ label: t('treaties.acts.entering.title'), href: href(newActPath) }}
          />
        }
        columns={[
          ...(decides
            ? [
                {
                  key: 'choose',
                  label: t('treaties.acts.proposals.choose'),
                  cell: (entry: FullEntry) =>
                    mayDecide(entry) ? (
                      <input
                        type="checkbox"
                        name="entries"
                        value={entry.id}
                        checked={chosen.has(entry.id)}
                        aria-label={`${t('treaties.acts.proposals.choose')}: ${entry.act}`}
                      />
                    ) : (
                      <small>{entry.proposed_by === actor.name ? t('treaties.acts.proposals.own') : '–'}</small>
                    ),
                },
              ]
            : []),
          {
            key: 'act',
            header: true,
            label: t('treaties.acts.kind'),
            cell: ({ id, kind, void: isVoid }) => (
              <a href={href(`${proposalsPath}/${id}`)}>
                {isVoid ? t('treaties.acts.proposals.void') : t(`treaties.act.${kind}`)}
              </a>
            ),
          },
          {
            key: 'state',
            label: t('treaties.acts.participant'),
            cell: (entry) => fieldWords(around, entry, 'state'),
          },
          {
            key: 'instrument',
            label: t('treaties.acts.instrument'),
            cell: (entry) => fieldWords(around, entry, 'instrument'),
          },
          { key: 'date', align: 'date', label: t('treaties.acts.deposited_on'), cell: (entry) => date(dateOf(entry)) },
          {
            key: 'change',
            label: t('treaties.acts.proposals.change'),
            cell: (entry) => {
              const before = entry.supersedes === null ? undefined : found.before.get(entry.supersedes)
              if (before === undefined) return t('treaties.acts.proposals.new')
              if (entry.void) return entry.reason
              const differing = entryFields.filter(
                (field) => fieldWords(around, before, field) !== fieldWords(around, entry, field),
              )
              return (
                <ul class="plain">
                  {differing.map((field) => (
                    <li key={field}>
                      {t(`treaties.acts.entering.field.${field}`)}:{' '}
                      <del>{fieldWords(around, before, field) || '–'}</del>{' '}
                      <ins>{fieldWords(around, entry, field) || '–'}</ins>
                    </li>
                  ))}
                </ul>
              )
            },
          },
          {
            key: 'by',
            label: t('treaties.acts.proposals.by'),
            cell: ({ proposed_by, proposed_at }) => (
              <>
                {name(proposed_by)}
                <small class="below">
                  <Moment translator={translator} at={proposed_at.toISOString()} />
                </small>
              </>
            ),
          },
        ]}
      />
    )
    return {
      title,
      crumbs: [{ label: t('treaties.title'), href: href('/treaties') }, { label: title }],
      body: (
        <WorkArea context={context} current={proposalsPath}>
          <PageHead
            title={title}
            answer={t('treaties.acts.proposals.answer', { count: found.total, status })}
            actions={
              may(actor, rights['act.propose']) && (
                <>
                  <ButtonLink label={t('treaties.acts.entering.title')} href={href(newActPath)} />
                  <ButtonLink quiet label={t('treaties.acts.entering.import')} href={href('/acts/import')} />
                </>
              )
            }
          />
          <Filters
            translator={translator}
            action={href(proposalsPath)}
            fields={[
              {
                kind: 'select',
                name: 'status',
                label: t('treaties.acts.proposals.status'),
                value: status,
                options: proposalStates.map((value) => ({
                  value,
                  label: t(`treaties.acts.proposals.status.${value}`),
                })),
              },
              {
                kind: 'select',
                name: 'instrument',
                label: t('treaties.acts.instrument'),
                value: filter.instrument ?? '',
                options: [
                  any,
                  ...[...register.instruments.values()].map(({ code, short_title }) => ({
                    value: code,
                    label: text(short_title),
                  })),
                ],
              },
              {
                kind: 'select',
                name: 'state',
                label: t('treaties.acts.participant'),
                value: filter.state ?? '',
                options: [
                  any,
                  ...[...reference.states.values()]
                    .map(({ code, name: of }) => ({ value: code, label: text(of) }))
                    .sort((a, b) => compare(a.label, b.label)),
                ],
              },
              {
                kind: 'select',
                name: 'kind',
                label: t('treaties.acts.kind'),
                value: filter.kind ?? '',
                options: [any, ...actKinds.map((value) => ({ value, label: t(`treaties.act.${value}`) }))],
              },
              {
                kind: 'select',
                name: 'origin',
                label: t('treaties.acts.proposals.origin'),
                value: filter.origin ?? '',
                options: [
                  any,
                  ...(['form', 'import', 'file'] as const).map((value) => ({
                    value,
                    label: t(`treaties.acts.proposals.origin.${value}`),
                  })),
                ],
              },
              {
                kind: 'select',
                name: 'mine',
                label: t('treaties.acts.proposals.by'),
                value: mine ?? '',
                options: [any, { value: 'yes', label: t('treaties.acts.proposals.mine') }],
              },
            ]}
            active={activeFilters(
              {
                instrument: filter.instrument && text(register.instruments.get(filter.instrument)!.short_title),
                state: filter.state && stateName(reference, translator, filter.state),
                kind: filter.kind && t(`treaties.act.${filter.kind}`),
                origin: filter.origin && t(`treaties.acts.proposals.origin.${filter.origin}`),
                mine: mine === 'yes' ? t('treaties.acts.proposals.mine') : undefined,
              },
              (field) => to({ [field]: undefined }),
            )}
            clearHref={href(proposalsPath)}
            summary={t('treaties.acts.proposals.count', { count: found.total })}
          />
          {decides && found.rows.length > 0 ? (
            <DecisionForm context={context} action={href(proposalsPath, shown)} list={table} />
          ) : (
            table
          )}
          <Pager translator={translator} paged={found} href={(number) => to({ page: number })} />
        </WorkArea>
      ),
    }
  },
})
