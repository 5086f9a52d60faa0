/** The list of all obligations, with everything by which it can be narrowed. */
import { z } from 'zod'
import { optional, pageNumber } from '../../../action/input.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { ButtonLink, Empty, PageHead } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { chosenObligations, filters } from './chosen.ts'
import { bearers, forces, obligationTypes, safeguards } from './obligation.ts'
import { obligationsOf } from './queries.ts'
import { obligationPath, type RegisteredObligation } from './register.ts'
import { placeWords, type Registers, titleOf } from './titles.ts'
import { obligationViews } from './views.tsx'

const perPage = 50

const query = z.object({
  ...filters,
  sort: optional(z.enum(['text', '-text', 'type', '-type', 'bearer', '-bearer'])),
  page: pageNumber,
})

type Context = PageContext<z.output<typeof query>>

const FilterForm = ({ context, registers, total }: { context: Context; registers: Registers; total: number }) => {
  const { translator, href, query: asked } = context
  const { t, text } = translator
  const { obligations } = registers
  const any = { value: '', label: t('treaties.obligations.any') }
  const select = (name: keyof typeof filters, label: string, options: { value: string; label: string }[]) => ({
    kind: 'select' as const,
    name,
    label,
    value: asked[name] ?? '',
    options: [any, ...options],
  })
  const instruments = [...obligations.byInstrument.keys()].map((code) => ({
    value: code,
    label: text(titleOf(registers, code).short_title),
  }))
  const rules = [...obligations.parallels.values()].map(({ id, name }) => ({ value: id, label: text(name) }))
  const { sort: _, page: __, ...narrowed } = asked
  const rule = asked.parallel === undefined ? undefined : obligations.parallels.get(asked.parallel)
  return (
    <Filters
      translator={translator}
      action={href('/obligations')}
      fields={[
        { kind: 'search', name: 'q', label: t('treaties.obligations.search'), value: asked.q ?? '' },
        select('instrument', t('treaties.obligations.instrument'), instruments),
        select(
          'type',
          t('treaties.obligations.type'),
          obligationTypes.map((value) => ({ value, label: t(`treaties.obligations.type.${value}`) })),
        ),
        select(
          'force',
          t('treaties.obligations.force'),
          forces.map((value) => ({ value, label: t(`treaties.obligations.force.${value}`) })),
        ),
        select(
          'bearer',
          t('treaties.obligations.bearer'),
          bearers.map((value) => ({ value, label: t(`treaties.obligations.bearer.${value}`) })),
        ),
        select(
          'safeguard',
          t('treaties.obligations.safeguard'),
          safeguards.map((value) => ({ value, label: t(`treaties.obligations.safeguard.${value}`) })),
        ),
        select('parallel', t('treaties.obligations.parallel'), rules),
        select('reviewed', t('treaties.obligations.reviewed'), [
          { value: 'yes', label: t('treaties.obligations.reviewed.yes') },
          { value: 'no', label: t('treaties.obligations.reviewed.no') },
        ]),
        ...(asked.sort === undefined ? [] : [{ kind: 'hidden' as const, name: 'sort', value: asked.sort }]),
      ]}
      active={activeFilters(
        {
          q: asked.q,
          instrument: asked.instrument && text(titleOf(registers, asked.instrument).short_title),
          type: asked.type && t(`treaties.obligations.type.${asked.type}`),
          force: asked.force && t(`treaties.obligations.force.${asked.force}`),
          bearer: asked.bearer && t(`treaties.obligations.bearer.${asked.bearer}`),
          safeguard: asked.safeguard && t(`treaties.obligations.safeguard.${asked.safeguard}`),
          parallel: rule && text(rule.name),
          reviewed: asked.reviewed && t(`treaties.obligations.reviewed.${asked.reviewed}`),
        },
        (field) => href('/obligations', { ...asked, page: undefined, [field]: undefined }),
      )}
      clearHref={href('/obligations')}
      summary={t('treaties.obligations.count', { count: total })}
    >
      <ExportLinks translator={translator} href={(format) => href(`/export/obligations.${format}`, narrowed)} />
    </Filters>
  )
}

/** What the list sorts by besides the order of the texts. */
const sorted = (
  { translator: { t, compare }, query: { sort = 'text' } }: Context,
  rows: RegisteredObligation[],
): RegisteredObligation[] => {
  const key = ({ type, bearer }: RegisteredObligation) =>
    sort.endsWith('type') ? t(`treaties.obligations.type.${type}`) : t(`treaties.obligations.bearer.${bearer}`)
  if (!sort.endsWith('text')) rows.sort((a, b) => compare(key(a), key(b)))
  return sort.startsWith('-') ? rows.reverse() : rows
}

const List = ({ context, registers, all }: { context: Context; registers: Registers; all: RegisteredObligation[] }) => {
  const { translator, href, query: asked } = context
  const { t, text } = translator
  const paged = pageOf(all, perPage, asked.page)
  return (
    <>
      <DataTable<RegisteredObligation>
        caption={t('treaties.obligations.title')}
        captionHidden
        rows={paged.rows}
        sort={asked.sort ?? 'text'}
        href={(sort) => href('/obligations', { ...asked, page: undefined, sort })}
        empty={
          <Empty
            title={t('treaties.obligations.empty.title')}
            text={t('treaties.obligations.empty.text')}
            action={{ label: t('ui.filters.clear'), href: href('/obligations') }}
          />
        }
        columns={[
          {
            key: 'obligation',
            sort: 'text',
            header: true,
            label: t('treaties.obligations.obligation'),
            cell: (each) => (
              <span class="place">
                <a href={href(obligationPath(each.id))}>{placeWords(translator, each)}</a>
                <small class="below">{text(titleOf(registers, each.instrument).short_title)}</small>
              </span>
            ),
          },
          {
            key: 'measure',
            label: t('treaties.obligations.measure'),
            cell: ({ measure, conditions }) => (
              <>
                {text(measure)}
                {conditions !== null && <small class="below">{text(conditions)}</small>}
              </>
            ),
          },
          {
            key: 'type',
            sort: 'type',
            label: t('treaties.obligations.type'),
            cell: ({ type, force }) => (
              <>
                {t(`treaties.obligations.type.${type}`)}
                {force === 'optional' && <small class="below">{t('treaties.obligations.force.optional')}</small>}
              </>
            ),
          },
          {
            key: 'bearer',
            sort: 'bearer',
            label: t('treaties.obligations.bearer'),
            cell: ({ bearer }) => t(`treaties.obligations.bearer.${bearer}`),
          },
          {
            key: 'reviewed',
            label: t('treaties.obligations.reviewed'),
            cell: ({ reviewedAt }) =>
              t(reviewedAt === null ? 'treaties.obligations.reviewed.no' : 'treaties.obligations.reviewed.yes'),
          },
        ]}
      />
      <Pager translator={translator} paged={paged} href={(to) => href('/obligations', { ...asked, page: to })} />
    </>
  )
}

export const obligationsPage = page({
  path: '/obligations',
  right: rights['register.see'],
  menu: 'treaties.title',
  query,
  render: async (context) => {
    const { db, translator, href, actor, query: asked } = context
    const { t } = translator
    const [register, obligations] = await Promise.all([registerOf(db), obligationsOf(db)])
    const registers = { register, obligations }
    const all = sorted(context, chosenObligations(obligations, asked))
    const everything = [...obligations.obligations.values()]
    return {
      title: t('treaties.obligations.title'),
      crumbs: [{ label: t('treaties.title'), href: href('/treaties') }, { label: t('treaties.obligations.title') }],
      body: (
        <>
          <PageHead
            title={t('treaties.obligations.title')}
            answer={t('treaties.obligations.answer', {
              count: everything.length,
              instruments: obligations.byInstrument.size,
              mandatory: everything.filter(({ force }) => force === 'mandatory').length,
            })}
            actions={
              may(actor, rights['obligation.keep']) && (
                <>
                  <ButtonLink label={t('treaties.obligations.keep.add')} href={href('/obligations/add')} />
                  <ButtonLink quiet label={t('treaties.obligations.import.open')} href={href('/obligations/import')} />
                </>
              )
            }
          />
          {obligationViews(context, 'list')}
          <FilterForm context={context} registers={registers} total={all.length} />
          <List context={context} registers={registers} all={all} />
        </>
      ),
    }
  },
})
