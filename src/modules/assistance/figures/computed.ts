/** Figures counted in the records of the activities; each opens the records that it counts. */
import type { Context, Evidence, Figure, FigureScope } from '../../../action/manifest.ts'
import { inSix } from '../../../i18n/in-six.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { type Reference, referenceOf, stateName } from '../../reference/index.ts'
import { type Activity, daysIn, type Format, overlaps } from '../activities/activity.ts'
import { byState, countDays, countEvents, isWorkshop } from '../activities/count.ts'
import { hasTheme } from '../activities/filter.ts'
import { whereOf } from '../activities/query.ts'
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

const activityRows = (
  { reference, words }: Records,
  activities: readonly Activity[],
  count: (activity: Activity) => number | null,
): Evidence['rows'] =>
  activities.map((activity) => ({
    cells: [
      words.dateRange(activity.starts, activity.ends),
      words.text(activity.title),
      whereOf(activity, reference, words) ?? '',
      ...[count(activity)].flatMap((number) => (number === null ? [] : [words.number(number)])),
    ],
    href: `/activities/${activity.id}`,
  }))

const columns = ['assistance.evidence.date', 'assistance.evidence.activity', 'assistance.evidence.place'] as const

type Kept = (activity: Activity, records: Records) => boolean

/** A figure that counts each activity once. */
const ofActivities = (id: string, label: Figure['label'], definition: Figure['definition'], keep: Kept): Figure => ({
  id,
  label,
  definition,
  kind: 'computed',
  evidence: async (context, scope) => {
    const records = await recordsIn(context, scope)
    const kept = records.activities.filter((activity) => keep(activity, records))
    return { value: kept.length, columns: [...columns], rows: activityRows(records, kept, () => null) }
  },
})

/** A figure that counts the events for which the activities stand. */
const ofEvents = (id: string, label: Figure['label'], definition: Figure['definition'], keep: Kept): Figure => ({
  id,
  label,
  definition,
  kind: 'computed',
  evidence: async (context, scope) => {
    const records = await recordsIn(context, scope)
    const kept = records.activities.filter((activity) => keep(activity, records))
    return {
      value: countEvents(kept),
      columns: [...columns, 'assistance.evidence.events'],
      rows: activityRows(records, kept, ({ events }) => events),
    }
  },
})

export const activitiesRecorded = ofActivities(
  'activities-recorded',
  inSix(({ t }) => t('assistance.figure.activities.label')),
  inSix(({ t }) => t('assistance.figure.activities.definition')),
  () => true,
)

export const eventsRecorded = ofEvents(
  'events-recorded',
  inSix(({ t }) => t('assistance.figure.events.label')),
  inSix(({ t }) => t('assistance.figure.events.definition')),
  () => true,
)

export const workshopsRecorded = (formats: readonly Format[]): Figure =>
  ofEvents(
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
    const rows = [...byState(activities)]
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
      rows: activityRows(records, dated, (activity) => daysIn(activity, scope)),
    }
  },
}

/** `activities-<theme>` for every theme, its narrower themes included. */
export const themeFigures = ({ themes }: Reference): Figure[] =>
  [...themes.values()].map(({ id, name }) =>
    ofActivities(
      `activities-${id}`,
      inSix(({ t, text }) => t('assistance.figure.theme.label', { theme: text(name) })),
      inSix(({ t, text }) => t('assistance.figure.theme.definition', { theme: text(name) })),
      (activity, { reference }) => hasTheme(activity, id, (theme) => reference.themes.get(theme)?.broader ?? null),
    ),
  )

/** The id of a format in the plural: study-visits, launches; training-of-trainers is one already. */
const pluralId = (format: string): string =>
  format.endsWith('s') ? format : /(ch|sh|x|z)$/.test(format) ? `${format}es` : `${format}s`

/** `study-visits-recorded` and so on for every format. */
export const formatFigures = (formats: readonly Format[]): Figure[] =>
  formats.map(({ id, name, plural }) =>
    ofEvents(
      `${pluralId(id)}-recorded`,
      inSix(({ t, text }) => t('assistance.figure.format.label', { formats: text(plural) })),
      inSix(({ t, text }) => t('assistance.figure.format.definition', { format: text(name) })),
      ({ format }) => format === id,
    ),
  )

/** `<partner>-<formats>-recorded`: events in a format held with a partner. */
export const partnerFigure = (partner: string, { id, name, plural }: Format, { organisations }: Reference): Figure => {
  const partnerIn = ({ text }: Translator): string => {
    const organisation = organisations.get(partner)
    return organisation === undefined ? partner : (organisation.acronym ?? text(organisation.name))
  }
  return ofEvents(
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
