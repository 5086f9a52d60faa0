/** The table of concordance: obligation, existing law, proposed law, remark, as a document. Pure. */
import type { Block, Document, Run, Words } from '../../../../ui/documents/document.ts'
import type { Said, SaidObligation } from './content.ts'
import {
  type Edition,
  type Frame,
  frameOf,
  headLines,
  noticeOf,
  obligationPlace,
  paragraph,
  readWords,
  verdictWords,
} from './parts.ts'

const between: Run = { text: '\n' }

/** Each on its own lines, with its citation first. */
const joined = (parts: readonly (readonly Run[])[]): Words =>
  parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]))

const existing = (frame: Frame, { existing: found }: SaidObligation): Words => {
  const { t } = frame.words
  if (found.length === 0) return t('assistance.reviews.output.no_existing')
  return joined(
    found.map(({ law: reference, provisions }) => {
      const law = frame.said.laws.find((one) => one.reference === reference)
      const own = law?.language ?? frame.said.draft.language
      const run = (text: string): Run => (own === frame.language ? { text } : { text, language: own })
      const title = law === undefined ? reference : [law.title, law.citation].filter((part) => part !== '').join(', ')
      return [
        { ...run(title), bold: true },
        ...provisions.flatMap(({ citation, text }) => [between, run(text === '' ? citation : `${citation}: ${text}`)]),
      ]
    }),
  )
}

const proposed = (frame: Frame, { provisions }: SaidObligation): Words =>
  provisions.length === 0
    ? frame.words.t('assistance.reviews.output.no_proposed')
    : joined(
        provisions.map((eid) => {
          const { citation = eid, heading = '', text = '' } = frame.byEid.get(eid) ?? {}
          const head = [citation, heading].filter((part) => part !== '').join(' – ')
          return [{ ...frame.drafted(head), bold: true }, ...(text === '' ? [] : [between, frame.drafted(text)])]
        }),
      )

const remark = (frame: Frame, one: SaidObligation): Words =>
  joined([
    [{ text: verdictWords(frame, one), bold: true }],
    ...(one.comment === '' ? [] : [[frame.free(one.comment)]]),
    ...(one.suggestion === ''
      ? []
      : [[{ text: frame.words.t('assistance.reviews.output.suggested') }], [frame.free(one.suggestion)]]),
  ])

const rowOf = (frame: Frame, one: SaidObligation): Words[] => [
  joined([[{ text: obligationPlace(frame, one), bold: true }], [{ text: frame.words.text(one.measure) }]]),
  existing(frame, one),
  proposed(frame, one),
  remark(frame, one),
]

const lawsOfState = (frame: Frame): Block[] => {
  const { t } = frame.words
  const { laws } = frame.said
  return [
    { kind: 'heading', level: 1, words: t('assistance.reviews.output.laws') },
    ...(laws.length === 0
      ? [paragraph(t('assistance.reviews.output.no_laws'))]
      : [
          {
            kind: 'list' as const,
            items: laws.map(({ title, language, citation, reference }): Words => {
              const said = [title, citation].filter((part) => part !== '').join(', ')
              const run = { text: said, ...(language === frame.language ? {} : { language }) }
              return [run, { text: ` (${reference})` }]
            }),
          },
        ]),
  ]
}

export const concordanceDocument = (said: Said, edition: Edition): Document => {
  const frame = frameOf(said, edition)
  const { t, text } = frame.words
  const read = said.obligations.filter(({ verdict }) => verdict !== null && verdict !== 'not-applicable')
  return {
    title: t('assistance.reviews.output.concordance'),
    language: edition.language,
    made: edition.made,
    reference: said.reference,
    notice: noticeOf(frame),
    landscape: true,
    blocks: [
      ...headLines(frame),
      paragraph(readWords(frame)),
      paragraph(t('assistance.reviews.output.concordance_note')),
      ...[...Map.groupBy(read, ({ instrument }) => instrument)].map(
        ([code, some]): Block => ({
          kind: 'table',
          caption: text(said.instruments[code]!),
          columns: [
            { head: t('assistance.reviews.output.obligation'), width: 26 },
            { head: t('assistance.reviews.output.existing'), width: 22 },
            { head: t('assistance.reviews.output.proposed'), width: 30 },
            { head: t('assistance.reviews.output.remark'), width: 24 },
          ],
          rows: some.map((one) => rowOf(frame, one)),
        }),
      ),
      ...lawsOfState(frame),
    ],
  }
}
