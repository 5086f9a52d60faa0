/** Open data of the activities. */
import { z } from 'zod'
import { exportOf } from '../../../action/manifest.ts'
import { placeName, referenceOf } from '../../reference/index.ts'
import { assistanceOf } from '../queries.ts'
import { activityFields, chosenActivities } from './query.ts'

export const activitiesExport = exportOf({
  name: 'activities',
  summary: 'Activities of a programme year with dates, places, themes, beneficiaries and partners',
  query: z.object(activityFields),
  columns: {
    id: { type: 'string', description: 'Identifier of the activity' },
    paragraph: { type: 'string', description: 'Paragraph of the source' },
    start: { type: 'string', description: 'First day, ISO 8601 at the precision that the source gives' },
    end: { type: 'string', description: 'Last day, at the same precision' },
    city: { type: 'string', description: 'Town in the language asked for' },
    country: { type: 'string', description: 'Alpha-3 code of the State where it took place' },
    format: { type: 'string', description: 'Id of the format' },
    themes: { type: 'string', description: 'Ids of the themes, separated by ;' },
    beneficiaries: {
      type: 'string',
      description:
        'Alpha-3 codes of the States named, then groups named without their members as grouping:<id>, separated by ;',
    },
    partners: { type: 'string', description: 'Ids of the partners, separated by ;' },
    title: { type: 'string', description: 'Title in the language asked for' },
  },
  rows: async ({ db, translator }, query) => {
    const [reference, assistance] = await Promise.all([referenceOf(db), assistanceOf(db)])
    return chosenActivities(query, reference, assistance, translator).map((activity) => ({
      id: activity.id,
      paragraph: activity.paragraph,
      start: activity.starts,
      end: activity.ends,
      city: activity.place === null ? null : placeName(reference, translator, activity.place),
      country: activity.country,
      format: activity.format,
      themes: activity.themes.join(';'),
      beneficiaries: [...activity.states, ...activity.groupings.map((id) => `grouping:${id}`)].join(';'),
      partners: activity.partners.join(';'),
      title: translator.text(activity.title),
    }))
  },
})
