/** What modules above may use of the funding. */
export type { Contributor, Funding, ProjectFunding } from './contributor.ts'
export { fundingOf } from './queries.ts'
