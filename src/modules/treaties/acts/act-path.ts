/** Addresses of acts and of what one State did to one instrument. */

/** Ids of acts hold slashes; in an address each stands as a tilde, which no id has. */
export const actPath = (act: string): string => `/acts/${encodeURIComponent(act.replaceAll('/', '~'))}`

export const actOfPath = (param: string): string => param.replaceAll('~', '/')

export const participationPath = (instrument: string, state: string): string => `/treaties/${instrument}/${state}`

/** How the audit names an act. */
export const subjectOf = (act: string): string => `act:${act.replaceAll('/', '~')}`
