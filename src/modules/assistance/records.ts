/** Activities and projects as records of which people ask what happened and who may see them. */
import type { RecordKind } from '../../action/manifest.ts'
import { rights } from './permissions.ts'
import { assistanceOf } from './queries.ts'

const loaded = ['data:programme']

export const programmeRecords: readonly RecordKind[] = [
  {
    kind: 'activity',
    right: rights['programme.see'],
    find: async ({ db, translator }, id) => {
      const activity = (await assistanceOf(db)).activities.get(id)
      return activity === undefined
        ? null
        : {
            title: translator.text(activity.title),
            path: `/activities/${id}`,
            place: { states: activity.states },
            alsoSubjects: loaded,
          }
    },
  },
  {
    kind: 'project',
    right: rights['programme.see'],
    find: async ({ db, translator }, id) => {
      const project = (await assistanceOf(db)).projects.get(id)
      return project === undefined
        ? null
        : {
            title: translator.text(project.name),
            path: `/projects/${id}`,
            place: { states: project.states, project: id },
            alsoSubjects: loaded,
          }
    },
  },
]
