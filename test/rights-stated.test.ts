/** Whatever a module contributes states a right of that module: without one, the application does not start. */
import { h } from 'preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { action } from '../src/action/action.ts'
import { command, download, exportOf, type Module, page } from '../src/action/manifest.ts'
import { type Right, rightsOf } from '../src/action/rights.ts'
import type { Storage } from '../src/storage/database.ts'
import { testApp } from './support/app.ts'
import { testDatabase } from './support/database.ts'

let storage: Storage
beforeAll(async () => {
  storage = await testDatabase()
})

describe('the application does not start with', () => {
  const { see } = rightsOf('made', { see: ['public'] })
  const ofAnother = rightsOf('other', { see: ['public'] }).see
  const none = undefined as unknown as Right
  const start = (parts: Partial<Module>) => testApp(storage, { modules: [{ name: 'made', rights: { see }, ...parts }] })
  const labels = { label: 'accounts.users.title', path: '/x', order: 1 } as const
  const changing = (right: Right) =>
    action({
      name: 'made.x',
      right,
      input: z.object({}),
      find: async () => null,
      run: async () => 0,
      record: () => ({ subject: 'x:x' }),
    })
  const query = z.object({})
  const render = async () => ({ title: '', body: h('p', null) })
  const kinds: Record<string, (right: Right) => Partial<Module>> = {
    'page /x': (right) => ({ pages: [page({ path: '/x', right, query, render })] }),
    'form do of /x': (right) => {
      const form = { action: changing(right), run: async () => ({ to: '/' }) }
      return { pages: [page({ path: '/x', right: see, query, render, posts: { do: form } })], actions: [form.action] }
    },
    'download /x': (right) => ({
      downloads: [download({ path: '/x', right, query, file: async () => new Response('') })],
    }),
    'export x': (right) => ({
      exports: [
        exportOf({ name: 'x', summary: 'What there is of x', right, query, columns: {}, rows: async () => [] }),
      ],
    }),
    'command x': (right) => ({
      commands: [command({ name: ['x'], summary: '', right, options: {}, input: query, run: async () => 0 })],
    }),
    'action made.x': (right) => ({ actions: [changing(right)] }),
    'load x': (right) => ({
      loads: [{ name: 'x', programme: false, files: [], read: () => null, action: changing(right) }],
    }),
    'record x': (right) => ({ records: [{ kind: 'x', right, find: async () => null }] }),
    'route GET /x': (right) => ({
      routes: [{ method: 'GET', path: '/x', right, handle: async () => new Response('') }],
    }),
    'panel on state': (right) => ({ panels: [{ on: 'state', right, render: async () => null }] }),
    'menu /x': (right) => ({ menu: [{ ...labels, right }] }),
    figures: (right) => ({ figures: { right, figures: async () => [] } }),
  }
  test.each(Object.keys(kinds))('%s that states no right, or one of another module', async (what) => {
    const made = kinds[what] as (typeof kinds)[string]
    await expect(start(made(see))).resolves.toBeDefined()
    await expect(start(made(none))).rejects.toThrow(`made: ${what} states no right`)
    await expect(start(made(ofAnother))).rejects.toThrow(`made: ${what} states no right`)
  })
  test('an entry of the work area that states no right', async () => {
    const entry = { ...labels, group: labels.label }
    await expect(start({ accountMenu: [{ ...entry, right: see }] })).resolves.toBeDefined()
    await expect(start({ accountMenu: [{ ...entry, right: none }] })).rejects.toThrow('menu /x states no right')
  })
  test('a form whose action the API does not offer', async () => {
    const form = { action: changing(see), run: async () => ({ to: '/' }) }
    const pages = [page({ path: '/x', right: see, query, render, posts: { do: form } })]
    await expect(start({ pages })).rejects.toThrow('action made.x is not listed')
  })
})
