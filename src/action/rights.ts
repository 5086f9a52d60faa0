/** Rights as data: who may do what, and where. Pages, API, command line and jobs ask the same two functions. */
import type { Actor, Grant, Role } from '../kernel/actor.ts'

/** Who can hold a right: a role by a grant, the person concerned, whoever holds the machine, or everyone. */
export type Holder = Role | 'self' | 'operator' | 'public'

export interface Right {
  /** `accounts.user.invite`: module, noun, verb; the sentence's end is the message `<module>.right.<noun>_<verb>`. */
  readonly name: string
  readonly module: string
  readonly holders: readonly Holder[]
  /** It is about things that lie in no State and no project: a role has it only over everything, or over the module. */
  readonly whole: boolean
  /** It opens the accounts of everyone, those in charge included: a role has it only over everything. */
  readonly inCharge: boolean
}

/** Where a subject lies. A subject without States, project and owner is reached only by grants over everything or the module. */
export interface Place {
  readonly states?: readonly string[]
  readonly project?: string | null
  readonly owner?: string | null
}

/** Which rows of a list a right shows: all of them, or those of these States, of these projects, and one's own. */
export interface Sight {
  readonly all: boolean
  readonly states: readonly string[]
  readonly projects: readonly string[]
  readonly user: string | null
}

/** Why someone may: the holder, and the grant where the holder is a role. */
export interface Reason {
  readonly holder: Holder
  readonly grant?: Grant
}

/**
 * States the rights of a module, one sentence each: `'user.invite': ['administrator']` reads "administrators may invite
 * users". What is not stated nobody may. `whole` names those that no State or project can limit,
 * `inCharge` those that no module can limit either.
 */
export const rightsOf = <Name extends string>(
  module: string,
  sentences: Readonly<Record<Name, readonly Holder[]>>,
  whole: readonly NoInfer<Name>[] = [],
  inCharge: readonly NoInfer<Name>[] = [],
): Readonly<Record<Name, Right>> =>
  Object.fromEntries(
    Object.entries<readonly Holder[]>(sentences).map(([name, holders]) => [
      name,
      {
        name: `${module}.${name}`,
        module,
        holders,
        whole: (whole as readonly string[]).includes(name),
        inCharge: (inCharge as readonly string[]).includes(name),
      },
    ]),
  ) as unknown as Readonly<Record<Name, Right>>

const isOperator = ({ through }: Actor): boolean => through === 'cli' || through === 'start' || through === 'job'

const covers = ({ reach }: Grant, right: Right, place: Place): boolean => {
  switch (reach.kind) {
    case 'everything':
      return true
    case 'module':
      return !right.inCharge && reach.module === right.module
    case 'project':
      return reach.project === place.project
    case 'states':
      return reach.states.some((state) => place.states?.includes(state))
  }
}

const isWhole = ({ reach }: Grant, { module, inCharge }: Right): boolean =>
  reach.kind === 'everything' || (!inCharge && reach.kind === 'module' && reach.module === module)

const grantsFor = (actor: Actor, right: Right): Grant[] =>
  actor.grants.filter(
    (grant) => right.holders.includes(grant.role) && ((!right.whole && !right.inCharge) || isWhole(grant, right)),
  )

/** A token acts for its user within the rights that it names; what is public it may anyway. */
const tokenAllows = ({ token }: Actor, { name }: Right): boolean => token === undefined || token.rights.includes(name)

/**
 * Why the actor has the right over a subject at this place, or null. Without a place: why they have it anywhere at all, as
 * a menu or a list asks.
 */
export const reasonFor = (actor: Actor, right: Right, place?: Place): Reason | null => {
  const { holders } = right
  if (holders.includes('public')) return { holder: 'public' }
  if (holders.includes('operator') && isOperator(actor)) return { holder: 'operator' }
  if (!tokenAllows(actor, right)) return null
  const own = actor.user !== null && (place === undefined || place.owner === actor.user)
  if (holders.includes('self') && own) return { holder: 'self' }
  const grant = grantsFor(actor, right).find((one) => place === undefined || covers(one, right, place))
  return grant === undefined ? null : { holder: grant.role, grant }
}

export const may = (actor: Actor, right: Right, place?: Place): boolean => reasonFor(actor, right, place) !== null

const nothing: Sight = { all: false, states: [], projects: [], user: null }
const everything: Sight = { ...nothing, all: true }

/** What the right lets the actor see, for the query and for the database's own row-level security. */
export const sightOf = (actor: Actor, right: Right): Sight => {
  const { holders } = right
  if (holders.includes('public') || (holders.includes('operator') && isOperator(actor))) return everything
  if (!tokenAllows(actor, right)) return nothing
  const grants = grantsFor(actor, right)
  if (grants.some((grant) => isWhole(grant, right))) return { ...everything, user: actor.user }
  return {
    all: false,
    states: [...new Set(grants.flatMap(({ reach }) => (reach.kind === 'states' ? reach.states : [])))],
    projects: [...new Set(grants.flatMap(({ reach }) => (reach.kind === 'project' ? [reach.project] : [])))],
    user: holders.includes('self') ? actor.user : null,
  }
}
