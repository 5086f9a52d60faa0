/** Projects as the data files write them. */
import { z } from 'zod'
import { partialDate, slug, stateCode, text } from '../../../action/input.ts'
import { paragraph } from '../../../action/programme-files.ts'
import { projectStatuses } from './project.ts'

export const project = z
  .strictObject({
    id: slug,
    name: text,
    states: z.array(stateCode),
    groupings: z.array(slug),
    themes: z.array(slug).min(1),
    partners: z.array(slug),
    donors: z.array(slug),
    start: partialDate.nullable(),
    end: partialDate.nullable(),
    paragraphs: z.array(paragraph).min(1),
    status: z.enum(projectStatuses),
    text,
    note: text.nullable().default(null),
  })
  .transform(({ start, end, ...rest }) => ({ ...rest, starts: start, ends: end }))
