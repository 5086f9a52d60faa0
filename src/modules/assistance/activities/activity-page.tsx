/** One activity: when, where, for whom, with whom, where the source says so, and what is doubtful about it. */
import { z } from 'zod'
import { page } from '../../../action/manifest.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Columns, DefinitionList, Notice, PageHead, Section, Sheet } from '../../../ui/page.tsx'
import { placeName, stateName } from '../../reference/index.ts'
import { sourceOf } from '../citation.ts'
import { rights } from '../permissions.ts'
import {
  ActivityList,
  activitiesOfYear,
  BeneficiaryLinks,
  menu,
  PartnerLinks,
  ThemeLinks,
  type View,
  viewOf,
} from '../views.tsx'
import { type Activity, isDoubt } from './activity.ts'
import { formatName, summaryOf } from './query.ts'

type Shown = View & { activity: Activity }

const Notes = ({ context, notes }: { context: View['context']; notes: Activity['notes'] }) => (
  <>
    {notes.map((note) => (
      <Notice
        key={note.kind}
        kind={isDoubt(note) ? 'warning' : 'info'}
        title={context.translator.t(`assistance.activities.note.${note.kind}`)}
      >
        {context.translator.text(note.text)}
      </Notice>
    ))}
  </>
)

const Where = ({ context, reference, activity }: Shown) => {
  const { translator, href } = context
  const { place, country } = activity
  if (country === null) return <>{translator.t('assistance.activities.one.not_given')}</>
  return (
    <>
      {place !== null && `${placeName(reference, translator, place)} · `}
      <a href={href(`/states/${country}`)}>{stateName(reference, translator, country)}</a>
    </>
  )
}

const Facts = (props: Shown) => {
  const { context, assistance, activity } = props
  const { translator, href } = context
  const { t, text } = translator
  const project = activity.project === null ? undefined : assistance.projects.get(activity.project)
  const { states, groupings, partners, donors, events, starts, ends } = activity
  const nobody = states.length + groupings.length === 0
  return (
    <DefinitionList
      items={[
        {
          term: t('assistance.activities.one.beneficiaries'),
          value: nobody ? (
            t('assistance.activities.one.not_named')
          ) : (
            <BeneficiaryLinks {...props} states={states} groupings={groupings} />
          ),
        },
        {
          term: t('assistance.activities.one.when'),
          value: <time datetime={starts}>{translator.dateRange(starts, ends)}</time>,
        },
        { term: t('assistance.activities.one.where'), value: <Where {...props} /> },
        { term: t('assistance.activities.one.themes'), value: <ThemeLinks {...props} ids={activity.themes} /> },
        {
          term: t('assistance.activities.column.format'),
          value: (
            <a href={href('/activities', { format: activity.format })}>
              {formatName(assistance, translator, activity.format)}
            </a>
          ),
        },
        { term: t('assistance.activities.one.role'), value: t(`assistance.activities.role.${activity.role}`) },
        { term: t('assistance.activities.one.events'), value: events > 1 ? translator.number(events) : undefined },
        {
          term: t('assistance.activities.one.partners'),
          value: partners.length > 0 ? <PartnerLinks {...props} ids={partners} /> : undefined,
        },
        {
          term: t('assistance.activities.one.donors'),
          value: donors.length > 0 ? <PartnerLinks {...props} ids={donors} /> : undefined,
        },
        {
          term: t('assistance.activities.one.project'),
          value: project && <a href={href(`/projects/${project.id}`)}>{text(project.name)}</a>,
        },
      ]}
    />
  )
}

const Source = ({ context, assistance, activity }: Shown) => {
  const { t, text, list } = context.translator
  const programme = assistance.programmes.get(activity.programme)
  return (
    <Sheet>
      <DefinitionList
        stack
        items={[
          {
            term: t('assistance.activities.one.source'),
            value: (
              <>
                {sourceOf(context.translator, programme?.source_symbol ?? '', [activity.paragraph])}
                {activity.also_in.length > 0 && (
                  <p class="note">{t('assistance.activities.one.also_in', { paragraphs: list(activity.also_in) })}</p>
                )}
                {programme !== undefined && <p class="note">{text(programme.source_title)}</p>}
              </>
            ),
          },
          { term: t('assistance.activities.one.reference'), value: <code>{activity.id}</code> },
        ]}
      />
    </Sheet>
  )
}

/** Others of the same project, or else of the same first theme; at most five. */
const Related = (props: Shown) => {
  const { context, activity } = props
  const { t } = context.translator
  const others = activitiesOfYear(props, activity.programme).filter(({ id }) => id !== activity.id)
  const sameProject = others.filter(({ project }) => project !== null && project === activity.project)
  const [theme] = activity.themes
  const related = sameProject.length > 0 ? sameProject : others.filter(({ themes }) => themes[0] === theme)
  if (related.length === 0) return null
  const query = sameProject.length > 0 ? { project: activity.project ?? undefined } : { theme }
  return (
    <Section
      title={t(
        sameProject.length > 0 ? 'assistance.activities.one.same_project' : 'assistance.activities.one.same_theme',
      )}
      aside={<a href={context.href('/activities', query)}>{t('assistance.activities.panel.all')}</a>}
    >
      <ActivityList {...props} activities={related.slice(0, 5)} />
    </Section>
  )
}

const Neighbours = (props: Shown) => {
  const { context, activity } = props
  const { t, text } = context.translator
  const all = activitiesOfYear(props, activity.programme)
  const at = all.findIndex(({ id }) => id === activity.id)
  const [previous, next] = [all[at - 1], all[at + 1]]
  return (
    <nav class="actions" aria-label={t('assistance.activities.one.neighbours')}>
      {previous && (
        <a rel="prev" href={context.href(`/activities/${previous.id}`)}>
          {t('assistance.activities.one.previous', { title: text(previous.title) })}
        </a>
      )}
      {next && (
        <a rel="next" href={context.href(`/activities/${next.id}`)}>
          {t('assistance.activities.one.next', { title: text(next.title) })}
        </a>
      )}
    </nav>
  )
}

export const activityPage = page({
  path: '/activities/:id',
  right: rights['programme.see'],
  menu,
  query: z.object({}),
  render: async (context) => {
    const { translator, href, params } = context
    const { t, text } = translator
    const view = await viewOf(context)
    const activity = view.assistance.activities.get(params.id ?? '')
    if (activity === undefined) throw new Problem('not-found')
    const shown: Shown = { ...view, activity }
    return {
      title: text(activity.title),
      record: { kind: 'activity', id: activity.id },
      crumbs: [
        { label: t(menu), href: href('/activities') },
        { label: t('assistance.activities.title'), href: href('/activities', { year: activity.programme }) },
        { label: activity.id },
      ],
      body: (
        <>
          <PageHead
            title={text(activity.title)}
            answer={summaryOf(activity, view.reference, view.assistance, translator)}
          />
          {activity.notes.some(isDoubt) && (
            <div class="notices" id="notes">
              <Notes context={context} notes={activity.notes.filter(isDoubt)} />
            </div>
          )}
          <Columns>
            <div>
              <Facts {...shown} />
              <Notes context={context} notes={activity.notes.filter((note) => !isDoubt(note))} />
            </div>
            <div>
              <Source {...shown} />
            </div>
          </Columns>
          <Related {...shown} />
          <Neighbours {...shown} />
        </>
      ),
    }
  },
})
