/** Open data of the register of obligations. */
import { z } from 'zod'
import { exportOf } from '../../../action/manifest.ts'
import { rights } from '../permissions.ts'
import { chosenObligations, filters } from './chosen.ts'
import { obligationsOf } from './queries.ts'

export const obligationsExport = exportOf({
  name: 'obligations',
  right: rights['register.see'],
  summary: 'Obligations of treaties and Security Council resolutions, by article and paragraph',
  query: z.object(filters),
  columns: {
    id: { type: 'string', description: 'Stable identifier: FINANCING-1999/art.5(1)' },
    instrument: { type: 'string', description: 'Code of the instrument or resolution' },
    article: { type: 'string', description: 'Article, or operative paragraph of a resolution' },
    paragraph: { type: 'string', description: 'Paragraph and point: (1)(a)' },
    type: { type: 'string', description: 'Type of obligation' },
    force: { type: 'string', description: 'mandatory or optional' },
    bearer: { type: 'string', description: 'Who owes it' },
    measure: { type: 'string', description: 'Conduct or measure in the language asked for' },
    conditions: { type: 'string', description: 'Conditions and exceptions in the language asked for' },
    safeguards: { type: 'list', description: 'Human-rights safeguards that bound it' },
    parallel: { type: 'string', description: 'Id of the rule that several instruments share' },
    replaces: { type: 'list', description: 'Obligations whose place it takes for parties to both instruments' },
    source: { type: 'string', description: 'Text that it was checked against' },
    version: { type: 'integer', description: 'Number of the version that counts' },
    reviewed_on: { type: 'string', description: 'When a legal officer last confirmed having checked that version' },
  },
  rows: async ({ db, translator }, query) => {
    const register = await obligationsOf(db)
    return chosenObligations(register, query).map((each) => {
      const text = register.terms.get(each.instrument)?.sources[each.source]
      return {
        id: each.id,
        instrument: each.instrument,
        article: each.article,
        paragraph: each.paragraph,
        type: each.type,
        force: each.force,
        bearer: each.bearer,
        measure: translator.text(each.measure),
        conditions: each.conditions === null ? null : translator.text(each.conditions),
        safeguards: each.safeguards,
        parallel: each.parallel,
        replaces: each.replaces,
        source: text === undefined ? each.source : `${text.title} (${text.language}), ${text.read}`,
        version: each.number,
        reviewed_on: each.reviewedAt?.slice(0, 10) ?? null,
      }
    })
  },
})
