/** The figure counted in the records of funding. */
import type { Figure, FigureSource } from '../../action/manifest.ts'
import { inSix } from '../../i18n/in-six.ts'
import { organisationName, referenceOf } from '../reference/index.ts'
import { rights } from './permissions.ts'
import { fundingOf } from './queries.ts'

const contributorsRecorded: Figure = {
  id: 'contributors-recorded',
  label: inSix(({ t }) => t('funding.figure.label')),
  definition: inSix(({ t }) => t('funding.figure.definition')),
  kind: 'computed',
  evidence: async ({ db, translator }, { to }) => {
    const [reference, funding] = await Promise.all([referenceOf(db), fundingOf(db)])
    const contributors = funding.contributors.filter(({ programme }) => String(programme) === to.slice(0, 4))
    return {
      value: contributors.length,
      columns: ['funding.column.contributor', 'funding.figure.kind', 'funding.column.source'],
      rows: contributors.map(({ organisation, kind, paragraph }) => ({
        cells: [
          organisationName(reference, translator, organisation),
          translator.t(`funding.kind.${kind}`),
          translator.t('funding.paragraph', { paragraph }),
        ],
        href: `/partners/${organisation}`,
      })),
    }
  },
}

export const figures: FigureSource = { right: rights['contribution.see'], figures: async () => [contributorsRecorded] }
