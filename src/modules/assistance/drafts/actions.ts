/** What people do with draft laws: take them in, correct their structure, link their provisions, describe them. */
import { action } from '../../../action/action.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { rights } from '../permissions.ts'
import { type Draft, type DraftVersion, placeOf } from './draft.ts'
import { Correct, Describe, type Intake, Link, OpenDraft, TakeIn, Undo } from './input.ts'
import { attachFile, hasContent, insertDraft, insertVersion } from './intake/queries.ts'
import { assertReceived } from './intake/received.ts'
import { matchAgain, matchNeighbours, replaceMatches } from './matching/queries.ts'
import { relinked } from './matching/relink.ts'
import {
  changeDraft,
  draftById,
  isPublished,
  matchesBetween,
  neighbourOf,
  provisionsOf,
  versionById,
} from './queries.ts'
import { type Correction, changesBetween, corrected } from './structure/correct.ts'
import { applyChanges, correctionsOf, insertCorrection, lockVersion, markUndone } from './structure/queries.ts'

const draftAt = async (tx: Db, id: string): Promise<Draft> => {
  const found = await draftById(tx, id)
  if (found === undefined) throw new Problem('not-found')
  return found
}

interface VersionIn {
  readonly version: DraftVersion
  readonly draft: Draft
}

const versionAt = async (tx: Db, id: string): Promise<VersionIn> => {
  const version = await versionById(tx, id)
  if (version === undefined) throw new Problem('not-found')
  return { version, draft: await draftAt(tx, version.draftId) }
}

/** @throws Problem conflict for a file that is no longer there */
const takeVersionIn = async (tx: Db, draft: Pick<Draft, 'id' | 'stateCode'>, intake: Intake, by: string) => {
  const { file, language, receivedOn, note, format, provisions } = intake
  if (file !== undefined) {
    assertReceived(by, file)
    if (!(await hasContent(tx, file.sha256))) throw new Problem('conflict')
  }
  const { id, number } = await insertVersion(tx, {
    draft: draft.id,
    language,
    receivedOn,
    note,
    format,
    by,
    provisions,
  })
  if (file !== undefined) await attachFile(tx, file, { draft: draft.id, version: id, stateCode: draft.stateCode, by })
  const version = await versionById(tx, id)
  if (version !== undefined) await matchNeighbours(tx, version)
  return { version: id, number, provisions: provisions.length }
}

/** Of the audit's detail: the law itself stands in its tables. */
const takenIn = (
  { language, format, receivedOn, file }: Intake,
  result: { version: string; number: number; provisions: number },
) => ({
  ...result,
  language,
  format,
  receivedOn,
  ...(file === undefined ? {} : { sha256: file.sha256 }),
})

export const openDraft = action({
  name: 'assistance.draft.open',
  right: rights['draft.keep'],
  seen: rights['draft.see'],
  input: OpenDraft,
  find: async () => null,
  place: (_, { state }) => placeOf({ stateCode: state ?? null }),
  run: async (tx, { state, title, workingTitle, subject, ...intake }, _, { name: by }) => {
    const stateCode = state ?? null
    const draft = await insertDraft(tx, { stateCode, title, workingTitle, subject, language: intake.language, by })
    return {
      draft: draft.id,
      reference: draft.reference,
      ...(await takeVersionIn(tx, { id: draft.id, stateCode }, intake, by)),
    }
  },
  record: ({ draft, reference, ...version }, input) => ({
    subject: `draft:${draft}`,
    detail: { reference, ...(input.state === undefined ? {} : { state: input.state }), ...takenIn(input, version) },
    changes: 'nothing',
  }),
})

export const takeInVersion = action({
  name: 'assistance.draft.take-in',
  right: rights['draft.keep'],
  seen: rights['draft.see'],
  input: TakeIn,
  find: (tx, { draft }) => draftAt(tx, draft),
  place: (draft) => placeOf(draft),
  run: (tx, { draft: _, ...intake }, draft, { name }) => takeVersionIn(tx, draft, intake, name),
  record: (result, input) => ({ subject: `draft:${input.draft}`, detail: takenIn(input, result), changes: 'nothing' }),
})

export const describeDraft = action({
  name: 'assistance.draft.describe',
  right: rights['draft.keep'],
  seen: rights['draft.see'],
  input: Describe,
  find: (tx, { draft }) => draftAt(tx, draft),
  place: (draft) => placeOf(draft),
  run: (tx, { draft, ...about }) => changeDraft(tx, draft, about),
  record: (_, { draft, ...after }, { title, workingTitle, subject, status }) => ({
    subject: `draft:${draft}`,
    detail: { before: { title, workingTitle, subject, status }, after },
    changes: 'nothing',
  }),
})

const correctionOf = (input: ReturnType<typeof Correct.parse>): Correction => {
  if (input.kind === 'insert') return { kind: 'insert', after: input.after ?? null, words: input.words }
  const { kind, provision: id } = input
  if (kind === 'edit') return { kind, id, words: input.words }
  if (kind === 'split') return { kind, id, pieces: input.pieces }
  return { kind, id }
}

export const correctStructure = action({
  name: 'assistance.draft.correct',
  right: rights['draft.keep'],
  seen: rights['draft.see'],
  input: Correct,
  find: (tx, { version }) => versionAt(tx, version),
  place: ({ draft }) => placeOf(draft),
  run: async (tx, input, { version }, { name: by }) => {
    await lockVersion(tx, version.id)
    const before = await provisionsOf(tx, version.id)
    const after = corrected(before, correctionOf(input))
    if (after.length === 0) throw new Problem('conflict')
    const changes = changesBetween(before, after)
    await applyChanges(tx, version.id, changes)
    const number = await insertCorrection(tx, version.id, { kind: input.kind, changes, by })
    await matchNeighbours(tx, version)
    const known = new Set(before.map(({ id }) => id))
    const at = 'provision' in input ? input.provision : (after.find(({ id }) => !known.has(id))?.id ?? null)
    const isPublic = await isPublished(tx, version.draftId)
    return {
      isPublic,
      number,
      eid: (after.find(({ id }) => id === at) ?? before.find(({ id }) => id === at))?.eid ?? '',
    }
  },
  record: ({ isPublic, number, eid }, { kind }, { version, draft }) => ({
    subject: `draft:${draft.id}`,
    detail: { version: version.id, number: version.number, language: version.language, correction: number, kind, eid },
    // The page of a cleared review says that the text has changed.
    changes: isPublic ? 'public' : 'nothing',
  }),
})

export const undoCorrection = action({
  name: 'assistance.draft.undo',
  right: rights['draft.keep'],
  seen: rights['draft.see'],
  input: Undo,
  find: (tx, { version }) => versionAt(tx, version),
  place: ({ draft }) => placeOf(draft),
  run: async (tx, _, { version }, { name: by }) => {
    await lockVersion(tx, version.id)
    const last = (await correctionsOf(tx, version.id)).find(({ undoneAt }) => undoneAt === null)
    if (last === undefined) throw new Problem('conflict')
    await applyChanges(
      tx,
      version.id,
      last.changes.map(({ id, before, after }) => ({ id, before: after, after: before })),
    )
    await markUndone(tx, last.id, by)
    await matchNeighbours(tx, version)
    return { isPublic: await isPublished(tx, version.draftId), number: last.number, kind: last.kind }
  },
  record: ({ isPublic, number, kind }, _, { version, draft }) => ({
    subject: `draft:${draft.id}`,
    detail: { version: version.id, number: version.number, language: version.language, correction: number, kind },
    changes: isPublic ? 'public' : 'nothing',
  }),
})

export const linkProvisions = action({
  name: 'assistance.draft.link',
  right: rights['draft.keep'],
  seen: rights['draft.see'],
  input: Link,
  find: (tx, { to }) => versionAt(tx, to),
  place: ({ draft }) => placeOf(draft),
  run: async (tx, { from, to, before, after }) => {
    await lockVersion(tx, to)
    const [old, now] = [await provisionsOf(tx, from), await provisionsOf(tx, to)]
    const lines = await matchesBetween(tx, from, to)
    const pick = (all: typeof old, ids: readonly string[]) => all.filter(({ id }) => ids.includes(id))
    const [a, b] = [pick(old, before), pick(now, after)]
    if (lines.length === 0 || a.length !== new Set(before).size || b.length !== new Set(after).size)
      throw new Problem('conflict')
    await replaceMatches(tx, from, to, relinked(lines, a, b))
    return { before: a.map(({ eid }) => eid), after: b.map(({ eid }) => eid) }
  },
  record: (result, { from, to }, { draft }) => ({
    subject: `draft:${draft.id}`,
    detail: { from, to, ...result },
    changes: 'nothing',
  }),
})

/** Forgets the links made by hand. */
export const matchAnew = action({
  name: 'assistance.draft.match',
  right: rights['draft.keep'],
  seen: rights['draft.see'],
  input: Undo,
  find: (tx, { version }) => versionAt(tx, version),
  place: ({ draft }) => placeOf(draft),
  run: async (tx, _, { version }) => {
    const before = await neighbourOf(tx, version, -1)
    if (before === undefined) throw new Problem('conflict')
    await replaceMatches(tx, before.id, version.id, [])
    await matchAgain(tx, before.id, version.id)
  },
  record: (_, { version }, { draft }) => ({ subject: `draft:${draft.id}`, detail: { version }, changes: 'nothing' }),
})
