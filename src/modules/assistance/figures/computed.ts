/** Figures counted in the records of the activities; each opens the records that it counts. */
import type { Context, Evidence, Figure, FigureScope } from '../../../action/manifest.ts'
import { inSix } from '../../../i18n/in-six.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { organisationShort, type Reference, referenceOf, stateName } from '../../reference/index.ts'
import { type Activity, daysIn, type Format, overlaps } from '../activities/activity.ts'
import { byStateCounted, countDays, countEvents, isWorkshop } from '../activities/count.ts'
import { hasTheme } from '../activities/filter.ts'
import { broaderIn, whereOf } from '../activities/query.ts'
import type { Assistance } from '../assistance.ts'
import { assistanceOf } from '../queries.ts'

interface Records {
  readonly activities: readonly Activity[]
  readonly reference: Reference
  readonly assistance: Assistance
  readonly words: Translator
}

/** The activities that fall in the scope, with what is needed to name them. */
const recordsIn = async ({ db, translator: words }: Context, scope: FigureScope): Promise<Records> => {
  const [reference, assistance] = await Promise.all([referenceOf(db), assistanceOf(db)])
  const activities = [...assistance.activities.values()].filter((activity) => overlaps(activity, scope))
  return { activities, reference, assistance, words }
}

const columns = ['assistance.evidence.date', 'assistance.evidence.activity', 'assistance.evidence.place'] as const

/** A row for each activity; `count` is what it adds to the value, where that is not one. */
const activityRows = (
  { reference, words }: Records,
  activities: readonly Activity[],
  count?: (activity: Activity) => number,
): Evidence['rows'] =>
  activities.map((activity) => ({
    cells: [
      words.dateRange(activity.starts, activity.ends),
      words.text(activity.title),
      whereOf(activity, reference, words) ?? '',
      ...(count === undefined ? [] : [words.number(count(activity))]),
    ],
    href: `/activities/${activity.id}`,
  }))

const evidenceOf = {
  activities: (records: Records, kept: readonly Activity[]): Evidence => ({
    value: kept.length,
    columns,
    rows: activityRows(records, kept),
  }),
  events: (records: Records, kept: readonly Activity[]): Evidence => ({
    value: countEvents(kept),
    columns: [...columns, 'assistance.evidence.events'],
    rows: activityRows(records, kept, ({ events }) => events),
  }),
}

/** A figure that counts each activity once, or the events for which the activities stand. */
const figureOf = (
  counted: keyof typeof evidenceOf,
  id: string,
  label: Figure['label'],
  definition: Figure['definition'],
  keep: (activity: Activity, records: Records) => boolean,
): Figure => ({
  id,
  label,
  definition,
  kind: 'computed',
  evidence: async (context, scope) => {
    const records = await recordsIn(context, scope)
    const kept = records.activities.filter((activity) => keep(activity, records))
    return evidenceOf[counted](records, kept)
  },
})

export const activitiesRecorded = figureOf(
  'activities',
  'activities-recorded',
  inSix(({ t }) => t('assistance.figure.activities.label')),
  inSix(({ t }) => t('assistance.figure.activities.definition')),
  () => true,
)

export const eventsRecorded = figureOf(
  'events',
  'events-recorded',
  inSix(({ t }) => t('assistance.figure.events.label')),
  inSix(({ t }) => t('assistance.figure.events.definition')),
  () => true,
)

export const workshopsRecorded = (formats: readonly Format[]): Figure =>
  figureOf(
    'events',
    'workshops-recorded',
    inSix(({ t }) => t('assistance.figure.workshops.label')),
    inSix(({ t, text, list }) => {
      const counted = formats.filter(({ counts_as_workshop }) => counts_as_workshop)
      return t('assistance.figure.workshops.definition', { formats: list(counted.map(({ plural }) => text(plural))) })
    }),
    (activity, { assistance }) => isWorkshop(activity, assistance.formats),
  )

export const statesRecorded: Figure = {
  id: 'states-recorded',
  label: inSix(({ t }) => t('assistance.figure.states.label')),
  definition: inSix(({ t }) => t('assistance.figure.states.definition')),
  kind: 'computed',
  evidence: async (context, scope) => {
    const { activities, reference, words } = await recordsIn(context, scope)
    const rows = [...byStateCounted(activities, reference)]
      .map(([state, list]) => ({ name: stateName(reference, words, state), state, count: list.length }))
      .sort((a, b) => words.compare(a.name, b.name))
    return {
      value: rows.length,
      columns: ['assistance.evidence.state', 'assistance.evidence.activities'],
      rows: rows.map(({ name, state, count }) => ({
        cells: [name, words.number(count)],
        href: `/activities?state=${state}&from=${scope.from}&to=${scope.to}`,
      })),
    }
  },
}

export const daysRecorded: Figure = {
  id: 'days-recorded',
  label: inSix(({ t }) => t('assistance.figure.days.label')),
  definition: inSix(({ t }) => t('assistance.figure.days.definition')),
  kind: 'computed',
  evidence: async (context, scope) => {
    const records = await recordsIn(context, scope)
    const dated = records.activities.filter((activity) => daysIn(activity, scope) !== null)
    return {
      value: countDays(dated, scope).days,
      columns: [...columns, 'assistance.evidence.days'],
      rows: activityRows(records, dated, (activity) => daysIn(activity, scope) ?? 0),
    }
  },
}

/** `activities-<theme>` for every theme, its narrower themes included. */
export const themeFigures = ({ themes }: Reference): Figure[] =>
  [...themes.values()].map(({ id, name }) =>
    figureOf(
      'activities',
      `activities-${id}`,
      inSix(({ t, text }) => t('assistance.figure.theme.label', { theme: text(name) })),
      inSix(({ t, text }) => t('assistance.figure.theme.definition', { theme: text(name) })),
      (activity, { reference }) => hasTheme(activity, id, broaderIn(reference)),
    ),
  )

/** The id of a format in the plural: study-visits, launches; training-of-trainers is one already. */
const pluralId = (format: string): string =>
  format.endsWith('s') ? format : /(ch|sh|x|z)$/.test(format) ? `${format}es` : `${format}s`

/** `study-visits-recorded` and so on for every format. */
export const formatFigures = (formats: readonly Format[]): Figure[] =>
  formats.map(({ id, name, plural }) =>
    figureOf(
      'events',
      `${pluralId(id)}-recorded`,
      inSix(({ t, text }) => t('assistance.figure.format.label', { formats: text(plural) })),
      inSix(({ t, text }) => t('assistance.figure.format.definition', { format: text(name) })),
      ({ format }) => format === id,
    ),
  )

/** `<partner>-<formats>-recorded`: events in a format held with a partner. */
export const partnerFigure = (partner: string, { id, name, plural }: Format, reference: Reference): Figure => {
  const partnerIn = (words: Translator): string => organisationShort(reference, words, partner)
  return figureOf(
    'events',
    `${partner}-${pluralId(id)}-recorded`,
    inSix((words) =>
      words.t('assistance.figure.partner_format.label', { formats: words.text(plural), partner: partnerIn(words) }),
    ),
    inSix((words) =>
      words.t('assistance.figure.partner_format.definition', { format: words.text(name), partner: partnerIn(words) }),
    ),
    ({ format, partners }) => format === id && partners.includes(partner),
  )
}
