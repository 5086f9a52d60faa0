/** The pieces that every page is made of: its head, sections, notices, links between views, facts and prose. */
import type { ComponentChildren } from 'preact'
import type { Translator } from '../i18n/translate.ts'

export { Chip, Keys, Sign } from './chip.tsx'
export { Figure, Figures, Pair } from './figure.tsx'

export interface Link {
  readonly label: string
  readonly href: string
}

/** The one h1 of a page, its one-line answer, and what can be done here. */
export const PageHead = (props: {
  title: ComponentChildren
  answer?: ComponentChildren
  actions?: ComponentChildren
}) => (
  <header class="page-head">
    <div>
      <h1>{props.title}</h1>
      {props.answer !== undefined && <p class="answer">{props.answer}</p>}
    </div>
    {props.actions !== undefined && <div class="actions">{props.actions}</div>}
  </header>
)

/** A part of the page under its own heading; `aside` stands at the end of the heading's line, small. */
export const Section = (props: {
  title: ComponentChildren
  aside?: ComponentChildren
  children: ComponentChildren
  id?: string
}) => (
  <section class="section" id={props.id}>
    <header>
      <h2>{props.title}</h2>
      {props.aside !== undefined && <div class="aside">{props.aside}</div>}
    </header>
    {props.children}
  </section>
)

/** Two columns, the first wider; one below the other on narrow screens. Its children are two `<div>`. */
export const Columns = ({ children }: { children: ComponentChildren }) => <div class="cols">{children}</div>

/** A quiet box for what stands beside the matter: definitions, downloads. */
export const Sheet = ({ children }: { children: ComponentChildren }) => <div class="sheet">{children}</div>

/** What would be here, and how to begin or to find more. */
export const Empty = (props: { title: string; text?: ComponentChildren; action?: Link }) => (
  <div class="empty">
    <strong>{props.title}</strong>
    {props.text !== undefined && <p>{props.text}</p>}
    {props.action !== undefined && <a href={props.action.href}>{props.action.label}</a>}
  </div>
)

/** A statement that a reader must not miss: of a gap in the data, a doubt. */
export const Notice = (props: { kind: 'info' | 'warning'; title: string; children?: ComponentChildren }) => (
  <div class={`notice ${props.kind}`} role="note">
    <strong>{props.title}</strong>
    {props.children !== undefined && <div>{props.children}</div>}
  </div>
)

/** Links between views of the same matter (list, calendar, map), in the form of tabs; each is a page of its own. */
export const ViewLinks = (props: { label: string; views: readonly (Link & { current?: boolean })[] }) => (
  <nav class="views" aria-label={props.label}>
    <ul class="plain">
      {props.views.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Terms with their facts; entries without a value are left out. `stack` puts the term above its value. */
export const DefinitionList = (props: {
  items: readonly { term: ComponentChildren; value: ComponentChildren; key?: string }[]
  stack?: boolean
}) => (
  <dl class={props.stack ? 'facts stack' : 'facts'}>
    {props.items
      .filter(({ value }) => value !== undefined && value !== null && value !== '')
      .map(({ term, value, key }, index) => (
        <div key={key ?? index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

/** Things one after another in a line that wraps. */
export const InlineList = ({ items }: { items: readonly { key: string; content: ComponentChildren }[] }) => (
  <ul class="inline-list">
    {items.map(({ key, content }) => (
      <li key={key}>{content}</li>
    ))}
  </ul>
)

/** Short sentences, each on its own line. */
export const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="plain lines">
    {lines.map((line) => (
      <li key={line}>
        <bdi>{line}</bdi>
      </li>
    ))}
  </ul>
)

/** Running text at a readable measure. */
export const Prose = ({ children }: { children: ComponentChildren }) => <div class="prose">{children}</div>

/** A date as the language says it, the machine's form beside it; a Chinese period may break after its 至, and nowhere else. */
export const When = ({ date, words }: { date: string; words: string }) => {
  const [start, end] = words.split(/(?<=至)/)
  return (
    <time datetime={date}>
      {start}
      {end !== undefined && <wbr />}
      {end}
    </time>
  )
}

/** Things with a date: acts, activities. */
export const DatedList = (props: {
  items: readonly { date: string; when: string; children: ComponentChildren; note?: ComponentChildren; id?: string }[]
}) => (
  <ol class="list">
    {props.items.map(({ date, when, children, note, id }, index) => (
      <li key={id ?? index} id={id}>
        <When date={date} words={when} />
        <div>
          {children}
          {note !== undefined && <small>{note}</small>}
        </div>
      </li>
    ))}
  </ol>
)

/** A link that looks like a button; `quiet` for the lesser of two. */
export const ButtonLink = (props: Link & { quiet?: boolean }) => (
  <a class={props.quiet ? 'button quiet' : 'button'} href={props.href}>
    {props.label}
  </a>
)

/** At the end of a record's page: what happened to it, and who may see it. */
export const RecordLinks = (props: { translator: Translator; history: string; sight: string }) => (
  <p class="record-links">
    <a href={props.history}>{props.translator.t('ui.record.history')}</a>
    {' · '}
    <a href={props.sight}>{props.translator.t('ui.record.sight')}</a>
  </p>
)
