/** Changes to the reference data. */
import { action } from '../../action/action.ts'
import { ReferenceFiles } from './input.ts'
import { rights } from './permissions.ts'
import { replaceReference } from './queries.ts'

export const loadReference = action({
  name: 'reference.load',
  input: ReferenceFiles,
  find: async () => null,
  right: rights['data.load'],
  seen: rights['data.see'],
  run: (db, input) => replaceReference(db, input),
  record: (rows) => ({ subject: 'data:reference', detail: { rows } }),
})
