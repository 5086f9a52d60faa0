/** One spelling for every JSON value, and its SHA-256: what makes a frozen edition checkable anywhere. */
import { createHash } from 'node:crypto'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  )
}

/** JSON with the members of every object in order of their names and without spaces (as RFC 8785 for values such as ours). */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value))

/** Hexadecimal SHA-256 of the canonical JSON in UTF-8. */
export const sha256Of = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
