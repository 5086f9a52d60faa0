/** Freezes an edition: an act of publication with an author, a date and a reason. */
import { action } from '../../../action/action.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { rights } from '../permissions.ts'
import { type Edition, sealed } from './edition.ts'
import { Freezing } from './input.ts'
import { awaitTurn, freezing, insertEdition, lastChange, nextNumber } from './queries.ts'

/** @throws Problem conflict if anything was recorded since the report was composed */
export const freezeEdition = (actor: Actor, at: Date = new Date()) =>
  action({
    name: freezing,
    input: Freezing,
    find: async (db, { year, change }) => {
      await awaitTurn(db)
      if ((await lastChange(db)) !== change) throw new Problem('conflict')
      return nextNumber(db, year)
    },
    right: rights['edition.freeze'],
    seen: rights['report.see'],
    run: async (db, { figures, documents, ...input }, number): Promise<Edition> => {
      const head = {
        ...input,
        id: `${input.year}-${number}`,
        number,
        frozen_at: at.toISOString(),
        frozen_by: actor.name,
      }
      const edition = sealed(head, figures, documents)
      await insertEdition(db, edition)
      return edition
    },
    record: ({ head, sha256 }) => ({ subject: head.id, detail: { year: head.year, reason: head.reason, sha256 } }),
  })
