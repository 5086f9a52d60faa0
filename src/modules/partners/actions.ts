/** Changes to the partnerships and working groups. */
import { action } from '../../action/action.ts'
import { References } from '../../action/programme-files.ts'
import { type Reference, referenceOf } from '../reference/index.ts'
import { PartnerFiles, recordsOf } from './input.ts'
import { rights } from './permissions.ts'
import { replacePartners } from './queries.ts'

/** @throws Problem that names the file, the record and the field of every unknown organisation and of an id used twice */
const checkPartners = ({ organisations }: Pick<Reference, 'organisations'>, files: PartnerFiles): void => {
  const references = new References()
  const { partnerships, workingGroups } = recordsOf(files)
  for (const { where, organisation } of partnerships)
    references.check(`${where}.organisation`, organisation, organisations)
  for (const { where, with: leaders } of workingGroups) references.check(`${where}.with`, leaders, organisations)
  references.unique(workingGroups)
  references.settle()
}

export const loadPartners = action({
  name: 'partners.load',
  input: PartnerFiles,
  find: async (db, input) => checkPartners(await referenceOf(db), input),
  right: rights['partnership.load'],
  seen: rights['partnership.see'],
  run: (db, input) => replacePartners(db, input),
  record: (rows) => ({ subject: 'data:partners', detail: { rows } }),
})
