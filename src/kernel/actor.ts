/** Who acts, through what, and with which grants; every audit entry names one. */

/** The roles that a grant can give, in the order of the roles page. */
export const roles = [
  'administrator',
  'programme-manager',
  'programme-officer',
  'legal-officer',
  'evaluator',
  'focal-point',
  'practitioner',
  'partner',
  'donor',
  'auditor',
] as const

export type Role = (typeof roles)[number]

/** Where a grant holds; regions and groups of States are resolved to the States of the day on which it is read. */
export type Reach =
  | { readonly kind: 'everything' }
  | { readonly kind: 'states'; readonly states: readonly string[] }
  | { readonly kind: 'project'; readonly project: string }
  | { readonly kind: 'module'; readonly module: string }

export interface Grant {
  readonly id: string
  readonly role: Role
  readonly reach: Reach
}

export type Through = 'start' | 'cli' | 'web' | 'api' | 'job'

export interface Actor {
  /** What the audit stores: `user:<id>`, `operator:<account>`, `pacta` or `public`; never the name or address of a person. */
  readonly name: string
  readonly through: Through
  readonly user: string | null
  readonly grants: readonly Grant[]
  readonly requestId: string | null
  /** Acts by an API token: the rights to which the token is limited, by name. */
  readonly token?: { readonly id: string; readonly rights: readonly string[] }
  /** Of the request, for sessions: cookies and what the browser says of itself. */
  readonly headers?: Headers
  /** Where the request came from: an IPv4 address, or the network of an IPv6 one. */
  readonly network?: string
  /** The session by which a user acts. */
  readonly session?: { readonly id: string; readonly secondFactor: boolean }
}

const nobody = { user: null, grants: [], requestId: null } as const

/** A reader who has not signed in. */
export const publicReader: Actor = { ...nobody, name: 'public', through: 'web' }

export const startUp: Actor = { ...nobody, name: 'pacta', through: 'start' }

/** A job of the queue, which serves what an action has asked for. */
export const worker: Actor = { ...nobody, name: 'pacta', through: 'job' }

/** The person at the command line, by the name of the operating system's account: whoever holds the machine. */
export const commandLine = (account: string): Actor => ({ ...nobody, name: `operator:${account}`, through: 'cli' })

/** The name under which a user stands in the audit. */
export const userName = (id: string): string => `user:${id}`
