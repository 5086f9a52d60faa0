/** What modules above may use of the accounts. */
export { focalPointsOf } from './applications/queries.ts'
export { WorkArea } from './area.tsx'
export { actorNames } from './names.ts'
