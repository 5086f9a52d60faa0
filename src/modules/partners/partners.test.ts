/** Partnerships and working groups: their files. */
import { describe, expect, it } from 'vitest'
import { rolledBack, testDatabase } from '../../../test/support/database.ts'
import { startUp } from '../../kernel/actor.ts'
import type { Problem } from '../../kernel/problem.ts'
import { loadPartners } from './actions.ts'
import { readPartners } from './input.ts'
import { groupsWith } from './partnership.ts'
import { partnersOf } from './queries.ts'

type Files = Record<string, Record<string, Record<string, Record<string, unknown>>>>

describe('partnerships', () => {
  it('load again without a trace', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const before = await partnersOf(db)
      await loadPartners(db, startUp, readPartners())
      expect(await partnersOf(db)).toEqual(before)
      expect(groupsWith(before, 'cted').map(({ id }) => id)).toContain('ctitf-legal')
    })
  })

  it('refuse an organisation that is not known and say where', async () => {
    await rolledBack(await testDatabase(), async ({ db }) => {
      const files = readPartners() as Files
      Object.assign(files['2016']?.['working-groups.yaml']?.['ctitf-legal'] ?? {}, { with: ['nobody'] })
      Object.assign(files['2016']?.['partnerships.yaml']?.ctitf ?? {}, { organisation: 'no-one' })
      const problem = (await loadPartners(db, startUp, files).catch((error: unknown) => error)) as Problem
      expect(problem.fields).toMatchObject([
        { field: '2016.partnerships.yaml.ctitf.organisation', value: 'no-one' },
        { field: '2016.working-groups.yaml.ctitf-legal.with', value: 'nobody' },
      ])
    })
  })
})
