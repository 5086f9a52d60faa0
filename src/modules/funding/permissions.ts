/** Who may do what with the records of funding. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf('funding', {
  'contribution.see': ['public'],
  'contribution.load': ['operator'],
})
