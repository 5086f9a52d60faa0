/** Who worked with the office in the year, how, and in how many activities; and the working groups they share. */
import { z } from 'zod'
import { optional, year as yearField } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Empty, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { type Partners, partnershipKinds, partnersOf } from '../../partners/index.ts'
import { organisationName, organisationShort, wordsMatch } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { NoProgramme, PartnerLinks, type View, viewOf, yearOf } from '../views.tsx'
import { organisationKind, organisationKinds, type Partner, partnerIds, partnerOf } from './partner.ts'

export const partnersMenu = 'assistance.partners.title' as const

const query = z.object({
  year: optional(yearField),
  q: optional(z.string().trim().max(100)),
  kind: optional(z.enum(organisationKinds)),
  cooperation: optional(z.enum(partnershipKinds)),
  sort: optional(z.enum(['name', '-name', 'activities', '-activities'])),
})

type Query = z.output<typeof query>

const kindOf = ({ reference }: View, id: string) => organisationKind(reference.organisations.get(id)?.kind)

const chosen = (view: View, { q = '', kind, cooperation }: Query, partners: readonly Partner[]): Partner[] => {
  const said = wordsMatch(q)
  const words = view.context.translator
  return partners.filter(
    ({ id, partnership }) =>
      (kind === undefined || kindOf(view, id) === kind) &&
      (cooperation === undefined || partnership?.kind === cooperation) &&
      said([id, organisationName(view.reference, words, id), organisationShort(view.reference, words, id)]),
  )
}

const sorted = (view: View, partners: readonly Partner[], sort: NonNullable<Query['sort']>): Partner[] => {
  const words = view.context.translator
  const name = ({ id }: Partner) => organisationName(view.reference, words, id)
  const direction = sort.startsWith('-') ? -1 : 1
  return partners.toSorted((a, b) =>
    sort.endsWith('name')
      ? direction * words.compare(name(a), name(b))
      : direction * (a.activities.length - b.activities.length) || words.compare(name(a), name(b)),
  )
}

const PartnerTable = ({ view, partners, query: asked }: { view: View; partners: readonly Partner[]; query: Query }) => {
  const { reference } = view
  const { translator, href } = view.context
  const { t, text, number } = translator
  const sort = asked.sort ?? '-activities'
  return (
    <DataTable
      caption={t('assistance.partners.title')}
      captionHidden
      rows={sorted(view, partners, sort)}
      rowId={({ id }) => id}
      sort={sort}
      href={(by) => href('/partners', { ...asked, sort: by })}
      empty={
        <Empty
          title={t('assistance.partners.empty.title')}
          text={t('assistance.partners.empty.text')}
          action={{ label: t('ui.filters.clear'), href: href('/partners') }}
        />
      }
      columns={[
        {
          key: 'name',
          sort: 'name',
          header: true,
          label: t('assistance.partners.column.partner'),
          cell: ({ id, partnership }) => (
            <>
              <a href={href(`/partners/${id}`)}>{organisationName(reference, translator, id)}</a>
              {partnership !== undefined && <div class="note">{text(partnership.text)}</div>}
            </>
          ),
        },
        {
          key: 'kind',
          label: t('assistance.partners.column.kind'),
          cell: ({ id }) => t(`partners.organisation.${kindOf(view, id)}`),
        },
        {
          key: 'cooperation',
          label: t('assistance.partners.column.cooperation'),
          cell: ({ partnership }) => (partnership === undefined ? '–' : t(`partners.kind.${partnership.kind}`)),
        },
        {
          key: 'activities',
          sort: 'activities',
          label: t('assistance.partners.column.activities'),
          align: 'end',
          cell: ({ id, activities }) =>
            activities.length === 0 ? (
              '–'
            ) : (
              <a href={href('/activities', { partner: id })}>{number(activities.length)}</a>
            ),
        },
      ]}
    />
  )
}

const WorkingGroups = ({ view, partners, year }: { view: View; partners: Partners; year: number }) => {
  const groups = partners.workingGroups.filter(({ programme }) => programme === year)
  if (groups.length === 0) return null
  const { t, text } = view.context.translator
  return (
    <Section title={t('assistance.partners.groups.title')} id="working-groups">
      <DataTable
        caption={t('assistance.partners.groups.title')}
        captionHidden
        rows={groups}
        columns={[
          { key: 'group', header: true, label: t('partners.kind.working-group'), cell: ({ name }) => text(name) },
          { key: 'role', label: t('assistance.activities.one.role'), cell: ({ role }) => t(`partners.group.${role}`) },
          {
            key: 'with',
            label: t('assistance.partners.title'),
            cell: (group) => (group.with.length === 0 ? '–' : <PartnerLinks {...view} ids={group.with} />),
          },
        ]}
      />
    </Section>
  )
}

export const partnersPage = page({
  path: '/partners',
  right: rights['programme.see'],
  menu: partnersMenu,
  query,
  render: async (context) => {
    const { translator, href } = context
    const asked = context.query
    const { t } = translator
    const view = await viewOf(context)
    const partners = await partnersOf(context.db)
    const year = yearOf(view, asked.year)
    const title = t('assistance.partners.title')
    if (year === undefined) return { title, body: <NoProgramme context={context} title={title} /> }
    const every = [...partnerIds(year, view.assistance, partners)].map((id) =>
      partnerOf(id, year, view.assistance, partners),
    )
    const shown = chosen(view, asked, every)
    const any = { value: '', label: t('assistance.partners.filter.any') }
    const kinds = organisationKinds.filter((kind) => every.some(({ id }) => kindOf(view, id) === kind))
    const without = (field: keyof Query) => href('/partners', { ...asked, [field]: undefined })
    return {
      title,
      body: (
        <>
          <PageHead
            title={title}
            answer={t('assistance.partners.answer', {
              organisations: t('assistance.partners.count.organisations', { count: every.length }),
              year: String(year),
              joint: every.filter(({ activities }) => activities.length > 0).length,
            })}
          />
          <Filters
            translator={translator}
            action={href('/partners')}
            fields={[
              { kind: 'search', name: 'q', label: t('assistance.partners.filter.q'), value: asked.q ?? '' },
              {
                kind: 'select',
                name: 'kind',
                label: t('assistance.partners.filter.kind'),
                value: asked.kind ?? '',
                options: [any, ...kinds.map((kind) => ({ value: kind, label: t(`partners.organisation.${kind}`) }))],
              },
              {
                kind: 'select',
                name: 'cooperation',
                label: t('assistance.partners.filter.cooperation'),
                value: asked.cooperation ?? '',
                options: [any, ...partnershipKinds.map((kind) => ({ value: kind, label: t(`partners.kind.${kind}`) }))],
              },
            ]}
            active={activeFilters(
              {
                q: asked.q,
                kind: asked.kind && t(`partners.organisation.${asked.kind}`),
                cooperation: asked.cooperation && t(`partners.kind.${asked.cooperation}`),
              },
              without,
            )}
            clearHref={href('/partners')}
            summary={t('assistance.partners.summary', { count: shown.length, total: every.length })}
          />
          <PartnerTable view={view} partners={shown} query={asked} />
          <WorkingGroups view={view} partners={partners} year={year} />
        </>
      ),
    }
  },
})
