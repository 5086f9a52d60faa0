/** The themes of the assistance, and one theme: its months, States, partners, projects and activities. */
import { z } from 'zod'
import { optional, year as yearField } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { monthsOf } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { MonthBars } from '../../../ui/charts.tsx'
import { Columns, Empty, Figure, Figures, InlineList, PageHead, Prose, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { organisationName, stateName, type Theme, themeName } from '../../reference/index.ts'
import type { Activity } from '../activities/activity.ts'
import { byMonth, byPartner, byState, byStateCounted, byTheme, countEvents } from '../activities/count.ts'
import { hasTheme, themesAbove } from '../activities/filter.ts'
import { broaderIn } from '../activities/query.ts'
import { rights } from '../permissions.ts'
import {
  ActivityList,
  activitiesOfYear,
  CountTable,
  countedBy,
  menu,
  NoProgramme,
  ProgrammeLinks,
  ThemeLinks,
  type View,
  viewOf,
  yearOf,
} from '../views.tsx'

const query = z.object({ year: optional(yearField) })

/** Broader themes first, each followed by those narrower than it. */
const inTree = (themes: readonly Theme[], under: string | null = null): Theme[] =>
  themes.filter(({ broader }) => broader === under).flatMap((theme) => [theme, ...inTree(themes, theme.id)])

export const themesPage = page({
  path: '/themes',
  right: rights['programme.see'],
  menu,
  query,
  render: async (context) => {
    const { translator, href } = context
    const { t, text, number } = translator
    const view = await viewOf(context)
    const year = yearOf(view, context.query.year)
    const title = t('assistance.themes.title')
    if (year === undefined) return { title, body: <NoProgramme context={context} title={title} /> }
    const found = byTheme(activitiesOfYear(view, year), broaderIn(view.reference))
    const listOf = ({ id }: Theme): readonly Activity[] => found.get(id) ?? []
    const themes = inTree([...view.reference.themes.values()])
    return {
      title,
      crumbs: [{ label: t(menu), href: href('/activities') }, { label: title }],
      body: (
        <>
          <PageHead
            title={title}
            answer={t('assistance.themes.answer', {
              year: String(year),
              themes: t('assistance.count.themes', { count: themes.length }),
            })}
            actions={<ProgrammeLinks context={context} here="/themes" />}
          />
          <DataTable
            caption={title}
            captionHidden
            rows={themes}
            rowId={({ id }) => id}
            columns={[
              {
                key: 'theme',
                header: true,
                label: t('assistance.themes.column.theme'),
                cell: ({ id, name, broader, description }) => (
                  <>
                    <a href={href(`/themes/${id}`)}>{text(name)}</a>
                    <div class="note">{text(description)}</div>
                    {broader !== null && (
                      <div class="note">
                        {t('assistance.themes.narrower_of', { theme: themeName(view.reference, translator, broader) })}
                      </div>
                    )}
                  </>
                ),
              },
              {
                key: 'activities',
                label: t('assistance.themes.column.activities'),
                align: 'end',
                cell: (theme) => <a href={href('/activities', { theme: theme.id })}>{number(listOf(theme).length)}</a>,
              },
              {
                key: 'states',
                label: t('assistance.themes.column.states'),
                align: 'end',
                cell: (theme) => number(byStateCounted(listOf(theme), view.reference).size),
              },
              {
                key: 'partners',
                label: t('assistance.themes.column.partners'),
                align: 'end',
                cell: (theme) => number(byPartner(listOf(theme)).size),
              },
            ]}
          />
        </>
      ),
    }
  },
})

type Shown = View & { theme: Theme; activities: readonly Activity[]; year: number }

const InFigures = ({ context, reference, theme, activities, year }: Shown) => {
  const { t, number } = context.translator
  const note = String(year)
  return (
    <Figures label={t('assistance.themes.one.figures')}>
      <Figure
        value={number(activities.length)}
        label={t('assistance.themes.column.activities')}
        note={note}
        href={context.href(`/figures/activities-${theme.id}`)}
      />
      <Figure value={number(countEvents(activities))} label={t('assistance.evidence.events')} note={note} />
      <Figure
        value={number(byStateCounted(activities, reference).size)}
        label={t('assistance.themes.one.states')}
        note={note}
      />
      <Figure value={number(byPartner(activities).size)} label={t('assistance.themes.one.partners')} note={note} />
    </Figures>
  )
}

const ByMonth = ({ context, theme, activities, year }: Shown) => {
  const { translator, href } = context
  const { t } = translator
  const months = byMonth(activities)
  const undated = months.get(null)?.length ?? 0
  return (
    <Section title={t('assistance.themes.one.by_month')}>
      <MonthBars
        translator={translator}
        title={t('assistance.themes.one.by_month')}
        bars={monthsOf(year).map((month) => {
          const count = months.get(month)?.length ?? 0
          return {
            month,
            count,
            ...(count > 0 ? { href: href('/activities', { theme: theme.id, from: month, to: month }) } : {}),
          }
        })}
      />
      {undated > 0 && (
        <p class="note">
          {t('assistance.themes.one.undated', { activities: t('assistance.count.activities', { count: undated }) })}
        </p>
      )}
    </Section>
  )
}

const WhoTookPart = ({ context, reference, theme, activities }: Shown) => {
  const { translator, href } = context
  const { t } = translator
  const of = (field: 'state' | 'partner') => (id: string) => href('/activities', { theme: theme.id, [field]: id })
  const states = countedBy(byState(activities), (code) => stateName(reference, translator, code), of('state'))
  const partners = countedBy(byPartner(activities), (id) => organisationName(reference, translator, id), of('partner'))
  return (
    <>
      <Section title={t('assistance.themes.one.states')}>
        {states.length === 0 ? (
          <p class="note">{t('assistance.themes.one.no_states')}</p>
        ) : (
          <CountTable
            context={context}
            caption={t('assistance.themes.one.states')}
            label={t('assistance.evidence.state')}
            rows={states}
          />
        )}
      </Section>
      <Section title={t('assistance.themes.one.partners')}>
        {partners.length === 0 ? (
          <p class="note">{t('assistance.themes.one.no_partners')}</p>
        ) : (
          <CountTable
            context={context}
            caption={t('assistance.themes.one.partners')}
            label={t('assistance.partners.column.partner')}
            rows={partners}
          />
        )}
      </Section>
    </>
  )
}

const Projects = ({ context, reference, assistance, theme }: Shown) => {
  const projects = [...assistance.projects.values()].filter((one) => hasTheme(one, theme.id, broaderIn(reference)))
  if (projects.length === 0) return null
  return (
    <Section title={context.translator.t('assistance.themes.one.projects')}>
      <InlineList
        items={projects.map(({ id, name }) => ({
          key: id,
          content: <a href={context.href(`/projects/${id}`)}>{context.translator.text(name)}</a>,
        }))}
      />
    </Section>
  )
}

export const themePage = page({
  path: '/themes/:id',
  right: rights['programme.see'],
  menu,
  query,
  render: async (context) => {
    const { translator, href, params } = context
    const { t, text } = translator
    const view = await viewOf(context)
    const theme = view.reference.themes.get(params.id ?? '')
    if (theme === undefined) throw new Problem('not-found')
    const year = yearOf(view, context.query.year)
    if (year === undefined)
      return { title: text(theme.name), body: <NoProgramme context={context} title={text(theme.name)} /> }
    const activities = activitiesOfYear(view, year).filter((activity) =>
      hasTheme(activity, theme.id, broaderIn(view.reference)),
    )
    const narrower = [...view.reference.themes.values()].filter(({ broader }) => broader === theme.id)
    const shown: Shown = { ...view, theme, activities, year }
    const above = themesAbove(theme.id, broaderIn(view.reference)).slice(1).reverse()
    return {
      title: text(theme.name),
      crumbs: [
        { label: t(menu), href: href('/activities') },
        { label: t('assistance.themes.title'), href: href('/themes') },
        ...above.map((id) => ({ label: themeName(view.reference, translator, id), href: href(`/themes/${id}`) })),
        { label: text(theme.name) },
      ],
      body: (
        <>
          <PageHead title={text(theme.name)} answer={text(theme.description)} />
          <InFigures {...shown} />
          {activities.length === 0 ? (
            <Empty
              title={t('assistance.themes.one.empty', { year: String(year) })}
              action={{ label: t('assistance.themes.title'), href: href('/themes') }}
            />
          ) : (
            <>
              <ByMonth {...shown} />
              <Columns>
                <div>
                  <Section
                    title={t('assistance.themes.one.activities')}
                    aside={<a href={href('/activities', { theme: theme.id })}>{t('assistance.themes.one.filter')}</a>}
                  >
                    <ActivityList {...view} activities={activities} />
                  </Section>
                </div>
                <div>
                  <WhoTookPart {...shown} />
                </div>
              </Columns>
            </>
          )}
          <Projects {...shown} />
          {narrower.length > 0 && (
            <Section title={t('assistance.themes.one.narrower')}>
              <Prose>
                <ThemeLinks {...view} ids={narrower.map(({ id }) => id)} />
              </Prose>
            </Section>
          )}
        </>
      ),
    }
  },
})
