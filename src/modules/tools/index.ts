/** What modules above may use of the catalogue of tools. */
export { toolsOf } from './queries.ts'
