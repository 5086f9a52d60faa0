/** The rows behind a figure as a file, in the reader's language. */
import { stringify } from 'csv-stringify/sync'
import { type Download, download } from '../../../action/manifest.ts'
import { rights } from '../permissions.ts'
import { evidenceQuery, figureAsked } from './page.tsx'

const byteOrderMark = '\uFEFF'

const rowsDownload = (format: 'csv' | 'json'): Download =>
  download({
    path: `/figures/:id/rows.${format}`,
    right: rights['report.see'],
    query: evidenceQuery,
    file: async (context) => {
      const { one, of } = await figureAsked(context)
      const { columns, rows } = one.evidence
      const heads = columns.map((key) => context.translator.t(key))
      const name = `${one.figure.id}-${of}.${format}`
      if (format === 'csv')
        return {
          name,
          type: 'text/csv; charset=utf-8',
          content:
            byteOrderMark + stringify([heads, ...rows.map(({ cells }) => [...cells])], { escape_formulas: true }),
        }
      const records = rows.map(({ cells }) =>
        Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? null])),
      )
      return { name, type: 'application/json', content: `${JSON.stringify(records, null, 2)}\n` }
    },
  })

export const rowsDownloads = [rowsDownload('csv'), rowsDownload('json')]
