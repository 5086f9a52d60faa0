/** Whom a sign-in service's answer stands for: only someone who has an account, or an invitation, with the very address that it vouches for. */
import type { SSOOptions } from '@better-auth/sso'
import { currentWork } from '../library-work.ts'
import { linkedOtherwise, serviceDomain, userWithAddress } from './queries.ts'

type Resolve = NonNullable<SSOOptions['resolveUser']>

/** A SAML service vouches for the addresses of its domain; an OpenID provider must also say that it has verified this one. */
const isVerified = (input: Parameters<Resolve>[0]): boolean =>
  input.protocol === 'saml' ||
  (input.verifiedIdTokenClaims.email_verified ?? input.providerClaims.email_verified) === true

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

const isBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)

export const resolveUser: Resolve = async (input) => {
  const { tx, admit } = currentWork()
  const email = input.providerUser.email.toLowerCase()
  const domain = await serviceDomain(tx, input.providerId)
  const vouched = domain !== undefined && isBelow(domainOf(email), domain) && isVerified(input)
  const known = vouched ? await userWithAddress(tx, email) : undefined
  const user = known ?? (vouched ? await admit?.(email, input.providerUser.name) : undefined)
  // Offices hand addresses on: a colleague who has this one now is not whoever came in by it before.
  const link = { user: user ?? '', service: input.providerId, account: input.accountKey.accountId }
  return user === undefined || (await linkedOtherwise(tx, link))
    ? { action: 'reject', code: 'no_account' }
    : { action: 'link', userId: user, profile: 'preserve' }
}
