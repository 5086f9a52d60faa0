/** The list of draft laws that the reader may see, and its export. */
import type { z } from 'zod'
import { exportOf, type PageContext, page } from '../../../../action/manifest.ts'
import { may, sightOf } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { languages } from '../../../../kernel/text.ts'
import { activeFilters, Filters } from '../../../../ui/filters.tsx'
import { ActionButton } from '../../../../ui/form.tsx'
import { ButtonLink, Empty, PageHead } from '../../../../ui/page.tsx'
import { lawSheet } from '../../../../ui/stylesheet.ts'
import { DataTable, ExportLinks, Pager } from '../../../../ui/table.tsx'
import { type Reference, referenceOf } from '../../../reference/index.ts'
import { legislationViews } from '../../legislation.tsx'
import { rights } from '../../permissions.ts'
import { draftStatuses } from '../draft.ts'
import { takeInExample } from '../example.ts'
import { DraftFilter, DraftsQuery } from '../input.ts'
import { countDrafts, type DraftRow, listDrafts, statesWithDrafts } from '../queries.ts'
import { draftPath, languageWords, menu, ownerWords, StatusChip } from './views.tsx'

const path = '/drafts'
const perPage = 50
const mostExported = 10_000

type Context = PageContext<z.output<typeof DraftsQuery>>

interface Shown {
  readonly context: Context
  readonly reference: Reference
}

const FilterForm = ({
  context,
  reference,
  total,
  states,
}: Shown & { total: number; states: readonly (string | null)[] }) => {
  const { translator, href, query } = context
  const { t, compare } = translator
  const { q, state, status, language } = query
  const any = { value: '', label: t('assistance.drafts.any') }
  const owners = states
    .map((code) => ({ value: code ?? 'none', label: ownerWords(reference, translator, { stateCode: code }) }))
    .sort((a, b) => compare(a.label, b.label))
  return (
    <Filters
      translator={translator}
      action={href(path)}
      open={4}
      fields={[
        { kind: 'search', name: 'q', label: t('assistance.drafts.search'), value: q ?? '' },
        {
          kind: 'select',
          name: 'state',
          label: t('assistance.drafts.state'),
          value: state ?? '',
          options: [any, ...owners],
        },
        {
          kind: 'select',
          name: 'status',
          label: t('assistance.drafts.status'),
          value: status ?? '',
          options: [any, ...draftStatuses.map((value) => ({ value, label: t(`assistance.drafts.status.${value}`) }))],
        },
        {
          kind: 'select',
          name: 'language',
          label: t('assistance.drafts.language'),
          value: language ?? '',
          options: [any, ...languages.map((value) => ({ value, label: languageWords(value) }))],
        },
        { kind: 'hidden', name: 'sort', value: query.sort ?? '' },
      ]}
      active={activeFilters(
        {
          q,
          state: owners.find(({ value }) => value === state)?.label ?? state,
          status: status && t(`assistance.drafts.status.${status}`),
          language: language && languageWords(language),
        },
        (field) => href(path, { ...query, page: undefined, [field]: undefined }),
      )}
      clearHref={href(path)}
      summary={t('assistance.drafts.count', { count: total })}
    >
      <ExportLinks
        translator={translator}
        href={(format) => href(`/export/drafts.${format}`, { q, state, status, language })}
      />
    </Filters>
  )
}

const Drafts = ({
  context,
  reference,
  drafts,
  narrowed,
}: Shown & { drafts: readonly DraftRow[]; narrowed: boolean }) => {
  const { translator, href, query, actor } = context
  const { t, date, number, list } = translator
  const keeps = may(actor, rights['draft.keep'])
  return (
    <DataTable
      caption={t('assistance.drafts.title')}
      captionHidden
      rows={drafts}
      rowId={({ id }) => `draft-${id}`}
      sort={query.sort ?? '-reference'}
      href={(sort) => href(path, { ...query, page: undefined, sort })}
      empty={
        narrowed ? (
          <Empty
            title={t('assistance.drafts.none_found')}
            action={{ label: t('ui.filters.clear'), href: href(path) }}
          />
        ) : (
          <Empty
            title={t('assistance.drafts.none')}
            text={t('assistance.drafts.none_text')}
            {...(keeps ? { action: { label: t('assistance.drafts.new'), href: href(`${path}/new`) } } : {})}
          />
        )
      }
      columns={[
        {
          key: 'title',
          label: t('assistance.drafts.working_title'),
          header: true,
          sort: 'title',
          cell: ({ id, workingTitle, title, language }) => (
            <>
              <a href={href(draftPath(id))}>
                <bdi>{workingTitle}</bdi>
              </a>
              {title !== workingTitle && (
                <small class="below" lang={language}>
                  <bdi>{title}</bdi>
                </small>
              )}
            </>
          ),
        },
        {
          key: 'state',
          label: t('assistance.drafts.state'),
          sort: 'state',
          cell: (draft) => ownerWords(reference, translator, draft),
        },
        {
          key: 'versions',
          label: t('assistance.drafts.versions'),
          align: 'end',
          cell: ({ versions }) => number(versions),
        },
        {
          key: 'languages',
          label: t('assistance.drafts.languages'),
          cell: ({ languages: held }) => list(held.map((one) => languageWords(one as (typeof languages)[number]))),
        },
        {
          key: 'received',
          label: t('assistance.drafts.last_received'),
          align: 'date',
          sort: 'received',
          cell: ({ receivedOn }) => date(receivedOn),
        },
        {
          key: 'status',
          label: t('assistance.drafts.status'),
          cell: ({ status }) => <StatusChip translator={translator} status={status} />,
        },
        {
          key: 'reference',
          label: t('assistance.drafts.reference'),
          sort: 'reference',
          cell: ({ reference: own }) => <bdi class="law-count">{own}</bdi>,
        },
      ]}
    />
  )
}

/** The office's own drafts are for those who work everywhere. */
export const keepsEverywhere = (context: Pick<PageContext, 'actor'>): boolean =>
  may(context.actor, rights['draft.keep'], {})

export const draftsPage = page({
  path,
  right: rights['draft.see'],
  menu,
  query: DraftsQuery,
  posts: {
    example: {
      action: takeInExample,
      run: async ({ act }) => {
        const { draft } = await act(takeInExample, {})
        return { to: draftPath(draft), flash: 'assistance.drafts.example_taken_in' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, query, actor, db, key } = context
    const { t } = translator
    const { page: asked, sort, ...filter } = query
    const reference = await referenceOf(db)
    const found = await reading(context, rights['draft.see'], async (tx) => {
      const total = await countDrafts(tx, filter)
      const pages = Math.max(1, Math.ceil(total / perPage))
      const at = Math.min(asked, pages)
      const drafts = await listDrafts(tx, filter, { sort, limit: perPage, offset: (at - 1) * perPage })
      return { total, pages, page: at, drafts, states: await statesWithDrafts(tx) }
    })
    const title = t('assistance.drafts.title')
    const own = sightOf(actor, rights['draft.see'])
    return {
      title,
      body: (
        <>
          <link rel="stylesheet" href={lawSheet.path} />
          <PageHead
            title={title}
            answer={t(own.all ? 'assistance.drafts.answer' : 'assistance.drafts.answer_states')}
            actions={
              may(actor, rights['draft.keep']) && (
                <ButtonLink label={t('assistance.drafts.new')} href={href(`${path}/new`)} />
              )
            }
          />
          {legislationViews(context, 'drafts')}
          <FilterForm context={context} reference={reference} total={found.total} states={found.states} />
          <Drafts
            context={context}
            reference={reference}
            drafts={found.drafts}
            narrowed={Object.values(filter).some((value) => value !== undefined)}
          />
          <Pager translator={translator} paged={found} href={(at) => href(path, { ...query, page: at })} />
          {keepsEverywhere(context) && (
            <aside class="sheet">
              <p>
                <strong>{t('assistance.drafts.example')}</strong> {t('assistance.drafts.example_text')}
              </p>
              <ActionButton
                form="example"
                formKey={key}
                action={href(path)}
                label={t('assistance.drafts.example_take_in')}
              />
            </aside>
          )}
        </>
      ),
    }
  },
})

export const draftsExport = exportOf({
  name: 'drafts',
  summary: `Draft laws, the newest first, at most ${mostExported}`,
  right: rights['draft.see'],
  query: DraftFilter,
  columns: {
    id: { type: 'string', description: 'Identifier' },
    reference: { type: 'string', description: 'Reference, such as DRAFT-2026-0001' },
    state: { type: 'string', description: 'Alpha-3 code of the State; empty for a training draft of the office' },
    working_title: { type: 'string', description: 'What the office calls it' },
    title: { type: 'string', description: 'Title in the language of the draft' },
    language: { type: 'string', description: 'Language of the draft' },
    languages: { type: 'list', description: 'Languages of its versions' },
    versions: { type: 'integer', description: 'Number of the last version' },
    received_on: { type: 'string', description: 'Day on which the last version was received' },
    status: { type: 'string', description: 'open, adopted or closed' },
  },
  rows: (context, filter) =>
    reading(context, rights['draft.see'], async (tx) =>
      (await listDrafts(tx, filter, { limit: mostExported, offset: 0 })).map((draft) => ({
        id: draft.id,
        reference: draft.reference,
        state: draft.stateCode,
        working_title: draft.workingTitle,
        title: draft.title,
        language: draft.language,
        languages: draft.languages,
        versions: draft.versions,
        received_on: draft.receivedOn,
        status: draft.status,
      })),
    ),
})
