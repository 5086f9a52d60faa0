/** The year of the programme month by month, and apart from it what is known by its year only. */
import { z } from 'zod'
import { page } from '../../../action/manifest.ts'
import { monthsOf, precision } from '../../../kernel/dates.ts'
import { YearCalendar } from '../../../ui/calendar.tsx'
import { MonthBars } from '../../../ui/charts.tsx'
import { PageHead, Section } from '../../../ui/page.tsx'
import { rights } from '../permissions.ts'
import { ActivityList, activityNote, menu, NoProgramme, viewOf, yearOf } from '../views.tsx'
import { byMonth } from './count.ts'
import { ActivityFilters, ActivityViews } from './filters.tsx'
import { activityFields, chosenActivities } from './query.ts'

export const calendarPage = page({
  path: '/activities/calendar',
  right: rights['programme.see'],
  menu,
  query: z.object(activityFields),
  render: async (context) => {
    const { translator, href, query } = context
    const { t } = translator
    const view = await viewOf(context)
    const { reference, assistance } = view
    const year = yearOf(view, query.year)
    const title = t('assistance.activities.calendar.title')
    if (year === undefined) return { title, body: <NoProgramme context={context} title={title} /> }
    const chosen = chosenActivities(query, reference, assistance, translator)
    const undated = chosen.filter(({ starts }) => precision(starts) === 'year')
    const months = byMonth(chosen)
    const count = (number: number) => t('assistance.count.activities', { count: number })
    const ofYear = t('assistance.activities.of_year', { title, year: String(year) })
    return {
      title: ofYear,
      crumbs: [
        { label: t(menu), href: href('/activities') },
        { label: t('assistance.activities.title'), href: href('/activities') },
        { label: t('assistance.activities.view.calendar') },
      ],
      body: (
        <>
          <PageHead
            title={ofYear}
            answer={t('assistance.activities.calendar.answer', {
              dated: count(chosen.length - undated.length),
              undated: count(undated.length),
            })}
          />
          <ActivityViews context={context} query={query} current="calendar" />
          <ActivityFilters {...view} query={query} year={year} view="calendar" shown={chosen.length} />
          <Section title={t('assistance.activities.calendar.by_month')}>
            <MonthBars
              translator={translator}
              title={t('assistance.activities.calendar.by_month')}
              bars={monthsOf(year).map((month) => ({
                month,
                count: months.get(month)?.length ?? 0,
                href: `#${month}`,
              }))}
            />
          </Section>
          <YearCalendar
            translator={translator}
            year={year}
            items={chosen.map((activity) => ({
              id: activity.id,
              start: activity.starts,
              end: activity.ends,
              title: translator.text(activity.title),
              href: href(`/activities/${activity.id}`),
              note: activityNote(view, activity),
            }))}
          />
          {undated.length > 0 && (
            <Section title={t('assistance.activities.calendar.undated')} aside={count(undated.length)} id="undated">
              <p>{t('assistance.activities.calendar.undated_text')}</p>
              <ActivityList {...view} activities={undated} />
            </Section>
          )}
        </>
      ),
    }
  },
})
