/** Figures counted in the treaty register. */
import type { Figure, FigureScope, FigureSource } from '../../action/manifest.ts'
import { translator } from '../../i18n/translate.ts'
import { languages, type Text } from '../../kernel/text.ts'
import { referenceOf, stateName } from '../reference/index.ts'
import { type Act, isConsent } from './acts/act.ts'
import { registerOf } from './queries.ts'
import type { Register } from './register.ts'
import { statusAt } from './status/status.ts'

const collectionOf = (register: Register) => [...register.collections.values()][0]

const textFrom = (make: (language: (typeof languages)[number]) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as unknown as Text

/** Acts of consent to be bound by an instrument of the collection, deposited in the period. */
const depositsIn = (register: Register, { from, to }: FigureScope): Act[] =>
  (collectionOf(register)?.instruments ?? [])
    .flatMap((code) => register.acts.get(code) ?? [])
    .filter(({ kind, deposited_on }) => isConsent(kind) && deposited_on >= from && deposited_on <= to)
    .sort((a, b) => (a.deposited_on < b.deposited_on ? -1 : a.deposited_on > b.deposited_on ? 1 : 0))

const depositsInYear: Figure = {
  id: 'deposits-in-year',
  label: textFrom((language) => translator(language).t('treaties.figure.deposits.label')),
  definition: textFrom((language) => translator(language).t('treaties.figure.deposits.definition')),
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
  label: textFrom((language) => translator(language).t('treaties.figure.parties.label')),
  definition: textFrom((language) => translator(language).t('treaties.figure.parties.definition')),
  kind: 'computed',
  evidence: async ({ db, translator: words }, { to }) => {
    const register = await registerOf(db)
    const counts = (collectionOf(register)?.instruments ?? []).map((code) => ({
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

export const figures: FigureSource = { figures: async () => [depositsInYear, partiesTotal] }
