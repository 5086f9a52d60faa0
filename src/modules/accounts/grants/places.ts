/** Checks that a State and an organisation that a person is given exist. */
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { referenceOf } from '../../reference/index.ts'

/** @throws Problem bad-input */
export const organisationsAndStates = async (
  db: Db,
  { state, organisation }: { state?: string | undefined; organisation?: string | undefined },
): Promise<void> => {
  const { states, organisations } = await referenceOf(db)
  const problems = [
    ...(state === undefined || states.has(state)
      ? []
      : [{ field: 'state', value: state, allowed: 'ISO 3166 alpha-3' }]),
    ...(organisation === undefined || organisations.has(organisation)
      ? []
      : [{ field: 'organisation', value: organisation, allowed: 'id' }]),
  ]
  if (problems.length > 0) throw new Problem('bad-input', problems)
}
