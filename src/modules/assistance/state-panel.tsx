/** What a State's profile says of the programme: what the State received in the year, named or through a group. */
import type { PageContext, Panel } from '../../action/manifest.ts'
import { InlineList, Notice, Section } from '../../ui/page.tsx'
import { joinedInYear } from '../treaties/index.ts'
import type { Activity } from './activities/activity.ts'
import { isThroughGroup } from './activities/count.ts'
import { groupMembers } from './activities/query.ts'
import { sourceOf } from './citation.ts'
import { rights } from './permissions.ts'
import { ActivityList, activitiesOfYear, type View, viewOf, yearOf } from './views.tsx'

/** The year that the profile is asked for, if any. */
const askedYear = ({ query }: PageContext): number | undefined => (query as { year?: number }).year

/** Activities that concern a State, in three groups without overlap. */
const activitiesFor = (
  state: string,
  activities: readonly Activity[],
  membersOf: (grouping: string) => ReadonlySet<string>,
): { named: Activity[]; through: Activity[]; hosted: Activity[] } => {
  const named = activities.filter(({ states }) => states.includes(state))
  const through = activities.filter((activity) => isThroughGroup(activity, state, membersOf))
  const hosted = activities.filter((one) => one.country === state && !named.includes(one) && !through.includes(one))
  return { named, through, hosted }
}

const Part = (props: View & { title: string; activities: readonly Activity[] }) =>
  props.activities.length === 0 ? null : (
    <Section
      title={props.title}
      aside={props.context.translator.t('assistance.count.activities', { count: props.activities.length })}
    >
      <ActivityList {...props} />
    </Section>
  )

/** Lists of States in the source that name this one, directly or by a group. */
const Lists = ({ context, reference, assistance, state, year }: View & { state: string; year: number }) => {
  const { t, text } = context.translator
  const members = groupMembers(reference)
  const lists = assistance.stateLists.filter(
    ({ programme, states, groupings }) =>
      programme === year && (states.includes(state) || isThroughGroup({ states, groupings }, state, members)),
  )
  if (lists.length === 0) return null
  const symbol = assistance.programmes.get(year)?.source_symbol ?? ''
  return (
    <Section title={t('assistance.activities.panel.lists')}>
      <ul class="hits">
        {lists.map(({ id, label, paragraph, complete, note }) => (
          <li key={id}>
            {text(label)}{' '}
            <span class="note">
              {sourceOf(context.translator, symbol, [paragraph])}
              {!complete && ` · ${t('assistance.activities.panel.examples')}`}
            </span>
            {note !== null && <div class="note">{text(note)}</div>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Projects = ({ context, assistance, state, year }: View & { state: string; year: number }) => {
  const { translator, href } = context
  const projects = [...assistance.projects.values()].filter(
    ({ programme, states }) => programme === year && states.includes(state),
  )
  if (projects.length === 0) return null
  return (
    <Section title={translator.t('assistance.activities.panel.projects')}>
      <InlineList
        items={projects.map(({ id, name }) => ({
          key: id,
          content: <a href={href(`/projects/${id}`)}>{translator.text(name)}</a>,
        }))}
      />
    </Section>
  )
}

const render: Panel['render'] = async (context, state) => {
  const view = await viewOf(context)
  const year = yearOf(view, askedYear(context))
  if (year === undefined) return null
  const { t } = context.translator
  const { named, through, hosted } = activitiesFor(state, activitiesOfYear(view, year), groupMembers(view.reference))
  const office = view.assistance.offices.find(({ country, programme }) => country === state && programme === year)
  const kind = view.reference.states.get(state)?.kind
  if (named.length + through.length + hosted.length === 0 && kind !== 'member') return null
  return (
    <>
      <Section
        id="assistance"
        title={t('assistance.activities.panel.title', { year: String(year) })}
        aside={
          named.length === 0 ? undefined : (
            <a href={context.href('/activities', { state })}>{t('assistance.activities.panel.all')}</a>
          )
        }
      >
        {named.length === 0 ? (
          <p class="note">{t('assistance.activities.panel.none', { year: String(year) })}</p>
        ) : (
          <ActivityList {...view} activities={named} />
        )}
      </Section>
      <Section title={t('treaties.state.joined_in_year', { year: String(year) })}>
        {await joinedInYear(context, state, year)}
      </Section>
      {office !== undefined && <Notice kind="info" title={t('assistance.activities.panel.office')} />}
      <Part {...view} title={t('assistance.activities.panel.through')} activities={through} />
      <Part {...view} title={t('assistance.activities.panel.hosted')} activities={hosted} />
      <Projects {...view} state={state} year={year} />
      <Lists {...view} state={state} year={year} />
    </>
  )
}

const answer: Panel['answer'] = async (context, state) => {
  const view = await viewOf(context)
  const year = yearOf(view, askedYear(context))
  if (year === undefined) return null
  const { named } = activitiesFor(state, activitiesOfYear(view, year), groupMembers(view.reference))
  const { t } = context.translator
  return named.length === 0
    ? null
    : t('assistance.activities.panel.answer', {
        year: String(year),
        activities: t('assistance.count.activities', { count: named.length }),
      })
}

export const statePanel: Panel = { right: rights['programme.see'], on: 'state', side: true, answer, render }
