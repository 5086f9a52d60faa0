/**
 * An invented State's draft law in three languages and two versions, written for Pacta, so that the workbench can be shown
 * without anybody's text. It hangs on no State: an invented code would show in lists, matrices and counts of States.
 */
import { action } from '../../../action/action.ts'
import type { Db } from '../../../storage/database.ts'
import { rights } from '../permissions.ts'
import { exampleVersions } from './example-input.ts'
import { Nothing } from './input.ts'
import { insertDraft, insertVersion } from './intake/queries.ts'
import { matchNeighbours } from './matching/queries.ts'
import { versionById } from './queries.ts'

export const about = {
  title: 'Draft Law on the Prevention and Suppression of Terrorism of the Republic of Valdoria',
  workingTitle: 'Valdoria: counter-terrorism law (example)',
  subject:
    'Invented for training: Valdoria does not exist. Two versions in English, French and Arabic, with gaps and over-broad provisions on purpose.',
}

const takeIn = async (tx: Db, by: string) => {
  const draft = await insertDraft(tx, { ...about, stateCode: null, language: 'en', by })
  for (const { language, receivedOn, format, provisions } of exampleVersions()) {
    const { id } = await insertVersion(tx, { draft: draft.id, language, receivedOn, note: '', format, by, provisions })
    const version = await versionById(tx, id)
    if (version) await matchNeighbours(tx, version)
  }
  return { draft: draft.id, reference: draft.reference }
}

export const takeInExample = action({
  name: 'assistance.draft.example',
  right: rights['draft.keep'],
  input: Nothing,
  find: async () => null,
  place: () => ({}),
  run: (tx, _input, _subject, { name }) => takeIn(tx, name),
  record: ({ draft, reference }) => ({ subject: `draft:${draft}`, detail: { reference }, changes: 'nothing' }),
})
