/** Samples of the running of the installation for the test of all rights. */
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { z } from 'zod'
import { fileStore } from '../../src/action/file-store.ts'
import { failedJobs } from '../../src/action/job-queries.ts'
import { bossOn, enqueue } from '../../src/action/jobs.ts'
import { queueMail } from '../../src/action/mail.ts'
import { receiptFor } from '../../src/modules/operation/files/receipt.ts'
import { saveSchedule } from '../../src/storage/backup/runs.ts'
import { inTransaction } from '../../src/storage/database.ts'
import { claimContent, recordUpload } from '../../src/storage/files/records.ts'
import { type ActionSample, type PageSample, type RecordSample, states, visible, type World } from './rights-world.ts'

/** Content in the store that no file is made of yet. */
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

const oneFile = async (world: World, state: string): Promise<string> => {
  const content = await newContent(world)
  const named = {
    name: 'sample.txt',
    mediaType: 'text/plain',
    about: `state:${state}`,
    owner: null,
    stateCode: state,
    uploadedBy: 'pacta',
  }
  return visible(world, (tx) => recordUpload(tx, { ...content, ...named }))
}

const oneMail = (world: World): Promise<string> =>
  visible(world, async (tx) => {
    const to = 'ada@example.org'
    const id = await queueMail(tx, { to, kind: 'notice', language: 'en', subject: 'A', body: 'B', expiresAt: null })
    await tx.updateTable('mail').set({ state: 'held' }).where('id', '=', id).execute()
    return id
  })

const oneFailedJob = async ({ storage: { db } }: World): Promise<string> => {
  const queue = { name: 'test.rights', input: z.object({}), retry: { limit: 0, seconds: 1 } }
  await inTransaction(db, (tx) => enqueue(tx, queue, {}))
  const [claimed] = await bossOn(db).fetch(queue.name, { includeMetadata: true })
  if (claimed === undefined) throw new Error('no job to fail')
  await bossOn(db).fail(queue.name, claimed, new Error('for the test'))
  const [failed] = await failedJobs(db, { limit: 1, offset: 0 })
  return failed?.id ?? ''
}

const inEach = <T>(make: (state: string) => Promise<T>): Promise<readonly T[]> => Promise.all(states.map(make))

const ofFiles =
  (path: (id: string) => string): PageSample =>
  (world) =>
    inEach(async (state) => ({ address: path(await oneFile(world, state)), place: { states: [state] } }))

export const operationPages: Readonly<Record<string, PageSample>> = {
  '/outbox/:id': async (world) => [{ address: `/outbox/${await oneMail(world)}`, place: {} }],
  '/files/:id': ofFiles((id) => `/files/${id}`),
  '/files/:id/download': ofFiles((id) => `/files/${id}/download`),
}

export const operationRecords: Readonly<Record<string, RecordSample>> = {
  file: (world) => inEach(async (state) => ({ id: await oneFile(world, state), place: { states: [state] } })),
}

const schedule = { every: 'day', at: '02:00', zone: 'UTC', keep: 3, folder: tmpdir(), recipients: [] } as const

const scheduled = (world: World): Promise<void> =>
  visible(world, (tx) => saveSchedule(tx, { ...schedule, active: true }))

const everywhere =
  (input: (world: World) => Promise<Readonly<Record<string, unknown>>>): ActionSample =>
  async (world) => ({ input: await input(world), place: {} })

const afterScheduling = everywhere(async (world) => {
  await scheduled(world)
  return {}
})

export const operationActions: Readonly<Record<string, ActionSample>> = {
  'operation.job.retry': everywhere(async (world) => ({ job: await oneFailedJob(world) })),
  'operation.job.discard': everywhere(async (world) => ({ job: await oneFailedJob(world) })),
  'operation.mail.send': everywhere(async (world) => ({ mail: await oneMail(world) })),
  'operation.mail.discard': everywhere(async (world) => ({ mail: await oneMail(world) })),
  'operation.file.upload': async (world, state, { actor }) => {
    const { sha256, bytes } = await newContent(world)
    const received = { sha256, bytes, name: 'a.txt', mediaType: 'text/plain' }
    return { input: { ...received, receipt: receiptFor(actor.name, received), state }, place: { states: [state] } }
  },
  'operation.file.remove': async (world, state) => ({
    input: { file: await oneFile(world, state), reason: 'for the test' },
    place: { states: [state] },
  }),
  'operation.file.check': everywhere(async () => ({})),
  'operation.backup.schedule': everywhere(async () => schedule),
  'operation.backup.stop': afterScheduling,
  'operation.backup.make': afterScheduling,
}
