/** The data files of the tools, read and checked: data/programmes/<year>/tools.yaml. */
import { z } from 'zod'
import { partialDate, slug, text } from '../../action/input.ts'
import {
  keyed,
  paragraph,
  programmeFiles,
  programmesOf,
  readProgrammes,
  recordsIn,
} from '../../action/programme-files.ts'
import { toolKinds, toolStatuses } from './tool.ts'

const name = 'tools.yaml'

export const files = programmeFiles(name)

/** The files write the year of publication into the status: `published-2016`. */
const status = z
  .string()
  .regex(/^(in-use|revised|in-preparation|published-\d{4})$/)
  .transform((value) => {
    const [, year] = /^published-(\d{4})$/.exec(value) ?? []
    return year === undefined
      ? { status: z.enum(toolStatuses).parse(value), published_in: null }
      : { status: 'published' as const, published_in: Number(year) }
  })

const tool = z
  .strictObject({
    id: slug,
    name: text,
    kind: z.enum(toolKinds),
    status,
    launched: partialDate.nullable(),
    partners: z.array(slug),
    paragraphs: z.array(paragraph).min(1),
    url: z.url({ protocol: /^https?$/ }).nullable(),
    text,
  })
  .transform(({ status, ...rest }) => ({ ...rest, ...status }))

export const ToolFiles = programmesOf(z.object({ [name]: z.record(slug, tool) }))

export type ToolFiles = z.output<typeof ToolFiles>

/** The files as the action `tools.load` takes them. */
export const readTools = (): unknown => readProgrammes({ [name]: (content, path) => keyed(content, path) })

/** Every tool of every year, with the year of its programme. */
export const toolsOfFiles = (files: ToolFiles) => recordsIn(files, name)
