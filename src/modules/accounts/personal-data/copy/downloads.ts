/** A person's own copy to take away: JSON for machines, PDF for people. */
import { z } from 'zod'
import { type Download, download, type PageContext } from '../../../../action/manifest.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { referenceOf } from '../../../reference/index.ts'
import { rights } from '../../permissions.ts'
import { copyAsJson, type PersonalCopy, printedAtMost } from './copy.ts'
import { copyAsPdf } from './pdf.ts'
import { askedCopy } from './permit.ts'

/** @throws Problem not-found where no reason was given yet */
const taken = async (context: PageContext, most?: number): Promise<PersonalCopy> => {
  const { copy } = await askedCopy(context, { as: 'download', ...(most === undefined ? {} : { most }) })
  if (copy === null) throw new Problem('not-found')
  return copy
}

const formats = {
  json: async (context: PageContext, made: Date) => copyAsJson(await taken(context), { ...context, made }),
  pdf: async (context: PageContext, made: Date) =>
    copyAsPdf(await taken(context, printedAtMost), { ...context, made, reference: await referenceOf(context.db) }),
} as const

const types = { json: 'application/json', pdf: 'application/pdf' } as const

export const copyDownloads: readonly Download[] = (['json', 'pdf'] as const).flatMap((format) =>
  ['/profile', '/users/:id'].map((path) =>
    download({
      path: `${path}/data.${format}`,
      right: rights['personal-data.see'],
      query: z.object({}),
      file: async (context) => {
        const made = new Date()
        const content = await formats[format](context, made)
        return { name: `personal-data-${made.toISOString().slice(0, 10)}.${format}`, type: types[format], content }
      },
    }),
  ),
)
