/** Who may do what with the catalogue of tools. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf('tools', {
  'tool.see': ['public'],
  'tool.load': ['operator'],
})
