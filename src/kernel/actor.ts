/** Who acts, and through what; every audit entry names one. */

export interface Actor {
  readonly name: string
  readonly through: 'start' | 'cli' | 'web' | 'api'
}

/** A reader of the public site. Accounts do not exist yet, so nobody on the web is more than this. */
export const publicReader: Actor = { name: 'public', through: 'web' }

export const startUp: Actor = { name: 'pacta', through: 'start' }

/** The person at the command line, by the name of the operating system's account. */
export const commandLine = (account: string): Actor => ({ name: account, through: 'cli' })
