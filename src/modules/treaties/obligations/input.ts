/** The files of the obligation register, data/obligations/, read and checked. */
import { z } from 'zod'
import { slug, text } from '../../../action/input.ts'
import { bearers, forces, obligationTypes, safeguards } from './obligation.ts'

export const instrumentCode = z.string().regex(/^[A-Z0-9-]+$/)
/** `FINANCING-1999/art.5(1)(a)#2`, `S-RES-1373/op.2(e)`. */
export const obligationId = z.string().regex(/^[A-Z0-9-]+\/(art|op)\.\d+[A-Za-z]*(\([0-9a-z]+\))*(#\d)?$/, {
  error: 'CODE/art.5(1)(a), CODE/op.2(e), #2',
})

const delay = z.union([z.strictObject({ days: z.int().positive() }), z.strictObject({ months: z.int().positive() })])

/** Final clauses on leaving, reserving, declaring and on other instruments, beside those on entry into force in instruments.yaml. */
const clauses = z.strictObject({
  /** From the receipt of the notification to its effect; null where the text has no such clause. */
  denunciation: z.strictObject({ article: z.string().min(1), delay }).nullable(),
  /** Each says which article lets a State exclude which provisions. */
  reservations: z.array(z.strictObject({ article: z.string().min(1), excludes: z.array(z.string().min(1)).min(1) })),
  /** What a State has to notify or may declare when it joins or later. */
  declarations: z.array(
    z.strictObject({
      article: z.string().min(1),
      force: z.enum(forces),
      when: z.enum(['on-joining', 'later']),
      what: text,
    }),
  ),
  /** The instruments over which this one prevails between the parties to both. */
  prevails_over: z.array(z.strictObject({ instrument: instrumentCode, article: z.string().min(1) })),
  /** The instrument that is read together with this one as a single one. */
  amends: z.strictObject({ instrument: instrumentCode, article: z.string().min(1) }).nullable(),
})

export const obligation = z.strictObject({
  id: obligationId,
  article: z.string().regex(/^\d+[A-Za-z]*$/),
  paragraph: z.string().regex(/^(\([0-9a-z]+\))*$/),
  type: z.enum(obligationTypes),
  force: z.enum(forces),
  bearer: z.enum(bearers),
  measure: text,
  conditions: text.nullable().default(null),
  safeguards: z.array(z.enum(safeguards)).default([]),
  parallel: slug.nullable().default(null),
  replaces: z.array(obligationId).default([]),
  /** Key of `sources` of the same file. */
  source: z.string().min(1),
})

export const obligationFile = z.strictObject({
  instrument: instrumentCode,
  /** Texts that the rows were checked against: what, in which language, where and when read. */
  sources: z.record(
    z.string(),
    z.strictObject({ title: z.string().min(1), language: z.string().min(2), read: z.string().min(1) }),
  ),
  clauses: clauses.optional(),
  /** Articles that hold no duty of conduct (definitions, final clauses), each with the reason in English. */
  without_obligations: z.record(z.string(), z.string().min(1)),
  obligations: z.array(obligation).min(1),
})

export type Clauses = z.output<typeof clauses>

export type ObligationFile = z.output<typeof obligationFile>
