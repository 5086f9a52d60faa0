/** Who may what, where: the rule table of rights, and that the two questions never contradict each other. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, commandLine, type Grant, publicReader, type Reach, roles, userName } from '../kernel/actor.ts'
import { may, type Right, reasonFor, rightsOf, sightOf } from './rights.ts'

const rights = rightsOf(
  'test',
  {
    'thing.see': ['auditor', 'focal-point', 'self'],
    'thing.change': ['administrator'],
    'open.see': ['public'],
    'machine.run': ['operator'],
    'log.see': ['auditor'],
  },
  ['log.see'],
)
const user = '01900000-0000-7000-8000-000000000001'
const holding = (...grants: readonly Grant[]): Actor => ({
  name: userName(user),
  through: 'web',
  user,
  grants,
  requestId: null,
})
const grant = (role: Grant['role'], reach: Reach): Grant => ({ id: role, role, reach })
const [everything, tunisia] = [{ kind: 'everything' }, { kind: 'states', states: ['TUN'] }] as const

describe('a right', () => {
  test.each<[string, Actor, Right, Parameters<typeof may>[2], boolean]>([
    ['nobody has it who holds nothing', holding(), rights['thing.change'], {}, false],
    [
      'a grant over everything gives it everywhere',
      holding(grant('auditor', everything)),
      rights['thing.see'],
      {},
      true,
    ],
    ['another role does not', holding(grant('donor', everything)), rights['thing.see'], {}, false],
    [
      'inside the States',
      holding(grant('focal-point', tunisia)),
      rights['thing.see'],
      { states: ['TUN', 'FRA'] },
      true,
    ],
    ['outside them', holding(grant('focal-point', tunisia)), rights['thing.see'], { states: ['FRA'] }, false],
    ['where no State is', holding(grant('focal-point', tunisia)), rights['thing.see'], {}, false],
    ['anywhere at all', holding(grant('focal-point', tunisia)), rights['thing.see'], undefined, true],
    ['of its module', holding(grant('auditor', { kind: 'module', module: 'test' })), rights['thing.see'], {}, true],
    ['of another module', holding(grant('auditor', { kind: 'module', module: 'x' })), rights['thing.see'], {}, false],
    [
      'of a project',
      holding(grant('auditor', { kind: 'project', project: 'P' })),
      rights['thing.see'],
      { project: 'P' },
      true,
    ],
    ['of no project', holding(grant('auditor', { kind: 'project', project: 'P' })), rights['thing.see'], {}, false],
    ['over oneself', holding(), rights['thing.see'], { owner: user }, true],
    ['over another person', holding(), rights['thing.see'], { owner: 'someone' }, false],
    [
      'that cannot be limited, with a limited grant',
      holding(grant('auditor', tunisia)),
      rights['log.see'],
      undefined,
      false,
    ],
    [
      'that cannot be limited, over everything',
      holding(grant('auditor', everything)),
      rights['log.see'],
      undefined,
      true,
    ],
    ['of everyone', publicReader, rights['open.see'], {}, true],
    ['of the operator', commandLine('root'), rights['machine.run'], {}, true],
    [
      'of the operator, for an administrator',
      holding(grant('administrator', everything)),
      rights['machine.run'],
      {},
      false,
    ],
    ['not stated for the operator', commandLine('root'), rights['thing.change'], {}, false],
  ])('%s', (_, actor, right, place, allowed) => {
    expect(may(actor, right, place)).toBe(allowed)
  })
  test('a token has no more than it names, and no more than its user', () => {
    const token = { id: 't', rights: ['test.thing.see', 'test.thing.change'] }
    const actor = { ...holding(grant('auditor', everything)), token }
    expect([may(actor, rights['thing.see'], {}), may(actor, rights['log.see'])]).toEqual([true, false])
    expect(may(actor, rights['thing.change'], {})).toBe(false)
    expect(sightOf({ ...actor, token: { id: 't', rights: [] } }, rights['thing.see']).all).toBe(false)
  })
  test('the reason names the grant', () => {
    const own = grant('focal-point', tunisia)
    expect(reasonFor(holding(own), rights['thing.see'], { states: ['TUN'] })).toEqual({
      holder: 'focal-point',
      grant: own,
    })
  })
})

test('what a list shows is what may be seen one by one', () => {
  const reach: fc.Arbitrary<Reach> = fc.oneof(
    fc.constant<Reach>(everything),
    fc.subarray(['TUN', 'FRA', 'KEN']).map((states): Reach => ({ kind: 'states', states })),
    fc.constantFrom<Reach>(
      { kind: 'project', project: 'P' },
      { kind: 'module', module: 'test' },
      { kind: 'module', module: 'x' },
    ),
  )
  const grants = fc.array(fc.record({ id: fc.uuid(), role: fc.constantFrom(...roles), reach }), { maxLength: 4 })
  const place = fc.record({
    states: fc.subarray(['TUN', 'FRA', 'KEN']),
    project: fc.constantFrom('P', 'Q', null),
    owner: fc.constantFrom(user, 'other', null),
  })
  fc.assert(
    fc.property(grants, place, fc.constantFrom(...Object.values(rights)), (some, at, right) => {
      const actor = holding(...some)
      const { all, states, projects, user: own } = sightOf(actor, right)
      const shown =
        all ||
        states.some((state) => at.states.includes(state)) ||
        projects.some((project) => project === at.project) ||
        (own !== null && own === at.owner)
      expect(shown).toBe(may(actor, right, at))
    }),
  )
})
