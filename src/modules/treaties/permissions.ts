/** Who may do what with the treaty register. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf(
  'treaties',
  {
    'register.see': ['public'],
    'act.propose': ['legal-officer'],
    'act.decide': ['legal-officer'],
    'proposal.see': ['legal-officer', 'programme-manager', 'administrator', 'auditor'],
    'subscription.keep': ['self'],
    'subscription.end': ['public'],
    'register.load': ['operator'],
    'obligation.keep': ['legal-officer'],
    'obligation.review': ['legal-officer'],
    'instrument.keep': ['legal-officer'],
    'ratification.see': [
      'programme-officer',
      'programme-manager',
      'legal-officer',
      'focal-point',
      'administrator',
      'auditor',
    ],
    'ratification.keep': ['programme-officer', 'programme-manager'],
  },
  ['obligation.keep', 'obligation.review', 'instrument.keep'],
)
