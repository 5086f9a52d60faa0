/** What modules above may use of the accounts. */
export { WorkArea } from './area.tsx'
export { actorNames } from './names.ts'
