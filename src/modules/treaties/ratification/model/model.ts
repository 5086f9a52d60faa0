/**
 * Model instruments from the record: full powers, consent to be bound, declarations and reservations, in the form of the
 * practice that the Treaty Handbook of the United Nations describes. State and treaty stand at the head and the sentences
 * refer to them, so that no name has to be inflected. Pure.
 */
import { translator } from '../../../../i18n/translate.ts'
import type { FullDate } from '../../../../kernel/dates.ts'
import type { Language, Text } from '../../../../kernel/text.ts'
import { type Block, blank, type Document } from '../../../../ui/documents/document.ts'
import type { Instrument } from '../../instruments/instrument.ts'
import type { Clauses } from '../../obligations/input.ts'
import type { Way } from '../process.ts'

export const modelKinds = [
  'full-powers',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'declaration',
  'reservation',
] as const

export type ModelKind = (typeof modelKinds)[number]

/** What the officer says in the form; empty where it is not known yet. */
export interface ModelFields {
  readonly kind: ModelKind
  readonly language: Language
  readonly signatory: string
  readonly office: string
  readonly representative: string
  readonly representative_office: string
  readonly place: string
  readonly date?: FullDate | undefined
  readonly text: string
}

export interface ModelRecord {
  readonly stateName: Text
  readonly instrument: Pick<Instrument, 'title' | 'adopted_at' | 'adopted_on'>
  /** By which the State means to join. */
  readonly way: Way
  readonly signedOn: FullDate | null
  readonly clauses: Clauses | null
}

/** What was said, or a line to write on with what belongs there. */
const orBlank = (words: string, label: string): string => (words === '' ? `${blank(20)} [${label}]` : words)

const paragraph = (words: string): Block => ({ kind: 'paragraph', words })

const emptyLines = (count: number): Block[] => Array.from({ length: count }, () => paragraph(blank(60)))

/** The paragraphs that somebody wrote, or lines to write on. */
const written = (text: string): Block[] =>
  text === '' ? emptyLines(3) : text.split(/\n+/).map((words) => paragraph(words.trim()))

/** Between the head and the signature. */
const bodyOf = (fields: ModelFields, { way, signedOn, clauses }: ModelRecord): Block[] => {
  const { kind, language, text } = fields
  const { t, text: inLanguage, date } = translator(language)
  const who = {
    signatory: orBlank(fields.signatory, t('treaties.ratification.model.signatory')),
    office: orBlank(fields.office, t('treaties.ratification.model.office')),
  }
  const done = {
    place: orBlank(fields.place, t('treaties.ratification.model.place')),
    date: fields.date === undefined ? orBlank('', t('treaties.ratification.model.date')) : date(fields.date),
  }
  switch (kind) {
    case 'full-powers': {
      const whom = {
        ...who,
        representative: orBlank(fields.representative, t('treaties.ratification.model.representative')),
        representative_office: orBlank(
          fields.representative_office,
          t('treaties.ratification.model.representative_office'),
        ),
      }
      return [
        // Who ratifies, accepts or approves has signed the treaty before.
        ...(way === 'accession' || signedOn !== null
          ? []
          : [paragraph(t('treaties.ratification.model.authorize', whom))]),
        paragraph(t(`treaties.ratification.model.authorize.${way}`, whom)),
        paragraph(t('treaties.ratification.model.done', done)),
      ]
    }
    case 'declaration': {
      const due = (clauses?.declarations ?? []).filter(({ when }) => when === 'on-joining')
      return [
        paragraph(t('treaties.ratification.model.declares', who)),
        ...(text !== '' || due.length === 0
          ? written(text)
          : due.flatMap(({ article, force, what }): Block[] => [
              {
                kind: 'paragraph',
                words: [{ text: t(`treaties.ratification.model.clause_${force}`, { article }), bold: true }],
              },
              { kind: 'paragraph', look: 'note', words: inLanguage(what) },
              ...emptyLines(2),
            ])),
        paragraph(t('treaties.ratification.model.done', done)),
      ]
    }
    case 'reservation': {
      const allowed = clauses?.reservations ?? []
      return [
        paragraph(t('treaties.ratification.model.reserves', who)),
        ...(text !== '' || allowed.length === 0
          ? written(text)
          : allowed.map(({ article, excludes }) =>
              paragraph(
                t('treaties.ratification.model.not_bound', {
                  article,
                  excluded: translator(language).list([...excludes]),
                }),
              ),
            )),
        paragraph(t('treaties.ratification.model.done', done)),
      ]
    }
    default:
      return [
        paragraph(t('treaties.ratification.model.whereas_adopted')),
        ...(signedOn === null || kind === 'accession'
          ? []
          : [paragraph(t('treaties.ratification.model.whereas_signed', { date: date(signedOn) }))]),
        paragraph(t(`treaties.ratification.model.declare.${kind}`, who)),
        paragraph(t('treaties.ratification.model.witness', done)),
      ]
  }
}

export const modelOf = (fields: ModelFields, record: ModelRecord, made: Date): Document => {
  const { t, text, date } = translator(fields.language)
  const { instrument, stateName } = record
  return {
    title: t(`treaties.ratification.model.kind.${fields.kind}`),
    language: fields.language,
    made,
    notice: t('treaties.ratification.model.notice'),
    blocks: [
      { kind: 'letterhead', from: [text(stateName)] },
      { kind: 'paragraph', align: 'center', words: [{ text: text(instrument.title), bold: true }] },
      {
        kind: 'paragraph',
        align: 'center',
        words: t('treaties.ratification.model.adopted', {
          place: text(instrument.adopted_at),
          date: date(instrument.adopted_on),
        }),
      },
      ...bodyOf(fields, record),
      {
        kind: 'signatures',
        lines: [
          [t('treaties.ratification.model.sign'), ...[fields.signatory, fields.office].filter((words) => words !== '')],
        ],
      },
    ],
  }
}

/** Where an instrument is delivered: the Treaty Section, the legal office of an organisation, or foreign ministries. */
export type DepositaryKind = 'secretary-general' | 'organisation' | 'governments'

export const depositaryKind = (depositaries: readonly string[]): DepositaryKind => {
  if (depositaries.includes('un-secretary-general')) return 'secretary-general'
  return depositaries.every((id) => id.startsWith('gov-')) ? 'governments' : 'organisation'
}
