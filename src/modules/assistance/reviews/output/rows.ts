/** Coverage and concerns as rows of open data, of a working paper or of what was cleared. */
import type { ExportColumn } from '../../../../action/manifest.ts'
import type { Translator } from '../../../../i18n/translate.ts'
import type { Said } from './content.ts'

export const coverageColumns = {
  review: { type: 'string', description: 'Reference of the review' },
  state: { type: 'string', description: 'Alpha-3 code of the State; empty for a training draft' },
  draft: { type: 'string', description: 'Reference of the draft law' },
  version: { type: 'integer', description: 'Number of the version that was read' },
  obligation: { type: 'string', description: 'Id of the obligation' },
  instrument: { type: 'string', description: 'Code of the treaty or resolution' },
  type: { type: 'string', description: 'Type of the obligation' },
  force: { type: 'string', description: 'mandatory or optional' },
  measure: { type: 'string', description: 'What the obligation asks for, in the language asked for' },
  verdict: {
    type: 'string',
    description:
      'identified, partly, not-identified, goes-further or not-applicable, in the text read; empty if not read yet',
  },
  provisions: { type: 'list', description: 'Provisions of the draft, as it cites them' },
  comment: { type: 'string', description: 'Comment of the reviewers' },
  suggestion: { type: 'string', description: 'Suggested wording' },
  existing_law: { type: 'list', description: 'References of laws of the State in which it was identified before' },
} as const satisfies Record<string, ExportColumn>

export const coverageRows = ({ text }: Translator, said: Said) => {
  const citations = new Map(said.provisions.map(({ eid, citation }) => [eid, citation]))
  return said.obligations.map((one) => ({
    review: said.reference,
    state: said.state,
    draft: said.draft.reference,
    version: said.draft.version,
    obligation: one.id,
    instrument: one.instrument,
    type: one.type,
    force: one.force,
    measure: text(one.measure),
    verdict: one.verdict,
    provisions: one.provisions.map((eid) => citations.get(eid) ?? eid),
    comment: one.comment,
    suggestion: one.suggestion,
    existing_law: one.existing.map(({ law }) => law),
  }))
}

export const concernColumns = {
  review: { type: 'string', description: 'Reference of the review' },
  state: { type: 'string', description: 'Alpha-3 code of the State; empty for a training draft' },
  draft: { type: 'string', description: 'Reference of the draft law' },
  version: { type: 'integer', description: 'Number of the version that was read' },
  provision: { type: 'string', description: 'Provision of the draft, as it cites it' },
  safeguard: { type: 'string', description: 'Safeguard of human rights that it touches' },
  concern: { type: 'string', description: 'The concern' },
  suggestion: { type: 'string', description: 'Suggested wording' },
} as const satisfies Record<string, ExportColumn>

export const concernRows = (said: Said) => {
  const citations = new Map(said.provisions.map(({ eid, citation }) => [eid, citation]))
  return said.concerns.map(({ provision, safeguard, concern, suggestion }) => ({
    review: said.reference,
    state: said.state,
    draft: said.draft.reference,
    version: said.draft.version,
    provision: citations.get(provision) ?? provision,
    safeguard,
    concern,
    suggestion,
  }))
}
