/** The figure counted in the catalogue of tools. */
import type { Figure, FigureSource } from '../../action/manifest.ts'
import { inSix } from '../../i18n/in-six.ts'
import { rights } from './permissions.ts'
import { toolsOf } from './queries.ts'
import { statusWord } from './tool.ts'

const toolsRecorded: Figure = {
  id: 'tools-recorded',
  label: inSix(({ t }) => t('tools.figure.label')),
  definition: inSix(({ t }) => t('tools.figure.definition')),
  kind: 'computed',
  evidence: async ({ db, translator }, { to }) => {
    const tools = [...(await toolsOf(db)).values()].filter(({ programme }) => String(programme) <= to.slice(0, 4))
    return {
      value: tools.length,
      columns: ['tools.column.tool', 'tools.column.kind', 'tools.column.status'],
      rows: tools.map((tool) => ({
        cells: [translator.text(tool.name), translator.t(`tools.kind.${tool.kind}`), statusWord(translator, tool)],
        href: `/tools#${tool.id}`,
      })),
    }
  },
}

export const figures: FigureSource = { right: rights['tool.see'], figures: async () => [toolsRecorded] }
