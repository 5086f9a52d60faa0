/** The coverage table: for each obligation what was read in the draft, as a document. Pure. */
import type { Block, Document } from '../../../../ui/documents/document.ts'
import type { Said, SaidObligation } from './content.ts'
import {
  citations,
  type Edition,
  type Frame,
  frameOf,
  headLines,
  noticeOf,
  obligationPlace,
  paragraph,
  pictureOf,
  readWords,
  tallyLines,
  verdictWords,
} from './parts.ts'

const rowOf = (frame: Frame, one: SaidObligation) => [
  obligationPlace(frame, one),
  frame.words.text(one.measure),
  verdictWords(frame, one),
  citations(frame, one.provisions),
  one.comment === '' ? '' : [frame.free(one.comment)],
  one.suggestion === '' ? '' : [frame.free(one.suggestion)],
]

const tables = (frame: Frame): Block[] => {
  const { t, text } = frame.words
  return [...Map.groupBy(frame.said.obligations, ({ instrument }) => instrument)].map(
    ([code, some]): Block => ({
      kind: 'table',
      caption: text(frame.said.instruments[code]!),
      columns: [
        { head: t('assistance.reviews.output.article'), width: 11 },
        { head: t('assistance.reviews.output.measure'), width: 28 },
        { head: t('assistance.reviews.output.verdict'), width: 14 },
        { head: t('assistance.reviews.output.provisions'), width: 14 },
        { head: t('assistance.reviews.output.comment'), width: 26 },
        { head: t('assistance.reviews.output.suggestion'), width: 22 },
      ],
      rows: some.map((one) => rowOf(frame, one)),
    }),
  )
}

const concerns = (frame: Frame): Block[] => {
  const { t } = frame.words
  const { said, byEid } = frame
  if (said.concerns.length === 0) return []
  return [
    {
      kind: 'table',
      caption: t('assistance.reviews.output.concerns'),
      columns: [
        { head: t('assistance.reviews.output.provision'), width: 14 },
        { head: t('assistance.reviews.output.safeguard'), width: 20 },
        { head: t('assistance.reviews.output.concern'), width: 40 },
        { head: t('assistance.reviews.output.suggestion'), width: 30 },
      ],
      rows: said.concerns.map(({ provision, safeguard, concern, suggestion }) => [
        [frame.drafted(byEid.get(provision)?.citation ?? provision)],
        safeguardWords(frame, safeguard),
        [frame.free(concern)],
        suggestion === '' ? '' : [frame.free(suggestion)],
      ]),
    },
  ]
}

export const safeguardWords = ({ words: { t } }: Pick<Frame, 'words'>, safeguard: string): string =>
  t(`treaties.obligations.safeguard.${safeguard as 'legality'}`)

export const coverageDocument = (said: Said, edition: Edition): Document => {
  const frame = frameOf(said, edition)
  const { t } = frame.words
  return {
    title: t('assistance.reviews.output.coverage'),
    language: edition.language,
    made: edition.made,
    reference: said.reference,
    notice: noticeOf(frame),
    landscape: true,
    blocks: [
      ...headLines(frame),
      paragraph(readWords(frame)),
      { kind: 'list', items: tallyLines(frame) },
      pictureOf(frame),
      { kind: 'heading', level: 1, words: t('assistance.reviews.output.by_obligation') },
      ...tables(frame),
      ...concerns(frame),
    ],
  }
}
