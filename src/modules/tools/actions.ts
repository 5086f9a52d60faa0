/** Changes to the catalogue of tools. */
import { action } from '../../action/action.ts'
import { References } from '../../action/programme-files.ts'
import { type Reference, referenceOf } from '../reference/index.ts'
import { ToolFiles, toolsOfFiles } from './input.ts'
import { rights } from './permissions.ts'
import { replaceTools } from './queries.ts'

/** @throws Problem that names the file, the record and the field of every unknown partner and of an id used in two years */
const checkTools = (reference: Pick<Reference, 'organisations'>, files: ToolFiles): void => {
  const references = new References()
  const tools = toolsOfFiles(files)
  for (const { where, partners } of tools) references.check(`${where}.partners`, partners, reference.organisations)
  references.unique(tools)
  references.settle()
}

export const loadTools = action({
  name: 'tools.load',
  input: ToolFiles,
  find: async (db, input) => checkTools(await referenceOf(db), input),
  right: rights['tool.load'],
  seen: rights['tool.see'],
  run: (db, input) => replaceTools(db, input),
  record: (rows) => ({ subject: 'data:tools', detail: { rows } }),
})
