/** What the library does not offer to a server: a session for someone whom another step has just proved to be who they are. */
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

export const signInEndpoints = {
  id: 'pacta-sign-in',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ user: z.string(), secondFactor: z.boolean() }), requireHeaders: true },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.user)
        const session =
          user && (await internalAdapter.createSession(user.id, false, { secondFactor: ctx.body.secondFactor }))
        if (!user || !session) throw new APIError('UNAUTHORIZED')
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ session: session.id })
      },
    ),
    /** The cookie of a session by the token that it has just got. */
    showSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ token: z.string() }), requireHeaders: true },
      async (ctx) => {
        const found = await ctx.context.internalAdapter.findSession(ctx.body.token)
        if (!found) throw new APIError('UNAUTHORIZED')
        await setSessionCookie(ctx, found)
        return ctx.json({ session: found.session.id })
      },
    ),
  },
} satisfies BetterAuthPlugin
