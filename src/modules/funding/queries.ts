/** SQL of the funding; rows come back in the shapes of contributor.ts. */
import { type Db, inTransaction } from '../../storage/database.ts'
import { replaceRows } from '../../storage/replace-rows.ts'
import { remember } from '../../storage/revision.ts'
import type { Contributor, Funding } from './contributor.ts'
import { type FundingFiles, recordsOf } from './input.ts'

const load = async (db: Db): Promise<Funding> => {
  const [contributors, projects] = await Promise.all([
    db.selectFrom('contributor').selectAll().orderBy('programme').orderBy('position').execute(),
    db.selectFrom('project_funding').select(['organisation', 'project', 'paragraph']).orderBy('position').execute(),
  ])
  return { contributors: contributors.map(({ position: _, ...contributor }) => contributor as Contributor), projects }
}

/** Contributors and funding of projects, kept in memory until the next recorded change. */
export const fundingOf = (db: Db): Promise<Funding> => remember(db, 'funding', () => load(db))

/** Makes the tables hold what the files say. */
export const replaceFunding = (db: Db, files: FundingFiles): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { contributors, projects } = recordsOf(files)
    const counts = [
      await replaceRows(
        tx,
        'contributor',
        ['programme', 'organisation'],
        contributors.map(({ where: _, ...contributor }, position) => ({ ...contributor, position })),
      ),
      await replaceRows(
        tx,
        'project_funding',
        ['project', 'organisation'],
        projects.map(({ where: _, ...funding }, position) => ({ ...funding, position })),
      ),
    ]
    return counts.reduce((sum, count) => sum + count, 0)
  })
