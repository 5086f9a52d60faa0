/** Open data of the activities. */
import { z } from 'zod'
import { fullDate, optional } from '../../../action/input.ts'
import { exportOf } from '../../../action/manifest.ts'
import { placeName, referenceOf } from '../../reference/index.ts'
import { latestYear } from '../assistance.ts'
import { rights } from '../permissions.ts'
import { assistanceOf } from '../queries.ts'
import { overlaps } from './activity.ts'
import { orders } from './filter.ts'
import { activityFields, chosenActivities, inOrder } from './query.ts'

export const activitiesExport = exportOf({
  name: 'activities',
  right: rights['programme.see'],
  summary: 'Activities of a programme year with dates, places, themes, beneficiaries and partners',
  query: z.object({
    ...activityFields,
    date: optional(fullDate).describe('Only what had begun by that day, as exactly as the source gives its dates'),
    sort: optional(z.enum(orders)).describe('Order of the rows: date, title, country or format, with - the other way'),
  }),
  columns: {
    id: { type: 'string', description: 'Identifier of the activity' },
    paragraph: { type: 'string', description: 'Paragraph of the source' },
    start: { type: 'string', description: 'First day, ISO 8601 at the precision that the source gives' },
    end: { type: 'string', description: 'Last day, at the same precision' },
    city: { type: 'string', description: 'Town in the language asked for' },
    country: { type: 'string', description: 'Alpha-3 code of the State where it took place' },
    format: { type: 'string', description: 'Id of the format' },
    themes: { type: 'list', description: 'Ids of the themes' },
    beneficiaries: {
      type: 'list',
      description: 'Alpha-3 codes of the States named, then groups named without their members as grouping:<id>',
    },
    partners: { type: 'list', description: 'Ids of the partners' },
    title: { type: 'string', description: 'Title in the language asked for' },
  },
  rows: async ({ db, translator }, { date, sort = 'date', ...query }) => {
    const [reference, assistance] = await Promise.all([referenceOf(db), assistanceOf(db)])
    const year = query.year ?? latestYear(assistance, date)
    const found = chosenActivities({ ...query, year }, reference, assistance, translator).filter((activity) =>
      overlaps(activity, { to: date }),
    )
    return inOrder(found, sort, reference, assistance, translator).map((activity) => ({
      id: activity.id,
      paragraph: activity.paragraph,
      start: activity.starts,
      end: activity.ends,
      city: activity.place === null ? null : placeName(reference, translator, activity.place),
      country: activity.country,
      format: activity.format,
      themes: activity.themes,
      beneficiaries: [...activity.states, ...activity.groupings.map((id) => `grouping:${id}`)],
      partners: activity.partners,
      title: translator.text(activity.title),
    }))
  },
})
