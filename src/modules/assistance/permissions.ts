/** Who may do what with the programme. */
import { rightsOf } from '../../action/rights.ts'

export const rights = rightsOf('assistance', {
  'programme.see': ['public'],
  'programme.load': ['operator'],
  'draft.see': ['legal-officer', 'programme-officer', 'programme-manager', 'focal-point', 'administrator', 'auditor'],
  'draft.keep': ['legal-officer'],
  'review.see': ['legal-officer', 'programme-officer', 'programme-manager', 'focal-point', 'administrator', 'auditor'],
  'review.keep': ['legal-officer'],
  'finding.make': ['legal-officer'],
  'comment.make': ['legal-officer', 'programme-officer', 'focal-point'],
  'disposition.make': ['legal-officer', 'focal-point'],
  'contribution.see': [
    'programme-officer',
    'programme-manager',
    'legal-officer',
    'evaluator',
    'focal-point',
    'administrator',
    'auditor',
  ],
  'contribution.claim': ['programme-officer', 'legal-officer'],
  'contribution.confirm': ['focal-point'],
  'contribution.verify': ['evaluator'],
  'law.see': ['public'],
  'law.keep': ['legal-officer'],
  'review.clear': ['focal-point'],
  'publication.see': ['public'],
})
