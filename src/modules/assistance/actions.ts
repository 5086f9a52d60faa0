/** Changes to the programme: formats of activities, and the records of each programme year. */
import { action } from '../../action/action.ts'
import { referenceOf } from '../reference/index.ts'
import { FormatFiles } from './activities/input.ts'
import { ProgrammeFiles, recordsOf } from './input.ts'
import { rights } from './permissions.ts'
import { formatIds, replaceFormats, replaceProgramme } from './queries.ts'
import { checkReferences } from './references.ts'

export const loadFormats = action({
  name: 'assistance.load-formats',
  input: FormatFiles,
  find: async () => null,
  right: rights['programme.load'],
  seen: rights['programme.see'],
  run: (db, input) => replaceFormats(db, input),
  record: (rows) => ({ subject: 'data:formats', detail: { rows } }),
})

export const loadProgramme = action({
  name: 'assistance.load',
  input: ProgrammeFiles,
  find: async (db, input) => {
    const records = recordsOf(input)
    checkReferences(await referenceOf(db), records, await formatIds(db))
    return records
  },
  right: rights['programme.load'],
  seen: rights['programme.see'],
  run: (db, _, records) => replaceProgramme(db, records),
  record: (rows, input) => ({ subject: 'data:programme', detail: { years: Object.keys(input), rows } }),
})
