/** What modules above may use of the programme. */
export { type Activity, monthOf } from './activities/activity.ts'
export { shadesOf } from './activities/shading.ts'
export { type Assistance, latestYear } from './assistance.ts'
export { projectStatuses } from './projects/project.ts'
export { assistanceOf } from './queries.ts'
