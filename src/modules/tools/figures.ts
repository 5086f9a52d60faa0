/** The figure counted in the catalogue of tools. */
import type { Figure, FigureSource } from '../../action/manifest.ts'
import { inSix } from '../../i18n/in-six.ts'
import { toolsOf } from './queries.ts'

const toolsRecorded: Figure = {
  id: 'tools-recorded',
  label: inSix(({ t }) => t('tools.figure.label')),
  definition: inSix(({ t }) => t('tools.figure.definition')),
  kind: 'computed',
  evidence: async ({ db, translator: { t, text } }, { to }) => {
    const tools = [...(await toolsOf(db)).values()].filter(({ programme }) => String(programme) <= to.slice(0, 4))
    return {
      value: tools.length,
      columns: ['tools.column.tool', 'tools.column.kind', 'tools.column.status'],
      rows: tools.map(({ id, name, kind, status, published_in }) => ({
        cells: [
          text(name),
          t(`tools.kind.${kind}`),
          status === 'published'
            ? t('tools.status.published', { year: String(published_in) })
            : t(`tools.status.${status}`),
        ],
        href: `/tools#${id}`,
      })),
    }
  },
}

export const figures: FigureSource = { figures: async () => [toolsRecorded] }
