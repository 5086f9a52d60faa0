/** Comes in to a running program as its first administrator does: by the command line, the link, the forms. */
import { expect } from 'vitest'
import { keepingBrowser } from './keeping-browser.ts'
import type { Installation } from './program.ts'

const browserOn = (origin: string) =>
  keepingBrowser({ request: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }) })

const found = (pattern: RegExp, text: string): string => {
  const [, value] = pattern.exec(text) ?? []
  if (value === undefined) throw new Error(`not there: ${pattern}`)
  return value
}

/** An administrator over everything with a session at `origin`; the environment leads the command to the same database. */
export const comeIn = async (pacta: Installation, origin: string, environment: Record<string, string>) => {
  const email = `administrator-${crypto.randomUUID()}@example.org`
  const { out } = await pacta.run(['user', 'invite', '--role', 'administrator', '--email', email], environment)
  const link = found(/(\/en\/invitation\/[\w-]+)/, out)
  const browser = browserOn(origin)
  const consent = found(/value="([0-9a-f]{64})"/, await (await browser.get(link)).text())
  const fields = { name: 'First Administrator', password: 'quiet-harbour-lantern', consent }
  expect((await browser.post(link, 'accept', fields)).status).toBe(303)
  return {
    email,
    browser,
    password: fields.password,
    cookie: () => [...browser.jar].map((pair) => pair.join('=')).join('; '),
  }
}

export type Administrator = Awaited<ReturnType<typeof comeIn>>

/** A token for these rights, as its page shows it once. */
export const tokenOf = async ({ browser }: Administrator, rights: readonly string[]): Promise<string> => {
  const body = new URLSearchParams({ form: 'make', key: crypto.randomUUID(), name: 'Test', until: inAMonth() })
  for (const right of rights) body.append('rights', right)
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const answer = await browser.send('/en/profile/tokens', { method: 'POST', headers, body: body.toString() })
  return found(/(pacta_[\w-]{43})/, await answer.text())
}

const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
