/** The security statement keeps to its form and to the truth: every requirement once, files that exist, sums that add up, and what it says of the whole source. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { describe, expect, test } from 'vitest'
import { installationRoot } from '../../src/storage/data-files.ts'
import { testApp } from '../support/app.ts'

/** The requirements of levels 1 and 2 of ASVS 5.0.0, by section and number. */
const requirements = `
  1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1 3.2.1-2 3.3.1-4 3.4.1-6 3.5.1-5 3.7.1-2
  4.1.1-3 4.2.1 4.3.1-2 4.4.1-4 5.1.1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 6.3.1-4 6.4.1-4 6.5.1-5 6.6.1-3 6.8.1-4
  7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-2 7.6.1-2 8.1.1-2 8.2.1-3 8.3.1 8.4.1 9.1.1-3 9.2.1-4
  10.1.1-2 10.2.1-2 10.3.1-4 10.4.1-11 10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 11.2.1-3 11.3.1-3 11.4.1-4 11.5.1 11.6.1
  12.1.1-3 12.2.1-2 12.3.1-4 13.1.1 13.2.1-5 13.3.1-2 13.4.1-5 14.1.1-2 14.2.1-4 14.3.1-3 15.1.1-3 15.2.1-3 15.3.1-7
  16.1.1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3 17.1.1 17.2.1-4 17.3.1-2`
  .trim()
  .split(/\s+/)
  .flatMap((range) => {
    const [, section = '', first = '', last = first] = /^(\d+\.\d+)\.(\d+)(?:-(\d+))?$/.exec(range) ?? []
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${section}.${Number(first) + at}`)
  })

const read = (path: string): string => readFileSync(join(installationRoot, path), 'utf8')
const exists = (path: string): boolean => existsSync(join(installationRoot, path))
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

const statement = read('docs/security/asvs.md')
const statuses = ['met', 'not applicable', 'open'] as const

const rows = statement
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
  .map((line) => {
    const [number = '', level = '', about = '', status = '', text = '', proof = ''] = cellsOf(line)
    return { number, level, about, status, text, proof }
  })

/** What stands in backticks and is a file or folder of the project; addresses begin with a slash. */
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)]
    .map(([, words]) => words as string)
    .filter((words) => /^[\w.@-]+(\/[\w.@-]+)*\/?$/.test(words))
    .filter((words) => words.includes('/') || /\.(tsx?|md|json|sql|c?js)$|^\.[a-z]/.test(words))

describe('docs/security/asvs.md', () => {
  test('has every requirement of levels 1 and 2 once, in order', () => {
    expect(requirements).toHaveLength(253)
    expect(rows.map(({ number }) => number)).toEqual(requirements)
  })

  test('counts in its summary what stands in its rows', () => {
    const summary = statement
      .split('\n')
      .filter((line) => /^\| (V\d+ |All)/.test(line))
      .map(cellsOf)
    const sums = (of: typeof rows) =>
      [...statuses.map((status) => of.filter((row) => row.status === status).length), of.length].map(String)
    const chapters = [...new Set(requirements.map((number) => number.split('.')[0]))]
    expect(summary.map(([name, ...counts]) => [name?.split(' ')[0], ...counts])).toEqual([
      ...chapters.map((chapter) => [
        `V${chapter}`,
        ...sums(rows.filter(({ number }) => number.split('.')[0] === chapter)),
      ]),
      ['All', ...sums(rows)],
    ])
  })

  test.each(rows)('$number is $status, as its form asks', ({ level, about, status, text, proof }) => {
    expect(['1', '2']).toContain(level)
    expect(statuses).toContain(status)
    expect(about.split(' ').length).toBeLessThanOrEqual(6)
    expect([...filesIn(text), ...filesIn(proof)].filter((path) => !exists(path))).toEqual([])
    if (status !== 'met') {
      expect(proof).toBe('')
      expect(text.length).toBeGreaterThan(5)
    } else if (proof.startsWith('by inspection')) expect(proof).toMatch(/^by inspection: .{15,}/)
    else {
      expect(
        filesIn(text).length + Number(/^(none|there is no other)/.test(text)),
        'a file that does it',
      ).toBeGreaterThan(0)
      expect(proof).toMatch(/^`(src|test)\/\S+\.test\.tsx?`$/)
    }
  })
})

const sources = globSync('src/**/*.{ts,tsx,js}', { cwd: installationRoot }).filter((path) => !path.includes('.test.'))
const sourcesWith = (pattern: RegExp): string[] => sources.filter((path) => pattern.test(read(path))).sort()

describe('all of src/', () => {
  test('runs no text as code, keeps nothing in the browser and draws no weak chance', () => {
    expect(sources.length).toBeGreaterThan(300)
    expect(
      sourcesWith(/\beval\(|new Function\(|from 'node:vm'|Math\.random|localStorage|sessionStorage|indexedDB/),
    ).toEqual([])
    expect(sourcesWith(/\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/)).toEqual([])
    expect(sourcesWith(/dangerouslySetInnerHTML/)).toEqual(['src/modules/reports/render/html/html.tsx'])
  })

  test('starts no program but PostgreSQL, and serves no folder', () => {
    expect(sourcesWith(/child_process/)).toEqual(['src/storage/embedded.ts', 'src/storage/postgres/cluster.ts'])
    expect(sourcesWith(/shell: true|serveStatic|serve-static/)).toEqual([])
  })

  test('builds regular expressions from its own words only', () => {
    expect(sourcesWith(/new RegExp\(/)).toEqual([
      'src/interfaces/demo/queries.ts',
      'src/interfaces/web/identify.ts',
      'src/interfaces/web/server.ts',
      'src/modules/accounts/tokens/token.ts',
      'src/modules/assistance/drafts/intake/marks.ts',
      'src/modules/assistance/programmes/input.ts',
      'src/storage/postgres/cluster.ts',
    ])
  })
})

describe('docs/security/cryptography.md', () => {
  const inventory = read('docs/security/cryptography.md')
  const named = filesIn(inventory).filter((path) => path.startsWith('src/'))
  const primitive =
    /createHash|createHmac|createCipher|createSign|createVerify|generateKeyPair|createDiffieHellman|createECDH|randomBytes|randomUUID|getRandomValues|timingSafeEqual|symmetric(En|De)crypt|(En|De)crypter\(|argon2'|crc32\(|scrypt\(|hkdf|pbkdf2|\.subtle|parseSigned|betterAuth\(/

  test('names every file that uses a primitive, and no file that is not there', () => {
    expect(named.filter((path) => !exists(path))).toEqual([])
    const isNamed = (path: string) =>
      named.some((name) => name === path || (name.endsWith('/') && path.startsWith(name)))
    expect(sourcesWith(primitive).filter((path) => !isNamed(path))).toEqual([])
    // The others stand in the table of connections.
    const others = named.filter((name) => !name.endsWith('/') && !primitive.test(read(name)))
    expect(others.sort()).toEqual(['src/interfaces/jobs/mail.ts', 'src/modules/accounts/services/trust.ts'])
  })

  test('hashes are SHA-256, passwords as it says', () => {
    const hashes = sources.flatMap((path) =>
      [...read(path).matchAll(/create(?:Hash|Hmac)\(\s*'([^']+)'/g)].map(([, name]) => name as string),
    )
    expect(new Set(hashes)).toEqual(new Set(['sha256']))
    expect(sourcesWith(/createCipher|createECDH|generateKeyPair|'(md5|sha1|rc4|des)'/i)).toEqual([])
    const cost = /memoryCost: (\d+)_(\d+), timeCost: (\d), parallelism: (\d)/.exec(
      read('src/modules/accounts/sign-in/hashing.ts'),
    )
    expect(inventory).toContain(`Argon2id, ${cost?.[1]},${cost?.[2]} KiB, ${cost?.[3]} passes, ${cost?.[4]} thread`)
  })
})

test('every package that an installation needs is pinned by a hash', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string; integrity?: string; optional?: boolean; inBundle?: boolean }>
  }
  const needed = Object.entries(packages).filter(([path, { inBundle }]) => path !== '' && !inBundle)
  expect(needed.length).toBeGreaterThan(300)
  expect(
    needed
      .filter(([, { integrity = '', optional }]) => !integrity.startsWith('sha512-') && !optional)
      .map(([path]) => path),
  ).toEqual([])
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version))
  expect(loose).toEqual([])
})

describe('over a socket', () => {
  const asked = async (method: string, path: string): Promise<number | undefined> => {
    const app = await testApp()
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
    await new Promise((resolve) => server.once('listening', resolve))
    try {
      return await new Promise((resolve, reject) => {
        const { port } = server.address() as AddressInfo
        request({ port, host: '127.0.0.1', method, path }, (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
          .on('error', reject)
          .end()
      })
    } finally {
      server.close()
    }
  }

  test('TRACE is not answered', async () => {
    expect([400, 405, 501]).toContain(await asked('TRACE', '/en'))
  })

  test.each([
    '/.git/config',
    '/package.json',
    '/src/main.ts',
    '/docs',
    '/../package.json',
    '/en/..%2f..%2fpackage.json',
  ])('GET %s finds nothing', async (path) => expect(await asked('GET', path)).toBe(404))
})
