/** Every action by API: POST /actions/<name> with the input as JSON, and an idempotency key for lines that break. */
import { createRoute, type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { actionWords } from '../../action/audit-words.ts'
import { languageCode } from '../../action/input.ts'
import type { Module } from '../../action/manifest.ts'
import { may } from '../../action/rights.ts'
import { translator } from '../../i18n/translate.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Db } from '../../storage/database.ts'
import type { Env } from '../web/identify.ts'

/** Far more than any input has; deeper ones would exhaust the stack of whatever walks them. */
const deepest = 20

const isShallow = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1)))

const english = translator('en')

const body = async (request: Request): Promise<unknown> => {
  const text = await request.text()
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text)
    if (isShallow(value, deepest)) return value
  } catch {
    // Told below.
  }
  throw new Problem('bad-input', [{ field: 'body', value: text.slice(0, 100), allowed: `JSON, ${deepest} levels` }])
}

export const actionRoutes = (
  app: OpenAPIHono<Env>,
  db: Db,
  modules: readonly Module[],
  problems: (...statuses: number[]) => RouteConfig['responses'],
): void => {
  for (const action of modules.flatMap((module) => module.actions ?? [])) {
    const path = `/actions/${action.id}`
    app.openAPIRegistry.registerPath(
      createRoute({
        method: 'post',
        path,
        operationId: action.id.replaceAll(/[.-]/g, '_'),
        summary: `${actionWords(english, action.id)}. Asks for the right ${action.right.name}.`,
        ...(action.megabytes !== undefined && {
          description: `The body may have ${action.megabytes} MB; that of other actions 1 MB.`,
        }),
        request: {
          headers: z.object({ 'Idempotency-Key': z.string().max(100).optional() }),
          body: { content: { 'application/json': { schema: action.input as z.ZodType } } },
        },
        responses: {
          200: {
            description: 'Done, now or by an earlier request with the same key',
            content: { 'application/json': { schema: z.object({ result: z.unknown() }) } },
          },
          ...problems(400, 401, 403, 404, 409, 429),
        },
      }),
    )
    app.post(path, async (context) => {
      const { actor } = context.get('identity')
      // What is visible but not allowed depends on the subject, which the action itself finds.
      if (!may(actor, action.right) && !may(actor, action.seen)) throw new Problem('not-found')
      const result = await action(db, actor, await body(context.req.raw), {
        key: context.req.header('Idempotency-Key'),
        language: languageCode.catch('en').parse(context.req.query('lang')),
      })
      return context.json({ result: result ?? null })
    })
  }
}
