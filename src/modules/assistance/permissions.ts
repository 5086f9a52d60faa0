/** Who may do what with the programme. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf('assistance', {
  'programme.see': ['public'],
  'programme.load': ['operator'],
})
