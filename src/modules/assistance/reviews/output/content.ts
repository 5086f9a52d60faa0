/**
 * What a review says of one version of a draft, by itself: documents are made of it, a State clears exactly this, and the
 * public reads exactly this. It holds everything in words, because register, draft and review go on changing. Pure.
 */
import { createHash } from 'node:crypto'
import type { FullDate } from '../../../../kernel/dates.ts'
import type { Language, Text } from '../../../../kernel/text.ts'
import type { Obligation } from '../../../treaties/index.ts'
import { citation, type Provision } from '../../drafts/draft.ts'
import type { Content } from '../everything.ts'
import { type Coverage, emptyCoverage, isRead, type Verdict } from '../review.ts'

export interface SaidObligation
  extends Pick<Obligation, 'id' | 'instrument' | 'article' | 'paragraph' | 'type' | 'force' | 'measure'> {
  /** Null: nobody has read the text, or this version of it, for it yet. */
  readonly verdict: Verdict | null
  /** Ids (eId) of provisions of the draft, in the order of the text. */
  readonly provisions: readonly string[]
  readonly comment: string
  readonly suggestion: string
  /** Laws of the State in whose draft it was identified before, with the provisions there. */
  readonly existing: readonly Existing[]
}

export interface Existing {
  /** Reference of the law. */
  readonly law: string
  readonly provisions: readonly { readonly citation: string; readonly text: string }[]
}

export interface SaidProvision {
  readonly eid: string
  readonly citation: string
  readonly heading: string
  readonly text: string
}

export interface SaidConcern {
  readonly provision: string
  readonly safeguard: string
  readonly concern: string
  readonly suggestion: string
}

export interface SaidLaw {
  readonly reference: string
  readonly title: string
  readonly language: Language
  readonly citation: string
}

export interface Said {
  readonly reference: string
  readonly title: string
  readonly state: string | null
  readonly asAt: FullDate
  readonly draft: {
    readonly reference: string
    readonly title: string
    readonly version: number
    readonly language: Language
    readonly receivedOn: FullDate
  }
  /** Titles of the instruments, by their code. */
  readonly instruments: Readonly<Record<string, Text>>
  /** In the order of the register: by instrument, then by article. */
  readonly obligations: readonly SaidObligation[]
  readonly concerns: readonly SaidConcern[]
  /** Those that something above names, in the order of the text. */
  readonly provisions: readonly SaidProvision[]
  readonly laws: readonly SaidLaw[]
}

/** Enough to know a provision by; longer ones end in an ellipsis. */
const longest = 900

const shortened = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`)

/** A provision with all that stands in it, each part after its number. */
const wholeText = (provision: Provision, all: readonly Provision[]): string => {
  const parts = (one: Provision): string[] => [
    one.text,
    ...all
      .filter(({ parent }) => parent === one.id)
      .flatMap((part) => {
        const [first = '', ...rest] = parts(part)
        return [[part.number, part.heading, first].filter((words) => words !== '').join(' '), ...rest]
      }),
  ]
  return parts(provision)
    .filter((words) => words !== '')
    .join('\n')
}

export const saidProvision = (
  provision: Provision,
  all: readonly Provision[],
  byId: ReadonlyMap<string, Provision>,
): SaidProvision => ({
  eid: provision.eid,
  citation: citation(provision, byId),
  heading: provision.heading,
  text: shortened(wholeText(provision, all)),
})

export interface Around {
  readonly obligation: (id: string) => Obligation | undefined
  readonly instrument: (code: string) => Text
  readonly laws: readonly SaidLaw[]
  readonly existing: ReadonlyMap<string, readonly Existing[]>
}

export const saidOf = (content: Content, around: Around): Said => {
  const { review, draft, atHand, set, findings, concerns, provisions, byId } = content
  const eid = (id: string): string[] => {
    const provision = byId.get(id)
    return provision === undefined ? [] : [provision.eid]
  }
  const obligations = set.flatMap(({ obligation: id }): SaidObligation[] => {
    const known = around.obligation(id)
    if (known === undefined) return []
    const { instrument, article, paragraph, type, force, measure } = known
    const finding = findings.get(id)
    return [
      {
        ...{ id, instrument, article, paragraph, type, force, measure },
        verdict: finding !== undefined && isRead(finding) ? finding.verdict : null,
        provisions: (finding?.provisions ?? []).flatMap(eid),
        comment: finding?.comment ?? '',
        suggestion: finding?.suggestion ?? '',
        existing: around.existing.get(id) ?? [],
      },
    ]
  })
  const touched = concerns.flatMap(({ provision, safeguard, concern, suggestion }) =>
    eid(provision).map((at) => ({ provision: at, safeguard, concern, suggestion })),
  )
  const named = new Set([...obligations.flatMap((one) => one.provisions), ...touched.map(({ provision }) => provision)])
  return {
    reference: review.reference,
    title: review.title,
    state: review.stateCode,
    asAt: review.asAt,
    draft: {
      reference: draft.reference,
      title: draft.title,
      version: atHand.draftNumber,
      language: atHand.language,
      receivedOn: atHand.receivedOn,
    },
    instruments: Object.fromEntries(
      [...new Set(obligations.map(({ instrument }) => instrument))].map((code) => [code, around.instrument(code)]),
    ),
    obligations,
    concerns: touched,
    provisions: provisions
      .filter((provision) => named.has(provision.eid))
      .map((provision) => saidProvision(provision, provisions, byId)),
    laws: around.laws,
  }
}

/** As it is kept and hashed: the same content is the same bytes. */
export const written = (said: Said): string => JSON.stringify(said)

export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Of text that `written` made. @throws Error where it is not what the hash stands for */
export const readBack = (text: string, sha256: string): Said => {
  if (sha256Of(text) !== sha256) throw new Error('cleared content is not what its hash says')
  return JSON.parse(text) as Said
}

export const tallyOf = (obligations: readonly Pick<SaidObligation, 'verdict'>[]): Coverage => {
  const counts = { ...emptyCoverage }
  for (const { verdict } of obligations) counts[verdict ?? 'open'] += 1
  return counts
}

/** What a picture can tell apart, in its order: identified (or more), in part, not, not applicable, not read yet. */
export const shades = ['identified', 'partly', 'not-identified', 'not-applicable', 'open'] as const

export const shadesOf = (obligations: readonly Pick<SaidObligation, 'verdict'>[]): number[] => {
  const { 'goes-further': further, ...counts } = tallyOf(obligations)
  return shades.map((shade) => counts[shade] + (shade === 'identified' ? further : 0))
}
