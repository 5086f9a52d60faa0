/** The data files of the plans, read and checked: data/programmes/<year>/{mandates,priorities,recommendations}.yaml. */
import { z } from 'zod'
import { fullDate, slug, text } from '../../../action/input.ts'
import {
  keyed,
  paragraph,
  programmeFiles,
  programmesOf,
  readProgrammes,
  recordsIn,
} from '../../../action/programme-files.ts'
import { recommendationKinds } from './plan.ts'

export const files = programmeFiles('mandates.yaml', 'priorities.yaml', 'recommendations.yaml')

const mandate = z.strictObject({
  /** Symbol of the resolution: A/RES/70/177, S/RES/1373 (2001). */
  id: z.string().regex(/^[A-Z][A-Z0-9/.() ]+$/),
  body: slug,
  title: text,
  adopted_on: fullDate.nullable(),
  asks: z.array(z.strictObject({ text, theme: slug.nullable().optional() })),
  paragraphs: z.array(paragraph).min(1),
})

const priority = z.strictObject({ id: slug, paragraph, themes: z.array(slug), text })

const recommendation = z.strictObject({
  id: slug,
  paragraph,
  kind: z.enum(recommendationKinds),
  addressed_to: slug,
  text,
  status: text.nullable().default(null),
})

export const PlanFiles = programmesOf(
  z.object({
    'mandates.yaml': z.record(z.string(), mandate),
    'priorities.yaml': z.record(slug, priority),
    'recommendations.yaml': z.record(slug, recommendation),
  }),
)

export type PlanFiles = z.output<typeof PlanFiles>

/** The files as the action `reports.load` takes them. */
export const readPlans = (): unknown =>
  readProgrammes({ 'mandates.yaml': keyed, 'priorities.yaml': keyed, 'recommendations.yaml': keyed })

/** Every record of every year, with the year of its programme and where it stands. */
export const recordsOf = (files: PlanFiles) => ({
  mandates: recordsIn(files, 'mandates.yaml'),
  priorities: recordsIn(files, 'priorities.yaml'),
  recommendations: recordsIn(files, 'recommendations.yaml'),
})
