/** The commands of the audit as a person types them, on a real database. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabaseUrl, openTestStorage, ownerUrl } from '../../../test/support/database.ts'
import { writeAudit } from '../../action/audit.ts'
import type { AuditFault } from '../../action/audit-verify.ts'
import { faultSentence } from '../../action/audit-words.ts'
import { readConfig } from '../../config.ts'
import { translator } from '../../i18n/translate.ts'
import { commandLine } from '../../kernel/actor.ts'
import { languages } from '../../kernel/text.ts'
import { modules } from '../../modules/index.ts'
import { inTransaction } from '../../storage/database.ts'
import { addAuditCommands } from './audit.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-seal-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string) => join(folder, name)

let url: string
let last = 0
const write = async () => {
  const { db } = await openTestStorage(url)
  last = await inTransaction(db, (tx) => writeAudit(tx, commandLine('w'), { action: 'test.write', subject: 'thing:1' }))
}
beforeAll(async () => {
  url = await freshDatabaseUrl()
  await write()
  await write()
})

const run = async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
  let [code, out, err] = [-1, '', '']
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('DATABASE_OWNER_URL', ownerUrl(url))
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, '')
  const into = (take: (text: string) => void) => (text: string | Uint8Array) => {
    take(String(text))
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into((text) => (out += text))),
    vi.spyOn(process.stderr, 'write').mockImplementation(into((text) => (err += text))),
  ]
  const program = new Command('pacta')
  addAuditCommands(program, { modules, version: '' }, async (work) => {
    code = await work(readConfig(process.env, 'en'))
  })
  try {
    await program.parseAsync(['audit', ...words], { from: 'user' })
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }
  return { code, out, err }
}

const asOwner = async (statement: string) => {
  const client = new pg.Client({ connectionString: ownerUrl(url) })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

test('seals, keeps the seal in a file once, and verifies against it', async () => {
  const sealed = await run('seal', '--out', file('one.json'))
  expect([sealed.code, sealed.err]).toEqual([0, ''])
  expect(sealed.out).toMatch(
    new RegExp(
      `^Seal 1 of \\S+Z covers everything up to entry ${last}\\. Its hash is [0-9a-f]{64}\\.\\n.*one\\.json\\. Keep`,
    ),
  )
  const kept = readFileSync(file('one.json'), 'utf8')
  expect(JSON.parse(kept)).toMatchObject({ format: 'pacta-audit-seal/1', seal: 1, entry: last })
  await expect(run('seal', '--out', file('one.json'))).rejects.toMatchObject({ code: 'bad-input' })
  expect(readFileSync(file('one.json'), 'utf8')).toBe(kept)

  const { code, out, err } = await run('verify', '--seal', file('one.json'), '--seal', file('one.json'))
  expect([code, out, err]).toEqual([
    0,
    `The audit is whole up to entry ${last} (entries: ${last}, seals: 1, personal values: 0).\n`,
    '',
  ])
})

test('a file that is not a seal is wrong usage', async () => {
  writeFileSync(file('wrong.json'), '{"format": "pacta-audit-seal/1"}')
  await expect(run('verify', '--seal', file('wrong.json'))).rejects.toMatchObject({ code: 'bad-input' })
  const { code, err } = await run('verify', '--seal', file('nothing.json'))
  expect([code, err]).toEqual([2, expect.stringContaining('nothing.json cannot be read (ENOENT')])
})

test('a seal that was altered is told as such, and is a fault', async () => {
  writeFileSync(file('altered.json'), readFileSync(file('one.json'), 'utf8').replace(/"entry": \d+/, '"entry": 1'))
  const { code, out } = await run('verify', '--seal', file('altered.json'))
  expect([code, out]).toEqual([1, `The seal in ${file('altered.json')} was altered: its hash does not fit.\n`])
})

test('says in every language what is wrong, and exits with 1', async () => {
  await asOwner(`alter table audit_entry disable trigger user;
    update audit_entry set actor = 'x' where id = ${last - 1};
    alter table audit_entry enable trigger user`)
  const found = new Set<string>()
  for (const lang of languages) {
    const { code, out, err } = await run('verify', '--lang', lang)
    expect([code, err]).toEqual([1, ''])
    const [verdict, fault, ...rest] = out.trimEnd().split('\n')
    expect(rest).toEqual([])
    expect(fault).toContain(String(last - 1))
    found.add(`${verdict} ${fault}`)
  }
  expect(found.size).toBe(languages.length)
  expect([...found].join()).toContain(`Entry ${last - 1} was changed.`)
})

test('every kind of fault has a sentence of its own that names the place', () => {
  const span = { from: 1234, to: 5678 }
  const faults: AuditFault[] = [
    { kind: 'changed', ...span },
    { kind: 'missing', ...span },
    { kind: 'inserted', ...span },
    { kind: 'moved', ...span, by: -1 },
    { kind: 'cut-off', ...span },
    { kind: 'unsealed', ...span, madeAt: '2026-01-02T03:04:05.000006Z' },
    { kind: 'broken', entry: 1234 },
    { kind: 'value', entry: 1234, field: 'mail' },
    { kind: 'seal-changed', seal: 1234 },
    { kind: 'seal-missing', seal: 1234 },
  ]
  for (const language of languages) {
    const sentences = faults.map((fault) => faultSentence(translator(language), fault))
    expect(new Set(sentences).size).toBe(faults.length)
    for (const sentence of sentences) expect(sentence).toMatch(/(?<!\d)1234(?!\d)/)
    const one = faultSentence(translator(language), { kind: 'missing', from: 7, to: 7 })
    expect(one.match(/\d+/g)).toEqual(['7'])
  }
})
