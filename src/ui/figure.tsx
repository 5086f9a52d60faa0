/** Numbers that open the evidence behind them: a figure is a citation, never only typed. */
import type { ComponentChildren } from 'preact'
import { ProofMark } from './mark.tsx'

export interface FigureProps {
  /** As the language writes it, with its unit if it has one. */
  readonly value: ComponentChildren
  readonly label: ComponentChildren
  /** Period, source, or what stands beside the number: "attested, para. 10". */
  readonly note?: ComponentChildren
  /** The evidence page of the figure. */
  readonly href?: string
}

/** The part of a label that must stay on the mark's line: its last word, or two characters where words are not spaced. */
const lastPart = (label: string): [before: string, last: string] => {
  const space = label.lastIndexOf(' ')
  const cut = space > 0 ? space + 1 : Math.max(0, label.length - 2)
  return [label.slice(0, cut), label.slice(cut)]
}

const Words = ({ label, href }: Pick<FigureProps, 'label' | 'href'>) => {
  if (href === undefined) return <span class="label">{label}</span>
  const [before, last] = typeof label === 'string' ? lastPart(label) : [label, '']
  return (
    <a class="label" href={href}>
      {before}
      <span class="nowrap">
        {last}
        <ProofMark />
      </span>
    </a>
  )
}

/** One large number in a row of `Figures`; the whole cell opens its evidence. */
export const Figure = ({ value, label, note, href }: FigureProps) => (
  <li class="figure">
    <span class="value">{value}</span>
    <Words label={label} href={href} />
    {note !== undefined && <span class="note">{note}</span>}
  </li>
)

export const Figures = ({ children, label }: { children: ComponentChildren; label?: string }) => (
  <div class="figures">
    <ul class="plain" aria-label={label}>
      {children}
    </ul>
  </div>
)

/** What a source attests beside what the records show; the difference is said below, never papered over. */
export const Pair = (props: { attested: FigureProps; recorded: FigureProps; difference?: ComponentChildren }) => (
  <div class="pair">
    {[props.attested, props.recorded].map((side, index) => (
      <div key={index === 0 ? 'attested' : 'recorded'}>
        <span class="note">{side.label}</span>
        <span class="value">
          {side.href === undefined ? (
            side.value
          ) : (
            <a href={side.href}>
              {side.value}
              <ProofMark />
            </a>
          )}
        </span>
        {side.note !== undefined && <p class="note">{side.note}</p>}
      </div>
    ))}
    {props.difference !== undefined && <p class="note">{props.difference}</p>}
  </div>
)
