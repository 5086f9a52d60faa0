/** The evidence of one figure: what it says, what stands beside it, and the rows behind it. */
import { z } from 'zod'
import { optional, pageNumber, year } from '../../../action/input.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { translator as translatorOf } from '../../../i18n/translate.ts'
import { today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Columns, DefinitionList, Empty, Figure, Figures, PageHead, Pair, Section, Sheet } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { referenceOf } from '../../reference/index.ts'
import { texts } from '../edition/document.ts'
import { reportYears } from '../edition/gather.ts'
import { sha256Of } from '../edition/hash.ts'
import { frozenFigures, livingDocument, templateId } from '../edition/queries.ts'
import { rights } from '../permissions.ts'
import { templateOf } from '../template/input.ts'
import { differenceWords, pairsOf, sourceWords } from './describe.ts'
import { notesOf } from './noted.ts'
import { figuresOf } from './queries.ts'
import { type FigureWithEvidence, recordOf, yearScope } from './stated.ts'

const perPage = 50

export const evidenceQuery = z.object({ year: optional(year), page: pageNumber })

type Evidenced = PageContext<z.output<typeof evidenceQuery>>

interface Subject {
  readonly context: Evidenced
  readonly one: FigureWithEvidence
  readonly all: readonly FigureWithEvidence[]
  readonly of: number
}

const Beside = ({ context, one, all, of }: Subject) => {
  const { translator, href } = context
  const { t, text, number } = translator
  const pairs = pairsOf(one, all)
  if (pairs.length === 0)
    return (
      <Figures>
        <Figure value={number(one.value)} label={text(one.figure.label)} note={sourceWords(one, translator)} />
      </Figures>
    )
  const side = (figure: FigureWithEvidence, kind: 'attested' | 'computed') => ({
    value: number(figure.value),
    label: `${text(figure.figure.label)} (${t(`reports.figures.${kind}`)})`,
    note: sourceWords(figure, translator),
    href: figure === one ? undefined : href(`/figures/${figure.figure.id}`, { year: of }),
  })
  return (
    <>
      {pairs.map((pair) => (
        <Pair
          key={pair.attested.figure.id}
          attested={side(pair.attested, 'attested')}
          recorded={side(pair.recorded, 'computed')}
          difference={differenceWords(pair, translator)}
        />
      ))}
    </>
  )
}

const Rows = ({ context, one, of, notes }: Subject & { notes: readonly string[] }) => {
  const { translator, href, query } = context
  const { t, number } = translator
  const { columns, rows } = one.evidence
  const numbered = rows.map((row, index) => ({ row, number: index + 1 }))
  const paged = pageOf(numbered, perPage, query.page)
  const path = `/figures/${one.figure.id}`
  return (
    <Section
      id="rows"
      title={t('reports.figures.rows', { count: rows.length })}
      aside={<ExportLinks translator={translator} href={(format) => href(`${path}/rows.${format}`, { year: of })} />}
    >
      <DataTable
        caption={t('reports.figures.rows', { count: rows.length })}
        captionHidden
        columns={[
          { key: 'number', label: t('reports.figures.number'), align: 'end', cell: (one) => number(one.number) },
          ...columns.map((key, column) => ({
            key,
            label: t(key),
            header: column === 0,
            cell: ({ row }: (typeof numbered)[number]) =>
              column === 0 && row.href !== undefined ? <a href={href(row.href)}>{row.cells[0]}</a> : row.cells[column],
          })),
        ]}
        rows={paged.rows}
        empty={<Empty title={t('reports.figures.no_rows')} text={t('reports.figures.no_rows_text')} />}
      />
      <Pager translator={translator} paged={paged} href={(to) => `${href(path, { year: of, page: to })}#rows`} />
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </Section>
  )
}

const editionList = async ({ context, one, of }: Subject) => {
  const { db, translator, href } = context
  const { t, date, number } = translator
  const frozen = await frozenFigures(db, one.figure.id, of)
  if (frozen.length === 0) return t('reports.figures.never_frozen')
  const english = (await figuresOf({ ...context, translator: translatorOf('en') }, of)).find(
    ({ figure }) => figure.id === one.figure.id,
  )
  const hash = english === undefined ? '' : sha256Of(recordOf(english))
  return (
    <ul class="plain">
      {frozen.map(({ edition, frozen_at, value, sha256 }) => (
        <li key={edition}>
          <a href={href(`/reports/${of}`, { edition })}>{t('reports.edition_named', { edition })}</a>
          {': '}
          {t('reports.figures.frozen', { value: number(value), date: date(frozen_at.slice(0, 10)) })}{' '}
          {t(sha256 === hash ? 'reports.figures.still_same' : 'reports.figures.not_same')}{' '}
          <code title={sha256}>{sha256.slice(0, 12)}…</code>
        </li>
      ))}
    </ul>
  )
}

const mentionList = async ({ context, one, of }: Subject) => {
  const { translator, href } = context
  const { t } = translator
  const document = await livingDocument(context, of)
  const numbers = [
    ...new Set(
      texts(document).flatMap(({ number, runs }) =>
        runs.some(({ figure }) => figure === one.figure.id) ? [number] : [],
      ),
    ),
  ]
  if (numbers.length === 0) return t('reports.figures.nowhere')
  return (
    <ul class="plain">
      {numbers.map((number) => (
        <li key={number}>
          <a href={`${href(`/reports/${of}`)}#${number === 0 ? 'summary' : `paragraph-${number}`}`}>
            {number === 0
              ? t('reports.figures.in_summary', { year: String(of) })
              : t('reports.figures.in_paragraph', { year: String(of), number })}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The year's figures and the one asked for. @throws Problem not-found */
export const figureAsked = async (context: Evidenced): Promise<Subject> => {
  const years = await reportYears(context)
  const of = context.query.year ?? years[0]
  if (of === undefined || !years.includes(of)) throw new Problem('not-found')
  const all = await figuresOf(context, of)
  const one = all.find(({ figure }) => figure.id === context.params.id)
  if (one === undefined) throw new Problem('not-found')
  return { context, one, all, of }
}

export const figurePage = page({
  path: '/figures/:id',
  right: rights['report.see'],
  menu: 'reports.title',
  query: evidenceQuery,
  render: async (context) => {
    const subject = await figureAsked(context)
    const { translator, href } = context
    const { t, text, date } = translator
    const { one, of } = subject
    const { from, to } = yearScope(of)
    const reference = await referenceOf(context.db)
    const notes = notesOf(one.evidence.rows, reference, translator, templateOf(templateId).prose[translator.language])
    const [editions, mentions] = await Promise.all([editionList(subject), mentionList(subject)])
    return {
      title: text(one.figure.label),
      crumbs: [
        { label: t('reports.title'), href: href('/reports') },
        { label: t('reports.annual', { year: String(of) }), href: href(`/reports/${of}`) },
        { label: t('reports.figures.short'), href: href(`/reports/${of}/figures`) },
        { label: text(one.figure.label) },
      ],
      body: (
        <>
          <PageHead title={text(one.figure.label)} answer={text(one.figure.definition)} />
          <Beside {...subject} />
          <Columns>
            <div>
              <Rows {...subject} notes={notes} />
            </div>
            <div>
              <Sheet>
                <DefinitionList
                  stack
                  items={[
                    { term: t('reports.figures.source'), value: sourceWords(one, translator) },
                    {
                      term: t('reports.figures.cut_off'),
                      value: t('reports.figures.cut_off_value', {
                        from: date(from),
                        to: date(to),
                        today: date(today()),
                      }),
                    },
                    { term: t('reports.figures.editions'), value: editions },
                    { term: t('reports.figures.appears'), value: mentions },
                    { term: t('reports.figures.id'), value: <code>{one.figure.id}</code> },
                  ]}
                />
              </Sheet>
            </div>
          </Columns>
        </>
      ),
    }
  },
})
