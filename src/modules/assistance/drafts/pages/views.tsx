/** Pieces that the pages of draft laws share: a law as it is printed, and the words of its kinds. */
import type { ComponentChildren, VNode } from 'preact'
import type { PageContext } from '../../../../action/manifest.ts'
import { locales } from '../../../../i18n/locales.ts'
import type { Translator } from '../../../../i18n/translate.ts'
import type { Language } from '../../../../kernel/text.ts'
import { type Reference, stateName } from '../../../reference/index.ts'
import type { Draft, DraftStatus, DraftVersion, MatchKind, Provision } from '../draft.ts'

export { menu } from '../../legislation.tsx'

export const draftPath = (id: string): string => `/drafts/${id}`
export const versionPath = (id: string): string => `/drafts/versions/${id}`
export const differencePath = (id: string): string => `${versionPath(id)}/difference`

/** The State, or that the draft is for training. */
export const ownerWords = (
  reference: Reference,
  translator: Translator,
  { stateCode }: Pick<Draft, 'stateCode'>,
): string =>
  stateCode === null ? translator.t('assistance.drafts.training') : stateName(reference, translator, stateCode)

export const languageWords = (language: Language): string => locales[language].name

export const versionWords = (
  { t }: Translator,
  { number, language }: Pick<DraftVersion, 'number' | 'language'>,
): string => t('assistance.drafts.version_in', { number: String(number), language: languageWords(language) })

const shapes: Record<DraftStatus, string> = { open: 'planned', adopted: 'held', closed: 'cancelled' }

export const StatusChip = ({ translator, status }: { translator: Translator; status: DraftStatus }) => (
  <span class={`chip ${shapes[status]}`}>{translator.t(`assistance.drafts.status.${status}`)}</span>
)

export const MatchChip = ({ translator, kind }: { translator: Translator; kind: MatchKind }) => (
  <span class={`chip match-${kind}`}>{translator.t(`assistance.drafts.match.${kind}`)}</span>
)

/** Of the language in which the law is, whatever that of the page. */
export const inLanguage = (language: Language) => ({ lang: language, dir: locales[language].direction })

/** Each line of a text on its own. */
export const TextLines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, at) => (
      <p key={at}>{line}</p>
    ))}
  </>
)

const Head = ({ level, provision, before }: { level: number; provision: Provision; before?: ComponentChildren }) => {
  const Tag = `h${Math.min(6, level)}` as 'h2'
  return (
    <Tag>
      {provision.number !== '' && <span class="law-number">{provision.number}</span>}{' '}
      {provision.heading !== '' && <span class="law-heading">{provision.heading}</span>}
      {before}
    </Tag>
  )
}

interface LawProps {
  readonly language: Language
  readonly provisions: readonly Provision[]
  /** What stands after the words of a provision, such as the way to correct it. */
  readonly after?: (provision: Provision) => ComponentChildren
  readonly label: string
  /** Ids are left out where the page has the law twice. */
  readonly anchors?: boolean
}

const headed = new Set(['part', 'chapter', 'section', 'article'])

/** The provisions as a law: its groups and articles under headings, paragraphs and points with their numbers beside them. */
export const Law = ({ language, provisions, after, label, anchors = true }: LawProps) => {
  const children = new Map<string | null, Provision[]>()
  for (const one of provisions) {
    const known = children.get(one.parent)
    if (known) known.push(one)
    else children.set(one.parent, [one])
  }
  const node = (provision: Provision, level: number): VNode => {
    const { id, eid, kind, number, heading, text } = provision
    const inside = (children.get(id) ?? []).map((one) => node(one, headed.has(kind) ? level + 1 : level))
    const own = (
      <>
        {text !== '' && <TextLines text={text} />}
        {after?.(provision)}
        {inside}
      </>
    )
    const anchor = anchors ? eid : undefined
    if (headed.has(kind))
      return (
        <section key={id} id={anchor} class={`law-${kind === 'article' ? 'article' : 'group'}`}>
          <Head level={level} provision={provision} />
          {own}
        </section>
      )
    return (
      <div key={id} id={anchor} class={`law-${kind}`}>
        {number !== '' && <span class="law-number">{number}</span>}
        <div>
          {heading !== '' && <p class="law-heading">{heading}</p>}
          {own}
        </div>
      </div>
    )
  }
  return (
    <article class="law" aria-label={label} {...inLanguage(language)}>
      {(children.get(null) ?? []).map((one) => node(one, 2))}
    </article>
  )
}

/** Links to the groups and articles of a law. */
export const Contents = ({
  context,
  provisions,
  language,
  href,
}: {
  context: PageContext
  provisions: readonly Provision[]
  language: Language
  href: (provision: Provision) => string
}) => {
  const { t } = context.translator
  const shown = provisions.filter(({ kind }) => headed.has(kind))
  if (shown.length < 2) return null
  return (
    <details class="law-contents">
      <summary>{t('assistance.drafts.contents')}</summary>
      <ul class="plain" {...inLanguage(language)}>
        {shown.map((provision) => (
          <li key={provision.id} class={provision.kind === 'article' ? undefined : 'group'}>
            <a href={href(provision)}>
              {provision.number} {provision.heading}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
