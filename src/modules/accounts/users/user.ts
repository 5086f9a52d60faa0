/** A person with an account, and what the list of people can be narrowed by. */
import type { Place } from '../../../action/rights.ts'
import type { Role } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/text.ts'

export const personStatuses = ['active', 'suspended', 'erased'] as const

export type PersonStatus = (typeof personStatuses)[number]

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly state: string | null
  readonly organisation: string | null
  readonly profession: string | null
  readonly language: Language
  readonly status: PersonStatus
  readonly createdAt: Date
  /** The rest only for who may see grants and sessions. */
  readonly secondFactor: boolean
  readonly roles: readonly Role[]
  readonly lastActiveAt: Date | null
}

export interface PeopleFilter {
  readonly q?: string | undefined
  readonly role?: Role | undefined
  readonly state?: string | undefined
  readonly status?: PersonStatus | undefined
  readonly second_factor?: 'yes' | 'no' | undefined
}

export const peopleSorts = ['name', '-name', 'state', '-state', 'created', '-created'] as const

export type PeopleSort = (typeof peopleSorts)[number]

/** Where a person's account lies. Sessions, grants and tokens lie with their owner alone. */
export const placeOf = ({ id, state }: Pick<Person, 'id' | 'state'>): Place => ({
  owner: id,
  states: state === null ? [] : [state],
})
