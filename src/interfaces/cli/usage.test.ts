/** The command line as a stranger meets it: help at every level, one sentence for every mistake, data that other programs can read. */
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { freshDatabaseUrl } from '../../../test/support/database.ts'
import { sampleOf } from '../../../test/support/export-samples.ts'
import { modules } from '../../modules/index.ts'
import { exportsOf } from '../api/export-files.ts'
import { runCommandLine } from './program.ts'

let databaseUrl: string
beforeAll(async () => {
  databaseUrl = await freshDatabaseUrl()
})

/** Runs the command line in this process; program.test.ts runs it as one of its own. */
const run = async (words: string[], environment: Record<string, string> = {}) => {
  let [out, err] = ['', '']
  const into = (take: (text: string) => void) => (text: string | Uint8Array) => {
    take(String(text))
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into((text) => (out += text))),
    vi.spyOn(process.stderr, 'write').mockImplementation(into((text) => (err += text))),
  ]
  for (const name of ['LANG', 'LC_ALL', 'LC_MESSAGES', 'PORT', 'TRUST_PROXY']) vi.stubEnv(name, environment[name])
  vi.stubEnv('DATABASE_URL', databaseUrl)
  try {
    return { code: await runCommandLine(words, { modules, version: '1.2.3' }), out, err }
  } finally {
    vi.unstubAllEnvs()
    for (const spy of spies) spy.mockRestore()
  }
}

/** Others change with every look, since each is recorded. */
const exports = exportsOf(modules)
  .filter(({ right }) => right.holders.includes('public'))
  .map(({ name }) => name)
const commands = modules.flatMap((module) => module.commands ?? []).map(({ name }) => [...name])

describe('help', () => {
  test.each([
    [[], ['serve', 'export', 'data', ...new Set(commands.map(([first = '']) => first))]],
    [['export'], exports],
    [['data'], ['load']],
    [['serve'], ['--empty']],
    [
      ['export', 'status'],
      ['--date', '--instrument', '--lang', '--format'],
    ],
    ...commands.map((name): [string[], string[]] => [name, []]),
  ])('%j', async (words, listed) => {
    const { code, out, err } = await run([...words, '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Usage: pacta/)
    for (const name of listed) expect(out).toContain(`  ${name}`)
  })
  test('nothing asked for shows the same, as wrong usage', async () => {
    for (const words of [[], ['export'], ['data']]) {
      const { code, out, err } = await run(words)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^Usage: pacta/)
    }
  })
  test('version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  })
})

describe('wrong usage ends with 2 and one sentence', () => {
  test.each([
    [['exprot'], /unknown command 'exprot'/],
    [['export', 'statuses'], /unknown command 'statuses'/],
    [['export', 'status', '--dat', '2016'], /unknown option '--dat'/],
    [['export', 'status', '--date'], /argument missing/],
    [['export', 'status', 'now'], /too many arguments/],
    [['export', 'status', '--format', 'xml'], /xml.*csv, json/s],
    [['export', 'status', '--lang', 'de'], /de.*ar, en, es, fr, ru, zh/s],
    [['export', 'status', '--date', '2016-13-01'], /^date: “2016-13-01” is not accepted; allowed: YYYY-MM-DD$/],
    [['export', 'status', '--date', '2016-01-01', '--date', '2016-01-02'], /^date: .*allowed: one value$/],
    [['export', 'acts', '--year', '1816'], /^year: “1816” is not accepted; allowed: 1945–2100$/],
    [['export', 'status', '--instrument', 'TOKIO'], /^instrument: “TOKIO” is not accepted; allowed: .*TOKYO-1963/],
    [['export', 'owed'], /^state: a value is missing/],
    [['export', 'states', '--region', 'moon'], /^region: “moon” is not accepted; allowed: /],
    [['serve', '--port', '80'], /unknown option '--port'/],
  ])('%j', async (words, sentence) => {
    const { code, out, err } = await run(words)
    expect([code, out]).toEqual([2, ''])
    const lines = err
      .trim()
      .split('\n')
      .filter((line) => line !== '(see --help)')
    expect(lines.filter((line) => !/^\(Did you mean/.test(line))).toHaveLength(1)
    expect(lines.join('\n')).toMatch(sentence)
  })
  test('in the language of the environment', async () => {
    const words = ['export', 'status', '--date', 'x']
    const said = async (LANG: string) => (await run(words, { LANG })).err
    expect(await said('fr_CH.UTF-8')).toMatch(/n’est pas accepté/)
    expect(await said('zh_CN.UTF-8')).toMatch(/不接受/)
    expect(await said('de_DE.UTF-8')).toMatch(/is not accepted/)
  })
  test.each([
    [{ PORT: 'http' }, /^PORT: “http” is not accepted; allowed: 0–65535$/],
    [{ PORT: '65536' }, /^PORT: /],
    [{ TRUST_PROXY: 'yes' }, /^TRUST_PROXY: “yes” is not accepted; allowed: 0, 1$/],
  ])('settings: %j', async (setting, sentence) => {
    const { code, out, err } = await run(['serve'], setting as Record<string, string>)
    expect([code, out]).toEqual([2, ''])
    expect(err.trim()).toMatch(sentence)
  })
})

describe('export', () => {
  test('status has its columns, and a status that the database knows', async () => {
    const { code, out, err } = await run(['export', 'status', '--date', '2016-12-31', '--format', 'csv'])
    expect([code, err]).toEqual([0, ''])
    expect(out.slice(0, out.indexOf('\n'))).toBe(
      'instrument,participant,status,deposited_on,in_force_from,until,ended_by,reserved',
    )
    const rows = parse(out, { columns: true }) as Record<string, string>[]
    expect(rows.length).toBeGreaterThan(1000)
    expect(rows).toContainEqual(
      expect.objectContaining({ instrument: 'TOKYO-1963', participant: 'FRA', status: 'party' }),
    )
    for (const { participant, status } of rows) {
      expect(participant).toMatch(/^[A-Z]{3}$/)
      expect(['party', 'pending', 'signatory', 'none']).toContain(status)
    }
  })
  test.each(exports)('%s, the same rows as CSV and as JSON', async (name) => {
    const words = [name, ...Object.entries(sampleOf(name)).flatMap(([field, value]) => [`--${field}`, value])]
    const csv = await run(['export', ...words, '--lang', 'zh'])
    const json = await run(['export', ...words, '--lang', 'zh', '--format', 'json'])
    expect([csv.code, json.code, csv.err, json.err]).toEqual([0, 0, '', ''])
    const rows = JSON.parse(json.out) as Record<string, unknown>[]
    const table = parse(csv.out, { columns: true }) as Record<string, string>[]
    expect(table).toHaveLength(rows.length)
    expect(Object.keys(table[0] ?? {})).toEqual(Object.keys(rows[0] ?? {}))
  })
})
