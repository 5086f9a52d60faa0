/** What a sign-in service says of itself, read before anything is stored. Loaded when an administrator adds one. */
import { isPublicRoutableHost } from '@better-auth/core/utils/host'
import { DiscoveryError, deriveSAMLIdentityProviderEntityID, discoverOIDCConfig } from '@better-auth/sso'
import { isAskable } from './trust.ts'

const askable = (address: string): boolean => isAskable(address, isPublicRoutableHost)

/** Milliseconds. */
const patience = 10_000

/** Why a service cannot be used, in the library's English: for the administrator. */
export class Unusable extends Error {}

/** @throws Unusable */
export const discover = async (issuer: string): Promise<Record<string, unknown>> => {
  if (!askable(issuer)) throw new Unusable('https://…')
  try {
    const found = await discoverOIDCConfig({ issuer, timeout: patience, isTrustedOrigin: askable })
    const { authorizationEndpoint, tokenEndpoint, jwksEndpoint, userInfoEndpoint } = found
    for (const address of [authorizationEndpoint, tokenEndpoint, jwksEndpoint, userInfoEndpoint])
      if (address !== undefined && !askable(address)) throw new Unusable(address)
    return found as unknown as Record<string, unknown>
  } catch (error) {
    if (error instanceof DiscoveryError) throw new Unusable(error.message)
    throw error
  }
}

/** The entity that a metadata document describes. @throws Unusable */
export const readMetadata = (metadata: string): string => {
  if (!/X509Certificate\b/.test(metadata)) throw new Unusable('SAML 2.0 metadata (XML, X509Certificate)')
  try {
    return deriveSAMLIdentityProviderEntityID({ issuer: '', entryPoint: '', idpMetadata: { metadata } })
  } catch {
    throw new Unusable('SAML 2.0 metadata (XML)')
  }
}
