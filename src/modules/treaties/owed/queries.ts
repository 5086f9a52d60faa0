/** Proposals for every State of the United Nations at once, kept in memory because they are much work and change seldom. */
import type { FullDate } from '../../../kernel/dates.ts'
import type { Db } from '../../../storage/database.ts'
import { remember } from '../../../storage/revision.ts'
import { referenceOf } from '../../reference/index.ts'
import { obligationsOf } from '../obligations/queries.ts'
import { registerOf } from '../queries.ts'
import { bondsOf, lawOf } from './bonds.ts'
import { candidatesIn } from './candidates.ts'
import { type Proposal, proposalsFor } from './proposals.ts'

export interface ProposalsAsked {
  readonly day: FullDate
  readonly knownAt?: FullDate | undefined
  readonly collection?: string | undefined
}

/** By State; for each the instrument that would close most first. */
export const proposalsOf = (db: Db, { day, knownAt, collection }: ProposalsAsked): Promise<readonly Proposal[]> =>
  remember(db, `proposals ${day} ${knownAt ?? ''} ${collection ?? ''}`, async () => {
    const [register, obligations, reference] = await Promise.all([
      registerOf(db, knownAt),
      obligationsOf(db),
      referenceOf(db),
    ])
    const law = lawOf(obligations)
    const candidates = candidatesIn(register, collection, day)
    return [...reference.states.values()]
      .filter(({ kind, admitted_on }) => kind === 'member' && (admitted_on === null || admitted_on <= day))
      .flatMap((state) =>
        proposalsFor(state.code, { law, bonds: bondsOf(register, obligations, state, day) }, candidates, day),
      )
  })
