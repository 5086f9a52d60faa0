/** The public API: every export with paging and filters, every figure with its evidence, described in OpenAPI 3.1. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { withoutWords } from '../../action/audit.ts'
import { integer, languageCode, parseInput, slug, year } from '../../action/input.ts'
import type { Export, Module } from '../../action/manifest.ts'
import { may } from '../../action/rights.ts'
import { translator } from '../../i18n/translate.ts'
import type { Actor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Db } from '../../storage/database.ts'
import { recordExport } from '../export-audit.ts'
import { queryFields } from '../web/address.ts'
import type { Env } from '../web/identify.ts'
import { actionRoutes } from './actions.ts'
import { apiDocs } from './docs.tsx'
import { exportsOf, tableRows } from './export-files.ts'

const lang = languageCode.default('en').describe('Language of names, titles and messages')

const paging = z.object({
  page: integer(1, 1_000_000).default(1).describe('Number of the page'),
  per_page: integer(1, 1000).default(100).describe('Rows on a page'),
  lang,
})

const problem = z
  .object({
    error: z.object({
      code: z.string(),
      status: z.int(),
      message: z.string(),
      fields: z.array(z.object({ field: z.string(), value: z.string(), allowed: z.string() })),
      reference: z.string().optional(),
    }),
  })
  .openapi('Problem')

const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: 'A problem', content: { 'application/json': { schema: problem } } },
    ]),
  )

const cellSchema = { string: z.string(), integer: z.number().int() }

const rowSchema = ({ columns }: Export) =>
  z.object(
    Object.fromEntries(
      Object.entries(columns).map(([key, { type, description }]) => [
        key,
        type === 'list' ? z.array(z.string()).describe(description) : cellSchema[type].nullable().describe(description),
      ]),
    ),
  )

const pageOf = <S extends z.ZodType>(row: S) =>
  z.object({
    data: z.array(row),
    page: z.int(),
    pages: z.int(),
    per_page: z.int(),
    total: z.int(),
    links: z.object({ self: z.string(), next: z.string().nullable(), previous: z.string().nullable() }),
  })

const paged = <T>(
  rows: readonly T[],
  { page, per_page }: Pick<z.output<typeof paging>, 'page' | 'per_page'>,
  url: string,
) => {
  const pages = Math.max(1, Math.ceil(rows.length / per_page))
  const link = (to: number): string | null => {
    if (to < 1 || to > pages) return null
    const { pathname, searchParams } = new URL(url)
    searchParams.set('page', String(to))
    return `${pathname}?${searchParams}`
  }
  const { pathname, search } = new URL(url)
  return {
    data: rows.slice((page - 1) * per_page, page * per_page),
    page,
    pages,
    per_page,
    total: rows.length,
    links: { self: pathname + search, next: link(page + 1), previous: link(page - 1) },
  }
}

const figureScope = z.object({ lang, year: year.describe('Year over which the figure is counted') })
const figureEvidence = z.object({
  id: z.string(),
  label: z.string(),
  definition: z.string(),
  kind: z.enum(['computed', 'attested']),
  source: z.object({ symbol: z.string(), paragraph: z.string() }).nullable(),
  beside: z.string().nullable().describe('The computed figure that stands beside an attested total'),
  value: z.number(),
  from: z.string(),
  to: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
})

/** A misspelt filter would pass for an answer about everything, so fields that do not exist are refused. */
const input = <S extends z.ZodObject>(schema: S, url: string): z.output<S> => {
  const fields = queryFields(new URL(url).searchParams)
  return parseInput(schema.strict(), fields, languageCode.catch('en').parse(fields.lang)) as z.output<S>
}

export const api = ({
  db,
  modules,
  version,
}: {
  db: Db
  modules: readonly Module[]
  version: string
}): OpenAPIHono<Env> => {
  const app = new OpenAPIHono<Env>()

  for (const definition of exportsOf(modules)) {
    const schema = definition.query.extend(paging.shape) as z.ZodObject & typeof paging
    const route = createRoute({
      method: 'get',
      path: `/${definition.name}`,
      operationId: `list_${definition.name}`,
      summary: definition.summary,
      request: { query: schema },
      responses: {
        200: {
          description: 'One page of rows',
          content: { 'application/json': { schema: pageOf(rowSchema(definition)) } },
        },
        ...problems(400, 429),
      },
    })
    app.openAPIRegistry.registerPath(route)
    app.get(`/${definition.name}`, async (context) => {
      const { lang: language, page, per_page, ...query } = input(schema, context.req.url)
      const { actor } = context.get('identity')
      if (!may(actor, definition.right)) throw new Problem('not-found')
      const rows = await definition.rows({ db, modules, actor, translator: translator(language) }, query)
      await recordExport({ db, actor }, `export:${definition.name}`, { query: withoutWords(query), page, per_page })
      return context.json(paged(tableRows(definition, rows), { page, per_page }, context.req.url))
    })
  }

  const figuresFor = async (actor: Actor) => {
    const sources = modules.flatMap(({ figures }) => (figures && may(actor, figures.right) ? [figures] : []))
    return (await Promise.all(sources.map(({ figures }) => figures(db)))).flat()
  }
  const scopeOf = (url: string) => {
    const { lang: language, year: of } = input(figureScope, url)
    return { translator: translator(language), from: `${of}-01-01`, to: `${of}-12-31` }
  }

  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/figures/{id}',
      operationId: 'get_figure',
      summary: 'One figure with the rows behind it',
      request: { params: z.object({ id: slug }), query: figureScope },
      responses: {
        200: { description: 'The figure', content: { 'application/json': { schema: figureEvidence } } },
        ...problems(400, 404, 429),
      },
    }),
  )
  app.get('/figures/:id', async (context) => {
    const { translator: words, from, to } = scopeOf(context.req.url)
    const { actor } = context.get('identity')
    const figure = (await figuresFor(actor)).find(({ id }) => id === context.req.param('id'))
    if (!figure) throw new Problem('not-found')
    const { value, columns, rows } = await figure.evidence({ db, modules, actor, translator: words }, { from, to })
    return context.json({
      id: figure.id,
      label: words.text(figure.label),
      definition: words.text(figure.definition),
      kind: figure.kind,
      source: figure.source ?? null,
      beside: figure.beside ?? null,
      value,
      from,
      to,
      columns: columns.map((key) => words.t(key as never)),
      rows: rows.map(({ cells }) => [...cells]),
    })
  })

  actionRoutes(app, db, modules, problems)

  const document = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Pacta API',
        version,
        description:
          'Open data of a treaty-based technical-assistance programme; what is not open needs an API token (Authorization: Bearer). ' +
          'Changes are actions; an Idempotency-Key makes a repeated request safe.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      servers: [{ url: '/api/v1' }],
    })
  app.get('/', (context) => context.redirect('/api/v1/docs'))
  app.get('/openapi.json', (context) => context.json(document()))
  app.get('/docs', (context) => context.html(apiDocs(document())))
  return app
}
