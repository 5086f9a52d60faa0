/** Samples of the help to ratify and of contribution statements for the test of all rights. */
import { randomUUID } from 'node:crypto'
import { fileStore } from '../../src/action/file-store.ts'
import type { Grade } from '../../src/modules/assistance/contributions/contribution.ts'
import { insertContribution, insertGrade } from '../../src/modules/assistance/contributions/queries.ts'
import { receiptFor } from '../../src/modules/operation/files/receipt.ts'
import { isConsentAct, registerOf } from '../../src/modules/treaties/index.ts'
import { openingSteps } from '../../src/modules/treaties/ratification/process.ts'
import { endProcess, insertDocument, insertProcess } from '../../src/modules/treaties/ratification/queries.ts'
import { claimContent, recordUpload } from '../../src/storage/files/records.ts'
import { type ActionSample, type PageSample, type RecordSample, states, visible, type World } from './rights-world.ts'

const inEach = <T>(make: (state: string) => Promise<T>): Promise<readonly T[]> => Promise.all(states.map(make))

/** A new one for each question, the one before it given up. */
const oneProcess = (world: World, state: string): Promise<string> =>
  visible(world, async (tx) => {
    const instrument = 'BEIJING-2010'
    const running = await tx
      .selectFrom('ratification_process')
      .select('id')
      .where('state_code', '=', state)
      .where('ended_at', 'is', null)
      .execute()
    for (const { id } of running) await endProcess(tx, id, 'pacta', 'for the test')
    const steps = openingSteps('accession', { signedOn: null, declarations: null })
    return insertProcess(tx, { state, instrument, way: 'accession', by: 'pacta' }, steps)
  })

const newContent = async (world: World) => {
  const text = new TextEncoder().encode(randomUUID())
  const content = await (await fileStore()).put(
    (async function* () {
      yield text
    })(),
    { maxBytes: 100 },
  )
  await claimContent(world.storage.db, content)
  return content
}

const oneDocument = async (world: World, state: string): Promise<{ process: string; file: string }> => {
  const process = await oneProcess(world, state)
  const content = await newContent(world)
  return visible(world, async (tx) => {
    const file = await recordUpload(tx, {
      ...content,
      ...{ name: 'a.txt', mediaType: 'text/plain', about: `ratification:${process}`, uploadedBy: 'pacta' },
      owner: null,
      stateCode: state,
    })
    await insertDocument(tx, { process, file, kind: 'study', receivedOn: '2026-01-05' })
    return { process, file }
  })
}

const ofProcess =
  (path: (id: string) => string): PageSample =>
  (world) =>
    inEach(async (state) => ({ address: path(await oneProcess(world, state)), place: { states: [state] } }))

export const ratificationPages: Readonly<Record<string, PageSample>> = {
  '/ratifications/:id': ofProcess((id) => `/ratifications/${id}`),
  '/ratifications/:id/model': ofProcess((id) => `/ratifications/${id}/model`),
  '/ratifications/:id/documents/:file': (world) =>
    inEach(async (state) => {
      const { process, file } = await oneDocument(world, state)
      return { address: `/ratifications/${process}/documents/${file}`, place: { states: [state] } }
    }),
}

export const ratificationRecords: Readonly<Record<string, RecordSample>> = {
  ratification: (world) =>
    inEach(async (state) => ({ id: await oneProcess(world, state), place: { states: [state] } })),
}

const onProcess =
  (input: (process: string) => Readonly<Record<string, unknown>>): ActionSample =>
  async (world, state) => ({ input: input(await oneProcess(world, state)), place: { states: [state] } })

export const ratificationActions: Readonly<Record<string, ActionSample>> = {
  'treaties.ratification.open': async (world, state) => {
    const process = await oneProcess(world, state)
    await visible(world, (tx) => endProcess(tx, process, 'pacta', 'for the test'))
    return {
      input: { state, instrument: 'BEIJING-2010', way: 'accession', although_joined: true },
      place: { states: [state] },
    }
  },
  'treaties.ratification.end': onProcess((process) => ({ process, reason: 'for the test' })),
  'treaties.ratification.step': onProcess((process) => ({ process, step: 'study', state: 'under-way' })),
  'treaties.ratification.model': onProcess((process) => ({ process, kind: 'accession', language: 'fr' })),
  'treaties.ratification.add-document': async (world, state, { actor }) => {
    const process = await oneProcess(world, state)
    const { sha256, bytes } = await newContent(world)
    const received = { sha256, bytes, name: 'a.txt', mediaType: 'text/plain' }
    const receipt = receiptFor(actor.name, received)
    return {
      input: { ...received, receipt, process, step: 'study', received_on: '2026-01-05' },
      place: { states: [state] },
    }
  },
  'treaties.ratification.remove-document': async (world, state) => ({
    input: { ...(await oneDocument(world, state)), reason: 'for the test' },
    place: { states: [state] },
  }),
}

/** The first act of consent of the State. */
const consentOf = async ({ storage }: World, state: string): Promise<{ act: string; instrument: string }> => {
  const acts = [...(await registerOf(storage.db)).acts.values()].flat()
  const found = acts.filter(isConsentAct).find((act) => act.state === state)!
  return { act: found.id, instrument: found.instrument }
}

const activity = 'ACT-2016-023-3'

const oneStatement = async (world: World, state: string, grades: readonly Grade[] = []): Promise<string> => {
  const consent = await consentOf(world, state)
  return visible(world, async (tx) => {
    const id = await insertContribution(tx, {
      ...{ ...consent, state, sentence: 'A workshop explained the instrument', language: 'en', reason: 'A letter' },
      support: [{ kind: 'activity', subject: activity }],
      by: 'pacta',
    })
    for (const grade of grades) await insertGrade(tx, id, { grade, given: true, reason: 'A letter', by: 'pacta' })
    return id
  })
}

export const contributionPages: Readonly<Record<string, PageSample>> = {
  '/contributions/:id': (world) =>
    inEach(async (state) => ({
      address: `/contributions/${await oneStatement(world, state)}`,
      place: { states: [state] },
    })),
}

export const contributionRecords: Readonly<Record<string, RecordSample>> = {
  contribution: (world) =>
    inEach(async (state) => ({ id: await oneStatement(world, state), place: { states: [state] } })),
}

const onStatement =
  (...grades: readonly Grade[]): ActionSample =>
  async (world, state) => ({
    input: { contribution: await oneStatement(world, state, grades), reason: 'for the test' },
    place: { states: [state] },
  })

export const contributionActions: Readonly<Record<string, ActionSample>> = {
  'assistance.contribution.claim': async (world, state) => ({
    input: {
      act: (await consentOf(world, state)).act,
      sentence: 'A workshop explained the instrument',
      language: 'en',
      activities: [activity],
      projects: [],
      reason: 'A letter',
    },
    place: { states: [state] },
  }),
  'assistance.contribution.confirm': onStatement(),
  'assistance.contribution.verify': onStatement(),
  'assistance.contribution.withdraw': onStatement(),
  'assistance.contribution.withdraw-confirmation': onStatement('confirmed'),
  'assistance.contribution.withdraw-verification': onStatement('verified'),
}
