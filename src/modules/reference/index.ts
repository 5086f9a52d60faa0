/** What modules above may use of the reference data. */
export {
  groupingName,
  organisationName,
  organisationShort,
  placeName,
  regionOptions,
  stateName,
  themeName,
} from './names.ts'
export { referenceOf } from './queries.ts'
export { plain, wordsMatch } from './search.ts'
export { inRegion, membersOf, type Reference, type State, type StateKind, type Theme } from './state.ts'
