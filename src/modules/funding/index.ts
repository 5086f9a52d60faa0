/** What modules above may use of the funding. */
export { fundingOf } from './queries.ts'
