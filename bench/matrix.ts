/** The whole matrix at a date, computed from all acts: the real register, and 600 instruments with 200 States. */
import { addDays } from '../src/kernel/dates.ts'
import type { Act } from '../src/modules/treaties/acts/act.ts'
import type { ActFields, Entry } from '../src/modules/treaties/acts/entry.ts'
import { factsOf } from '../src/modules/treaties/acts/facts.ts'
import { actsOfFiles } from '../src/modules/treaties/acts/load.ts'
import { RegisterFiles, readRegister } from '../src/modules/treaties/input.ts'
import type { Instrument } from '../src/modules/treaties/instruments/instrument.ts'
import { allPositions, matrixAt } from '../src/modules/treaties/register.ts'
import { median, milliseconds, type Options, ofLimit, report } from './measure.ts'

interface Data {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly acts: ReadonlyMap<string, readonly Act[]>
  readonly states: readonly string[]
}

const limit = 5

const asEntry = (fields: ActFields): Entry => ({
  ...fields,
  id: fields.act,
  supersedes: null,
  void: false,
  origin: 'file',
  approved_at: 0,
})

const real = (): Data => {
  const files = RegisterFiles.parse(readRegister())
  const instruments = files.instruments.map(({ entry_into_force: { on, ...rule }, ...rest }) => ({
    ...rest,
    in_force_on: on,
    entry_into_force: rule,
    collections: [],
  }))
  return {
    instruments: new Map(instruments.map((instrument) => [instrument.code, instrument as unknown as Instrument])),
    acts: new Map(
      Object.entries(Object.groupBy(actsOfFiles(files), ({ instrument }) => instrument)).map(([code, list]) => [
        code,
        factsOf(list!.map(asEntry), []),
      ]),
    ),
    states: [...new Set(files.acts.map(({ state }) => state))],
  }
}

/** The same sequence at every run. */
const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

const synthetic = (many: number, states: number): Data => {
  const next = random(7)
  const codes = Array.from({ length: states }, (_, index) => `S${index}`)
  const instruments = Array.from({ length: many }, (_, index) => ({
    code: `I-${index}`,
    in_force_on: addDays('1960-01-01', Math.floor(next() * 20_000)),
    for_each_party: { delay: { days: 30 }, requires_party_to: [], not_before_parent: false },
  })) as unknown as Instrument[]
  const acts = new Map(
    instruments.map(({ code }) => [
      code,
      codes.flatMap((state) =>
        (['signature', 'ratification'] as const)
          .filter(() => next() < 0.7)
          .map(
            (kind) =>
              ({
                id: `${code}/${state}/${kind}`,
                kind,
                state,
                instrument: code,
                deposited_on: addDays('1960-01-01', Math.floor(next() * 23_000)),
                effective_printed: null,
              }) as Act,
          ),
      ),
    ]),
  )
  return { instruments: new Map(instruments.map((instrument) => [instrument.code, instrument])), acts, states: codes }
}

/** What no computation can do without: looking at the kind, State and date of every act once. */
const readOnly = ({ acts }: Data): number => {
  let sum = 0
  for (const list of acts.values())
    for (const { kind, state, deposited_on } of list)
      sum += kind.length + (state?.length ?? 0) + deposited_on.charCodeAt(9)
  return sum
}

const run = async (name: string, data: Data, rounds: number): Promise<number> => {
  const codes = [...data.instruments.keys()]
  const count = [...data.acts.values()].reduce((sum, list) => sum + list.length, 0)
  const whole = await median(rounds, () =>
    matrixAt({ positions: allPositions(data.instruments, data.acts) }, '2016-12-31', data.states, codes),
  )
  const reading = await median(rounds, () => readOnly(data))
  const share = `${((reading / whole) * 100).toFixed(1)} % of it is reading the ${count} acts`
  report(`${name} (${codes.length} x ${data.states.length})`, milliseconds(whole), share)
  return whole
}

export const matrix = async ({ quick }: Options): Promise<void> => {
  const whole = await run('Matrix of the real register', real(), quick ? 3 : 100)
  report('', '', ofLimit(whole, limit))
  await run('Matrix of a synthetic register', quick ? synthetic(60, 20) : synthetic(600, 200), quick ? 3 : 20)
}
