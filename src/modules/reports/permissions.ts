/** Who may do what with the reports. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf('reports', {
  'report.see': ['public'],
  'plan.load': ['operator'],
  'edition.freeze': ['operator'],
})
