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
export { plain } from './search.ts'
export { membersOf, type Reference, type State, type Theme } from './state.ts'
