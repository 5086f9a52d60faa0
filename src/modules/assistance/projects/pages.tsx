/** The projects that the source names, and one project with its activities. */
import { z } from 'zod'
import { optional, slug, year as yearField } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { Problem } from '../../../kernel/problem.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Columns, DefinitionList, Empty, Notice, PageHead, Prose, Section, Sheet } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { themeName } from '../../reference/index.ts'
import { hasTheme } from '../activities/filter.ts'
import { broaderIn } from '../activities/query.ts'
import { sourceOf } from '../citation.ts'
import { rights } from '../permissions.ts'
import {
  ActivityList,
  BeneficiaryLinks,
  beneficiaryWords,
  menu,
  NoProgramme,
  PartnerLinks,
  ProgrammeLinks,
  ThemeLinks,
  type View,
  viewOf,
  yearOf,
} from '../views.tsx'
import { type Project, projectStatuses } from './project.ts'

/** "2013–2016", "since May 2016", "until 2016"; null where the source gives no date. */
const projectPeriod = ({ context: { translator } }: View, { starts, ends }: Project): string | null => {
  if (starts !== null && ends !== null) return translator.dateRange(starts, ends)
  if (starts !== null) return translator.t('assistance.projects.one.period_from', { date: translator.date(starts) })
  if (ends !== null) return translator.t('assistance.projects.one.period_to', { date: translator.date(ends) })
  return null
}

const activitiesOf = ({ assistance }: View, { id }: Project) =>
  [...assistance.activities.values()].filter(({ project }) => project === id)

export const projectsPage = page({
  path: '/projects',
  right: rights['programme.see'],
  menu,
  query: z.object({ year: optional(yearField), status: optional(z.enum(projectStatuses)), theme: optional(slug) }),
  render: async (context) => {
    const { translator, href, query } = context
    const { t, text, number } = translator
    const view = await viewOf(context)
    const year = yearOf(view, query.year)
    const title = t('assistance.projects.title')
    if (year === undefined) return { title, body: <NoProgramme context={context} title={title} /> }
    const every = [...view.assistance.projects.values()].filter(({ programme }) => programme === year)
    const projects = every.filter(
      (project) =>
        (query.status === undefined || project.status === query.status) &&
        (query.theme === undefined || hasTheme(project, query.theme, broaderIn(view.reference))),
    )
    const any = { value: '', label: t('assistance.projects.filter.any') }
    const statusWord = (status: (typeof projectStatuses)[number]) => t(`assistance.projects.status.${status}`)
    return {
      title,
      crumbs: [{ label: t(menu), href: href('/activities') }, { label: title }],
      body: (
        <>
          <PageHead
            title={title}
            answer={t('assistance.projects.answer', {
              year: String(year),
              projects: t('assistance.count.projects', { count: every.length }),
            })}
            actions={<ProgrammeLinks context={context} here="/projects" />}
          />
          <Filters
            translator={translator}
            action={href('/projects')}
            fields={[
              {
                kind: 'select',
                name: 'status',
                label: t('assistance.projects.filter.status'),
                value: query.status ?? '',
                options: [any, ...projectStatuses.map((status) => ({ value: status, label: statusWord(status) }))],
              },
              {
                kind: 'select',
                name: 'theme',
                label: t('assistance.projects.filter.theme'),
                value: query.theme ?? '',
                options: [
                  any,
                  ...[...view.reference.themes.values()].map(({ id, name }) => ({ value: id, label: text(name) })),
                ],
              },
            ]}
            active={activeFilters(
              {
                status: query.status && statusWord(query.status),
                theme: query.theme && themeName(view.reference, translator, query.theme),
              },
              (field) => href('/projects', { ...query, [field]: undefined }),
            )}
            clearHref={href('/projects')}
            summary={t('assistance.projects.summary', { count: projects.length, total: every.length })}
          />
          <DataTable
            caption={title}
            captionHidden
            rows={projects}
            rowId={({ id }) => id}
            empty={
              <Empty
                title={t('assistance.projects.empty.title')}
                text={t('assistance.projects.empty.text')}
                action={{ label: t('ui.filters.clear'), href: href('/projects') }}
              />
            }
            columns={[
              {
                key: 'project',
                header: true,
                label: t('assistance.projects.column.project'),
                cell: ({ id, name, text: description }) => (
                  <>
                    <a href={href(`/projects/${id}`)}>{text(name)}</a>
                    <div class="note">{text(description)}</div>
                  </>
                ),
              },
              {
                key: 'status',
                label: t('assistance.projects.column.status'),
                cell: ({ status }) => statusWord(status),
              },
              {
                key: 'period',
                label: t('assistance.projects.column.period'),
                cell: (project) => projectPeriod(view, project) ?? '–',
              },
              {
                key: 'for',
                label: t('assistance.projects.column.for'),
                cell: (project) => beneficiaryWords(view, project, 6) || '–',
              },
              {
                key: 'activities',
                label: t('assistance.projects.column.activities'),
                align: 'end',
                cell: (project) => number(activitiesOf(view, project).length),
              },
            ]}
          />
        </>
      ),
    }
  },
})

const Facts = (props: View & { project: Project }) => {
  const { context, assistance, project } = props
  const { t } = context.translator
  const { states, groupings, partners, donors } = project
  const symbol = assistance.programmes.get(project.programme)?.source_symbol ?? ''
  return (
    <Sheet>
      <DefinitionList
        stack
        items={[
          { term: t('assistance.projects.column.status'), value: t(`assistance.projects.status.${project.status}`) },
          { term: t('assistance.projects.column.period'), value: projectPeriod(props, project) },
          {
            term: t('assistance.projects.column.for'),
            value:
              states.length + groupings.length === 0 ? null : (
                <BeneficiaryLinks {...props} states={states} groupings={groupings} />
              ),
          },
          { term: t('assistance.activities.one.themes'), value: <ThemeLinks {...props} ids={project.themes} /> },
          {
            term: t('assistance.activities.one.partners'),
            value: partners.length === 0 ? null : <PartnerLinks {...props} ids={partners} />,
          },
          {
            term: t('assistance.activities.one.donors'),
            value: donors.length === 0 ? null : <PartnerLinks {...props} ids={donors} />,
          },
          {
            term: t('assistance.activities.one.source'),
            value: sourceOf(context.translator, symbol, project.paragraphs),
          },
        ]}
      />
    </Sheet>
  )
}

export const projectPage = page({
  path: '/projects/:id',
  right: rights['programme.see'],
  menu,
  query: z.object({}),
  render: async (context) => {
    const { translator, href, params } = context
    const { t, text } = translator
    const view = await viewOf(context)
    const project = view.assistance.projects.get(params.id ?? '')
    if (project === undefined) throw new Problem('not-found')
    const activities = activitiesOf(view, project)
    return {
      title: text(project.name),
      record: { kind: 'project', id: project.id },
      crumbs: [
        { label: t(menu), href: href('/activities') },
        { label: t('assistance.projects.title'), href: href('/projects') },
        { label: text(project.name) },
      ],
      body: (
        <>
          <PageHead
            title={text(project.name)}
            answer={t('assistance.projects.one.answer', {
              status: t(`assistance.projects.status.${project.status}`),
              activities: t('assistance.count.activities', { count: activities.length }),
            })}
          />
          <Columns>
            <div>
              <Prose>
                <p>{text(project.text)}</p>
              </Prose>
              {project.note !== null && (
                <Notice kind="warning" title={t('assistance.projects.one.note')}>
                  {text(project.note)}
                </Notice>
              )}
              <Section title={t('assistance.projects.one.activities')}>
                {activities.length === 0 ? (
                  <Empty
                    title={t('assistance.projects.one.no_activities')}
                    text={t('assistance.projects.one.no_activities_text')}
                  />
                ) : (
                  <ActivityList {...view} activities={activities} />
                )}
              </Section>
            </div>
            <div>
              <Facts {...view} project={project} />
            </div>
          </Columns>
        </>
      ),
    }
  },
})
