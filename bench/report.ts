/** The report: its figures over the real programme and over 10,000 activities, and an edition in six languages as DOCX and PDF. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { loadAll } from '../src/action/load.ts'
import type { Context } from '../src/action/manifest.ts'
import { translator } from '../src/i18n/translate.ts'
import { startUp } from '../src/kernel/actor.ts'
import { languages } from '../src/kernel/text.ts'
import { modules } from '../src/modules/index.ts'
import { reportFile } from '../src/modules/reports/edition/file.ts'
import { figuresOf } from '../src/modules/reports/figures/queries.ts'
import { openDatabase, type Storage } from '../src/storage/database.ts'
import { milliseconds, type Options, ofLimit, report } from './measure.ts'

const year = 2016
const limit = 5000

/** Every activity again, `copies` times, under other ids. */
const multiply = async ({ db }: Storage, copies: number): Promise<number> => {
  await sql`
    insert into activity
    select id || '-' || n, programme, paragraph, also_in, starts, ends, place, country, format, role, events, project, title
    from activity, generate_series(1, ${copies}::integer) n`.execute(db)
  const joined = {
    activity_state: 'state',
    activity_theme: 'theme',
    activity_grouping: 'grouping_id',
    activity_partner: 'organisation',
  }
  for (const [table, column] of Object.entries(joined))
    await sql`
      insert into ${sql.table(table)} (activity, ${sql.ref(column)}, position)
      select activity || '-' || n, ${sql.ref(column)}, position
      from ${sql.table(table)}, generate_series(1, ${copies}::integer) n`.execute(db)
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from activity`.execute(db)
  return rows[0]?.count ?? 0
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

const onFreshStorage = async <T>(data: string, work: (storage: Storage) => Promise<T>): Promise<T> => {
  const storage = await openDatabase({ dataFolder: data, role: 'server' })
  try {
    const loads = modules.flatMap((module) => module.loads ?? [])
    await loadAll(storage.db, startUp, loads, { again: false, programmes: true })
    return await work(storage)
  } finally {
    await storage.close()
  }
}

const contextOf = ({ db }: Storage, language: (typeof languages)[number]): Context => ({
  db,
  actor: startUp,
  modules,
  translator: translator(language),
})

const editions = async (storage: Storage, { quick }: Options): Promise<void> => {
  let total = 0
  for (const format of ['docx', 'pdf'] as const)
    for (const language of quick ? (['en', 'ar'] as const) : languages) {
      const time = await timed(() => reportFile(contextOf(storage, language), { year, format }))
      total += time
      report(`Report as ${format}, ${language}`, milliseconds(time), '')
    }
  if (!quick) report('Edition in six languages, DOCX and PDF', milliseconds(total), ofLimit(total, limit))
}

export const reports = async (options: Options): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
  try {
    await onFreshStorage(data, (storage) => editions(storage, options))
    const count = await onFreshStorage(data, (storage) => multiply(storage, options.quick ? 2 : 90))
    await onFreshStorage(data, async (storage) => {
      let figures = 0
      const time = await timed(async () => {
        figures = (await figuresOf(contextOf(storage, 'en'), year)).length
      })
      report(`All ${figures} figures over ${count} activities`, milliseconds(time), ofLimit(time, limit))
    })
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
