/** The law as a record of which people ask what happened to it. */
import { z } from 'zod'
import type { RecordKind } from '../../../action/manifest.ts'
import { rights } from '../permissions.ts'
import { lawPath } from './law.ts'
import { lawsOf } from './queries.ts'

export const lawRecord: RecordKind = {
  kind: 'law',
  right: rights['law.see'],
  find: async ({ db }, id) => {
    if (!z.uuid().safeParse(id).success) return null
    const [law] = await lawsOf(db, { id })
    return law === undefined ? null : { title: law.title, path: lawPath(id), place: { states: [law.state] } }
  },
}
