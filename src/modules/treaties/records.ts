/** Instruments as records of which people ask what happened and who may see them. */
import type { RecordKind } from '../../action/manifest.ts'
import { rights } from './permissions.ts'
import { registerOf } from './queries.ts'

export const instrumentRecord: RecordKind = {
  kind: 'instrument',
  right: rights['register.see'],
  find: async ({ db, translator }, id) => {
    const instrument = (await registerOf(db)).instruments.get(id)
    return instrument === undefined
      ? null
      : {
          title: translator.text(instrument.short_title),
          path: `/treaties/${id}`,
          place: {},
          alsoSubjects: ['data:treaties'],
        }
  },
}
