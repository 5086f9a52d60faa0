/** Obligations as records of which people ask what happened and who may see them. */
import type { RecordKind } from '../../../action/manifest.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { obligationsOf } from './queries.ts'
import { obligationAt, obligationPath } from './register.ts'
import { obligationTitle } from './titles.ts'

export const obligationRecord: RecordKind = {
  kind: 'obligation',
  right: rights['register.see'],
  find: async ({ db, translator }, id) => {
    const [register, obligations] = await Promise.all([registerOf(db), obligationsOf(db)])
    const obligation = obligationAt(obligations, id)
    return obligation === undefined
      ? null
      : {
          title: obligationTitle(translator, { register, obligations }, obligation),
          path: obligationPath(id),
          place: {},
          alsoSubjects: ['data:obligations'],
        }
  },
}
