/** States as records of which people ask what happened and who may see them. */
import type { RecordKind } from '../../action/manifest.ts'
import { rights } from './permissions.ts'
import { referenceOf } from './queries.ts'

export const stateRecord: RecordKind = {
  kind: 'state',
  right: rights['data.see'],
  find: async ({ db, translator }, id) => {
    const state = (await referenceOf(db)).states.get(id)
    return state === undefined
      ? null
      : {
          title: translator.text(state.name),
          path: `/states/${id}`,
          place: { states: [id] },
          alsoSubjects: ['data:reference', 'data:treaties'],
        }
  },
}
