/** Formats and activities as the data files write them. */
import { z } from 'zod'
import { partialDate, slug, stateCode, text } from '../../../action/input.ts'
import { keyed, paragraph } from '../../../action/programme-files.ts'
import { readYaml } from '../../../storage/data-files.ts'
import { noteKinds, roles } from './activity.ts'

export const formatFiles = ['reference/formats.yaml'] as const

const format = z.strictObject({ id: slug, name: text, plural: text, counts_as_workshop: z.boolean() })

/** The path of a mistake begins with the file. */
export const FormatFiles = z.object({ 'formats.yaml': z.record(slug, format) })
export type FormatFiles = z.output<typeof FormatFiles>

export const readFormats = (): unknown => ({ 'formats.yaml': keyed(readYaml(formatFiles[0]), formatFiles[0]) })

export const activity = z
  .strictObject({
    id: z.string().regex(/^ACT-\d{4}-\d{3}-\d+$/),
    paragraph,
    also_in: z.array(paragraph),
    start: partialDate,
    end: partialDate,
    place: slug.nullable(),
    country: stateCode.nullable(),
    format: slug,
    themes: z.array(slug).min(1),
    role: z.enum(roles),
    events: z.int().positive(),
    beneficiaries: z.strictObject({ states: z.array(stateCode), groupings: z.array(slug) }),
    partners: z.array(slug),
    donors: z.array(slug),
    project: slug.nullable(),
    title: text,
    notes: z.array(z.strictObject({ kind: z.enum(noteKinds), text })).default([]),
  })
  .refine(({ start, end }) => start.length === end.length && start <= end, {
    path: ['end'],
    error: 'not before start, at the same precision',
  })
  .refine(({ place, country }) => place === null || country !== null, {
    path: ['country'],
    error: 'country of the place',
  })
  .transform(({ start, end, beneficiaries, ...rest }) => ({ ...rest, ...beneficiaries, starts: start, ends: end }))
