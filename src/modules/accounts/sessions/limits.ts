/** How long a session lasts, and the name of its cookie. */
import { installation } from '../../../action/installation.ts'

/** Seconds. A session ends eight hours after its last use, and seven days after its beginning whatever happens. */
export const idle = 8 * 60 * 60
export const longest = 7 * 24 * 60 * 60

export const isSecure = (): boolean => installation().publicUrl.startsWith('https:')

/** With https the browser holds cookies to this host and path, so that no neighbour can set one. */
export const cookiePrefix = (): string => (isSecure() ? '__Host-pacta' : 'pacta')

export const sessionCookie = (): string => `${cookiePrefix()}.session_token`

/** A cookie as the library sets its own; 0 seconds takes it away. */
export const setCookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly${isSecure() ? '; Secure' : ''}; SameSite=Lax`
