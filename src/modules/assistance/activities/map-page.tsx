/** Where the activities took place and which States they were for: the map, and the tables with the same facts. */
import { z } from 'zod'
import { page } from '../../../action/manifest.ts'
import { WorldMap } from '../../../ui/map.tsx'
import { Columns, InlineList, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { placeName, stateName } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { menu, NoProgramme, type View, viewOf, yearOf } from '../views.tsx'
import type { Activity } from './activity.ts'
import { byPlace, byState, byStateCounted, isStateIn, isThroughGroup, statesAssisted } from './count.ts'
import { ActivityFilters, ActivityViews, asAddress } from './filters.tsx'
import { type ActivityQuery, activityFields, chosenActivities, groupMembers } from './query.ts'
import { labelled, shadesOf } from './shading.ts'

type Shown = View & { query: ActivityQuery; year: number; activities: readonly Activity[] }

const ProgrammeMap = ({ context, reference, query, year, activities }: Shown) => {
  const { translator } = context
  const { t } = translator
  const points = [...byPlace(activities)].flatMap(([id, { length }]) => {
    const place = reference.places.get(id)
    if (place === undefined) return []
    const { latitude, longitude, name } = place
    return [
      { latitude, longitude, count: length, label: labelled(context, translator.text(name), length), href: '#places' },
    ]
  })
  return (
    <WorldMap
      translator={translator}
      {...shadesOf(context, reference, activities, year, asAddress(query))}
      title={t('assistance.activities.map.title')}
      description={t('assistance.activities.map.description')}
      tableHref="#states"
      points={points}
    />
  )
}

const StateTable = (props: Shown) => {
  const { context, reference, query, activities } = props
  const { translator, href } = context
  const { t, number, compare } = translator
  const members = groupMembers(reference)
  const throughGroups = [...statesAssisted(activities, members).throughGroups].filter(isStateIn(reference))
  const through = (state: string) => activities.filter((one) => isThroughGroup(one, state, members)).length
  const rows = [...byState(activities)]
    .map(([code, { length }]) => ({
      code,
      name: stateName(reference, translator, code),
      named: length,
      through: through(code),
    }))
    .sort((a, b) => b.named - a.named || compare(a.name, b.name))
  return (
    <Section title={t('assistance.activities.map.states')} id="states">
      <DataTable
        caption={t('assistance.activities.map.states')}
        captionHidden
        rows={rows}
        cards={false}
        empty={<p class="note">{t('assistance.activities.one.not_named')}</p>}
        columns={[
          {
            key: 'state',
            header: true,
            label: t('assistance.activities.map.state'),
            cell: ({ code, name }) => <a href={href(`/states/${code}`)}>{name}</a>,
          },
          {
            key: 'named',
            label: t('assistance.activities.map.named'),
            align: 'end',
            cell: ({ code, named }) => (
              <a href={href('/activities', asAddress(query, { state: [code] }))}>{number(named)}</a>
            ),
          },
          {
            key: 'through',
            label: t('assistance.activities.map.through'),
            align: 'end',
            cell: (row) => number(row.through),
          },
        ]}
      />
      {throughGroups.length > 0 && (
        <p class="note">
          {t('assistance.activities.map.only_through', {
            states: t('assistance.count.states', { count: throughGroups.length }),
          })}
        </p>
      )}
    </Section>
  )
}

const PlaceTable = ({ context, reference, activities }: Shown) => {
  const { translator, href } = context
  const { t, number, compare } = translator
  const nowhere = activities.filter(({ place }) => place === null).length
  const rows = [...byPlace(activities)]
    .map(([id, list]) => ({
      id,
      name: placeName(reference, translator, id),
      country: reference.places.get(id)?.country ?? '',
      list,
    }))
    .sort((a, b) => b.list.length - a.list.length || compare(a.name, b.name))
  return (
    <Section title={t('assistance.activities.map.places')} id="places">
      <DataTable
        caption={t('assistance.activities.map.places')}
        captionHidden
        rows={rows}
        columns={[
          { key: 'place', header: true, label: t('assistance.activities.column.place'), cell: ({ name }) => name },
          {
            key: 'country',
            label: t('assistance.activities.map.country'),
            cell: ({ country }) => <a href={href(`/states/${country}`)}>{stateName(reference, translator, country)}</a>,
          },
          {
            key: 'activities',
            label: t('assistance.activities.one.when'),
            cell: ({ list }) => (
              <InlineList
                items={list.map(({ id, starts, ends, title }) => ({
                  key: id,
                  content: (
                    <a href={href(`/activities/${id}`)} title={translator.text(title)}>
                      {translator.dateRange(starts, ends)}
                    </a>
                  ),
                }))}
              />
            ),
          },
          {
            key: 'count',
            label: t('assistance.evidence.activities'),
            align: 'end',
            cell: ({ list }) => number(list.length),
          },
        ]}
      />
      {nowhere > 0 && <p class="note">{t('assistance.activities.map.nowhere', { count: nowhere })}</p>}
    </Section>
  )
}

const FieldPresence = ({ context, reference, assistance, year }: Shown) => {
  const offices = assistance.offices.filter(({ programme }) => programme === year)
  if (offices.length === 0) return null
  const { translator, href } = context
  return (
    <Section title={translator.t('assistance.activities.map.offices')} id="offices">
      <InlineList
        items={offices.map(({ id, country, name }) => ({
          key: id,
          content: (
            <a href={href(`/states/${country}`)} title={translator.text(name)}>
              {stateName(reference, translator, country)}
            </a>
          ),
        }))}
      />
    </Section>
  )
}

export const mapPage = page({
  path: '/activities/map',
  right: rights['programme.see'],
  menu,
  query: z.object(activityFields),
  render: async (context) => {
    const { translator, href, query } = context
    const { t } = translator
    const view = await viewOf(context)
    const year = yearOf(view, query.year)
    const title = t('assistance.activities.map.title')
    if (year === undefined) return { title, body: <NoProgramme context={context} title={title} /> }
    const activities = chosenActivities(query, view.reference, view.assistance, translator)
    const shown: Shown = { ...view, query, year, activities }
    const ofYear = t('assistance.activities.of_year', { title, year: String(year) })
    return {
      title: ofYear,
      crumbs: [
        { label: t(menu), href: href('/activities') },
        { label: t('assistance.activities.title'), href: href('/activities') },
        { label: t('assistance.activities.view.map') },
      ],
      body: (
        <>
          <PageHead
            title={ofYear}
            answer={t('assistance.activities.map.answer', {
              places: t('assistance.count.places', { count: byPlace(activities).size }),
              states: t('assistance.count.states', { count: byStateCounted(activities, view.reference).size }),
            })}
          />
          <ActivityViews context={context} query={query} current="map" />
          <ActivityFilters {...view} query={query} year={year} view="map" shown={activities.length} />
          <Columns>
            <div>
              <ProgrammeMap {...shown} />
              <FieldPresence {...shown} />
              <PlaceTable {...shown} />
            </div>
            <div>
              <StateTable {...shown} />
            </div>
          </Columns>
        </>
      ),
    }
  },
})
