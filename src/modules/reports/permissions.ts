/** Who may do what with the reports. Reading is public. */
import type { Actor } from '../../kernel/actor.ts'

/** The operator loads the mandates, priorities and recommendations at start and on the command line; nobody does it over the network. */
export const mayLoadPlans = (actor: Actor): boolean => actor.through === 'start' || actor.through === 'cli'

/** Freezing is an act of publication: for the operator at the command line, until accounts exist. */
export const mayFreezeEdition = (actor: Actor): boolean => actor.through === 'cli'
