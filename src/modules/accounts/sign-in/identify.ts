/** Who sent a request: the owner of a session by its cookie, or of an API token. */
import { parseSigned } from 'hono/utils/cookie'
import type { Identity, IdentityNotice } from '../../../action/identity.ts'
import { installation } from '../../../action/installation.ts'
import { type Grant, type Role, roles, userName } from '../../../kernel/actor.ts'
import type { Db } from '../../../storage/database.ts'
import { hashedToken } from '../sessions/hashed-tokens.ts'
import { idle, longest, sessionCookie } from '../sessions/limits.ts'
import { identifyToken } from '../tokens/identify.ts'
import { type GrantRow, markUsed, seeingAll, sessionOf } from './queries.ts'

const reachOf = ({ reach, states, project, module }: GrantRow): Grant['reach'] => {
  if (reach === 'states') return { kind: reach, states }
  if (reach === 'project' && project !== null) return { kind: reach, project }
  if (reach === 'module' && module !== null) return { kind: reach, module }
  return { kind: 'everything' }
}

const isRole = (role: string): role is Role => roles.includes(role as Role)

/** The grants that hold in this session; `asleep` tells that others wait for a second factor. */
export const grantsFrom = (
  rows: readonly GrantRow[],
  secondFactor: boolean,
): { readonly grants: readonly Grant[]; readonly asleep: boolean } => {
  const awake = rows.filter((row) => secondFactor || !row.secondFactor)
  return {
    grants: awake.flatMap((row) => (isRole(row.role) ? [{ id: row.id, role: row.role, reach: reachOf(row) }] : [])),
    asleep: awake.length < rows.length,
  }
}

/** The token in the cookie, if the cookie is one of ours. */
const tokenOf = async (headers: Headers): Promise<string | undefined> => {
  const name = sessionCookie()
  const signed = await parseSigned(headers.get('cookie') ?? '', installation().secret, name)
  const token = signed[name]
  return typeof token === 'string' ? token : undefined
}

const secondFactorMissing: IdentityNotice = {
  key: 'accounts.sign-in.second_factor_missing',
  path: '/profile/security',
  label: 'accounts.sign-in.second_factor_set_up',
  missing: 'accounts.sign-in.second_factor_opens',
}

const bySession = async (db: Db, headers: Headers, requestId: string): Promise<Identity | null> => {
  const token = await tokenOf(headers)
  const session = token === undefined ? undefined : await sessionOf(db, hashedToken(token))
  if (session === undefined) return null
  if (session.stale) await seeingAll(db, (tx) => markUsed(tx, session.id, { idle, longest }))
  const { grants, asleep } = grantsFrom(session.grants, session.second_factor)
  return {
    actor: {
      name: userName(session.user_id),
      through: 'web',
      user: session.user_id,
      grants,
      requestId,
      session: { id: session.id, secondFactor: session.second_factor },
    },
    name: session.name,
    notices: asleep ? [secondFactorMissing] : [],
  }
}

/** The grants sleep as in a session; what the token may do within them is in `token`. */
const byToken = async (db: Db, authorization: string, requestId: string): Promise<Identity> => {
  const bearer = await identifyToken(db, authorization)
  const { grants } = grantsFrom(bearer.grants, bearer.secondFactor)
  return {
    actor: {
      name: userName(bearer.userId),
      through: 'api',
      user: bearer.userId,
      grants,
      requestId,
      token: { id: bearer.id, rights: bearer.rights },
    },
    name: bearer.name,
    notices: [],
  }
}

/** @throws Problem signed-out for a token that is not valid */
export const identify = (db: Db, headers: Headers, requestId: string): Promise<Identity | null> => {
  const authorization = headers.get('authorization')
  return authorization === null ? bySession(db, headers, requestId) : byToken(db, authorization, requestId)
}
