/** A sentence that stands on top of the next page, after a form was accepted. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { installation } from '../../action/installation.ts'
import { hasMessage } from '../../i18n/catalogue.ts'
import type { PlainKey } from '../../i18n/translate.ts'
import { cookiePrefix, type Env } from './identify.ts'

const name = `${cookiePrefix}_flash`
/** Where people come by TLS no other host can set it: the prefix demands Secure and this path. */
const prefix = (): { prefix?: 'host' } => (installation().publicUrl.startsWith('https:') ? { prefix: 'host' } : {})
const options = () => ({ path: '/', httpOnly: true, sameSite: 'Lax', ...prefix() }) as const

export const flashCookie = (context: Context<Env>, key: PlainKey): void =>
  setCookie(context, name, key, { ...options(), maxAge: 60 })

/** Only a message that exists and takes no arguments. */
export const flashOf = (context: Context<Env>): PlainKey | undefined => {
  const key = getCookie(context, name, prefix().prefix)
  return key !== undefined && hasMessage(key) ? (key as PlainKey) : undefined
}

export const clearFlash = (context: Context<Env>): void => {
  deleteCookie(context, name, options())
}
