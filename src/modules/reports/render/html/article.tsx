/** A report as one article of HTML, for the site and for a file that stands alone. */
import type { ComponentChildren } from 'preact'
import { translator } from '../../../../i18n/translate.ts'
import { type Block, outline, type ReportDocument, type Run } from '../../edition/document.ts'
import { type Labels, labelsOf, type ShownFigure, shownFigures } from '../labels.ts'

/** Where things that the report mentions are found; undefined leaves the words without a link. */
export interface Places {
  readonly figure: (id: string) => string | undefined
  readonly page: (path: string) => string | undefined
}

const noteMark = (number: number) => (
  <sup>
    <a id={`mark-${number}`} href={`#note-${number}`} role="doc-noteref">
      {number}
    </a>
  </sup>
)

const Words = ({ run, places }: { run: Run; places: Places }): ComponentChildren => {
  const figure = run.figure === undefined ? undefined : places.figure(run.figure)
  const page = run.href === undefined ? undefined : places.page(run.href)
  const words =
    figure !== undefined ? (
      <a class="stated" href={figure}>
        {run.text}
      </a>
    ) : page !== undefined ? (
      <a href={page}>{run.text}</a>
    ) : (
      run.text
    )
  return (
    <>
      {words}
      {run.note !== undefined && noteMark(run.note)}
    </>
  )
}

const Runs = ({ runs, places }: { runs: readonly Run[]; places: Places }) => (
  <>
    {runs.map((run, index) => (
      <Words key={index} run={run} places={places} />
    ))}
  </>
)

const headings = ['h3', 'h4', 'h5', 'h6'] as const

/** A heading of the first rank with the way back to the contents, which a narrow screen does not keep in view. */
const Head = ({ children, labels }: { children: ComponentChildren; labels: Labels }) => (
  <div class="head">
    {children}
    <a class="up-to-contents" href="#contents">
      ↑ {labels.contents}
    </a>
  </div>
)

const TextBlock = ({ block, labels, places }: { block: Block; labels: Labels; places: Places }) => {
  if (block.kind === 'heading') {
    const Heading = headings[block.level - 1]!
    const heading = (
      <Heading id={block.id}>
        {block.number} {block.text}
      </Heading>
    )
    return block.level > 2 ? heading : <Head labels={labels}>{heading}</Head>
  }
  const { number, runs, items } = block
  return (
    <div class="paragraph" id={`paragraph-${number}`}>
      <a class="number" href={`#paragraph-${number}`}>
        {number}
        {labels.number_stop}
      </a>
      <p>
        <Runs runs={runs} places={places} />
      </p>
      {items.length > 0 && (
        <ol class="items">
          {items.map((item) => (
            <li key={item.number}>
              <span>{item.number}</span>
              <span>
                <Runs runs={item.runs} places={places} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

const Front = ({ document: { front, language }, labels }: { document: ReportDocument; labels: Labels }) => (
  <div class="front">
    <div class="masthead">
      <span>Pacta</span>
      <bdi>{front.symbol}</bdi>
    </div>
    <p class="note">{front.notice}</p>
    <p class="note">{labels.as_at}</p>
    <p>
      <strong>{front.body}</strong>
    </p>
    {front.session !== '' && <p>{front.session}</p>}
    {front.meeting !== '' && <p>{front.meeting}</p>}
    {front.agenda_item !== '' && <p>{front.agenda_item}</p>}
    {front.agenda_title !== '' && <p>{front.agenda_title}</p>}
    <p class="subject" lang={language}>
      {front.title}
    </p>
    <p class="note">{front.author}</p>
  </div>
)

const Contents = ({ document, labels }: { document: ReportDocument; labels: Labels }) => (
  <nav class="contents" aria-labelledby="contents">
    <h2 id="contents">{labels.contents}</h2>
    <ol>
      {outline(document).map(({ id, level, number, text, first, last }) => (
        <li key={id} class={`level-${level}`}>
          <a href={`#${id}`}>
            {number} {text}
          </a>
          <span class="range">{first === last ? first : `${first}–${last}`}</span>
        </li>
      ))}
      <li class="level-1">
        <a href="#annex">{labels.annex}</a>
      </li>
    </ol>
  </nav>
)

const AnnexRow = ({ figure, labels, places }: { figure: ShownFigure; labels: Labels; places: Places }) => {
  const href = places.figure(figure.id)
  const here = href === undefined || href.startsWith('#')
  return (
    <tr id={`figure-${figure.id}`} role="row">
      <td class="end" role="cell" data-label={labels.columns[0]}>
        {figure.number}
      </td>
      <th scope="row" role="rowheader">
        {here ? figure.label : <a href={href}>{figure.label}</a>}
        <br />
        <small>{figure.definition}</small>
      </th>
      <td class="end" role="cell" data-label={labels.columns[2]}>
        <strong>{figure.shown}</strong>
      </td>
      <td role="cell" data-label={labels.columns[3]}>
        {figure.evidence.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </td>
    </tr>
  )
}

const Annex = ({ document, labels, places }: { document: ReportDocument; labels: Labels; places: Places }) => (
  <section class="annex" aria-labelledby="annex">
    <Head labels={labels}>
      <h2 id="annex">{labels.annex}</h2>
    </Head>
    <p class="note">{labels.annex_intro}</p>
    <table class="cards" role="table">
      <caption class="hidden">{labels.annex}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {labels.columns.map((name, index) => (
            <th key={name} scope="col" role="columnheader" class={index === 0 || index === 2 ? 'end' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {shownFigures(document).map((figure) => (
          <AnnexRow key={figure.id} figure={figure} labels={labels} places={places} />
        ))}
      </tbody>
    </table>
  </section>
)

/** The page around it has the h1. */
export const ReportArticle = ({ document, places }: { document: ReportDocument; places: Places }) => {
  const labels = labelsOf(document)
  const { locale } = translator(document.language)
  return (
    <article class="report" lang={document.language} dir={locale.direction}>
      <Front document={document} labels={labels} />
      <section class="summary" aria-labelledby="summary">
        <h2 id="summary">{labels.summary}</h2>
        <p>
          <Runs runs={document.summary} places={places} />
        </p>
      </section>
      <Contents document={document} labels={labels} />
      <section class="text" aria-labelledby="text">
        <h2 id="text" class="hidden">
          {labels.text}
        </h2>
        {document.blocks.map((block) => (
          <TextBlock key={block.id} block={block} labels={labels} places={places} />
        ))}
      </section>
      <section class="notes" aria-labelledby="notes">
        <Head labels={labels}>
          <h2 id="notes">{labels.notes}</h2>
        </Head>
        <ol>
          {document.notes.map(({ number, text }) => (
            <li key={number} id={`note-${number}`}>
              {text}{' '}
              <a href={`#mark-${number}`} role="doc-backlink" aria-label={labels.back}>
                ↑
              </a>
            </li>
          ))}
        </ol>
      </section>
      <Annex document={document} labels={labels} places={places} />
    </article>
  )
}
