/** Between the password and the second factor: whose turn it is, and that a code counts once. */
import { parseSigned } from 'hono/utils/cookie'
import { installation } from '../../../action/installation.ts'
import type { Library } from '../auth.ts'
import { cookiePrefix } from '../sessions/limits.ts'
import { sealed } from './throttle/throttle.ts'

/** Milliseconds: a code is accepted in its own half minute, the one before and the one after. */
const codeLasts = 2 * 60_000

/** The user who has given the right password and not yet the second factor. */
export const halfSignedIn = async (library: Library, headers: Headers): Promise<string | undefined> => {
  const name = `${cookiePrefix()}.two_factor`
  const { [name]: identifier } = await parseSigned(headers.get('cookie') ?? '', installation().secret, name)
  if (typeof identifier !== 'string') return undefined
  const { internalAdapter } = await library.$context
  return (await internalAdapter.findVerificationValue(identifier))?.value
}

/** False if this user has given this very code before (OWASP ASVS 5.0, 6.5.1). */
export const isCodeNew = async (library: Library, user: string, code: string): Promise<boolean> => {
  const { internalAdapter } = await library.$context
  const expiresAt = new Date(Date.now() + codeLasts)
  return internalAdapter.reserveVerificationValue({
    identifier: `code:${sealed('code', `${user}:${code}`)}`,
    value: user,
    expiresAt,
  })
}
