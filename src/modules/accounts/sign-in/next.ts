/** Where to go after signing in: a page of ours, below the language, and nowhere else. */
import { z } from 'zod'

/** One slash and no other: `//host` and `/\host` lead elsewhere in browsers. */
const own = /^\/(?![/\\])[^\p{Cc}]*$/u

export const nextField = z
  .string()
  .max(2000)
  .optional()
  .transform((path) => (path !== undefined && own.test(path) && !path.startsWith('/sign-') ? path : undefined))

/** For links and forms that keep it. */
export const withNext = (next: string | undefined): Record<string, string> => (next === undefined ? {} : { next })
