/** What a page's script needs for passkeys: the script itself, and what the browser is to be asked for. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/browser'
import { z } from 'zod'
import { installation } from '../../../action/installation.ts'
import type { Route } from '../../../action/manifest.ts'
import { Problem } from '../../../kernel/problem.ts'
import { passkeyScript } from '../../../ui/passkey-script/script.ts'
import { withAuth } from '../auth.ts'
import { rights } from '../permissions.ts'
import { libraryHeaders } from './headers.ts'
import { assertProved } from './proof.ts'
import { seeingAll } from './queries.ts'

/** A passkey belongs to a name; browsers make none for an address in numbers. The script asks the same of its page. */
export const passkeysWork = (): boolean => !/^[\d.]+$|:/.test(new URL(installation().publicUrl).hostname)

export const signInOptions = '/sign-in/passkey/options'
export const addOptions = '/profile/passkeys/options'

/** The answer of the library, with its cookies, and with what the library leaves to be wished. */
const answerWith = async (answer: Response, change: (options: object) => object): Promise<Response> => {
  const headers = new Headers({ 'Content-Type': 'application/json' })
  for (const cookie of answer.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  return new Response(JSON.stringify(change((await answer.json()) as object)), { headers })
}

export const passkeyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: passkeyScript.path,
    right: rights['session.begin'],
    handle: async () =>
      new Response(passkeyScript.text, {
        headers: {
          'Content-Type': 'text/javascript; charset=utf-8',
          'Cache-Control': 'public, max-age=31536000, immutable',
        },
      }),
  },
  {
    method: 'POST',
    path: signInOptions,
    right: rights['session.begin'],
    handle: async ({ db, actor }) => {
      const headers = libraryHeaders(actor)
      const answer = await seeingAll(db, (tx) =>
        withAuth(tx, ({ api }) => api.generatePasskeyAuthenticationOptions({ headers, asResponse: true })),
      )
      // The library asks for it and takes no for an answer; we do not.
      return answerWith(answer, (options) => ({ ...options, userVerification: 'required' }))
    },
  },
  {
    method: 'POST',
    path: addOptions,
    right: rights['profile.change'],
    handle: async ({ db, actor }) => {
      const headers = libraryHeaders(actor)
      const answer = await seeingAll(db, async (tx) => {
        await assertProved(tx, actor)
        return withAuth(tx, ({ api }) =>
          api.generatePasskeyRegistrationOptions({ headers, query: {}, asResponse: true }),
        )
      })
      return answerWith(answer, (options) => options)
    },
  },
]

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const Answer = z.object({
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()),
})
const Used = Answer.extend({
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
})
const Made = Answer.extend({ response: z.object({ clientDataJSON: z.string(), attestationObject: z.string() }) })

const answerIn = <T>(schema: z.ZodType, text: string): T => {
  const answer = parsed(text)
  if (!schema.safeParse(answer).success) throw new Problem('sign-in-failed')
  return answer as T
}

/** What the browser's script has put into a form. @throws Problem sign-in-failed for anything else */
export const usedPasskey = (text: string): AuthenticationResponseJSON => answerIn(Used, text)
export const madePasskey = (text: string): RegistrationResponseJSON => answerIn(Made, text)
