/** Background jobs through the application: what failed is seen, run again or discarded, and by nobody else. */
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../../../test/support/database.ts'
import { people } from '../../../../test/support/people.ts'
import { failedJobs, queueCounts } from '../../../action/job-queries.ts'
import { bossOn, enqueue } from '../../../action/jobs.ts'
import { translator } from '../../../i18n/translate.ts'
import type { Storage } from '../../../storage/database.ts'
import { timesOf } from './words.ts'

let storage: Storage
let as: ReturnType<typeof people>
const letter = { name: 'mail.send', input: z.object({ mail: z.string() }), retry: { limit: 0, seconds: 1 } }
const other = { name: 'files.check', input: z.object({}), retry: { limit: 0, seconds: 1 } }

const failForGood = async (queue: typeof letter | typeof other, error: string): Promise<string> => {
  const { db } = storage
  await db.transaction().execute((tx) => enqueue(tx, queue as typeof letter, { mail: 'x' }))
  const [claimed] = await bossOn(db).fetch(queue.name, { includeMetadata: true })
  await bossOn(db).fail(queue.name, claimed!, new Error(error))
  const failed = await failedJobs(db, { limit: 10, offset: 0 })
  return failed.find((job) => job.error === error)!.id
}

const auditOf = (subject: string) =>
  storage.db.selectFrom('audit_entry').select(['action', 'reason', 'actor']).where('subject', '=', subject).execute()

beforeAll(async () => {
  storage = await freshDatabase()
  as = people(storage)
})

test('all is well while nothing has failed', async () => {
  const administrator = await as.administrator()
  const page = await (await administrator.get('/en/jobs')).text()
  expect(page).toContain('All is well')
  expect(page).not.toContain('Failed for good</h2>')
})

describe('a job that failed for good', () => {
  test('is shown with its error and run again, which the audit says', async () => {
    const administrator = await as.administrator()
    const id = await failForGood(letter, 'the mail server <sleeps>')
    const page = await (await administrator.get('/en/jobs')).text()
    expect(page).toContain('One job has failed for good')
    expect(page).toContain('the mail server &lt;sleeps>')
    expect(page).toContain('Send mail')
    const answer = await administrator.post('/en/jobs', 'retry', { job: id })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/en/jobs')
    expect(await failedJobs(storage.db, { limit: 10, offset: 0 })).toEqual([])
    expect((await queueCounts(storage.db)).find(({ name }) => name === 'mail.send')).toMatchObject({ waiting: 1 })
    expect(await auditOf(`job:${id}`)).toEqual([
      { action: 'operation.job.retry', reason: null, actor: `user:${administrator.user.id}` },
    ])
    expect((await administrator.post('/en/jobs', 'retry', { job: id })).status).toBe(404)
  })

  test('is discarded only after a second look, with the reason', async () => {
    const administrator = await as.administrator()
    const id = await failForGood(letter, 'no such letter')
    const page = await (await administrator.get(`/en/jobs?discard=${id}`)).text()
    expect(page).toContain('Discard the job: Send mail')
    expect((await administrator.post(`/en/jobs?discard=${id}`, 'discard', { reason: 'sent by hand' })).status).toBe(303)
    expect(await failedJobs(storage.db, { limit: 10, offset: 0 })).toEqual([])
    expect(await auditOf(`job:${id}`)).toMatchObject([{ action: 'operation.job.discard', reason: 'sent by hand' }])
  })

  test('is found by its queue', async () => {
    const administrator = await as.administrator()
    const mail = await failForGood(letter, 'first')
    const check = await failForGood(other, 'second')
    const shown = async (path: string) => {
      const page = await (await administrator.get(path)).text()
      return [page.includes(`job-${mail}`), page.includes(`job-${check}`)]
    }
    expect(await shown('/en/jobs')).toEqual([true, true])
    expect(await shown('/en/jobs?queue=files.check')).toEqual([false, true])
    expect(await (await administrator.get('/en/jobs?queue=nothing')).text()).toContain('Nothing of this kind here.')
  })
})

test('others do not find the page, and a State’s administrator may not act', async () => {
  const id = await failForGood(letter, 'hidden')
  const visitors = [await as.public(), await as(null), await as('auditor'), await as.focalPoint('TUN')]
  for (const visitor of visitors) {
    expect((await visitor.get('/en/jobs')).status).toBe(404)
    expect((await visitor.post('/en/jobs', 'retry', { job: id })).status).toBe(404)
  }
  const local = await as.administrator({ states: ['TUN'] })
  expect((await local.post('/en/jobs', 'retry', { job: id })).status).toBe(404)
  expect(await (await local.get('/en/jobs')).text()).not.toContain('Run again')
})

test('times are said in words', () => {
  const en = translator('en')
  expect(timesOf(en, '*/5 * * * *')).toBe('every 5 minutes')
  expect(timesOf(en, '7 * * * *')).toBe('every hour at minute 07')
  expect(timesOf(en, '30 3 * * *')).toBe('every day at 03:30 UTC')
  expect(timesOf(en, '0 3 * * 1')).toBe('0 3 * * 1')
})
