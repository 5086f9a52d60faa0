/** Everything that the module keeps, in memory: programmes, activities, projects, totals, lists of States. */
import { type FullDate, firstDay } from '../../kernel/dates.ts'
import type { Activity, Format } from './activities/activity.ts'
import type { Aggregate, Office, Programme, StateList } from './programmes/programme.ts'
import type { Project } from './projects/project.ts'

export interface Assistance {
  /** By year, in order. */
  readonly programmes: ReadonlyMap<number, Programme>
  readonly formats: ReadonlyMap<string, Format>
  /** By id, in the order of their dates. */
  readonly activities: ReadonlyMap<string, Activity>
  readonly projects: ReadonlyMap<string, Project>
  readonly offices: readonly Office[]
  readonly aggregates: readonly Aggregate[]
  readonly stateLists: readonly StateList[]
}

/** The year that is shown unless a reader asks for another, or for a day: undefined while no programme has begun. */
export const latestYear = ({ programmes }: Pick<Assistance, 'programmes'>, date?: FullDate): number | undefined =>
  [...programmes.keys()].findLast((year) => date === undefined || firstDay(String(year)) <= date)
