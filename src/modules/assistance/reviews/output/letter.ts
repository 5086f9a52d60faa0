/**
 * The letter of comments to the authority that asked for the review: thanks, what was read, remarks in general and by
 * provision, obligations for which the text has none, safeguards of human rights, and how to go on. Pure.
 */
import type { Block, Document, Paragraph, Run } from '../../../../ui/documents/document.ts'
import type { Said, SaidObligation, SaidProvision } from './content.ts'
import { safeguardWords } from './coverage.ts'
import {
  type Edition,
  type Frame,
  frameOf,
  noticeOf,
  obligationName,
  paragraph,
  pictureOf,
  readWords,
  tallyLines,
  verdictWords,
} from './parts.ts'

const heading = (level: 1 | 2, words: Run[] | string): Block => ({ kind: 'heading', level, words })

const hasWords = ({ comment, suggestion }: { comment: string; suggestion: string }): boolean =>
  comment !== '' || suggestion !== ''

/** Each line of what a reviewer wrote is a paragraph. */
const lines = (frame: Frame, text: string, look?: Paragraph['look']): Paragraph[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', words: [frame.free(line.trim())], ...(look === undefined ? {} : { look }) }))

const suggested = (frame: Frame, suggestion: string): Block[] =>
  suggestion === ''
    ? []
    : [
        { kind: 'paragraph', look: 'note', words: frame.words.t('assistance.reviews.output.suggested') },
        ...lines(frame, suggestion, 'quotation'),
      ]

const provisionHead = (frame: Frame, { citation, heading: title }: SaidProvision): Run[] => [
  frame.drafted([citation, title].filter((part) => part !== '').join(' – ')),
]

const onObligation = (frame: Frame, one: SaidObligation): Block[] => {
  const { t } = frame.words
  return [
    paragraph([{ text: obligationName(frame, one), bold: true }, { text: ` (${verdictWords(frame, one)})` }]),
    { kind: 'paragraph', look: 'note', words: frame.words.text(one.measure) },
    ...(one.provisions.length > 1
      ? [
          paragraph([
            { text: `${t('assistance.reviews.output.provisions')}: ` },
            frame.drafted(one.provisions.map((eid) => frame.byEid.get(eid)?.citation ?? eid).join('; ')),
          ]),
        ]
      : []),
    ...lines(frame, one.comment),
    ...suggested(frame, one.suggestion),
  ]
}

/** Where a finding concerns several provisions it is said at the first of them. */
const byProvision = (frame: Frame): Block[] => {
  const { t } = frame.words
  const said = frame.said.obligations.filter((one) => one.provisions.length > 0 && hasWords(one))
  if (said.length === 0) return []
  const at = Map.groupBy(said, ({ provisions }) => provisions[0])
  return [
    heading(1, t('assistance.reviews.output.by_provision')),
    ...frame.said.provisions.flatMap((provision) => {
      const some = at.get(provision.eid)
      return some === undefined
        ? []
        : [heading(2, provisionHead(frame, provision)), ...some.flatMap((one) => onObligation(frame, one))]
    }),
  ]
}

const missing = (frame: Frame): Block[] => {
  const { t } = frame.words
  const some = frame.said.obligations.filter(({ verdict }) => verdict === 'not-identified')
  if (some.length === 0) return []
  return [
    heading(1, t('assistance.reviews.output.missing')),
    paragraph(t('assistance.reviews.output.missing_text')),
    ...some.flatMap((one) => onObligation(frame, one)),
  ]
}

const humanRights = (frame: Frame): Block[] => {
  const { t } = frame.words
  const { said, byEid } = frame
  if (said.concerns.length === 0) return []
  const at = Map.groupBy(said.concerns, ({ provision }) => provision)
  return [
    heading(1, t('assistance.reviews.output.concerns')),
    paragraph(t('assistance.reviews.output.concerns_text')),
    ...[...at].flatMap(([eid, some]): Block[] => {
      const provision = byEid.get(eid)
      return [
        ...(provision === undefined ? [] : [heading(2, provisionHead(frame, provision))]),
        ...some.flatMap(({ safeguard, concern, suggestion }) => [
          paragraph([{ text: safeguardWords(frame, safeguard), bold: true }]),
          ...lines(frame, concern),
          ...suggested(frame, suggestion),
        ]),
      ]
    }),
  ]
}

export const letterDocument = (said: Said, edition: Edition): Document => {
  const frame = frameOf(said, edition)
  const { t, date } = frame.words
  const day = date(edition.made.toISOString().slice(0, 10))
  return {
    title: t('assistance.reviews.output.letter'),
    language: edition.language,
    made: edition.made,
    reference: said.reference,
    notice: noticeOf(frame),
    blocks: [
      {
        kind: 'letterhead',
        from: edition.office,
        to: [t('assistance.reviews.output.authority'), ...(edition.state === null ? [] : [edition.state])],
        date: t('assistance.reviews.output.date', { date: day }),
        reference: t('assistance.reviews.output.reference', { reference: said.reference }),
      },
      { kind: 'paragraph', words: [{ ...frame.drafted(said.draft.title), bold: true }] },
      paragraph(t('assistance.reviews.output.greeting')),
      paragraph(t('assistance.reviews.output.thanks')),
      paragraph(readWords(frame)),
      paragraph(t('assistance.reviews.output.spirit')),
      heading(1, t('assistance.reviews.output.general')),
      paragraph(t('assistance.reviews.output.general_text')),
      { kind: 'list', items: tallyLines(frame) },
      pictureOf(frame),
      ...byProvision(frame),
      ...missing(frame),
      ...humanRights(frame),
      heading(1, t('assistance.reviews.output.closing')),
      paragraph(t('assistance.reviews.output.closing_next')),
      paragraph(t('assistance.reviews.output.closing_clearance')),
      paragraph(t('assistance.reviews.output.closing_words')),
      { kind: 'signatures', lines: [[t('assistance.reviews.output.sign')]] },
    ],
  }
}
