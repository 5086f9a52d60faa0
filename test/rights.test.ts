/**
 * Every page, download, export, record, route, action, form and command that the modules contribute, as every role, inside
 * and outside the reach of its grant: what is hidden answers 404, what is seen but not allowed 403, and nothing is forgotten,
 * because the list comes from the application itself.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionWords } from '../src/action/audit-words.ts'
import type { Page } from '../src/action/manifest.ts'
import { may, type Place, type Right } from '../src/action/rights.ts'
import { translator } from '../src/i18n/translate.ts'
import { commandLine, publicReader, type Role, roles } from '../src/kernel/actor.ts'
import { newId } from '../src/kernel/ids.ts'
import { languages } from '../src/kernel/text.ts'
import { insertToken } from '../src/modules/accounts/tokens/queries.ts'
import { newSecret } from '../src/modules/accounts/tokens/token.ts'
import { modules } from '../src/modules/index.ts'
import { exportAddress } from './support/export-samples.ts'
import { actionSamples, pageSamples, recordSamples } from './support/rights-samples.ts'
import {
  asked,
  cookieOf,
  everybody,
  fixed,
  type PageAt,
  promiseOf,
  type Reader,
  states,
  visible,
  type World,
} from './support/rights-world.ts'

let world: World
let readers: readonly Reader[] = []
let checked = 0

beforeAll(async () => {
  ;({ readers, ...world } = await everybody())
}, 120_000)

const parts = <K extends 'pages' | 'downloads' | 'exports' | 'records' | 'routes' | 'actions' | 'commands' | 'loads'>(
  kind: K,
) => modules.flatMap((module) => (module[kind] ?? []) as NonNullable<(typeof module)[K]>[number][])

interface Finding {
  readonly got: number
  readonly promised: string | number
  readonly kept: boolean
}

/** Faults of one part: what each reader got in place of what the rights promise. */
const faults = async (check: (reader: Reader) => Promise<Finding | null>, who = readers) => {
  const found: string[] = []
  for (const reader of who) {
    const finding = await check(reader)
    if (finding === null) continue
    checked += 1
    if (!finding.kept) found.push(`${reader.name}: ${finding.got} in place of ${finding.promised}`)
  }
  return found
}

const samplesOf = async (path: string): Promise<readonly PageAt[]> => {
  const sample = pageSamples[path] ?? (path.includes(':') ? undefined : fixed(path))
  if (sample === undefined) throw new Error(`test/support/rights-samples.ts has no sample of ${path}`)
  const found = await sample(world)
  if (found.length === 0) throw new Error(`${path} has a sample without an address`)
  return found
}

const english = (address: string): string => `/en${address === '/' ? '' : address}`

/** Whoever may see it gets it itself, not the way to somewhere else. */
const readable = async ({ actor, visitor }: Reader, address: string, right: Right, place?: Place): Promise<Finding> => {
  const { status } = await visitor.get(address)
  const promised = may(actor, right, place) ? 200 : 404
  return { got: status, promised, kept: status === promised }
}

const openers = [...parts('pages'), ...parts('downloads')].map(({ path, right }) => ({ path, right }))

describe('pages and downloads', () => {
  test.each(openers)('$path', async ({ path, right }) => {
    for (const { address, place, before } of await samplesOf(path))
      expect(
        await faults(async (reader) => {
          await before?.(reader)
          return readable(reader, english(address), right, place)
        }),
      ).toEqual([])
  })
})

describe('exports', () => {
  test.each(parts('exports').map(({ name, right }) => ({ name, right })))('$name', async ({ name, right }) => {
    for (const address of [
      `/en/export${exportAddress(name, '', '.csv')}`,
      `/api/v1${exportAddress(name, 'per_page=1')}`,
    ])
      expect(await faults((reader) => readable(reader, address, right))).toEqual([])
  })
})

describe('what happened to a record, and who sees it', () => {
  test.each(parts('records').map(({ kind, right }) => ({ kind, right })))('$kind', async ({ kind, right }) => {
    const sample = recordSamples[kind]
    if (sample === undefined) throw new Error(`test/support/rights-samples.ts has no sample of ${kind}`)
    for (const { id, place } of await sample(world))
      for (const page of ['history', 'sight'])
        expect(await faults((reader) => readable(reader, `/en/${page}/${kind}/${id}`, right, place))).toEqual([])
  })
})

describe('actions', () => {
  test.each(parts('actions').map(({ id, right, seen }) => ({ id, right, seen })))(
    '$id, asked for without anything',
    async ({ id, right, seen }) => {
      expect(
        await faults(async ({ actor, visitor }) => {
          // Whoever signs out or ends their sessions would be nobody for what follows.
          if (may(actor, right)) return null
          const got = await asked(world, id, {}, cookieOf(visitor.cookie))
          const promised = promiseOf(actor, { right, seen })
          return { got, promised, kept: got === promised }
        }),
      ).toEqual([])
    },
  )

  const byGrant = parts('actions').filter(({ right }) => right.holders.some((holder) => roles.includes(holder as Role)))
  test.each(byGrant.map(({ id, right, seen }) => ({ id, right, seen })))(
    '$id, inside and outside the reach',
    async ({ id, right, seen }) => {
      const sample = actionSamples[id]
      if (sample === undefined) throw new Error(`test/support/rights-samples.ts has no sample of ${id}`)
      for (const state of right.whole ? (['TUN'] as const) : states)
        expect(
          await faults(async (reader) => {
            const { actor, visitor } = reader
            const { input, place, cookie = visitor.cookie, answer = 200 } = await sample(world, state, reader)
            const got = await asked(world, id, input, cookieOf(cookie))
            const promise = promiseOf(actor, { right, seen }, place)
            const promised = promise === 'done' ? answer : promise
            return { got, promised, kept: got === promised }
          }),
        ).toEqual([])
    },
  )
})

describe('forms', () => {
  const forms = parts('pages').flatMap((page: Page) =>
    Object.entries(page.posts ?? {}).map(([form, { action }]) => ({
      path: page.path,
      form,
      page,
      right: action.right,
    })),
  )
  test.each(forms)('$form of $path', async ({ path, form, page, right }) => {
    for (const { address, place } of await samplesOf(path))
      expect(
        await faults(async ({ actor, visitor }) => {
          const seen = may(actor, page.right, place)
          // What happens to a form of who may send it is for the tests of the feature.
          if (seen && may(actor, right)) return null
          const { status } = await visitor.post(english(address), form, {})
          const promised = seen ? 403 : 404
          return { got: status, promised, kept: status === promised }
        }),
      ).toEqual([])
  })
})

describe('routes', () => {
  /** A form without anything in it is read, and refused. */
  const emptyForms: Readonly<Record<string, number>> = { '/model-instrument': 400 }
  const hidden = parts('routes').filter(({ right }) => !right.holders.includes('public'))
  test.each(hidden.map(({ method, path, right }) => ({ method, path, right })))(
    '$method $path',
    async ({ method, path, right }) => {
      expect(
        await faults(async ({ actor, visitor }) => {
          const address = path.replaceAll(/:\w+/g, 'x')
          const { status } = await world.app.request(address, { method, headers: cookieOf(visitor.cookie) })
          const promised = may(actor, right) ? (emptyForms[path] ?? 200) : 404
          return { got: status, promised, kept: status === promised }
        }),
      ).toEqual([])
    },
  )
})

/** Administrators have nearly every right; by their token they have one. */
describe.each(['accounts.audit.see', 'accounts.user.see', 'operation.file.remove'])('a token for %s', (only) => {
  let bearer: { actor: Reader['actor']; headers: Record<string, string> }
  beforeAll(async () => {
    const { actor } = readers.find(({ name }) => name === 'administrator over everything') as Reader
    const { secret, sha256, prefix } = newSecret()
    const terms = { name: 'A program', rights: [only], secondFactor: true, expiresAt: new Date(Date.now() + 600_000) }
    await visible(world, (tx) => insertToken(tx, { id: newId(), userId: actor.user ?? '', sha256, prefix, ...terms }))
    bearer = {
      actor: { ...actor, token: { id: newId(), rights: [only] } },
      headers: { Authorization: `Bearer ${secret}` },
    }
  })

  test('opens what the right opens and what everyone may open, and nothing else', async () => {
    const found: string[] = []
    const look = async (address: string, right: Right, place?: Place) => {
      const { status } = await world.app.request(address, { headers: bearer.headers })
      checked += 1
      if (status !== (may(bearer.actor, right, place) ? 200 : 404)) found.push(`${address}: ${status}`)
    }
    for (const { path, right } of openers.filter(({ right }) => !right.holders.includes('public')))
      for (const { address, place } of await samplesOf(path)) await look(english(address), right, place)
    for (const { name, right } of parts('exports')) {
      await look(`/api/v1${exportAddress(name, 'per_page=1')}`, right)
      await look(`/en/export${exportAddress(name, '', '.csv')}`, right)
    }
    for (const { kind, right } of parts('records'))
      for (const { id, place } of await (recordSamples[kind] as NonNullable<(typeof recordSamples)[string]>)(world))
        await look(`/en/history/${kind}/${id}`, right, place)
    expect(found).toEqual([])
  })

  test('asks for nothing but what the right allows', async () => {
    const found: string[] = []
    const administrator = { name: 'by token', actor: bearer.actor, visitor: (readers[0] as Reader).visitor }
    for (const { id, right, seen } of parts('actions').filter(({ right }) => !right.holders.includes('public'))) {
      const { input, place } = (await actionSamples[id]?.(world, 'FRA', administrator)) ?? {
        input: {},
        place: undefined,
      }
      const got = await asked(world, id, input, bearer.headers)
      const promise = promiseOf(bearer.actor, { right, seen }, place)
      checked += 1
      if (got !== (promise === 'done' ? 200 : promise)) found.push(`${id}: ${got} in place of ${promise}`)
    }
    expect(found).toEqual([])
  })
})

test('every command is for the operator, who is none of the roles', () => {
  const operator = commandLine('root')
  for (const { name, right } of parts('commands')) {
    expect([name.join(' '), may(operator, right)]).toEqual([name.join(' '), true])
    expect(
      may(operator, { ...right, holders: right.holders.filter((one) => one !== 'operator' && one !== 'public') }),
    ).toBe(false)
  }
  for (const { action } of parts('loads')) expect(may(publicReader, action.right)).toBe(false)
})

test('what was done is said in words, in every language', async () => {
  const recorded = await world.storage.db.selectFrom('audit_entry').select('action').distinct().execute()
  const ids = [
    ...parts('actions').map(({ id }) => id),
    ...parts('loads').map(({ action }) => action.id),
    ...recorded.map(({ action }) => action),
  ]
  for (const language of languages)
    expect(
      ids.filter((id) => actionWords(translator(language), id) === id),
      language,
    ).toEqual([])
})

afterAll(() => {
  // So that a test that checks nothing any more is noticed.
  expect(checked).toBeGreaterThan(4000)
  if (process.env.RIGHTS_COUNT) process.stdout.write(`checked ${checked}\n`)
})
