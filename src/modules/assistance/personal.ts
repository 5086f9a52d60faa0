/** What the programme's records hold about people, noun by noun. */
import { personalOf } from '../../action/personal.ts'
import { contributionTables } from './contributions/personal.ts'
import { draftTables } from './drafts/personal.ts'
import { lawTables } from './laws/personal.ts'
import { clearanceTables } from './reviews/clearance/personal.ts'
import { reviewTables } from './reviews/personal.ts'

export const assistancePersonal = personalOf('assistance', [
  ...contributionTables,
  ...draftTables,
  ...lawTables,
  ...reviewTables,
  ...clearanceTables,
])
