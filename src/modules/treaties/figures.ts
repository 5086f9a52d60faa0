/** Figures counted in the treaty register. */
import type { Figure, FigureScope, FigureSource } from '../../action/manifest.ts'
import { inSix } from '../../i18n/in-six.ts'
import { referenceOf, stateName } from '../reference/index.ts'
import { byDeposit, isConsentAct, type StateAct } from './acts/act.ts'
import { rights } from './permissions.ts'
import { registerOf } from './queries.ts'
import { type Collection, mainCollection, type Register } from './register.ts'
import { statusAt } from './status/status.ts'

/** Acts of consent to be bound by an instrument of the collection, deposited in the period. */
const depositsIn = (register: Register, { from, to }: FigureScope): StateAct[] =>
  (mainCollection(register)?.instruments ?? [])
    .flatMap((code) => register.acts.get(code) ?? [])
    .filter(isConsentAct)
    .filter(({ deposited_on }) => deposited_on >= from && deposited_on <= to)
    .sort(byDeposit)

const depositsInYear: Figure = {
  id: 'deposits-in-year',
  label: inSix(({ t }) => t('treaties.figure.deposits.label')),
  definition: inSix(({ t }) => t('treaties.figure.deposits.definition')),
  kind: 'computed',
  evidence: async ({ db, translator: words }, scope) => {
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const acts = depositsIn(register, scope)
    return {
      value: acts.length,
      columns: [
        'treaties.acts.deposited_on',
        'treaties.acts.participant',
        'treaties.acts.instrument',
        'treaties.acts.kind',
      ],
      rows: acts.map(({ deposited_on, state, instrument, kind }) => ({
        cells: [
          words.date(deposited_on),
          stateName(reference, words, state),
          words.text(register.instruments.get(instrument)!.short_title),
          words.t(`treaties.act.${kind}`),
        ],
        href: `/treaties/${instrument}`,
      })),
    }
  },
}

const partiesTotal: Figure = {
  id: 'parties-total',
  label: inSix(({ t }) => t('treaties.figure.parties.label')),
  definition: inSix(({ t }) => t('treaties.figure.parties.definition')),
  kind: 'computed',
  evidence: async ({ db, translator: words }, { to }) => {
    const register = await registerOf(db)
    const counts = (mainCollection(register)?.instruments ?? []).map((code) => ({
      code,
      parties: [...(register.positions.get(code)?.values() ?? [])].filter((one) => statusAt(one, to) === 'party')
        .length,
    }))
    return {
      value: counts.reduce((sum, { parties }) => sum + parties, 0),
      columns: ['treaties.acts.instrument', 'treaties.parties'],
      rows: counts.map(({ code, parties }) => ({
        cells: [words.text(register.instruments.get(code)!.short_title), words.number(parties)],
        href: `/treaties/${code}`,
      })),
    }
  },
}

/** How many instruments a collection has. The first collection's figure bears no name of its own. */
const instrumentsOf = ({ id, name, instruments }: Collection, isFirst: boolean): Figure => ({
  id: isFirst ? 'instruments-recorded' : `${id}-instruments-recorded`,
  label: inSix(({ t, text }) => t('treaties.figure.instruments.label', { collection: text(name) })),
  definition: inSix(({ t }) => t('treaties.figure.instruments.definition')),
  kind: 'computed',
  evidence: async ({ db, translator: words }) => {
    const register = await registerOf(db)
    return {
      value: instruments.length,
      columns: ['treaties.acts.instrument', 'treaties.instrument.adopted'],
      rows: instruments.map((code) => {
        const { short_title, adopted_on } = register.instruments.get(code)!
        return { cells: [words.text(short_title), words.date(adopted_on)], href: `/treaties/${code}` }
      }),
    }
  },
})

export const figures: FigureSource = {
  right: rights['register.see'],
  figures: async (db) => {
    const { collections } = await registerOf(db)
    return [
      depositsInYear,
      partiesTotal,
      ...[...collections.values()].map((collection, index) => instrumentsOf(collection, index === 0)),
    ]
  },
}
