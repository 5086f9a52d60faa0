/** Open data of the laws. */
import { z } from 'zod'
import { exportOf } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { rights } from '../permissions.ts'
import { lawFields } from './input.ts'
import { standingOf } from './law.ts'
import { findLaws } from './view.ts'

export const lawsExport = exportOf({
  name: 'laws',
  right: rights['law.see'],
  summary: 'Laws recorded as adopted, with their citation and dates',
  query: z.object(lawFields),
  columns: {
    reference: { type: 'string', description: 'Reference of the record' },
    state: { type: 'string', description: 'Alpha-3 code of the State' },
    title: { type: 'string', description: 'Title in the language of the law' },
    language: { type: 'string', description: 'Language of the law' },
    citation: { type: 'string', description: 'Number or citation in the official gazette' },
    adopted_on: { type: 'string', description: 'Day of adoption' },
    published_on: { type: 'string', description: 'Day of publication; empty if not recorded' },
    in_force_on: { type: 'string', description: 'Day of entry into force; empty if not recorded' },
    stands: { type: 'string', description: 'in-force, not-yet or unknown, today' },
  },
  rows: async (context, query) =>
    (await findLaws(context, query)).laws.map((law) => ({
      reference: law.reference,
      state: law.state,
      title: law.title,
      language: law.language,
      citation: law.citation,
      adopted_on: law.adoptedOn,
      published_on: law.publishedOn,
      in_force_on: law.inForceOn,
      stands: standingOf(law, today()),
    })),
})
