/** Exports as files: the same tables as the API, whole, for people who take them to a spreadsheet. */
import { stringify } from 'csv-stringify/sync'
import type { Hono } from 'hono'
import { withoutWords } from '../../action/audit.ts'
import { parseInput } from '../../action/input.ts'
import type { Export, Module, Row } from '../../action/manifest.ts'
import { may } from '../../action/rights.ts'
import { translator } from '../../i18n/translate.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Language } from '../../kernel/text.ts'
import type { Db } from '../../storage/database.ts'
import { recordExport } from '../export-audit.ts'
import { languagePattern, queryFields } from '../web/address.ts'
import type { Env } from '../web/identify.ts'

export const exportFormats = ['csv', 'json'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** Exactly the columns that the export declares, in their order. */
export const tableRows = ({ columns }: Export, rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.keys(columns).map((key) => [key, row[key] ?? null])))

/** Text of the rows in a format; cells that a spreadsheet would run as a formula are defused. */
export const exportText = (definition: Export, rows: readonly Row[], format: ExportFormat): string => {
  if (format === 'json') return `${JSON.stringify(tableRows(definition, rows), null, 2)}\n`
  const cells = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, Array.isArray(cell) ? cell.join(';') : cell])),
  )
  return stringify(cells, { header: true, columns: Object.keys(definition.columns), escape_formulas: true })
}

export const exportsOf = (modules: readonly Module[]): Export[] => modules.flatMap((module) => module.exports ?? [])

const byteOrderMark = '\uFEFF'

export const exportRoutes = (app: Hono<Env>, db: Db, modules: readonly Module[]): void => {
  for (const definition of exportsOf(modules))
    app.get(`/:lang{${languagePattern}}/export/:file{${definition.name}\\.(csv|json)}`, async (context) => {
      const language = context.req.param('lang') as Language
      const format = context.req.param('file').endsWith('.csv') ? 'csv' : 'json'
      const query = parseInput(definition.query.strict(), queryFields(new URL(context.req.url).searchParams), language)
      const { actor } = context.get('identity')
      if (!may(actor, definition.right)) throw new Problem('not-found')
      const rows = await definition.rows({ db, modules, actor, translator: translator(language) }, query)
      await recordExport({ db, actor }, `export:${definition.name}`, {
        query: withoutWords(query),
        format,
        rows: rows.length,
      })
      const text = exportText(definition, rows, format)
      return new Response(format === 'csv' ? byteOrderMark + text : text, {
        headers: {
          'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
          'Content-Disposition': `attachment; filename="pacta-${definition.name}.${format}"`,
        },
      })
    })
}
