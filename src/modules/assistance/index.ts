/** What modules above may use of the programme. */
export { type Activity, byDate, type Format, type Note, type Role } from './activities/activity.ts'
export { isWorkshop, statesAssisted } from './activities/count.ts'
export { type Assistance, activitiesOfParagraphs, latestYear } from './assistance.ts'
export { organisationName, placeName, sourceOf } from './names.ts'
export type { Aggregate, Office, Programme, StateList } from './programmes/programme.ts'
export type { Project } from './projects/project.ts'
export { assistanceOf } from './queries.ts'
