/** Changes to the records of funding. */
import { action } from '../../action/action.ts'
import { References } from '../../action/programme-files.ts'
import { assistanceOf } from '../assistance/index.ts'
import { referenceOf } from '../reference/index.ts'
import { FundingFiles, recordsOf } from './input.ts'
import { rights } from './permissions.ts'
import { replaceFunding } from './queries.ts'

interface Known {
  readonly organisations: ReadonlyMap<string, unknown>
  readonly projects: ReadonlyMap<string, unknown>
}

/** @throws Problem that names the file, the record and the field of every organisation or project that does not exist */
const checkFunding = ({ organisations, projects }: Known, files: FundingFiles): void => {
  const references = new References()
  const records = recordsOf(files)
  for (const { where, organisation } of records.contributors)
    references.check(`${where}.organisation`, organisation, organisations)
  for (const { where, organisation, project } of records.projects) {
    references.check(`${where}.organisation`, organisation, organisations)
    references.check(`${where}.project`, project, projects)
  }
  references.settle()
}

export const loadFunding = action({
  name: 'funding.load',
  input: FundingFiles,
  find: async (db, input) => {
    const [{ organisations }, { projects }] = await Promise.all([referenceOf(db), assistanceOf(db)])
    checkFunding({ organisations, projects }, input)
  },
  right: rights['contribution.load'],
  seen: rights['contribution.see'],
  run: (db, input) => replaceFunding(db, input),
  record: (rows) => ({ subject: 'data:funding', detail: { rows } }),
})
