/** What may be asked of the stored files. */
import { z } from 'zod'
import { optional, pageNumber, stateCode } from '../../../action/input.ts'

const reason = z.string().trim().min(3).max(500)

/** What has been received, as the page that received it vouches for it. */
export const NewFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  name: z.string().min(1).max(200),
  mediaType: z.string().min(1).max(200),
  receipt: z.string().max(100),
  /** The record on which it hangs, as kind:id. */
  about: optional(
    z
      .string()
      .max(200)
      .regex(/^[a-z][a-z-]*:./, { error: 'kind:id' }),
  ),
  /** The State whose people may see it, where it hangs on no record. */
  state: optional(stateCode),
})

export type NewFile = z.output<typeof NewFile>

export const FileAndReason = z.strictObject({ file: z.uuid(), reason })

export const Nothing = z.strictObject({})

const contentStates = ['whole', 'damaged', 'missing'] as const

export const FileFilter = z.object({
  q: optional(z.string().trim().max(200)).describe('Words in the name'),
  state: optional(z.enum(contentStates)).describe('What the last check found: whole, damaged, missing'),
  about: optional(z.string().trim().max(200)).describe('The record on which it hangs, as kind:id'),
})

export type FileFilter = z.output<typeof FileFilter>

export const FilesQuery = FileFilter.extend({
  sort: optional(z.enum(['name', '-name', 'size', '-size', 'when', '-when'])),
  page: pageNumber,
})

export type FileSort = NonNullable<z.output<typeof FilesQuery>['sort']>

/** The page of one file; `do` opens what it asks before it is done. */
export const FileQuery = z.object({ do: optional(z.enum(['remove'])) })
