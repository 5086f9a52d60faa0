/** Changes to the mandates, priorities and recommendations. */
import { action } from '../../../action/action.ts'
import { References } from '../../../action/programme-files.ts'
import { type Reference, referenceOf } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { PlanFiles, recordsOf } from './input.ts'
import { replacePlans } from './queries.ts'

/** @throws Problem that names the file, the record and the field of every unknown organisation and theme */
const checkPlans = ({ organisations, themes }: Reference, files: PlanFiles): void => {
  const references = new References()
  const { mandates, priorities, recommendations } = recordsOf(files)
  for (const { where, body } of mandates) references.check(`${where}.body`, body, organisations)
  for (const one of priorities) references.check(`${one.where}.themes`, one.themes, themes)
  for (const { where, addressed_to } of recommendations)
    if (addressed_to !== 'member-states') references.check(`${where}.addressed_to`, addressed_to, organisations)
  references.settle()
}

export const loadPlans = action({
  name: 'reports.load',
  input: PlanFiles,
  find: async (db, input) => checkPlans(await referenceOf(db), input),
  right: rights['plan.load'],
  seen: rights['report.see'],
  run: (db, input) => replacePlans(db, input),
  record: (rows) => ({ subject: 'data:reports', detail: { rows } }),
})
