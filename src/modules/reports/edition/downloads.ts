/** A report in each format, in the language of the address; `edition` asks for a frozen one. */
import { z } from 'zod'
import { optional } from '../../../action/input.ts'
import { type Download, download } from '../../../action/manifest.ts'
import { Problem } from '../../../kernel/problem.ts'
import { rights } from '../permissions.ts'
import { formats } from '../render/render.ts'
import { reportFile } from './file.ts'
import { reportYears, yearParam } from './gather.ts'

export const editionQuery = z.object({ edition: optional(z.string().regex(/^\d{4}-\d+$/)) })

export const reportDownloads: readonly Download[] = formats.map((format) =>
  download({
    path: `/reports/${yearParam}/annual-report.${format}`,
    right: rights['report.see'],
    query: editionQuery,
    file: async (context) => {
      const year = Number(context.params.year)
      const { edition } = context.query
      if (edition === undefined && !(await reportYears(context)).includes(year)) throw new Problem('not-found')
      return reportFile(context, { year, format, edition })
    },
  }),
)
