/** What the forms, the API and files say of an act that somebody proposes. */
import { z } from 'zod'
import { fullDate, languageCode, many, optional, slug, stateCode } from '../../../../action/input.ts'
import { type ActKind, actKinds } from '../act.ts'
import type { ActFields } from '../entry.ts'

/** `24(1)`, `2bis(1)(a)`; a list may come as one text with commas or semicolons. */
const provision = z
  .string()
  .max(40, { error: '1–40' })
  .regex(/^\d+[A-Za-z]*(\([0-9a-z]+\))*$/, { error: '24(1), 2(1)(a)' })
const split = (value: unknown): unknown =>
  [value]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(/[;,،、]/) : one === undefined ? [] : [one]))
    .map((one) => (typeof one === 'string' ? one.trim() : one))
    .filter((one) => one !== '')
const tick = z
  .union([z.boolean(), z.enum(['yes', 'no', 'flagged', '']).transform((word) => word === 'yes' || word === 'flagged')])
  .default(false)
const words = (most: number) => optional(z.string().trim().min(1).max(most))

const actId = z.string().regex(/^[^\s~]{1,200}$/, { error: 'CODE/STATE/kind/date' })

export const actFields = {
  instrument: z.string().regex(/^[A-Z0-9-]+$/, { error: 'FINANCING-1999' }),
  state: optional(stateCode),
  kind: z.enum(actKinds),
  done_on: optional(fullDate),
  deposited_on: optional(fullDate),
  effective_on: optional(fullDate),
  territory: optional(stateCode),
  provisions: z.preprocess(split, z.array(provision).max(200)),
  effect: optional(z.enum(['excludes', 'modifies'])),
  about: optional(actId),
  precludes: tick,
  reservation: tick,
  objection: tick,
  declaration: optional(z.enum(['producer', 'not-producer'])),
  depositary: optional(slug),
  notification: words(200),
  notified_on: optional(fullDate),
  source: z.string().trim().min(3).max(500),
  note: words(2_000),
}

export const ProposeAct = z.object({
  ...actFields,
  /** Id of the act of which this is another source; left out for a new act. */
  act: optional(actId),
  text: words(50_000),
  text_language: optional(languageCode),
  /** Id of the entry that this corrects; then the reason is needed. */
  supersedes: optional(z.uuid()),
  /** The entry that is corrected was no fact at all. */
  void: tick,
  reason: words(2_000),
})

export type ProposedAct = z.output<typeof ProposeAct>

export const WithdrawProposal = z.object({ entry: z.uuid() })

export const DecideProposals = z
  .object({
    entries: many(z.uuid()).pipe(z.array(z.uuid()).min(1).max(20_000)),
    outcome: z.enum(['approved', 'refused']),
    reason: words(2_000),
  })
  .refine(({ outcome, reason }) => outcome === 'approved' || reason !== undefined, {
    path: ['reason'],
    error: 'refused: 1–2000',
  })

/** Which verdicts are taken over from a file. */
export const takeable = ['new', 'source', 'correction'] as const

/** `4, 7-12`: lines of the file that are left out. */
const lines = z
  .string()
  .trim()
  .regex(/^(\d+(\s*[-–]\s*\d+)?(\s*[,;،、]\s*|$))*$/, { error: '4, 7-12' })

/** Megabytes of the page's file. */
export const largestFile = 10
/** Of a request by API, where the file is a text within JSON. */
export const largestImport = 12

export const ImportActs = z.object({
  csv: z
    .string()
    .min(1)
    .max(largestFile * 1024 * 1024)
    .describe(`A CSV file; the whole body of the request has at most ${largestImport} MB`),
  take: many(z.enum(takeable)).pipe(z.array(z.enum(takeable)).min(1)),
  leave: optional(lines),
})

export const linesIn = (given = ''): ((line: number) => boolean) => {
  const ranges = given
    .split(/[,;،、]/)
    .map((part) => part.split(/[-–]/).map(Number))
    .filter(([from]) => from)
    .map(([from = 0, to = from]) => [from, to] as const)
  return (line) => ranges.some(([from, to]) => line >= from && line <= to)
}

/** The part of what was proposed that an entry says of the act; `act` is filled in later. */
export const fieldsOf = (
  given: Omit<ProposedAct, 'supersedes' | 'void' | 'reason' | 'text' | 'text_language'>,
): ActFields => ({
  act: given.act ?? '',
  instrument: given.instrument,
  state: given.state ?? null,
  kind: given.kind as ActKind,
  done_on: given.done_on ?? null,
  deposited_on: given.deposited_on ?? null,
  effective_on: given.effective_on ?? null,
  territory: given.territory ?? null,
  territory_name: null,
  provisions: given.provisions,
  effect: given.effect ?? null,
  about: given.about ?? null,
  precludes: given.precludes,
  reservation: given.reservation,
  objection: given.objection,
  declaration: given.declaration ?? null,
  depositary: given.depositary ?? null,
  notification: given.notification ?? null,
  notified_on: given.notified_on ?? null,
  source: given.source,
  note: given.note ?? null,
})
