/** The list of activities: what was done when, where and for whom. */
import { z } from 'zod'
import { optional, pageNumber } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { Empty, Notice, PageHead } from '../../../ui/page.tsx'
import { type Column, DataTable, Pager, pageOf } from '../../../ui/table.tsx'
import { stateName } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import {
  ActivityTitle,
  beneficiaryWords,
  menu,
  NoProgramme,
  ProgrammeLinks,
  type View,
  viewOf,
  yearOf,
} from '../views.tsx'
import type { Activity } from './activity.ts'
import { byStateCounted, countEvents, isThroughGroup } from './count.ts'
import { orders } from './filter.ts'
import { ActivityFilters, ActivityViews, asAddress } from './filters.tsx'
import {
  type ActivityQuery,
  activityFields,
  chosenActivities,
  formatName,
  groupMembers,
  inOrder,
  whereOf,
} from './query.ts'

const perPage = 25

/** The one-line answer of the list, the calendar and the map: how much the chosen activities come to. */
const activitiesAnswer = ({ context, reference }: View, year: number, activities: readonly Activity[]): string => {
  const { t } = context.translator
  return t('assistance.activities.answer', {
    year: String(year),
    activities: t('assistance.count.activities', { count: activities.length }),
    events: t('assistance.count.events', { count: countEvents(activities) }),
    states: t('assistance.count.states', { count: byStateCounted(activities, reference).size }),
  })
}

const columnsOf = (view: View): Column<Activity>[] => {
  const { context, reference, assistance } = view
  const words = context.translator
  const label = (column: 'date' | 'title' | 'place' | 'format' | 'beneficiaries') =>
    words.t(`assistance.activities.column.${column}`)
  return [
    {
      key: 'date',
      sort: 'date',
      label: label('date'),
      cell: ({ starts, ends }) => <time datetime={starts}>{words.dateRange(starts, ends)}</time>,
    },
    {
      key: 'title',
      sort: 'title',
      header: true,
      label: label('title'),
      cell: (activity) => <ActivityTitle context={context} activity={activity} />,
    },
    {
      key: 'place',
      sort: 'country',
      label: label('place'),
      cell: (activity) => whereOf(activity, reference, words) ?? '–',
    },
    {
      key: 'format',
      sort: 'format',
      label: label('format'),
      cell: ({ format }) => formatName(assistance, words, format),
    },
    {
      key: 'beneficiaries',
      label: label('beneficiaries'),
      cell: (activity) => beneficiaryWords(view, activity) || '–',
    },
  ]
}

/** With one State chosen: how many activities were for a group that it belongs to, which the list leaves out. */
const ThroughGroups = ({ view, query }: { view: View; query: ActivityQuery }) => {
  const { context, reference, assistance } = view
  const [state] = query.state
  if (state === undefined || query.state.length > 1) return null
  const members = groupMembers(reference)
  const missed = chosenActivities({ ...query, state: [] }, reference, assistance, context.translator).filter((one) =>
    isThroughGroup(one, state, members),
  )
  if (missed.length === 0) return null
  const { t } = context.translator
  return (
    <Notice
      kind="info"
      title={t('assistance.activities.groups_note', {
        activities: t('assistance.count.activities', { count: missed.length }),
        state: stateName(reference, context.translator, state),
      })}
    >
      <a href={context.href(`/states/${state}`)}>{t('assistance.activities.groups_link')}</a>
    </Notice>
  )
}

export const activitiesPage = page({
  path: '/activities',
  right: rights['programme.see'],
  menu,
  query: z.object({
    ...activityFields,
    sort: optional(z.enum(orders)),
    page: pageNumber,
  }),
  render: async (context) => {
    const { translator, href, query } = context
    const { t } = translator
    const view = await viewOf(context)
    const year = yearOf(view, query.year)
    const title = t('assistance.activities.title')
    if (year === undefined) return { title, body: <NoProgramme context={context} title={title} /> }
    const order = query.sort ?? 'date'
    const { reference, assistance } = view
    const found = chosenActivities(query, reference, assistance, translator)
    const chosen = inOrder(found, order, reference, assistance, translator)
    const paged = pageOf(chosen, perPage, query.page)
    return {
      title,
      crumbs: [{ label: t(menu), href: href('/activities') }, { label: title }],
      body: (
        <>
          <PageHead
            title={title}
            answer={activitiesAnswer(view, year, chosen)}
            actions={<ProgrammeLinks context={context} here="/activities" />}
          />
          <ActivityViews context={context} query={query} current="list" />
          <ActivityFilters {...view} query={query} year={year} view="list" shown={chosen.length} sort={query.sort} />
          <ThroughGroups view={view} query={query} />
          <DataTable
            caption={title}
            captionHidden
            columns={columnsOf(view)}
            rows={paged.rows}
            sort={order}
            href={(sort) => href('/activities', asAddress(query, { sort }))}
            rowId={({ id }) => id}
            empty={
              <Empty
                title={t('assistance.activities.empty.title')}
                text={t('assistance.activities.empty.text')}
                action={{ label: t('assistance.activities.empty.action'), href: href('/activities') }}
              />
            }
          />
          <Pager
            translator={translator}
            paged={paged}
            href={(to) => href('/activities', asAddress(query, { sort: query.sort, page: to }))}
          />
        </>
      ),
    }
  },
})
