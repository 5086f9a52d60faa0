/** Pieces that several pages of the programme share: lists of activities, links to what they refer to, counts. */
import type { PageContext } from '../../action/manifest.ts'
import { DoubtMark } from '../../ui/mark.tsx'
import { ButtonLink, DatedList, Empty, InlineList, PageHead } from '../../ui/page.tsx'
import { DataTable } from '../../ui/table.tsx'
import {
  groupingName,
  organisationName,
  type Reference,
  referenceOf,
  stateName,
  themeName,
} from '../reference/index.ts'
import { type Activity, isDoubt } from './activities/activity.ts'
import { isStateIn } from './activities/count.ts'
import { formatName, whereOf } from './activities/query.ts'
import { type Assistance, latestYear } from './assistance.ts'
import { assistanceOf } from './queries.ts'

/** The key of the menu entry to which every page of the module belongs. */
export const menu = 'assistance.menu' as const

export interface View {
  readonly context: PageContext
  readonly reference: Reference
  readonly assistance: Assistance
}

export const viewOf = async (context: PageContext): Promise<View> => {
  const [reference, assistance] = await Promise.all([referenceOf(context.db), assistanceOf(context.db)])
  return { context, reference, assistance }
}

/** The year asked for, or the latest; undefined while there is no programme. */
export const yearOf = ({ assistance }: View, asked: number | undefined): number | undefined =>
  asked !== undefined && assistance.programmes.has(asked) ? asked : latestYear(assistance)

export const activitiesOfYear = ({ assistance }: View, year: number): Activity[] =>
  [...assistance.activities.values()].filter(({ programme }) => programme === year)

/** What a page shows while no programme is loaded. */
export const NoProgramme = ({ context, title }: { context: PageContext; title: string }) => (
  <>
    <PageHead title={title} />
    <Empty
      title={context.translator.t('assistance.activities.none.title')}
      text={context.translator.t('assistance.activities.none.text')}
    />
  </>
)

const parts = {
  '/activities': 'assistance.activities.title',
  '/themes': 'assistance.themes.title',
  '/projects': 'assistance.projects.title',
  '/tools': 'tools.title',
  '/funding': 'assistance.funding_link',
} as const

/** Links to the other sides of the programme, at the end of a page's head. */
export const ProgrammeLinks = ({
  context: { translator, href },
  here,
}: {
  context: PageContext
  here: keyof typeof parts
}) => (
  <nav class="actions" aria-label={translator.t('assistance.activities.more')}>
    {(Object.keys(parts) as (keyof typeof parts)[])
      .filter((path) => path !== here)
      .map((path) => (
        <ButtonLink key={path} label={translator.t(parts[path])} href={href(path)} quiet />
      ))}
  </nav>
)

type Linked = View & { readonly ids: readonly string[] }

export const ThemeLinks = ({ context, reference, ids }: Linked) => (
  <InlineList
    items={ids.map((id) => ({
      key: id,
      content: <a href={context.href(`/themes/${id}`)}>{themeName(reference, context.translator, id)}</a>,
    }))}
  />
)

export const PartnerLinks = ({ context, reference, ids }: Linked) => (
  <InlineList
    items={ids.map((id) => ({
      key: id,
      content: <a href={context.href(`/partners/${id}`)}>{organisationName(reference, context.translator, id)}</a>,
    }))}
  />
)

const kosovo = 'XKX'

/** States by name, groups with the number of their members, and the footnote that United Nations usage asks for. */
export const BeneficiaryLinks = (props: View & { states: readonly string[]; groupings: readonly string[] }) => {
  const { context, reference, states, groupings } = props
  const { t } = context.translator
  const group = (id: string) =>
    t('assistance.activities.one.group', {
      group: groupingName(reference, context.translator, id),
      states: t('assistance.count.states', {
        count: reference.groupings.get(id)?.members.filter(isStateIn(reference)).length ?? 0,
      }),
    })
  return (
    <>
      <InlineList
        items={[
          ...states.map((code) => ({
            key: code,
            content: <a href={context.href(`/states/${code}`)}>{stateName(reference, context.translator, code)}</a>,
          })),
          ...groupings.map((id) => ({
            key: id,
            content: <a href={context.href('/states', { region: id })}>{group(id)}</a>,
          })),
        ]}
      />
      {states.includes(kosovo) && <p class="note">{t('reference.kosovo_footnote')}</p>}
    </>
  )
}

/** Beneficiaries as words: what a table's cell or a list's second line has room for. */
export const beneficiaryWords = (
  { context, reference }: View,
  { states, groupings }: Pick<Activity, 'states' | 'groupings'>,
  most = 4,
): string => {
  const names = [
    ...states.map((code) => stateName(reference, context.translator, code)),
    ...groupings.map((id) => groupingName(reference, context.translator, id)),
  ]
  return names.length > most
    ? `${names.slice(0, most).join(' · ')} · +${context.translator.number(names.length - most)}`
    : names.join(' · ')
}

/** The title as a link, with a sign where a note casts doubt on the record. */
export const ActivityTitle = ({ context, activity }: { context: PageContext; activity: Activity }) => (
  <>
    <a href={context.href(`/activities/${activity.id}`)}>{context.translator.text(activity.title)}</a>
    {activity.notes.some(isDoubt) && (
      <>
        {' '}
        <a class="doubt" href={`${context.href(`/activities/${activity.id}`)}#notes`}>
          <DoubtMark />
          {context.translator.t('assistance.activities.flagged')}
        </a>
      </>
    )}
  </>
)

/** Where, in which form and for whom, under the title of an activity. */
export const activityNote = (view: View, activity: Activity): string => {
  const { context, reference, assistance } = view
  const words = context.translator
  return [
    whereOf(activity, reference, words),
    formatName(assistance, words, activity.format),
    beneficiaryWords(view, activity),
  ]
    .filter(Boolean)
    .join(' — ')
}

/** Activities with their dates, one under another. */
export const ActivityList = (props: View & { activities: readonly Activity[] }) => {
  const { context, activities } = props
  return (
    <DatedList
      items={activities.map((activity) => ({
        id: activity.id,
        date: activity.starts,
        when: context.translator.dateRange(activity.starts, activity.ends),
        children: <ActivityTitle context={context} activity={activity} />,
        note: activityNote(props, activity),
      }))}
    />
  )
}

export interface Counted {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly href: string
}

/** Names with how often they occur, most frequent first. */
export const CountTable = (props: {
  context: PageContext
  caption: string
  label: string
  rows: readonly Counted[]
}) => {
  const { context, caption, label, rows } = props
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows.toSorted((a, b) => b.count - a.count || context.translator.compare(a.name, b.name))}
      columns={[
        { key: 'name', header: true, label, cell: ({ name, href }) => <a href={href}>{name}</a> },
        {
          key: 'count',
          label: context.translator.t('assistance.activities.title'),
          align: 'end',
          cell: ({ count }) => context.translator.number(count),
        },
      ]}
    />
  )
}

/** Activities by State, partner or theme as rows of a `CountTable`. */
export const countedBy = (
  found: ReadonlyMap<string, readonly Activity[]>,
  name: (id: string) => string,
  href: (id: string) => string,
): Counted[] => [...found].map(([key, list]) => ({ key, name: name(key), count: list.length, href: href(key) }))
