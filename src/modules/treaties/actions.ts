/** Changes to the treaty register. */
import { action } from '../../action/action.ts'
import { RegisterFiles } from './input.ts'
import { rights } from './permissions.ts'
import { replaceRegister } from './queries.ts'

export const loadRegister = action({
  name: 'treaties.load',
  input: RegisterFiles,
  find: async () => null,
  right: rights['register.load'],
  seen: rights['register.see'],
  run: (db, input, _, actor) => replaceRegister(db, input, actor.name),
  record: (rows) => ({ subject: 'data:treaties', detail: { rows } }),
})
