/** Changes to the register of obligations. */
import { action } from '../../../action/action.ts'
import { rights } from '../permissions.ts'
import { ObligationFiles } from './load-input.ts'
import { loadObligationFiles } from './queries.ts'

export const loadObligations = action({
  name: 'treaties.obligations.load',
  input: ObligationFiles,
  find: async () => null,
  right: rights['register.load'],
  seen: rights['register.see'],
  run: (db, input, _, actor) => loadObligationFiles(db, input, actor.name),
  record: (rows) => ({ subject: 'data:obligations', detail: { rows } }),
})
