/** Recording a law as adopted, and correcting what was recorded. */
import type { z } from 'zod'
import { action } from '../../../action/action.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { referenceOf } from '../../reference/index.ts'
import type { Draft } from '../drafts/draft.ts'
import { draftById } from '../drafts/queries.ts'
import { rights } from '../permissions.ts'
import { CorrectLaw, RecordLaw } from './input.ts'
import { type Corrected, differences, type Law } from './law.ts'
import { insertLaw, lawById, markAdopted, updateLaw } from './queries.ts'

const keep = { right: rights['law.keep'], seen: rights['law.see'] }
const subjectOf = (id: string): string => `law:${id}`

/** A draft of another State is answered as one that does not exist. */
const draftOf = async (db: Db, state: string, id: string | undefined): Promise<Draft | null> => {
  if (id === undefined) return null
  const draft = await draftById(db, id)
  if (draft?.stateCode !== state)
    throw new Problem('bad-input', [{ field: 'draft', value: id, allowed: `DRAFT-… (${state})` }])
  return draft
}

const wordsOf = (input: Omit<z.output<typeof RecordLaw>, 'state'>): Corrected => ({
  title: input.title,
  language: input.language,
  citation: input.citation,
  adoptedOn: input.adopted_on,
  publishedOn: input.published_on ?? null,
  inForceOn: input.in_force_on ?? null,
  draft: input.draft ?? null,
})

const adopt = async (tx: Db, draft: Draft | null): Promise<void> => {
  if (draft !== null && draft.status !== 'adopted') await markAdopted(tx, draft.id)
}

export const recordLaw = action({
  name: 'assistance.law.record',
  ...keep,
  input: RecordLaw,
  find: async (db, { state }) => {
    if (!(await referenceOf(db)).states.has(state))
      throw new Problem('bad-input', [{ field: 'state', value: state, allowed: 'ISO 3166 alpha-3' }])
    return { states: [state] }
  },
  place: (place) => place,
  run: async (tx, input, _, { name: by }) => {
    const draft = await draftOf(tx, input.state, input.draft)
    const law = wordsOf(input)
    await adopt(tx, draft)
    return { id: await insertLaw(tx, { ...law, state: input.state, by }), law }
  },
  record: ({ id, law }, { state }) => ({ subject: subjectOf(id), detail: { state, ...law } }),
})

export const correctLaw = action({
  name: 'assistance.law.correct',
  ...keep,
  input: CorrectLaw,
  find: (db, { law }) => lawById(db, law),
  place: ({ state }) => ({ states: [state] }),
  run: async (tx, { law: id, ...input }, law: Law) => {
    const after = wordsOf(input)
    if (after.draft !== law.draft) await adopt(tx, await draftOf(tx, law.state, input.draft))
    await updateLaw(tx, id, after)
    return after
  },
  record: (after, { law, reason }, before) => ({
    subject: subjectOf(law),
    detail: differences(before, after),
    reason,
  }),
})
