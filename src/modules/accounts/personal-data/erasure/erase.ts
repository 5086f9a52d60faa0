/** Erasing a person: identity goes, counts and the audit's chain stay (docs/decisions/0012-erasure-keeps-counts.md). */
import { personalTables } from '../../../../action/personal.ts'
import { fullSight, setSight } from '../../../../action/sight.ts'
import type { Actor } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { assertOtherAdministrator } from '../../grants/queries.ts'
import { sealed } from '../../sign-in/throttle/throttle.ts'
import type { DataSubject } from '../person.ts'
import { eraseIn, subjectOf } from '../queries.ts'
import { endWhatIsOpen, eraseDelays, eraseEarlierValues, eraseMentions, markErased } from './queries.ts'

/** Rows by table, for the audit. */
export type Erased = Readonly<Record<string, number>>

/**
 * In the transaction at hand, which it leaves with full sight. What only the person's own rows lead to goes before those do.
 * @throws Problem done-already, or conflict for the last administrator
 */
export const erasePerson = async (tx: Db, actor: Actor, id: string): Promise<Erased> => {
  await setSight(tx, fullSight)
  const who: DataSubject = await subjectOf(tx, id)
  if (who.status === 'erased') throw new Problem('done-already')
  await assertOtherAdministrator(tx, id)
  await eraseEarlierValues(tx, who)
  await endWhatIsOpen(tx, who, actor.name)
  await eraseMentions(tx, who)
  await eraseDelays(
    tx,
    [id, ...who.addresses].map((address) => sealed('address', address)),
  )
  const erased: Record<string, number> = {}
  for (const table of personalTables()) {
    const rows = await eraseIn(tx, table, who)
    if (rows > 0) erased[table.table] = rows
  }
  await markErased(tx, id)
  return erased
}
