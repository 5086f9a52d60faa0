/** Finds out who sent a request, by session cookie or API token; nobody is the public reader. */
import type { MiddlewareHandler } from 'hono'
import type { Identity } from '../../action/identity.ts'
import type { Module } from '../../action/manifest.ts'
import { publicReader } from '../../kernel/actor.ts'
import type { Db } from '../../storage/database.ts'

export type Env = { Variables: { requestId: string; network: string; identity: Identity } }

/** Nobody in particular. */
export const anyone: Identity = { actor: publicReader, name: '', notices: [] }

/** Cookies of the application begin so; a request without one and without a token needs no look at the database. */
export const cookiePrefix = 'pacta'

export const isAnonymous = (headers: Headers): boolean =>
  !headers.has('authorization') &&
  !new RegExp(`(^|;\\s*)(__Secure-|__Host-)?${cookiePrefix}[._]`).test(headers.get('cookie') ?? '')

export const identify =
  (db: Db, modules: readonly Module[]): MiddlewareHandler<Env> =>
  async (context, next) => {
    const { headers } = context.req.raw
    const requestId = context.get('requestId')
    const known = isAnonymous(headers)
      ? null
      : await modules.reduce<Promise<Identity | null>>(
          async (found, module) => (await found) ?? (await module.identify?.(db, headers, requestId)) ?? null,
          Promise.resolve(null),
        )
    const through = context.req.path.startsWith('/api/') ? 'api' : 'web'
    const identity = known ?? anyone
    const network = context.get('network')
    context.set('identity', { ...identity, actor: { ...identity.actor, through, requestId, headers, network } })
    return next()
  }
