/** What a grant says: a role, where it holds, and until when. */
import { type Role, roles } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { GrantTerms } from '../../../storage/tables/accounts.ts'

export type { GrantTerms }

/** The modules over which a grant can be given; a test holds them to those that there are. */
export const grantModules = [
  'reference',
  'accounts',
  'operation',
  'treaties',
  'tools',
  'partners',
  'assistance',
  'funding',
  'reports',
] as const

export interface Grant extends GrantTerms {
  readonly id: string
  readonly userId: string
  readonly role: Role
  readonly reason: string | null
  readonly grantedBy: string
  readonly grantedAt: Date
  readonly endedAt: Date | null
  readonly endedBy: string | null
  readonly endReason: string | null
}

/** A place where a grant holds, as forms and commands name it: `everything`, `state:TUN`, `region:015`, `grouping:asean`. */
export const placeKinds = ['state', 'region', 'grouping', 'project', 'module'] as const

type PlaceKind = (typeof placeKinds)[number]

export const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name)

const today = (): string => new Date().toISOString().slice(0, 10)

/** Days count in UTC; the last day belongs to the grant. */
export const isRunning = ({ endedAt, until }: Pick<Grant, 'endedAt' | 'until'>, day = today()): boolean =>
  endedAt === null && (until === null || until >= day)

const refuse = (field: string, value: string, allowed: string): never => {
  throw new Problem('bad-input', [{ field, value, allowed }])
}

/** What a form that mixes two kinds of places is told; the page has the sentence. */
export const oneKind = 'everything | state, region, grouping | project | module'

interface Given {
  readonly role: Role
  readonly reach: readonly string[]
  readonly until?: string | undefined
}

/**
 * Places as they were chosen become the terms of a grant.
 * @param path of the grant in the input, such as `grants.0.`
 * @throws Problem bad-input for no place, places of two kinds, or a last day that has passed
 */
export const termsOf = ({ role, reach, until }: Given, path = ''): GrantTerms => {
  const of = (kind: PlaceKind) =>
    reach.filter((place) => place.startsWith(`${kind}:`)).map((place) => place.slice(kind.length + 1))
  const [states, regions, groupings, projects, modules] = placeKinds.map(of) as [
    string[],
    string[],
    string[],
    string[],
    string[],
  ]
  const everything = reach.includes('everything')
  const inStates = states.length + regions.length + groupings.length
  const known = inStates + projects.length + modules.length + (everything ? 1 : 0)
  if (reach.length === 0) refuse(`${path}reach`, '', oneKind)
  const kinds = [everything, inStates > 0, projects.length > 0, modules.length > 0].filter(Boolean).length
  if (known < reach.length || kinds > 1 || projects.length > 1 || modules.length > 1)
    refuse(`${path}reach`, reach.join(', ').slice(0, 100), oneKind)
  if (until !== undefined && until < today()) refuse(`${path}until`, until, `≥ ${today()}`)
  return {
    role,
    reach: everything ? 'everything' : inStates > 0 ? 'states' : projects.length > 0 ? 'project' : 'module',
    states,
    regions,
    groupings,
    project: projects[0] ?? null,
    module: modules[0] ?? null,
    until: until ?? null,
  }
}

/** The places of the terms, as `termsOf` takes them. */
export const placesOf = ({ reach, states, regions, groupings, project, module }: GrantTerms): string[] =>
  reach === 'everything'
    ? ['everything']
    : [
        ...states.map((code) => `state:${code}`),
        ...regions.map((code) => `region:${code}`),
        ...groupings.map((id) => `grouping:${id}`),
        ...(project === null ? [] : [`project:${project}`]),
        ...(module === null ? [] : [`module:${module}`]),
      ]

/** What the audit says of a grant: codes only. */
export const grantDetail = (terms: GrantTerms) => ({ role: terms.role, reach: placesOf(terms), until: terms.until })
