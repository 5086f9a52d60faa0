/** What modules above may use of the reference data. */
export { referenceOf } from './queries.ts'
export {
  type Grouping,
  membersOf,
  type Organisation,
  type Place,
  type Reference,
  type Region,
  regionsAbove,
  type State,
  type Theme,
} from './state.ts'
export { regionOptions, stateName } from './names.ts'
export { plain } from './search.ts'
