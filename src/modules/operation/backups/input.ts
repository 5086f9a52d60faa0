/** What may be asked of the backups, and what the server can be told to do. */
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { integer, optional } from '../../../action/input.ts'
import { periods } from '../../../storage/backup/runs.ts'
import { encrypterFor } from '../../../storage/backup/write-archive.ts'

const isRecipient = (recipient: string): boolean => {
  try {
    encrypterFor({ recipients: [recipient] })
    return true
  } catch {
    return false
  }
}

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Words on lines of their own, from a form; or a list, from a program. */
const lines = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(/\s+/).filter((word) => word !== '') : given),
  z.array(z.string().refine(isRecipient, { error: 'age1…' })).max(20),
)

/** Messages name what is allowed in a form that every language reads. */
export const Schedule = z.strictObject({
  every: z.enum(periods),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '00:00–23:59' }),
  zone: z.string().max(100).refine(isZone, { error: 'UTC, Europe/Vienna, Africa/Tunis, …' }),
  keep: integer(1, 10_000),
  folder: z.string().trim().max(1000).refine(isAbsolute, { error: '/srv/pacta-backups' }),
  recipients: lines.default([]),
})

export const Nothing = z.strictObject({})

export const BackupsQuery = z.object({ do: optional(z.enum(['change', 'stop'])) })
