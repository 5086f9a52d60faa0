/** Who may do what with the treaty register. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf('treaties', {
  'register.see': ['public'],
  'register.load': ['operator'],
})
