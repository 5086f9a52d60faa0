/** Pieces of the pages on which people work: where they are in an area, what happened, whose it is, what is shown once. */
import type { ComponentChildren } from 'preact'
import type { Translator } from '../i18n/translate.ts'
import type { Link } from './page.tsx'

export const workStates = [
  'active',
  'invited',
  'suspended',
  'expired',
  'revoked',
  'queued',
  'running',
  'held',
  'sent',
  'done',
  'failed',
] as const

export type WorkState = (typeof workStates)[number]

/** The state of an account, a grant, a token, a message or a job: a shape with its word. `held` is a message kept back. */
export const StateChip = ({ translator, state }: { translator: Translator; state: WorkState }) => (
  <span class={`chip state-${state}`}>{translator.t(`ui.state.${state}`)}</span>
)

/** How far a form of several pages has come; `current` counts from 1. */
export const Steps = (props: { translator: Translator; current: number; steps: readonly string[] }) => {
  const { t } = props.translator
  const where = t('ui.steps.where', { step: props.current, steps: props.steps.length })
  return (
    <div class="steps">
      <p>{where}</p>
      <ol class="plain" aria-label={where}>
        {props.steps.map((step, index) => (
          <li
            key={step}
            class={index + 1 < props.current ? 'past' : undefined}
            aria-current={index + 1 === props.current ? 'step' : undefined}
          >
            {step}
            {index + 1 < props.current && <span class="hidden"> {t('ui.steps.past')}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Lines that a value takes where the browser does not measure it itself. */
const lineLength = 44

const Box = ({ id, label, value, hint }: { id: string; label: string; value: string; hint?: string }) => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint !== undefined && (
      <div class="hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    <textarea
      class="copy"
      id={id}
      dir="ltr"
      readonly
      spellcheck={false}
      autocomplete="off"
      rows={value.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / lineLength)), 0)}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      value={value}
    />
  </div>
)

/** A value to be copied: an address, an identifier. Selectable by mouse, touch and keyboard alike. */
export const Copyable = (props: { id: string; label: string; value: string }) => <Box {...props} />

/** What is shown this once: recovery codes (one a line) or a token. Prints well. */
export const Secret = (props: { translator: Translator; id: string; label: string; values: readonly string[] }) => {
  const { t } = props.translator
  return (
    <div class="secret">
      <p>
        <strong>{t('ui.secret.once')}</strong> {t('ui.secret.keep')}
      </p>
      <Box id={props.id} label={props.label} value={props.values.join('\n')} hint={t('ui.secret.copy')} />
    </div>
  )
}

/** Commands, JSON and the like; scrolls sideways in its own box. */
export const Code = ({ label, children }: { label: string; children: string }) => (
  <section class="code" dir="ltr" aria-label={label} tabindex={0}>
    <pre>
      <code>{children}</code>
    </pre>
  </section>
)

/** That what was asked for is done, on the page after the redirect. */
export const Flash = ({ children }: { children: ComponentChildren }) => (
  <div class="flash" role="status">
    {children}
  </div>
)

export interface SideGroup {
  readonly label?: string
  readonly items: readonly (Link & { readonly current?: boolean; readonly count?: string })[]
}

/** The pages of an area, beside what they hold; folded above it on narrow screens. */
export const SideMenu = (props: { label: string; groups: readonly SideGroup[] }) => {
  const current = props.groups.flatMap(({ items }) => items).find((item) => item.current)
  return (
    <nav class="side" aria-label={props.label}>
      <details>
        <summary>
          {props.label}
          {current !== undefined && <span>: {current.label}</span>}
        </summary>
        {props.groups.map(({ label, items }) => (
          <div key={label ?? ''}>
            {label !== undefined && <strong>{label}</strong>}
            <ul class="plain">
              {items.map(({ label: words, href, current: here, count }) => (
                <li key={href}>
                  <a href={href} aria-current={here ? 'page' : undefined}>
                    {words}
                    {count !== undefined && <span class="num">{count}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </nav>
  )
}

/** A page of an area: its menu, and beside it everything else, the page's head included. */
export const Area = ({ menu, children }: { menu: ComponentChildren; children: ComponentChildren }) => (
  <div class="area">
    {menu}
    <div>{children}</div>
  </div>
)

/** A person by name, with the roles they hold, in words. */
export const Person = (props: {
  translator: Translator
  name: string
  href?: string
  roles?: readonly string[]
  /** The reader is this person. */
  you?: boolean
}) => (
  <span class="person">
    {props.href === undefined ? (
      <bdi>{props.name}</bdi>
    ) : (
      <a href={props.href}>
        <bdi>{props.name}</bdi>
      </a>
    )}
    {props.you && <span class="tag">{props.translator.t('ui.person.you')}</span>}
    {props.roles?.map((role) => (
      <span key={role} class="role">
        {role}
      </span>
    ))}
  </span>
)

export interface HistoryEntry {
  readonly id: string
  /** Moment in ISO 8601, in UTC. */
  readonly at: string
  readonly who: ComponentChildren
  readonly through: 'start' | 'cli' | 'web' | 'api' | 'job'
  /** What was done, in words. */
  readonly what: ComponentChildren
  /** Without a `before`, the detail stands alone; an empty one says that there was nothing. */
  readonly changes?: readonly { readonly field: string; readonly before?: string; readonly after?: string }[]
  readonly reason?: string
}

/** A moment to the minute, in UTC, as the language writes its day; breaks between day and time alone. */
export const Moment = ({ translator, at }: { translator: Translator; at: string }) => {
  const day = translator.date(at.slice(0, 10))
  const words = translator.t('ui.moment', { date: day, time: at.slice(11, 16) })
  const end = words.indexOf(' ', words.indexOf(day) + day.length)
  return (
    <time datetime={at}>
      <span>{words.slice(0, end)}</span> <span>{words.slice(end + 1)}</span>
    </time>
  )
}

const Value = ({ translator, value }: { translator: Translator; value: string | undefined }) =>
  value === undefined || value === '' ? <i>{translator.t('ui.history.nothing')}</i> : <bdi>{value}</bdi>

/** What the audit log holds on one record, newest first. */
export const History = (props: { translator: Translator; entries: readonly HistoryEntry[] }) => {
  const { translator } = props
  const { t } = translator
  if (props.entries.length === 0) return <p class="muted">{t('ui.history.none')}</p>
  return (
    <ol class="list history">
      {props.entries.map(({ id, at, who, through, what, changes = [], reason }) => (
        <li key={id} id={id}>
          <Moment translator={translator} at={at} />
          <div>
            <p>{what}</p>
            <small>
              {who} · {t(`ui.through.${through}`)}
            </small>
            {changes.length > 0 && (
              <dl>
                {changes.map(({ field, before, after }) => (
                  <div key={field}>
                    <dt>{field}</dt>
                    <dd>
                      {before !== undefined && (
                        <>
                          <span class="hidden">{t('ui.history.before')} </span>
                          <span class="before">
                            <Value translator={translator} value={before} />
                          </span>
                          <span class="hidden"> {t('ui.history.after')} </span>
                        </>
                      )}
                      <span class={before === undefined ? undefined : 'after'}>
                        <Value translator={translator} value={after} />
                      </span>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            {reason !== undefined && reason !== '' && (
              <p class="reason">
                <span>{t('ui.history.reason')}</span> <bdi>{reason}</bdi>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
