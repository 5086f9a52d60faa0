/** Who may do what with the reference data. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf('reference', {
  'data.see': ['public'],
  'data.load': ['operator'],
})
