/** What modules above may use of the partnerships. */
export {
  groupsWith,
  type Partners,
  type Partnership,
  partnershipKinds,
  type WorkingGroup,
} from './partnership.ts'
export { partnersOf } from './queries.ts'
