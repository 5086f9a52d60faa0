/** The sign-in library's settings. Loading it takes most of a second, so auth.ts does so when someone first signs in. */
import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { passkey } from '@better-auth/passkey'
import { sso } from '@better-auth/sso'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { newId } from '../../kernel/ids.ts'
import { currentTransaction, currentWork } from './library-work.ts'
import { libraryPath } from './services/addresses.ts'
import { resolveUser } from './services/resolve.ts'
import { trustsLoopback } from './services/trust.ts'
import { hashedTokens } from './sessions/hashed-tokens.ts'
import { cookiePrefix, idle, isSecure, longest } from './sessions/limits.ts'
import { signInEndpoints } from './sign-in/endpoints.ts'
import { hashPassword, isPassword } from './sign-in/hashing.ts'
import { networkHeader } from './sign-in/headers.ts'
import { longestPassword } from './sign-in/password.ts'
import { isActive } from './sign-in/queries.ts'
import { queueResetMail, resetLasts } from './sign-in/reset-mail.ts'

const withoutTokens = async <A extends object>(account: A) => ({
  data: { ...account, accessToken: null, refreshToken: null, idToken: null },
})

const optionsOf = (publicUrl: string, secret: string) => {
  const { hostname, origin } = new URL(publicUrl)
  return {
    appName: 'Pacta',
    baseURL: origin,
    basePath: libraryPath,
    // What the server itself may ask beside the public network; see services/trust.ts.
    trustedOrigins: trustsLoopback() ? ['http://127.0.0.1:*', 'http://localhost:*'] : [],
    secret,
    database: (options: BetterAuthOptions) =>
      hashedTokens(kyselyAdapter(currentTransaction, { type: 'postgres', transaction: true })(options)),
    user: { modelName: 'appUser' },
    account: { modelName: 'credential', encryptOAuthTokens: true },
    session: {
      // What the cookie lives for; the row's own end is set below.
      expiresIn: longest,
      disableSessionRefresh: true,
      freshAge: 0,
      additionalFields: { secondFactor: { type: 'boolean', required: false, input: false } },
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      // In UTF-16 units; the limit that people are told counts characters.
      maxPasswordLength: 4 * longestPassword,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: resetLasts / 1000,
      sendResetPassword: ({ user, token }: { user: { id: string }; token: string }) =>
        queueResetMail(currentWork().tx, user.id, token),
      password: {
        hash: hashPassword,
        verify: async ({ hash, password }: { hash: string; password: string }) => {
          const { right } = currentWork()
          return (right?.hash === hash && right.password === password) || isPassword(hash, password)
        },
      },
    },
    databaseHooks: {
      // Nothing is asked of a service in anyone's name later on, so that its tokens are not kept.
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
      session: {
        create: {
          // The one gate of every way in: who is suspended or erased gets no session.
          before: async (session: { userId: string }) => {
            if (!(await isActive(currentWork().tx, session.userId)))
              throw new APIError('UNAUTHORIZED', { code: 'not_active', message: 'not active' })
            return { data: { ...session, expiresAt: new Date(Date.now() + idle * 1000) } }
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Pacta',
        // Who came by a sign-in service has no password; proof is asked for by us.
        allowPasswordless: true,
        twoFactorCookieMaxAge: 10 * 60,
        backupCodeOptions: { amount: 10, length: 10, storeBackupCodes: 'encrypted' },
        accountLockout: { maxFailedAttempts: 10, durationSeconds: 15 * 60 },
      }),
      passkey({
        rpID: hostname,
        rpName: 'Pacta',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: { passkey: { fields: { credentialID: 'credentialId' } } },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        authentication: {
          // Else the passkey proves that someone holds the device, not who.
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
          },
        },
      }),
      sso({
        resolveUser,
        disableImplicitSignUp: true,
        providersLimit: 0,
        saml: {
          requireTimestamps: true,
          clockSkew: 2 * 60_000,
          algorithms: { onDeprecated: 'reject' },
        },
      }),
      signInEndpoints,
    ],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    advanced: {
      database: { generateId: () => newId(), validateSchema: false },
      cookiePrefix: cookiePrefix(),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure(), sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [networkHeader] },
    },
  } as const satisfies BetterAuthOptions
}

export const makeLibrary = ({ publicUrl, secret }: { publicUrl: string; secret: string }) =>
  betterAuth(optionsOf(publicUrl, secret))
