/** What the pages of reviews share: paths, chips, names of obligations, provisions and people. */
import type { Context, PageContext } from '../../../action/manifest.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import type { Translator } from '../../../i18n/translate.ts'
import type { Db } from '../../../storage/database.ts'
import { actorNames } from '../../accounts/index.ts'
import {
  instrumentPath,
  obligationAt,
  obligationPath,
  obligationsOf,
  obligationTitle,
  type RegisteredObligation,
  type Registers,
  registerOf,
  titleOf,
} from '../../treaties/index.ts'
import { citation, type Provision } from '../drafts/draft.ts'
import { inLanguage } from '../drafts/pages/views.tsx'
import type { DispositionKind, Finding, Origin, Review, ReviewStatus, ReviewVersion, Verdict } from './review.ts'
import { peopleOfReview } from './reviewers/queries.ts'

export const reviewsPath = '/reviews'
export const reviewPath = ({ id }: Pick<Review, 'id'>): string => `${reviewsPath}/${id}`
/** `/reviews/<id>/obligations/FINANCING-1999/art.5(1)`. */
export const findingPath = (review: Pick<Review, 'id'>, obligation: string): string =>
  `${reviewPath(review)}${obligationPath(obligation)}`
export const provisionPath = (review: Pick<Review, 'id'>, provision: string): string =>
  `${reviewPath(review)}/provisions/${provision}`

export type Who = (actor: string | null) => string

/** Names of whoever has worked on the review, for whoever sees it. The last that a transaction reads: from here on it sees everyone. */
export const whoIn = async (context: Context, tx: Db, review: string): Promise<Who> => {
  const others = await actorNames(context, [])
  await setSight(tx, fullSight)
  const names = await peopleOfReview(tx, review)
  return (actor) => {
    const id = actor?.startsWith('user:') ? actor.slice('user:'.length) : actor
    return id === null ? '' : (names.get(id) ?? others(actor ?? ''))
  }
}

export const registersOf = async (db: Db): Promise<Registers> => {
  const [register, obligations] = await Promise.all([registerOf(db), obligationsOf(db)])
  return { register, obligations }
}

/** "Financing Convention 1999, art. 5(1)", or the id of what the register no longer has. */
export const obligationName = (translator: Translator, registers: Registers, id: string): string => {
  const one = obligationAt(registers.obligations, id)
  return one === undefined ? id : obligationTitle(translator, registers, one)
}

export const measureOf = (translator: Translator, registers: Registers, id: string): string => {
  const one = obligationAt(registers.obligations, id)
  return one === undefined ? '' : translator.text(one.measure)
}

/** An instrument by its short title, linked. */
export const InstrumentLink = ({
  context,
  registers,
  one,
}: {
  context: PageContext
  registers: Registers
  one: RegisteredObligation
}) => (
  <a href={context.href(instrumentPath(one.instrument))}>
    {context.translator.text(titleOf(registers, one.instrument).short_title)}
  </a>
)

export const versionWords = ({ t }: Translator, { draftNumber }: Pick<ReviewVersion, 'draftNumber'>): string =>
  t('assistance.reviews.version', { number: String(draftNumber) })

interface Words {
  readonly translator: Translator
}

export const VerdictChip = ({ translator, verdict }: Words & { verdict: Verdict | 'open' }) => (
  <span class={`chip verdict-${verdict}`}>{translator.t(`assistance.reviews.verdict.${verdict}`)}</span>
)

const shapes: Record<ReviewStatus, string> = {
  open: 'planned',
  'with-state': 'pending',
  cleared: 'party',
  closed: 'cancelled',
}

export const StatusChip = ({ translator, status }: Words & { status: ReviewStatus }) => (
  <span class={`chip ${shapes[status]}`}>{translator.t(`assistance.reviews.status.${status}`)}</span>
)

const dispositionShapes: Record<DispositionKind, string> = {
  taken: 'party',
  partly: 'pending',
  refused: 'cancelled',
  open: 'none',
}

export const DispositionChip = ({ translator, disposition }: Words & { disposition: DispositionKind }) => (
  <span class={`chip ${dispositionShapes[disposition]}`}>
    {translator.t(`assistance.reviews.disposition.${disposition}`)}
  </span>
)

/** Says where something came over from an earlier version; nothing where a reviewer has said it of this one. */
export const OriginNote = ({ translator, origin }: Words & { origin: Origin }) =>
  origin === 'reviewer' ? null : (
    <span class={origin === 'carried' ? 'note to-read' : 'note'}>
      {translator.t(`assistance.reviews.origin.${origin}`)}
    </span>
  )

type ById = ReadonlyMap<string, Provision>

/** The beginning of a provision by which to know it where it has neither number nor heading. */
export const firstWords = (text: string): string =>
  [...(/^\s*(?:\S+\s+){0,5}\S+/u.exec(text)?.[0] ?? '')].slice(0, 40).join('')

/** "Article 5 (2)", in the language of the draft; its heading or first words where nothing of it has a number. */
export const provisionName = (id: string, byId: ById): string => {
  const provision = byId.get(id)
  if (provision === undefined) return '–'
  const words = citation(provision, byId)
  return words === provision.eid ? provision.heading || firstWords(provision.text) || words : words
}

/** Provisions as links to their place in the review. */
export const ProvisionLinks = ({
  context,
  review,
  version,
  ids,
  byId,
}: {
  context: PageContext
  review: Pick<Review, 'id'>
  version: ReviewVersion
  ids: readonly string[]
  byId: ById
}) => (
  <ul class="inline-list" {...inLanguage(version.language)}>
    {ids.map((id) => (
      <li key={id}>
        <a href={context.href(provisionPath(review, id))}>{provisionName(id, byId)}</a>
      </li>
    ))}
  </ul>
)

/** What somebody wrote, in whatever language, line by line. */
export const Written = ({ words }: { words: string }) => (
  <div class="written" dir="auto">
    {words.split(/\n+/).map((line, at) => (
      <p key={at}>{line}</p>
    ))}
  </div>
)

export const isUnread = (finding: Pick<Finding, 'origin'> | undefined): boolean => finding?.origin === 'carried'
