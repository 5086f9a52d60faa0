/** Who may do what with the partnerships. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf('partners', {
  'partnership.see': ['public'],
  'partnership.load': ['operator'],
})
