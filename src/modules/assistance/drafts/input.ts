/** What may be asked of draft laws, and what may be done with them. */
import { z } from 'zod'
import { fullDate, languageCode, optional, pageNumber, stateCode } from '../../../action/input.ts'
import { draftFormats, draftStatuses, matchKinds, provisionKinds } from './draft.ts'
import { levelsOf, mostLevels, mostProvisions } from './intake/unreadable.ts'

const title = z.string().trim().min(1).max(500)
const note = z.string().trim().max(4_000).default('')
const id = z.uuid()

/** Words of a provision; its text may have several lines. */
const words = {
  kind: z.enum(provisionKinds),
  number: z.string().trim().max(100).default(''),
  heading: z.string().trim().max(2_000).default(''),
  text: z
    .string()
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(200_000))
    .default(''),
}

/** As an intake reads it: in the order of the document, `parent` the place of an earlier one in the list. */
const ReadProvision = z.strictObject({
  parent: z.number().int().nonnegative().nullable(),
  ...words,
  eid: z.string().regex(/^\S{1,300}$/),
})

const Provisions = z
  .array(ReadProvision)
  .min(1)
  .max(mostProvisions)
  .refine((list) => list.every(({ parent }, at) => parent === null || parent < at), { error: 'parent < index' })
  .refine((list) => levelsOf(list) <= mostLevels, { error: `levels <= ${mostLevels}` })
  .refine((list) => new Set(list.map(({ eid }) => eid)).size === list.length, { error: 'eid: unique' })

/** What has been received, as whoever received it vouches for it. */
export const ReceivedFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.coerce.number().int().positive(),
  name: z.string().min(1).max(200),
  mediaType: z.string().min(1).max(200),
  receipt: z.string().max(100),
})
export type ReceivedFile = z.output<typeof ReceivedFile>

const intake = {
  language: languageCode,
  receivedOn: fullDate,
  note,
  format: z.enum(draftFormats),
  provisions: Provisions,
  file: ReceivedFile.optional(),
}

const about = {
  title,
  workingTitle: title,
  subject: note,
}

export const OpenDraft = z.strictObject({ state: optional(stateCode), ...about, ...intake })
export type OpenDraft = z.output<typeof OpenDraft>

export const TakeIn = z.strictObject({ draft: id, ...intake })
export type Intake = Omit<z.output<typeof TakeIn>, 'draft'>

export const Describe = z.strictObject({ draft: id, ...about, status: z.enum(draftStatuses) })

export const Nothing = z.strictObject({})

const Where = { version: id, provision: id }
const pieces = z
  .string()
  .max(200_000)
  .transform((value) =>
    value
      .replace(/\r\n?/g, '\n')
      .split(/\n\s*\n/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ''),
  )

export const Correct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edit'), ...Where, words: z.strictObject(words) }),
  /** The whole text, an empty line where the next provision begins. */
  z.strictObject({ kind: z.literal('split'), ...Where, pieces }),
  z.strictObject({ kind: z.literal('join'), ...Where }),
  z.strictObject({ kind: z.literal('lower'), ...Where }),
  z.strictObject({ kind: z.literal('raise'), ...Where }),
  z.strictObject({ kind: z.literal('delete'), ...Where }),
  /** Left out, the new one stands at the beginning. */
  z.strictObject({ kind: z.literal('insert'), version: id, after: optional(id), words: z.strictObject(words) }),
])

export const Undo = z.strictObject({ version: id })

/** What belongs together: one and one, one and several, or one and none. */
export const Link = z
  .strictObject({ from: id, to: id, before: z.array(id).max(20), after: z.array(id).max(20) })
  .refine(({ before, after }) => Math.min(before.length, after.length) <= 1 && before.length + after.length > 0, {
    error: '1–1, 1–n, n–1',
    path: ['after'],
  })

export const DraftFilter = z.object({
  q: optional(z.string().trim().max(200)).describe('Words in the titles or the reference'),
  state: optional(z.string().max(20)).describe(
    'Alpha-3 code of the State, or `none` for the training drafts of the office',
  ),
  status: optional(z.enum(draftStatuses)).describe('open, adopted, closed'),
  language: optional(languageCode).describe('Language of the draft'),
})
export type DraftFilter = z.output<typeof DraftFilter>

export const DraftsQuery = DraftFilter.extend({
  sort: optional(z.enum(['reference', '-reference', 'title', '-title', 'state', '-state', 'received', '-received'])),
  page: pageNumber,
})
export type DraftSort = NonNullable<z.output<typeof DraftsQuery>['sort']>

export const IntakeQuery = z.object({ by: optional(z.enum(['file', 'text'])) })
export const DraftQuery = z.object({ do: optional(z.enum(['describe'])) })
export const VersionQuery = z.object({
  do: optional(z.enum(['edit', 'split', 'insert', 'delete'])),
  at: optional(id),
  correct: optional(z.enum(['yes'])),
})
export const DifferenceQuery = z.object({
  kind: optional(z.union([z.enum(matchKinds), z.literal('all')])),
  at: optional(id),
})
