/** Samples of draft laws for the test of all rights. */
import { insertDraft, insertVersion } from '../../src/modules/assistance/drafts/intake/queries.ts'
import { receiveText } from '../../src/modules/assistance/drafts/intake/store-queries.ts'
import { structured } from '../../src/modules/assistance/drafts/intake/structure.ts'
import { matchNeighbours } from '../../src/modules/assistance/drafts/matching/queries.ts'
import { provisionsOf, versionById } from '../../src/modules/assistance/drafts/queries.ts'
import { insertCorrection } from '../../src/modules/assistance/drafts/structure/queries.ts'
import { recordUpload } from '../../src/storage/files/records.ts'
import { type ActionSample, type PageSample, type RecordSample, states, visible, type World } from './rights-world.ts'

const provisions = structured(['Article 1. Scope', 'This Law applies.', 'Article 2. Penalties', '1. One.', '2. Two.'])
const receivedOn = '2026-05-04'
const about = { title: 'Law', workingTitle: 'Law', subject: '' }
const intake = { language: 'en', receivedOn, note: '', format: 'text', provisions } as const

/** A draft with two versions. */
const oneDraft = (world: World, stateCode: string | null) =>
  visible(world, async (tx) => {
    const { id } = await insertDraft(tx, { ...about, stateCode, language: 'en', by: 'pacta' })
    const versions: string[] = []
    for (let number = 1; number <= 2; number += 1) {
      const version = await insertVersion(tx, { ...intake, draft: id, by: 'pacta' })
      versions.push(version.id)
    }
    const last = await versionById(tx, versions[1] as string)
    if (last) await matchNeighbours(tx, last)
    const [first = { id: '' }] = await provisionsOf(tx, versions[1] as string)
    return { id, older: versions[0] as string, newer: versions[1] as string, provision: first.id }
  })

const oneFile = async (world: World, state: string) => {
  const { id } = await oneDraft(world, state)
  const content = await receiveText(world.storage.db, id)
  const named = { owner: null, stateCode: state, uploadedBy: 'pacta' }
  const file = await visible(world, (tx) => recordUpload(tx, { ...content, ...named, about: `draft:${id}` }))
  return { id, file }
}

const inEach = <T>(make: (state: string) => Promise<T>): Promise<readonly T[]> => Promise.all(states.map(make))

const at =
  (path: (draft: Awaited<ReturnType<typeof oneDraft>>) => string): PageSample =>
  (world) =>
    inEach(async (state) => ({ address: path(await oneDraft(world, state)), place: { states: [state] } }))

export const draftPages: Readonly<Record<string, PageSample>> = {
  '/drafts/:id': at(({ id }) => `/drafts/${id}`),
  '/drafts/:id/new-version': at(({ id }) => `/drafts/${id}/new-version`),
  '/drafts/versions/:id': at(({ newer }) => `/drafts/versions/${newer}`),
  '/drafts/versions/:id/difference': at(({ newer }) => `/drafts/versions/${newer}/difference`),
  '/drafts/:id/files/:file': (world) =>
    inEach(async (state) => {
      const { id, file } = await oneFile(world, state)
      return { address: `/drafts/${id}/files/${file}`, place: { states: [state] } }
    }),
}

export const draftRecords: Readonly<Record<string, RecordSample>> = {
  draft: (world) => inEach(async (state) => ({ id: (await oneDraft(world, state)).id, place: { states: [state] } })),
}

type Made = Awaited<ReturnType<typeof oneDraft>>

const on =
  (input: (draft: Made) => Readonly<Record<string, unknown>>): ActionSample =>
  async (world, state) => ({
    input: input(await oneDraft(world, state)),
    place: { states: [state] },
  })

export const draftActions: Readonly<Record<string, ActionSample>> = {
  'assistance.draft.open': async (_, state) => ({ input: { state, ...about, ...intake }, place: { states: [state] } }),
  'assistance.draft.take-in': on(({ id }) => ({ draft: id, ...intake })),
  'assistance.draft.describe': on(({ id }) => ({ draft: id, ...about, status: 'closed' })),
  'assistance.draft.correct': on(({ newer, provision }) => ({ kind: 'delete', version: newer, provision })),
  'assistance.draft.undo': async (world, state) => {
    const { newer, provision } = await oneDraft(world, state)
    await visible(world, async (tx) => {
      const [one] = (await provisionsOf(tx, newer)).filter(({ id }) => id === provision)
      if (one === undefined) throw new Error('no provision')
      const { id, ...before } = one
      await insertCorrection(tx, newer, { kind: 'edit', changes: [{ id, before, after: before }], by: 'pacta' })
    })
    return { input: { version: newer }, place: { states: [state] } }
  },
  'assistance.draft.link': on(({ older, newer, provision }) => ({
    from: older,
    to: newer,
    before: [],
    after: [provision],
  })),
  'assistance.draft.match': on(({ newer }) => ({ version: newer })),
  'assistance.draft.example': async () => ({ input: {}, place: {} }),
}
