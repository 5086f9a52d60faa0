/** Addresses of signing in by a service; nothing else of the library is reached by the web. */
import type { Language } from '../../../kernel/text.ts'

/** Below it the library puts its own addresses; only those that are listed as routes exist. */
export const libraryPath = '/auth'

/** Leads to the service. */
export const startPath = `${libraryPath}/services/:id`

/** What the administrator of an OpenID provider must enter as redirect address. */
export const callbackPath = (id: string): string => `${libraryPath}/sso/callback/${id}`

/** Where a SAML service sends its answer, and where it reads about us. */
export const acsPath = (id: string): string => `${libraryPath}/sso/saml2/sp/acs/${id}`
export const metadataPath = (id: string): string => `${libraryPath}/services/${id}/metadata.xml`

export const serviceAddress = (id: string, language: Language, next: string | undefined): string =>
  `${libraryPath}/services/${id}?${new URLSearchParams({ lang: language, ...(next === undefined ? {} : { next }) })}`
