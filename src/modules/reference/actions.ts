/** Changes to the reference data. */
import { action } from '../../action/action.ts'
import { ReferenceFiles } from './input.ts'
import { mayLoadReference } from './permissions.ts'
import { replaceReference } from './queries.ts'

export const loadReference = action({
  name: 'reference.load',
  input: ReferenceFiles,
  find: async () => null,
  allow: mayLoadReference,
  run: (db, input) => replaceReference(db, input),
  record: (rows) => ({ subject: 'reference', detail: { rows } }),
})
