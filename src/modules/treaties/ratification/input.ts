/** Input of the help to ratify. */
import { z } from 'zod'
import { fullDate, integer, languageCode, optional, pageNumber, stateCode } from '../../../action/input.ts'
import { modelKinds } from './model/model.ts'
import { stepKinds, stepStates, ways } from './process.ts'

const instrumentCode = z.string().regex(/^[A-Z0-9-]{1,60}$/, { error: 'A–Z 0–9 -' })

export const reason = z.string().trim().min(3).max(1000)

export const OpenProcess = z.strictObject({
  state: stateCode,
  instrument: instrumentCode,
  way: z.enum(ways),
  /** Confirms that a process is wanted although the State has deposited its instrument. */
  although_joined: z.preprocess((value) => value === true || value === 'yes', z.boolean()),
})

export const EndProcess = z.strictObject({ process: z.uuid(), reason })

/** `keeps` says whether the reader holds the step, or nobody by account, or whoever held it before. */
export const holders = ['nobody', 'me', 'same'] as const

export const ChangeStep = z
  .strictObject({
    process: z.uuid(),
    step: z.enum(stepKinds),
    state: z.enum(stepStates),
    done_on: optional(fullDate),
    due_on: optional(fullDate),
    holder: z.string().trim().max(200).default(''),
    keeps: z.enum(holders).default('same'),
    note: z.string().trim().max(4000).default(''),
  })
  .refine(({ state, done_on }) => done_on === undefined || state === 'done', {
    path: ['done_on'],
    error: 'YYYY-MM-DD + done',
  })

/** What was received, as the page that received it vouches for it. */
export const AddDocument = z.strictObject({
  process: z.uuid(),
  step: z.enum(stepKinds),
  received_on: fullDate,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  name: z.string().min(1).max(200),
  mediaType: z.string().min(1).max(200),
  receipt: z.string().max(100),
})

export const RemoveDocument = z.strictObject({ process: z.uuid(), file: z.uuid(), reason })

const short = z.string().trim().max(200).default('')

/** Who signs and for what: goes into the document and nowhere else. */
export const ModelFields = z.strictObject({
  kind: z.enum(modelKinds),
  language: languageCode,
  signatory: short,
  office: short,
  /** Who is given full powers. */
  representative: short,
  representative_office: short,
  place: short,
  date: optional(fullDate),
  /** Of the declaration or reservation. */
  text: z.string().trim().max(6000).default(''),
})

export const ModelFile = ModelFields.extend({ process: z.uuid(), format: z.enum(['docx', 'pdf']) })

export const MadeModel = z.strictObject({ process: z.uuid(), kind: z.enum(modelKinds), language: languageCode })

export const processSorts = [
  'silent',
  '-silent',
  'state',
  '-state',
  'instrument',
  '-instrument',
  'due',
  '-due',
] as const

export const processFields = {
  q: optional(z.string().trim().max(100)).describe(
    'Words in the names of State and instrument, or in who holds a step',
  ),
  state: optional(stateCode).describe('Alpha-3 code of the State'),
  instrument: optional(instrumentCode).describe('Code of the instrument'),
  stands: optional(z.enum(['open', 'deposited', 'ended'])).describe('Where it stands'),
  mine: optional(z.enum(['yes'])).describe('Only those whose next step the reader holds'),
  overdue: optional(z.enum(['yes'])).describe('Only those with a step past its day'),
  silent: optional(integer(1, 3650)).describe('Only those of which nothing was heard for so many days'),
}

export const ProcessesQuery = z.object({
  ...processFields,
  sort: optional(z.enum(processSorts)),
  page: pageNumber,
})

export const OneQuery = z.object({ do: optional(z.enum(['end', 'document', ...stepKinds])) })
