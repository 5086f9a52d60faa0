/** An instrument as a legal officer enters it, by form or through the API. */
import { z } from 'zod'
import { fullDate, many, optional, partialDate, slug } from '../../../../action/input.ts'
import { consentKinds } from '../../acts/act.ts'
import { instrumentCode } from '../../obligations/input.ts'
import { reason } from '../../obligations/keeping/input.ts'
import { inSix, objectOrNone, sixOrNone } from '../../texts.ts'
import { type Delay, instrumentKinds } from '../instrument.ts'
import type { InstrumentContent } from '../queries.ts'

const article = z.string().trim().min(1).max(50)
const whole = (least: number) =>
  z.coerce
    .number({ error: `≥ ${least}` })
    .int({ error: `≥ ${least}` })
    .min(least, { error: `≥ ${least}` })
const emptyIsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())
const ticked = z.preprocess((value) => value === true || value === 'yes', z.boolean())

const delay = z.strictObject({ unit: z.enum(['days', 'month']), number: whole(0) })

const source = z.strictObject({ id: z.string().trim().min(1).max(200), as_of: emptyIsNull(partialDate), text: inSix })

/** A form sends a row of empty fields for each source that could be added; the first is needed, so its fields say what is missing. */
const sources = z.preprocess(
  (value) =>
    Array.isArray(value)
      ? value.filter(
          (one, index) =>
            index === 0 ||
            typeof one !== 'object' ||
            one === null ||
            [...Object.values(one), ...Object.values((one as { text?: object }).text ?? {})].some(
              (each) => typeof each === 'string' && each !== '',
            ),
        )
      : value,
  z.array(source).min(1),
)

const fields = {
  kind: z.enum(instrumentKinds),
  title: inSix,
  short_title: inSix,
  parents: many(instrumentCode),
  depositaries: many(slug).pipe(z.array(slug).min(1)),
  adopted_on: fullDate,
  adopted_at: inSix,
  in_force_on: emptyIsNull(fullDate),
  /** A number of deposits, or a share of the parties to another instrument. */
  deposits: optional(whole(1)),
  share: objectOrNone(z.strictObject({ of: instrumentCode, numerator: whole(1), denominator: whole(1) })),
  delay,
  counts: many(z.enum(consentKinds)).pipe(z.array(z.enum(consentKinds)).min(1)),
  organisations_counted: ticked,
  limited_to: emptyIsNull(z.enum(['signatories', 'conference-signatories'])),
  not_before: emptyIsNull(instrumentCode),
  rule_article: article,
  each: z.strictObject({
    unit: z.enum(['days', 'month']),
    number: whole(0),
    article,
    requires_party_to: many(instrumentCode),
    not_before_parent: ticked,
  }),
  denunciation: objectOrNone(z.strictObject({ article, unit: z.enum(['days', 'months']), number: whole(1) })),
  status_as_of: partialDate,
  signatures_as_of: emptyIsNull(partialDate),
  sources,
  gaps: many(slug),
  reason,
}

type RuleFields = { deposits?: number | undefined; share?: object | null }

const oneThreshold = ({ deposits, share }: RuleFields): boolean => (deposits === undefined) === (share != null)
/** Told together with what is wrong with the fields. */
const thresholdError = {
  path: ['deposits'],
  error: '≥ 1',
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
}

export const AddInstrument = z
  .strictObject({ instrument: instrumentCode.min(3).max(40), ...fields })
  .refine(oneThreshold, thresholdError)

export const CorrectInstrument = z
  .strictObject({ instrument: instrumentCode, number: z.coerce.number().int().min(0), ...fields })
  .refine(oneThreshold, thresholdError)

export const RestoreInstrument = z.strictObject({ instrument: instrumentCode, version: whole(1), reason })

export type AddInstrument = z.output<typeof AddInstrument>

const delayOf = ({ unit, number }: { unit: 'days' | 'month'; number: number }): Delay =>
  unit === 'days' ? { days: number } : { first_day_of_month_after: Math.max(1, number) }

/** The same as files and versions keep it. */
export const contentOf = (input: AddInstrument, before: InstrumentContent | null): InstrumentContent => {
  const { each, in_force_on, deposits, share, not_before, rule_article, sources: read } = input
  const producers =
    before?.entry_into_force.condition?.kind === 'producer-states' ? before.entry_into_force.condition : null
  return {
    code: input.instrument,
    kind: input.kind,
    title: input.title,
    short_title: input.short_title,
    parents: input.parents,
    supersedes: before?.supersedes ?? [],
    depositaries: input.depositaries,
    adopted_on: input.adopted_on,
    adopted_at: input.adopted_at,
    entry_into_force: {
      on: in_force_on,
      ...(share === null ? { deposits: deposits! } : { share }),
      delay: delayOf(input.delay),
      condition: not_before === null ? producers : { kind: 'parent-in-force', instrument: not_before },
      counts: input.counts,
      organisations_counted: input.organisations_counted,
      limited_to: input.limited_to,
      article: rule_article,
      source: before?.entry_into_force.source ?? read.map(({ text }) => text.en).join('; '),
    },
    for_each_party: {
      delay: delayOf(each),
      article: each.article,
      requires_party_to: each.requires_party_to,
      not_before_parent: each.not_before_parent,
      succession: before?.for_each_party.succession ?? null,
    },
    status_as_of: input.status_as_of,
    signatures_as_of: input.signatures_as_of,
    sources: read,
    gaps: input.gaps,
  }
}

export const AddCollection = z.strictObject({ id: slug, name: inSix, instruments: many(instrumentCode), reason })

export const KeepCollection = z.strictObject({
  id: slug,
  /** Left out for a collection of the files, whose name stands there. */
  name: sixOrNone,
  instruments: many(instrumentCode),
  reason,
})
