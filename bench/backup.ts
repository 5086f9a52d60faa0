/** Backup and restore in megabytes of rows a second, beside a plain COPY of the same rows to a file and back in the same run. */
import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { loadAll } from '../src/action/load.ts'
import { startUp } from '../src/kernel/actor.ts'
import { modules } from '../src/modules/index.ts'
import { createBackup } from '../src/storage/backup/create.ts'
import { restoreBackup } from '../src/storage/backup/restore.ts'
import { walkArchive } from '../src/storage/backup/walk.ts'
import { types } from '../src/storage/connection.ts'
import { openDatabase } from '../src/storage/database.ts'
import { openEmbedded } from '../src/storage/embedded.ts'
import { openLocalStore } from '../src/storage/files/local.ts'
import { type Options, report } from './measure.ts'

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return (performance.now() - begin) / 1_000
}

/** Activities with their texts in six languages and their States, as many times over as make up the size. */
const fill = async (client: pg.Client, megabytes: number): Promise<void> => {
  const size = 'select sum(length(t::text))::integer as bytes from activity t'
  const { rows } = await client.query<{ bytes: number }>(size)
  const copies = Math.ceil((megabytes * 1e6) / (rows[0]?.bytes ?? 1))
  await client.query(
    `insert into activity
     select id || '-' || n, programme, paragraph, also_in, starts, ends, place, country, format, role, events, project,
       title || jsonb_build_object('en', concat_ws(' ', title ->> 'en', md5(id || n), md5(n || id)))
     from activity, generate_series(1, ${copies}) n`,
  )
  await client.query(
    `insert into activity_state (activity, state, position)
     select activity || '-' || n, state, position from activity_state, generate_series(1, ${copies}) n`,
  )
  await client.query('vacuum analyze')
}

const onClient = async <T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(connection)
  await client.connect()
  return work(client).finally(() => client.end())
}

const tables = ['activity', 'activity_state']

export const backups = async ({ quick }: Options): Promise<void> => {
  const root = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
  // PostgreSQL runs under another account when we are root.
  chmodSync(root, 0o755)
  const path = (name: string) => join(root, name)
  const files = await openLocalStore(path('files'))
  const source = await openDatabase({ dataFolder: path('source'), role: 'command' })
  const target = await openEmbedded(path('target'), { role: 'command' })
  const owner = { ...target.owner, types }
  try {
    const loads = modules.flatMap((module) => module.loads ?? [])
    await loadAll(source.db, startUp, loads, { again: false, programmes: true })
    await onClient(source.owner, (client) => fill(client, quick ? 10 : 200))
    const text = (table: string) => path(`${table}.copy`)
    const copyOut = () =>
      onClient(source.owner, async (client) => {
        for (const table of tables)
          await pipeline(client.query(to(`copy ${table} to stdout`)), createWriteStream(text(table), { flush: true }))
      })
    // Once before, so that neither reads from the disk what the other then finds in memory.
    await copyOut()
    const megabytes = tables.reduce((sum, table) => sum + statSync(text(table)).size, 0) / 1e6
    const show = (name: string, seconds: number, peer: number) =>
      report(name, `${(megabytes / seconds).toFixed(0)} MB/s`, `${(peer / seconds).toFixed(2)} of a plain COPY`)

    const plainOut = await timed(copyOut)
    report(`COPY of ${megabytes.toFixed(0)} MB to files`, `${(megabytes / plainOut).toFixed(0)} MB/s`, 'the peer')
    const archive = path('whole')
    const save = { owner: source.owner, files, version: 'bench' }
    show('Backup', await timed(() => createBackup({ ...save, file: archive })), plainOut)
    const identity = await generateX25519Identity()
    const lock = { recipients: [await identityToRecipient(identity)] }
    show('Backup, encrypted', await timed(() => createBackup({ ...save, file: path('locked'), lock })), plainOut)
    show('Verify', await timed(() => walkArchive(archive, {})), plainOut)
    report('The archive', `${(statSync(archive).size / 1e6).toFixed(0)} MB`, `of ${megabytes.toFixed(0)} MB`)

    const restored = await timed(() => restoreBackup({ owner, files, file: archive, record: async () => {} }))
    const plainIn = await onClient(owner, async (client) => {
      for (const table of tables) await client.query(`create table peer_${table} (like ${table} including all)`)
      return timed(async () => {
        await client.query('begin')
        for (const table of tables)
          await pipeline(createReadStream(text(table)), client.query(from(`copy peer_${table} from stdin`)))
        await client.query('commit; analyze')
      })
    })
    report('COPY back into the same tables', `${(megabytes / plainIn).toFixed(0)} MB/s`, 'the peer')
    show('Restore', restored, plainIn)
  } finally {
    await source.close()
    await target.close()
    rmSync(root, { recursive: true, force: true })
  }
}
