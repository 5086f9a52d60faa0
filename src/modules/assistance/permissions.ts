/** Who may do what with the programme. Reading is public. */
import type { Actor } from '../../kernel/actor.ts'

/** The operator loads a programme year at start and on the command line; nobody does it over the network. */
export const mayLoadProgramme = (actor: Actor): boolean => actor.through === 'start' || actor.through === 'cli'
