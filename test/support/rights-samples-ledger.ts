/** Samples of the ledger of depositary acts for the test of all rights. */
import { randomUUID } from 'node:crypto'
import { newId } from '../../src/kernel/ids.ts'
import type { NewEntry } from '../../src/modules/treaties/acts/load.ts'
import { insertEntries } from '../../src/modules/treaties/acts/queries.ts'
import { endToken } from '../../src/modules/treaties/subscriptions/link.ts'
import {
  type ActionSample,
  fixed,
  type PageSample,
  type RecordSample,
  states,
  visible,
  type World,
} from './rights-world.ts'

const instrument = 'FINANCING-1999'

/** What a form would send of a declaration that nobody has proposed yet. */
const newAct = (state: string) => ({
  instrument,
  state,
  kind: 'declaration',
  deposited_on: '2010-01-02',
  source: `for the test ${randomUUID()}`,
})

/** An open proposal of somebody about the State. */
const oneProposal = async (world: World, state: string, proposed_by = `user:${newId()}`): Promise<string> => {
  const id = newId()
  const entry: NewEntry = {
    ...newAct(state),
    kind: 'declaration',
    id,
    act: `${instrument}/${state}/declaration/${id}`,
    done_on: null,
    effective_on: null,
    territory: null,
    territory_name: null,
    provisions: [],
    effect: null,
    about: null,
    precludes: false,
    reservation: false,
    objection: false,
    declaration: null,
    depositary: null,
    notification: null,
    notified_on: null,
    note: null,
    text: null,
    text_language: null,
    supersedes: null,
    void: false,
    reason: null,
    origin: 'form',
    proposed_by,
  }
  await visible(world, (tx) => insertEntries(tx, [entry]))
  return id
}

export const ledgerPages: Readonly<Record<string, PageSample>> = {
  '/acts/:act': fixed('/acts/FINANCING-1999~TUN~ratification~2003-06-10'),
  '/treaties/:code/:state{[A-Z][A-Z][A-Z]}': fixed('/treaties/FINANCING-1999/TUN'),
  '/proposals/:id': (world) =>
    Promise.all(
      states.map(async (state) => ({
        address: `/proposals/${await oneProposal(world, state)}`,
        place: { states: [state] },
      })),
    ),
  '/unsubscribe/:token': async () => [{ address: `/unsubscribe/${endToken(newId())}` }],
}

export const ledgerRecords: Readonly<Record<string, RecordSample>> = {
  act: async () => [{ id: 'FINANCING-1999~TUN~ratification~2003-06-10', place: {} }],
}

export const ledgerActions: Readonly<Record<string, ActionSample>> = {
  'treaties.act.propose': async (_, state) => ({ input: newAct(state), place: { states: [state] } }),
  'treaties.act.withdraw': async (world, state, { actor }) => ({
    input: { entry: await oneProposal(world, state, actor.name) },
    place: { states: [state] },
  }),
  'treaties.act.decide': async (world, state) => ({
    input: { entries: [await oneProposal(world, state)], outcome: 'refused', reason: 'for the test' },
    place: { states: [state] },
  }),
  'treaties.act.import': async (_, state) => {
    const act = newAct(state)
    const csv = `${Object.keys(act).join(',')}\n${Object.values(act).join(',')}\n`
    return { input: { csv, take: ['new'] }, place: { states: [state] } }
  },
}
