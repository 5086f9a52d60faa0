/** The catalogue of tools: what exists, in which state, made with whom. */
import { z } from 'zod'
import { optional, year as yearField } from '../../action/input.ts'
import { type PageContext, page } from '../../action/manifest.ts'
import { activeFilters, Filters } from '../../ui/filters.tsx'
import { Empty, PageHead } from '../../ui/page.tsx'
import { DataTable } from '../../ui/table.tsx'
import { organisationName, plain, type Reference, referenceOf } from '../reference/index.ts'
import { rights } from './permissions.ts'
import { toolsOf } from './queries.ts'
import { statusWord, type Tool, toolKinds, toolStatuses } from './tool.ts'

const query = z.object({
  year: optional(yearField),
  q: optional(z.string().trim().max(100)),
  kind: optional(z.enum(toolKinds)),
  status: optional(z.enum(toolStatuses)),
})

type Query = z.output<typeof query>

/** A status without the year that belongs to one tool, for the filter. */
const statusName = ({ translator: { t } }: PageContext, status: (typeof toolStatuses)[number]): string =>
  status === 'published' ? t('tools.state.published') : t(`tools.status.${status}`)

const Partners = ({ context, reference, tool }: { context: PageContext; reference: Reference; tool: Tool }) => (
  <>
    {tool.partners.length === 0 && '–'}
    {tool.partners.map((id, index) => (
      <span key={id}>
        {index > 0 && ' · '}
        <a href={context.href(`/partners/${id}`)}>{organisationName(reference, context.translator, id)}</a>
      </span>
    ))}
  </>
)

const Catalogue = ({
  context,
  reference,
  tools,
}: {
  context: PageContext
  reference: Reference
  tools: readonly Tool[]
}) => {
  const { translator, href } = context
  const { t, text, list } = translator
  return (
    <DataTable
      caption={t('tools.title')}
      captionHidden
      rows={tools}
      rowId={({ id }) => id}
      empty={
        <Empty
          title={t('tools.empty.title')}
          text={t('tools.empty.text')}
          action={{ label: t('ui.filters.clear'), href: href('/tools') }}
        />
      }
      columns={[
        {
          key: 'tool',
          header: true,
          label: t('tools.column.tool'),
          cell: ({ name, text: description, url, paragraphs }) => (
            <>
              {text(name)}
              <div class="note">{text(description)}</div>
              <div class="note">
                {t('tools.paragraphs', { paragraphs: list(paragraphs) })}
                {url !== null && (
                  <>
                    {' · '}
                    <a href={url} rel="external">
                      {t('tools.website')}
                    </a>
                  </>
                )}
              </div>
            </>
          ),
        },
        { key: 'kind', label: t('tools.column.kind'), cell: ({ kind }) => t(`tools.kind.${kind}`) },
        { key: 'status', label: t('tools.column.status'), cell: (tool) => statusWord(translator, tool) },
        {
          key: 'launched',
          label: t('tools.column.launched'),
          cell: ({ launched }) =>
            launched === null ? '–' : <time datetime={launched}>{translator.date(launched)}</time>,
        },
        {
          key: 'partners',
          label: t('tools.column.partners'),
          cell: (tool) => <Partners context={context} reference={reference} tool={tool} />,
        },
      ]}
    />
  )
}

const Form = ({
  context,
  asked,
  shown,
  total,
}: {
  context: PageContext
  asked: Query
  shown: number
  total: number
}) => {
  const { translator, href } = context
  const { t } = translator
  const any = { value: '', label: t('tools.filter.any') }
  return (
    <Filters
      translator={translator}
      action={href('/tools')}
      fields={[
        { kind: 'search', name: 'q', label: t('tools.filter.q'), value: asked.q ?? '' },
        {
          kind: 'select',
          name: 'kind',
          label: t('tools.filter.kind'),
          value: asked.kind ?? '',
          options: [any, ...toolKinds.map((kind) => ({ value: kind, label: t(`tools.kind.${kind}`) }))],
        },
        {
          kind: 'select',
          name: 'status',
          label: t('tools.filter.status'),
          value: asked.status ?? '',
          options: [any, ...toolStatuses.map((status) => ({ value: status, label: statusName(context, status) }))],
        },
      ]}
      active={activeFilters(
        {
          q: asked.q,
          kind: asked.kind && t(`tools.kind.${asked.kind}`),
          status: asked.status && statusName(context, asked.status),
        },
        (field) => href('/tools', { ...asked, [field]: undefined }),
      )}
      clearHref={href('/tools')}
      summary={t('tools.summary', { count: shown, total })}
    />
  )
}

export const toolsPage = page({
  path: '/tools',
  right: rights['tool.see'],
  menu: 'assistance.menu',
  query,
  render: async (context) => {
    const { db, translator, href, query: asked } = context
    const { t, text } = translator
    const [reference, all] = await Promise.all([referenceOf(db), toolsOf(db)])
    const year = asked.year ?? Math.max(...[...all.values()].map(({ programme }) => programme))
    const every = [...all.values()].filter(({ programme }) => programme === year)
    const wanted = plain(asked.q ?? '')
    const tools = every.filter(
      (tool) =>
        (asked.kind === undefined || tool.kind === asked.kind) &&
        (asked.status === undefined || tool.status === asked.status) &&
        plain(`${text(tool.name)} ${text(tool.text)}`).includes(wanted),
    )
    const title = t('tools.title')
    return {
      title,
      crumbs: [{ label: t('assistance.menu'), href: href('/activities') }, { label: title }],
      body:
        every.length === 0 ? (
          <>
            <PageHead title={title} />
            <Empty title={t('tools.none.title')} text={t('tools.none.text')} />
          </>
        ) : (
          <>
            <PageHead
              title={title}
              answer={t('tools.answer', { year: String(year), tools: t('tools.count.tools', { count: every.length }) })}
            />
            <Form context={context} asked={asked} shown={tools.length} total={every.length} />
            <Catalogue context={context} reference={reference} tools={tools} />
          </>
        ),
    }
  },
})
