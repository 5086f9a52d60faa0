/** SQL of the catalogue of tools; rows come back in the shape of tool.ts. */
import { type Db, inTransaction } from '../../storage/database.ts'
import { replaceRows } from '../../storage/replace-rows.ts'
import { remember } from '../../storage/revision.ts'
import { type ToolFiles, toolsOfFiles } from './input.ts'
import type { Tool } from './tool.ts'

const load = async (db: Db): Promise<ReadonlyMap<string, Tool>> => {
  const [tools, partners] = await Promise.all([
    db.selectFrom('tool').selectAll().orderBy('programme').orderBy('position').execute(),
    db.selectFrom('tool_partner').selectAll().orderBy('tool').orderBy('position').execute(),
  ])
  const partnersOf = Map.groupBy(partners, ({ tool }) => tool)
  return new Map(
    tools.map(({ position: _, ...tool }) => [
      tool.id,
      { ...tool, partners: (partnersOf.get(tool.id) ?? []).map(({ organisation }) => organisation) } as Tool,
    ]),
  )
}

/** The catalogue by id in the order of its files, kept in memory until the next recorded change. */
export const toolsOf = (db: Db): Promise<ReadonlyMap<string, Tool>> => remember(db, 'tools', () => load(db))

/** Makes the tables hold what the files say. */
export const replaceTools = (db: Db, files: ToolFiles): Promise<number> =>
  inTransaction(db, async (tx) => {
    const tools = toolsOfFiles(files)
    const count = await replaceRows(
      tx,
      'tool',
      ['id'],
      tools.map(({ partners: _, where: __, ...tool }, position) => ({ ...tool, position })),
    )
    await replaceRows(
      tx,
      'tool_partner',
      ['tool', 'organisation'],
      tools.flatMap(({ id, partners }) =>
        partners.map((organisation, position) => ({ tool: id, organisation, position })),
      ),
    )
    return count
  })
