/** What one State owes: the real registers, and 600 instruments with 30 obligations each, against a walk over the same rows. */
import { languages, type Text } from '../src/kernel/text.ts'
import { ObligationFiles, readObligations } from '../src/modules/treaties/obligations/load-input.ts'
import type { Obligation } from '../src/modules/treaties/obligations/obligation.ts'
import { type Bond, joining, type Law, owedBy } from '../src/modules/treaties/owed/owed.ts'
import { median, milliseconds, type Options, ofLimit, report } from './measure.ts'

const limit = 10

const words = Object.fromEntries(languages.map((language) => [language, 'Makes it a criminal offence.'])) as Text

const obligationOf = (instrument: string, index: number): Obligation => ({
  id: `${instrument}/art.${index + 1}(1)`,
  instrument,
  article: String(index + 1),
  paragraph: '(1)',
  type: 'criminalise',
  force: index % 4 === 0 ? 'optional' : 'mandatory',
  bearer: 'every-party',
  measure: words,
  conditions: null,
  safeguards: [],
  parallel: index % 3 === 0 ? `rule-${index}` : null,
  // Every tenth instrument amends the one before it.
  replaces:
    Number(instrument.slice(2)) % 10 === 9 && index < 10
      ? [`I-${Number(instrument.slice(2)) - 1}/art.${index + 1}(1)`]
      : [],
  source: 'text',
})

const bond = (instrument: string, index: number): Bond => ({
  instrument,
  since: '2000-01-01',
  by: 'consent',
  reservations: index % 5 === 0 ? [{ provision: '24(1)', effect: 'excludes', act: 'reservation' }] : [],
})

const lawOf = (obligations: readonly Obligation[]): Law => ({
  obligations: Map.groupBy(obligations, ({ instrument }) => instrument),
  relations: new Map(),
})

const real = (): Law =>
  lawOf(
    Object.values(ObligationFiles.parse(readObligations()).instruments).flatMap(({ instrument, obligations }) =>
      obligations.map((one) => ({ ...one, instrument })),
    ),
  )

/** What no computation can do without: looking at the place of every obligation that is in force. */
const readOnly = ({ obligations }: Law, bonds: readonly Bond[]): number => {
  let sum = 0
  for (const { instrument } of bonds)
    for (const { article, paragraph } of obligations.get(instrument) ?? []) sum += article.length + paragraph.length
  return sum
}

const run = async (name: string, law: Law, { quick }: Options): Promise<void> => {
  const codes = [...law.obligations.keys()]
  const [left, ...joined] = codes
  const bonds = joined.map(bond)
  const rounds = quick ? 3 : 200
  const count = owedBy({ law, bonds }).length
  const time = await median(rounds, () => owedBy({ law, bonds }))
  const reading = await median(rounds, () => readOnly(law, bonds))
  const difference = await median(rounds, () => joining({ law, bonds }, [left!], '2026-01-01'))
  report(
    `Owed by one State, ${name} (${count})`,
    milliseconds(time),
    `${ofLimit(time, limit)}, ${(time / reading).toFixed(1)} times a walk over the rows`,
  )
  report(`What joining one more changes, ${name}`, milliseconds(difference), ofLimit(difference, limit))
}

export const owed = async (options: Options): Promise<void> => {
  await run('real register', real(), options)
  const many = Array.from({ length: 600 }, (_, index) => `I-${index}`)
  await run(
    '600 instruments',
    lawOf(many.flatMap((code) => Array.from({ length: 30 }, (_, i) => obligationOf(code, i)))),
    options,
  )
}
