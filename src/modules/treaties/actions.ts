/** Changes to the treaty register. */
import { action } from '../../action/action.ts'
import { RegisterFiles } from './input.ts'
import { mayLoadRegister } from './permissions.ts'
import { replaceRegister } from './queries.ts'

export const loadRegister = action({
  name: 'treaties.load',
  input: RegisterFiles,
  find: async () => null,
  allow: mayLoadRegister,
  run: (db, input) => replaceRegister(db, input),
  record: (rows) => ({ subject: 'treaties', detail: { rows } }),
})
