/** What the treaty register holds about people, noun by noun. */
import { personalOf } from '../../action/personal.ts'
import { ledgerTables } from './acts/personal.ts'
import { obligationsPersonal } from './obligations/personal.ts'
import { ratificationTables } from './ratification/personal.ts'

export const treatiesPersonal = personalOf('treaties', [...ledgerTables, ...obligationsPersonal, ...ratificationTables])
