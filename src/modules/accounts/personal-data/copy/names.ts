/** The names of others in what is held about a person, as far as the reader may know them. */
import type { Context } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { userIn } from '../../audit/audit.ts'
import { namesOf } from '../../audit/queries.ts'
import { rights } from '../../permissions.ts'
import type { PersonalCopy } from './copy.ts'

export const namesIn = async (context: Context, { held }: PersonalCopy): Promise<ReadonlyMap<string, string>> => {
  const right = rights['user.see']
  if (!may(context.actor, right)) return new Map()
  const values = held.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
  const ids = new Set(values.flatMap((value) => (typeof value === 'string' ? (userIn(value) ?? []) : [])))
  return reading(context, right, (tx) => namesOf(tx, [...ids]))
}
