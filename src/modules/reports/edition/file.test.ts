/** A file is built once for all who ask for it, and not kept beyond a change. */
import { beforeAll, expect, it, vi } from 'vitest'
import { contextOf } from '../../../../test/support/context.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { commandLine } from '../../../kernel/actor.ts'
import type { Storage } from '../../../storage/database.ts'
import { reportFile } from './file.ts'
import { freeze } from './freeze.ts'

let storage: Storage
beforeAll(async () => {
  storage = await freshDatabase()
})

it('is one for all who ask at the same moment or later, until something is recorded', async () => {
  const ask = () => reportFile(contextOf(storage), { year: 2016, format: 'pdf' })
  const [first, ...others] = await Promise.all(Array.from({ length: 20 }, ask))
  expect(Buffer.from(first!.content).subarray(0, 5).toString()).toBe('%PDF-')
  for (const other of others) expect(other.content).toBe(first!.content)
  expect((await ask()).content).toBe(first!.content)
  const french = await reportFile(contextOf(storage, 'fr'), { year: 2016, format: 'pdf' })
  expect(french.content).not.toBe(first!.content)

  const { head } = await freeze(contextOf(storage), commandLine('officer'), { year: 2016, reason: null })
  await vi.waitFor(async () => expect((await ask()).content).not.toBe(first!.content))
  const frozen = await reportFile(contextOf(storage), { year: 2016, format: 'json', edition: head.id })
  expect(frozen.name).toBe(`annual-report-${head.id}.en.json`)
})

it('does not keep a failure', async () => {
  const ask = (edition: string) => reportFile(contextOf(storage), { year: 2016, format: 'json', edition })
  await expect(ask('2016-2')).rejects.toMatchObject({ code: 'bad-input' })
  await freeze(contextOf(storage), commandLine('officer'), { year: 2016, reason: null })
  expect((await ask('2016-2')).name).toBe('annual-report-2016-2.en.json')
})

it('lets others have their turn before each rendering', async () => {
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 1)
  const files = await Promise.all(
    (['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const).map((language) =>
      reportFile(contextOf(storage, language), { year: 2016, format: 'docx' }),
    ),
  )
  clearInterval(timer)
  expect(files).toHaveLength(6)
  expect(turns).toBeGreaterThanOrEqual(6)
})
