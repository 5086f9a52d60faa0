/** A CSV file of acts: its rows, each read or with what keeps it from being read. */
import { z } from 'zod'
import { Problem } from '../../../../../kernel/problem.ts'
import { csvRows, DataFileError } from '../../../../../storage/data-files.ts'
import { actKinds } from '../../act.ts'
import type { Fault } from '../check.ts'
import { actFields, fieldsOf } from '../input.ts'
import type { FileRow } from '../verdict.ts'

/** In the order of the sample file. */
export const columns = {
  needed: ['instrument', 'state', 'kind', 'source'],
  optional: [
    'done_on',
    'deposited_on',
    'effective_on',
    'territory',
    'provisions',
    'effect',
    'about',
    'precludes',
    'reservation',
    'objection',
    'declaration',
    'depositary',
    'notification',
    'notified_on',
    'note',
    'act',
  ],
} as const

const mostRows = 20_000

const row = z.object({
  ...actFields,
  act: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(/^[^\s~]{1,200}$/)
      .optional(),
  ),
})

/** What is allowed, in codes: the words around it are the page's. */
const allowedOf = (issue: z.core.$ZodIssue): string => {
  if (issue.path[0] === 'kind') return actKinds.join(', ')
  if (issue.code === 'invalid_value') return issue.values.join(', ')
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`
  return issue.message
}

const ruleOf = ({ path: [field], code }: z.core.$ZodIssue): Fault['rule'] => {
  if (field === 'kind' || code === 'invalid_value') return 'unknown'
  return code === 'too_small' || code === 'too_big' ? 'length' : 'shape'
}

const faultOf = (issue: z.core.$ZodIssue, given: Record<string, string>): Fault => {
  const field = String(issue.path[0])
  return { field, value: (given[field] ?? '').slice(0, 100), rule: ruleOf(issue), allowed: allowedOf(issue) }
}

/** @throws Problem bad-input for text that is no CSV with these columns, or has too many rows */
export const readActs = (csv: string): FileRow[] => {
  let rows: Record<string, string>[]
  try {
    rows = csvRows<string, string>(csv, 'csv', columns) as Record<string, string>[]
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error
    throw new Problem('bad-input', [{ field: 'file', value: error.message.slice(0, 100), allowed: error.allowed }])
  }
  if (rows.length === 0 || rows.length > mostRows)
    throw new Problem('bad-input', [{ field: 'file', value: String(rows.length), allowed: `1–${mostRows}` }])
  return rows.map((given, index) => {
    const read = row.safeParse(given)
    return read.success
      ? { line: index + 2, fields: fieldsOf(read.data), faults: [] }
      : { line: index + 2, fields: null, faults: read.error.issues.map((issue) => faultOf(issue, given)) }
  })
}
