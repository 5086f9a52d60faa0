/** What the three documents of a review share: its names, its numbers and its picture, in the document's language. Pure. */
import { type Translator, translator } from '../../../../i18n/translate.ts'
import type { FullDate } from '../../../../kernel/dates.ts'
import type { Language } from '../../../../kernel/text.ts'
import type { Bars, Block, Paragraph, Run, Words } from '../../../../ui/documents/document.ts'
import { placeWords, titleWithin } from '../../../treaties/index.ts'
import { type Said, type SaidObligation, type SaidProvision, shades, shadesOf, tallyOf } from './content.ts'
import { runOf } from './spoken.ts'

/** What a document is made for. */
export interface Edition {
  readonly language: Language
  readonly made: Date
  /** The day that the State cleared it for publication; null for a working paper. */
  readonly clearedOn: FullDate | null
  /** Of the State, in the document's language; null for a training draft. */
  readonly state: string | null
  /** Who sends the letter: the office, then its branch. */
  readonly office: readonly string[]
}

export interface Frame extends Edition {
  readonly words: Translator
  readonly said: Said
  readonly byEid: ReadonlyMap<string, SaidProvision>
  /** Words of reviewers, in whatever language they wrote. */
  readonly free: (text: string) => Run
  /** Words of the draft. */
  readonly drafted: (text: string) => Run
}

export const frameOf = (said: Said, edition: Edition): Frame => {
  const { language } = edition
  const own = said.draft.language
  return {
    ...edition,
    words: translator(language),
    said,
    byEid: new Map(said.provisions.map((provision) => [provision.eid, provision])),
    free: (text) => runOf(text, language, own),
    drafted: (text) => (own === language ? { text } : { text, language: own }),
  }
}

/** Foot of every page. */
export const noticeOf = ({ words: { t, date }, clearedOn }: Frame): string =>
  clearedOn === null
    ? t('assistance.reviews.output.notice')
    : t('assistance.reviews.output.notice_cleared', { date: date(clearedOn) })

/** `Art. 5(1)`; instrument and place where the instrument is not named above. */
export const obligationPlace = ({ words }: Pick<Frame, 'words'>, obligation: SaidObligation): string =>
  placeWords(words, obligation)

export const obligationName = ({ words, said }: Pick<Frame, 'words' | 'said'>, obligation: SaidObligation): string => {
  const instrument = said.instruments[obligation.instrument]
  return titleWithin(words, instrument === undefined ? obligation.instrument : words.text(instrument), obligation)
}

export const verdictWords = ({ words: { t } }: Pick<Frame, 'words'>, { verdict }: Pick<SaidObligation, 'verdict'>) =>
  verdict === null ? t('assistance.reviews.output.unread') : t(`assistance.reviews.output.verdict.${verdict}`)

/** How the draft itself cites them, one on a line. */
export const citations = (frame: Frame, eids: readonly string[]): Words =>
  eids.length === 0 ? '' : [frame.drafted(eids.map((eid) => frame.byEid.get(eid)?.citation ?? eid).join('\n'))]

/** Of the draft, its version and its day: what was read. */
export const readWords = ({ words: { t, date }, said }: Frame): string => {
  const read = said.obligations.filter(({ verdict }) => verdict !== null)
  return t('assistance.reviews.output.read', {
    version: said.draft.version,
    received: date(said.draft.receivedOn),
    obligations: read.length,
    instruments: new Set(read.map(({ instrument }) => instrument)).size,
    date: date(said.asAt),
  })
}

export const tallyLines = ({ words: { t }, said }: Frame): string[] => {
  const tally = tallyOf(said.obligations)
  return (['identified', 'goes-further', 'partly', 'not-identified', 'not-applicable', 'open'] as const)
    .filter((verdict) => tally[verdict] > 0)
    .map((verdict) => t(`assistance.reviews.output.count.${verdict}`, { count: tally[verdict] }))
}

export const shadeWords = ({ words: { t } }: Pick<Frame, 'words'>, shade: (typeof shades)[number]): string =>
  t(`assistance.reviews.output.shade.${shade}`)

/** Coverage by type of obligation, in the order in which the types come up. */
export const pictureOf = (frame: Frame): Bars => {
  const { t } = frame.words
  const byType = Map.groupBy(frame.said.obligations, ({ type }) => type)
  const used = shades.filter((_, index) => (shadesOf(frame.said.obligations)[index] ?? 0) > 0)
  return {
    kind: 'bars',
    caption: t('assistance.reviews.output.picture'),
    head: t('assistance.reviews.output.type'),
    series: used.map((shade) => shadeWords(frame, shade)),
    rows: [...byType].map(([type, some]) => {
      const counts = shadesOf(some)
      return {
        label: t(`treaties.obligations.type.${type}`),
        values: used.map((shade) => counts[shades.indexOf(shade)] ?? 0),
      }
    }),
  }
}

export const paragraph = (words: Words): Paragraph => ({ kind: 'paragraph', words })

/** The draft's own title, whatever its language; then its State and the reference of the review. */
export const headLines = (frame: Frame): Block[] => [
  { kind: 'paragraph', words: [{ ...frame.drafted(frame.said.draft.title), bold: true }] },
  paragraph([frame.state, frame.said.reference].filter((part) => part !== null).join(' · ')),
]
