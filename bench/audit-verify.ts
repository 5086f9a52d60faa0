/** The audit: what the chain adds to the writing of an entry, and how many entries a second are verified. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { verifyChain } from '../src/action/audit-verify.ts'
import { openDatabase } from '../src/storage/database.ts'
import { milliseconds, type Options, ofLimit, report } from './measure.ts'

const most = 1_000_000
/** Entries per second. */
const aim = 100_000
/** Milliseconds that an entry may take more because of the chain. */
const limit = 1

const rows = (from: number, many: number): string => `
  select 'user:' || i % 50, 'web', 'accounts.user.change', 'user:' || i,
    jsonb_build_object('before', jsonb_build_object('role', 'auditor', 'n', i), 'after', jsonb_build_object('role', 'donor')),
    'request-' || i, case when i % 3 = 0 then 'because' end, i % 5 = 0
  from generate_series(${from}, ${from + many - 1}) i`
const columns = 'actor, through, action, subject, detail, request_id, reason, public'

/** The same entries without chain, as a peer. */
const plain = `create table plain as select ${columns} from audit_entry where false;
  alter table plain add column id bigint generated always as identity primary key, add column at timestamptz not null default now();
  create index on plain (subject, id); create index on plain (actor, id); create index on plain (action, id);
  create index on plain (at); create index on plain (id) where public`

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

export const auditVerify = async ({ quick }: Options): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
  const storage = await openDatabase({ dataFolder: folder, role: 'server' })
  const owner = new pg.Client({ ...storage.owner, statement_timeout: 0 })
  await owner.connect()
  try {
    await owner.query(plain)
    const singles = quick ? 50 : 2_000
    const one = async (table: string) => {
      for (let index = 0; index < singles; index += 1)
        await owner.query(`insert into ${table} (${columns}) ${rows(index, 1)}`)
    }
    for (const table of ['plain', 'audit_entry']) await one(table)
    const [without, chained] = [await timed(() => one('plain')), await timed(() => one('audit_entry'))]
    const more = (chained - without) / singles
    report('Audit entry, what the chain adds', milliseconds(more), ofLimit(more, limit))

    const wanted = quick ? 5_000 : most
    const { rows: before } = await sql<{ last: number }>`select max(id) as last from audit_entry`.execute(storage.db)
    for (let done = before[0]?.last ?? 0; done < wanted; done += 50_000)
      await owner.query(`insert into audit_entry (${columns}) ${rows(done, Math.min(50_000, wanted - done))}`)
    await owner.query('vacuum analyze audit_entry')
    let entries = 0
    const time = await timed(async () => {
      const found = await verifyChain(storage.db)
      if (found.faults.length > 0) throw new Error('the chain does not hold')
      entries = found.entries
    })
    const rate = (entries / time) * 1_000
    report(
      `Audit verify, ${entries} entries`,
      `${Math.round(rate)} entries/s`,
      `${((rate / aim) * 100).toFixed(0)} % of the aim of ${aim} entries/s`,
    )
  } finally {
    await owner.end()
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
