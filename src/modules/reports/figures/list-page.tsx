/** Every figure of a year, with what stands beside it. */
import { z } from 'zod'
import { page } from '../../../action/manifest.ts'
import { Problem } from '../../../kernel/problem.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Empty, PageHead } from '../../../ui/page.tsx'
import { type Column, DataTable, ExportLinks } from '../../../ui/table.tsx'
import { reportYears, yearParam } from '../edition/gather.ts'
import { rights } from '../permissions.ts'
import { pairsOf, sourceWords } from './describe.ts'
import { chosenFigures, figureQuery } from './export.ts'
import { figuresOf } from './queries.ts'
import type { FigureWithEvidence } from './stated.ts'

export const figuresPage = page({
  path: `/reports/${yearParam}/figures`,
  right: rights['report.see'],
  menu: 'reports.title',
  query: figureQuery.pick({ kind: true, q: true }).extend({ sort: z.string().optional() }),
  render: async (context) => {
    const { translator, href, params, query } = context
    const { t, text, number, compare } = translator
    const of = Number(params.year)
    if (!(await reportYears(context)).includes(of)) throw new Problem('not-found')
    const path = `/reports/${of}/figures`
    const filter = { kind: query.kind, q: query.q }
    const all = await figuresOf(context, of)
    const chosen = await chosenFigures(context, { ...filter, year: of })
    const key = query.sort?.replace('-', '')
    const direction = query.sort?.startsWith('-') ? -1 : 1
    const rows =
      key === 'value'
        ? chosen.toSorted((a, b) => direction * (a.value - b.value))
        : key === 'name'
          ? chosen.toSorted((a, b) => direction * compare(text(a.figure.label), text(b.figure.label)))
          : chosen
    const besideOf = (one: FigureWithEvidence) =>
      one.figure.beside === undefined ? undefined : pairsOf(one, all)[0]?.recorded
    const columns: Column<FigureWithEvidence>[] = [
      {
        key: 'name',
        label: t('reports.figures.name'),
        sort: 'name',
        header: true,
        cell: ({ figure }) => <a href={href(`/figures/${figure.id}`, { year: of })}>{text(figure.label)}</a>,
      },
      { key: 'kind', label: t('reports.figures.kind'), cell: ({ figure }) => t(`reports.figures.${figure.kind}`) },
      {
        key: 'value',
        label: t('reports.figures.value'),
        align: 'end',
        sort: 'value',
        cell: ({ value }) => number(value),
      },
      {
        key: 'beside',
        label: t('reports.figures.beside'),
        align: 'end',
        cell: (one) => {
          const beside = besideOf(one)
          return beside === undefined ? (
            '–'
          ) : (
            <a href={href(`/figures/${beside.figure.id}`, { year: of })}>{number(beside.value)}</a>
          )
        },
      },
      { key: 'source', label: t('reports.figures.source'), cell: (one) => sourceWords(one, translator) },
    ]
    const kinds = ['attested', 'computed'] as const
    return {
      title: t('reports.figures.title', { year: String(of) }),
      crumbs: [
        { label: t('reports.title'), href: href('/reports') },
        { label: t('reports.annual', { year: String(of) }), href: href(`/reports/${of}`) },
        { label: t('reports.figures.short') },
      ],
      body: (
        <>
          <PageHead title={t('reports.figures.title', { year: String(of) })} answer={t('reports.figures.answer')} />
          <Filters
            translator={translator}
            action={href(path)}
            fields={[
              { kind: 'search', name: 'q', label: t('reports.figures.search'), value: query.q ?? '' },
              {
                kind: 'select',
                name: 'kind',
                label: t('reports.figures.kind'),
                value: query.kind ?? '',
                options: [
                  { value: '', label: t('reports.figures.any_kind') },
                  ...kinds.map((kind) => ({ value: kind, label: t(`reports.figures.${kind}`) })),
                ],
              },
            ]}
            active={activeFilters(
              {
                kind: query.kind && `${t('reports.figures.kind')}: ${t(`reports.figures.${query.kind}`)}`,
                q: query.q === undefined ? undefined : `${t('reports.figures.search')}: ${query.q}`,
              },
              (field) => href(path, { ...filter, [field]: undefined }),
            )}
            clearHref={href(path)}
            summary={t('reports.figures.count', { count: rows.length })}
          >
            <ExportLinks
              translator={translator}
              href={(format) => href(`/export/figures.${format}`, { ...filter, year: of })}
            />
          </Filters>
          <DataTable
            caption={t('reports.figures.title', { year: String(of) })}
            captionHidden
            columns={columns}
            rows={rows}
            sort={query.sort}
            href={(sort) => href(path, { ...filter, sort })}
            empty={
              <Empty title={t('reports.figures.none')} action={{ label: t('reports.figures.all'), href: href(path) }} />
            }
          />
        </>
      ),
    }
  },
})
