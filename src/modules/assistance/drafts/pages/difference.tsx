/** What became of each provision between two versions, as it is read: grouped by article, word by word. */
import type { PageContext } from '../../../../action/manifest.ts'
import type { Language } from '../../../../kernel/text.ts'
import { citation, type MatchKind, type Provision, type ProvisionMatch } from '../draft.ts'
import { difference, type Piece } from '../matching/difference.ts'
import { inLanguage, MatchChip } from './views.tsx'

/** A line with its provisions; a split or merger has them all in one. */
export interface Shown {
  readonly id: string
  readonly kind: MatchKind
  readonly before: readonly Provision[]
  readonly after: readonly Provision[]
  readonly byHand: boolean
}

export interface Sides {
  readonly before: readonly Provision[]
  readonly after: readonly Provision[]
}

/** In the order of the newer text, what was removed where it stood. */
export const shownLines = ({ before, after }: Sides, lines: readonly ProvisionMatch[]): Shown[] => {
  const old = new Map(before.map((one) => [one.id, one]))
  const now = new Map(after.map((one) => [one.id, one]))
  const groups = new Map<string, ProvisionMatch[]>()
  for (const line of lines) {
    const key = line.kind === 'split' ? `split ${line.from}` : line.kind === 'merged' ? `merged ${line.to}` : line.id
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const side = (all: ReadonlyMap<string, Provision>, ids: readonly (string | null)[]) =>
    [...new Set(ids)].flatMap((id) => all.get(id ?? '') ?? []).sort((a, b) => a.position - b.position)
  const shown = [...groups.values()].map((group): Shown => {
    const [first] = group as [ProvisionMatch]
    return {
      id: first.id,
      kind: first.kind,
      before: side(
        old,
        group.map(({ from }) => from),
      ),
      after: side(
        now,
        group.map(({ to }) => to),
      ),
      byHand: group.some(({ byHand }) => byHand),
    }
  })
  return inReadingOrder(shown, before)
}

/** What was removed follows the nearest one before it that still stands. */
const inReadingOrder = (shown: readonly Shown[], before: readonly Provision[]): Shown[] => {
  const places = new Map<string, number>()
  for (const { before: old, after } of shown) for (const { id } of old) if (after[0]) places.set(id, after[0].position)
  let last = -1
  const removedAt = new Map<string, number>()
  for (const { id } of before) {
    const place = places.get(id)
    if (place === undefined) removedAt.set(id, last + 0.5)
    else last = place
  }
  const order = ({ before: old, after }: Shown) => after[0]?.position ?? removedAt.get(old[0]?.id ?? '') ?? 0
  return [...shown].sort((a, b) => order(a) - order(b) || (a.before[0]?.position ?? 0) - (b.before[0]?.position ?? 0))
}

export const counts = (lines: readonly Shown[]): ReadonlyMap<MatchKind, number> => {
  const found = new Map<MatchKind, number>()
  for (const { kind } of lines) found.set(kind, (found.get(kind) ?? 0) + 1)
  return found
}

const Pieces = ({ context, pieces }: { context: PageContext; pieces: readonly Piece[] }) => {
  const { t, language } = context.translator
  return (
    <>
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>
        const Tag = kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={at}>
            <span class="hidden" lang={language}>
              {t(`assistance.drafts.piece_${kind}`)}{' '}
            </span>
            {text}
          </Tag>
        )
      })}
    </>
  )
}

const words = ({ heading, text }: Provision): string => [heading, text].filter((one) => one !== '').join('\n')

const Text = ({ context, line, language }: { context: PageContext; line: Shown; language: Language }) => {
  const { before, after } = line
  const [old, now] = [before.map(words).join('\n'), after.map(words).join('\n')]
  const pieces = difference(old, now, language)
  return (
    <div class="law-difference" {...inLanguage(language)}>
      <Pieces context={context} pieces={pieces} />
    </div>
  )
}

export interface Names {
  readonly before: ReadonlyMap<string, Provision>
  readonly after: ReadonlyMap<string, Provision>
}

/** "Article 5 → Article 6", each side as it is cited. */
export const lineName = (
  { before, after }: Shown,
  names: Names,
  list: (items: readonly string[]) => string,
): string => {
  const old = list(before.map((one) => citation(one, names.before)))
  const now = list(after.map((one) => citation(one, names.after)))
  return old === now || old === '' ? now : now === '' ? old : `${old} → ${now}`
}

export const Line = (props: {
  context: PageContext
  line: Shown
  names: Names
  language: Language
  linkHref: string | undefined
}) => {
  const { context, line, names, language, linkHref } = props
  const { t, list } = context.translator
  const name = lineName(line, names, list)
  const empty = [...line.before, ...line.after].every((one) => words(one) === '')
  return (
    <section class="law-line" id={`line-${line.id}`}>
      <h3>
        <bdi lang={language}>{name}</bdi> <MatchChip translator={context.translator} kind={line.kind} />
        {line.byHand && <span class="tag"> {t('assistance.drafts.by_hand')}</span>}
      </h3>
      {!empty && <Text context={context} line={line} language={language} />}
      {linkHref !== undefined && (
        <a class="law-correct" href={linkHref}>
          {t('assistance.drafts.link')}
          <span class="hidden"> {name}</span>
        </a>
      )}
    </section>
  )
}
