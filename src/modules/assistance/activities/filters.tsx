/** The filter form above the list, the calendar and the map of activities, and the tabs between the three. */
import type { PageContext } from '../../../action/manifest.ts'
import { monthsOf } from '../../../kernel/dates.ts'
import { type ActiveFilter, type FilterField, Filters, type Option } from '../../../ui/filters.tsx'
import { ViewLinks } from '../../../ui/page.tsx'
import { ExportLinks } from '../../../ui/table.tsx'
import { organisationName, stateName, themeName } from '../../reference/index.ts'
import { activitiesOfYear, type View } from '../views.tsx'
import { roles } from './activity.ts'
import type { Order } from './filter.ts'
import { type ActivityQuery, formatName } from './query.ts'

type Field = keyof ActivityQuery
type Address = Parameters<PageContext['href']>[1]

/** The query as fields of an address; what is not set is left out. */
export const asAddress = (query: ActivityQuery, change: Address = {}): NonNullable<Address> => {
  const { year, theme, state, format, partner, role, project, from, to, q } = query
  return { year, theme, state, format, partner, role, project, from, to, q, ...change }
}

const paths = { list: '/activities', calendar: '/activities/calendar', map: '/activities/map' } as const

export type ActivityView = keyof typeof paths

export const ActivityViews = ({
  context,
  query,
  current,
}: {
  context: PageContext
  query: ActivityQuery
  current: ActivityView
}) => {
  const { t } = context.translator
  return (
    <ViewLinks
      label={t('assistance.activities.views')}
      views={(Object.keys(paths) as ActivityView[]).map((view) => ({
        label: t(`assistance.activities.view.${view}`),
        href: context.href(paths[view], asAddress(query)),
        current: view === current,
      }))}
    />
  )
}

/** Words for one value of a field, for the filters that are active. */
const wordFor = ({ context, reference, assistance }: View, field: Field, value: string): string => {
  const words = context.translator
  switch (field) {
    case 'theme':
      return themeName(reference, words, value)
    case 'state':
      return stateName(reference, words, value)
    case 'format':
      return formatName(assistance, words, value)
    case 'partner':
      return organisationName(reference, words, value)
    case 'role':
      return words.t(`assistance.activities.role.${value as (typeof roles)[number]}`)
    case 'project':
      return words.text(assistance.projects.get(value)!.name)
    case 'from':
    case 'to':
      return words.date(value)
    default:
      return value
  }
}

const valuesOf = (query: ActivityQuery, field: Field): readonly string[] => {
  const value = query[field]
  return value === undefined ? [] : typeof value === 'object' ? value : [String(value)]
}

const fieldsInOrder = ['theme', 'state', 'format', 'partner', 'role', 'project', 'from', 'to', 'q'] as const

/** Each value that narrows the list, with the address of the list without it. */
const chosenFilters = (view: View, query: ActivityQuery, path: string): ActiveFilter[] => {
  const { translator, href } = view.context
  return fieldsInOrder.flatMap((field) =>
    valuesOf(query, field).map((value) => {
      const rest = valuesOf(query, field).filter((other) => other !== value)
      return {
        label: translator.t('assistance.activities.filter.active', {
          field: translator.t(`assistance.activities.filter.${field}`),
          value: wordFor(view, field, value),
        }),
        removeHref: href(path, asAddress(query, { [field]: rest })),
      }
    }),
  )
}

/** A field of one choice, or of several where the address already holds several. */
const choice = (
  name: string,
  label: string,
  values: readonly string[],
  options: readonly Option[],
  any: string,
): FilterField =>
  values.length > 1
    ? { kind: 'checks', name, label, values, options }
    : { kind: 'select', name, label, value: values[0] ?? '', options: [{ value: '', label: any }, ...options] }

const fieldsOf = (view: View, query: ActivityQuery, year: number): FilterField[] => {
  const { context, reference, assistance } = view
  const words = context.translator
  const label = (field: Field) => words.t(`assistance.activities.filter.${field}`)
  const any = words.t('assistance.activities.filter.any')
  const activities = activitiesOfYear(view, year)
  const used = (field: 'state' | 'partner', ids: readonly string[]): Option[] =>
    [...new Set([...ids, ...query[field]])]
      .map((value) => ({ value, label: wordFor(view, field, value) }))
      .sort((a, b) => words.compare(a.label, b.label))
  const month = (field: 'from' | 'to'): FilterField => {
    const months = [...new Set([...monthsOf(year), ...valuesOf(query, field)])].sort()
    return choice(
      field,
      label(field),
      valuesOf(query, field),
      months.map((value) => ({ value, label: words.dateShort(value) })),
      any,
    )
  }
  const years = [...assistance.programmes.keys()].map((one) => ({ value: String(one), label: String(one) }))
  return [
    {
      kind: 'search',
      name: 'q',
      label: label('q'),
      value: query.q ?? '',
      placeholder: words.t('assistance.activities.filter.placeholder'),
    },
    ...(years.length > 1 ? [choice('year', label('year'), [String(year)], years, any)] : []),
    {
      kind: 'checks',
      name: 'theme',
      label: label('theme'),
      values: query.theme,
      options: [...reference.themes.values()].map(({ id, name }) => ({ value: id, label: words.text(name) })),
    },
    choice(
      'state',
      label('state'),
      query.state,
      used(
        'state',
        activities.flatMap(({ states }) => states),
      ),
      any,
    ),
    {
      kind: 'checks',
      name: 'format',
      label: label('format'),
      values: query.format,
      options: [...assistance.formats.values()].map(({ id, name }) => ({ value: id, label: words.text(name) })),
    },
    choice(
      'partner',
      label('partner'),
      query.partner,
      used(
        'partner',
        activities.flatMap(({ partners }) => partners),
      ),
      any,
    ),
    choice(
      'role',
      label('role'),
      query.role,
      roles.map((role) => ({ value: role, label: wordFor(view, 'role', role) })),
      any,
    ),
    month('from'),
    month('to'),
    ...(query.project === undefined ? [] : [{ kind: 'hidden', name: 'project', value: query.project } as const]),
  ]
}

export const ActivityFilters = (
  props: View & {
    query: ActivityQuery
    year: number
    view: ActivityView
    shown: number
    /** Order of the list, which its export keeps. */
    sort?: Order | undefined
  },
) => {
  const { context, query, year, view, shown, sort } = props
  const { t } = context.translator
  const path = paths[view]
  return (
    <Filters
      translator={context.translator}
      action={context.href(path)}
      fields={fieldsOf(props, query, year)}
      active={chosenFilters(props, query, path)}
      clearHref={context.href(path, { year: query.year })}
      summary={t('assistance.activities.summary', { count: shown, total: activitiesOfYear(props, year).length })}
    >
      <ExportLinks
        translator={context.translator}
        href={(format) => context.href(`/export/activities.${format}`, asAddress(query, { year, sort }))}
      />
    </Filters>
  )
}
