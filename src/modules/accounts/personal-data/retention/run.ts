/** Deletes what has been kept long enough, and says beforehand what that would be. */
import { z } from 'zod'
import { action } from '../../../../action/action.ts'
import { writeAudit } from '../../../../action/audit.ts'
import { fullSight, setSight } from '../../../../action/sight.ts'
import { type Actor, userName } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { administrators } from '../../grants/queries.ts'
import { rights } from '../../permissions.ts'
import { erasePerson } from '../erasure/erase.ts'
import { subjectOf } from '../queries.ts'
import { queueDormantNotice } from './mail.ts'
import { countDue, deleteDue, dormantPeople, noteNotice, withdrawnPeople } from './queries.ts'
import { type PeopleRule, tableRules } from './retention.ts'

/** Rows or people by the rule's id. */
export type Counts = Readonly<Record<string, number>>

type People = Readonly<Record<PeopleRule, readonly string[]>>

/** Nobody who would leave the installation without an administrator. */
const people = async (tx: Db, now: Date): Promise<People> => {
  const inCharge = await administrators(tx)
  const last = inCharge.length === 1 ? inCharge[0] : undefined
  const { notice, erase } = await dormantPeople(tx, now)
  const withdrawn = (await withdrawnPeople(tx, now)).filter((id) => id !== last)
  return {
    'dormant-notices': notice.filter((id) => id !== last && !withdrawn.includes(id)),
    'dormant-people': erase.filter((id) => id !== last && !withdrawn.includes(id)),
    'withdrawn-consents': withdrawn,
  }
}

/** What a run at this moment would do. Leaves the transaction with full sight. */
export const previewRetention = async (tx: Db, now = new Date()): Promise<Counts> => {
  await setSight(tx, fullSight)
  const counts: Record<string, number> = {}
  for (const rule of tableRules()) counts[rule.id] = await countDue(tx, rule, now)
  for (const [rule, ids] of Object.entries(await people(tx, now))) counts[rule] = ids.length
  return counts
}

/** False for an administrator who became the last one in this very run. */
const eraseFor = async (tx: Db, actor: Actor, id: string, rule: PeopleRule): Promise<boolean> => {
  try {
    const rows = await erasePerson(tx, actor, id)
    const detail = { rows, rule }
    await writeAudit(tx, actor, {
      action: 'accounts.personal-data.erase',
      subject: userName(id),
      detail,
      changes: 'nothing',
    })
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return false
    throw error
  }
}

export const runRetention = action({
  name: 'accounts.retention.run',
  right: rights['retention.run'],
  seen: rights['retention.see'],
  input: z.strictObject({}),
  find: async () => null,
  run: async (tx, _, __, actor): Promise<Counts> => {
    await setSight(tx, fullSight)
    const now = new Date()
    const counts: Record<string, number> = {}
    for (const rule of tableRules()) counts[rule.id] = await deleteDue(tx, rule, now)
    const due = await people(tx, now)
    for (const id of due['dormant-notices']) {
      await queueDormantNotice(tx, await subjectOf(tx, id))
      await noteNotice(tx, id)
    }
    counts['dormant-notices'] = due['dormant-notices'].length
    for (const rule of ['dormant-people', 'withdrawn-consents'] as const) {
      counts[rule] = 0
      for (const id of due[rule]) if (await eraseFor(tx, actor, id, rule)) counts[rule] += 1
    }
    return counts
  },
  record: (counts) => ({ subject: 'retention:all', detail: { rows: counts }, changes: 'nothing' }),
})
