/** What the programme was asked to do, what it means to do next, and what is recommended. */
import { z } from 'zod'
import { type PageContext, page } from '../../../action/manifest.ts'
import { Empty, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { organisationName, type Reference, referenceOf, themeName } from '../../reference/index.ts'
import { reportYears } from '../edition/gather.ts'
import { rights } from '../permissions.ts'
import { type Mandate, type Priority, type Recommendation, recommendationKinds } from './plan.ts'
import { plansOf } from './queries.ts'

/** Records of the latest programme year. */
const latest = async (context: PageContext) => {
  const [plans, reference, [year]] = await Promise.all([
    plansOf(context.db),
    referenceOf(context.db),
    reportYears(context),
  ])
  const of = <T extends { readonly programme: number }>(records: readonly T[]) =>
    records.filter(({ programme }) => programme === year)
  return {
    reference,
    year,
    mandates: of(plans.mandates),
    priorities: of(plans.priorities),
    recommendations: of(plans.recommendations),
  }
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? (
    <>–</>
  ) : (
    <ul class="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )

export const mandatesPage = page({
  path: '/mandates',
  right: rights['report.see'],
  menu: 'reports.title',
  query: z.object({}),
  render: async (context) => {
    const { translator, href } = context
    const { t, text, date, list } = translator
    const { mandates, reference } = await latest(context)
    return {
      title: t('reports.plans.mandates'),
      crumbs: [{ label: t('reports.title'), href: href('/reports') }, { label: t('reports.plans.mandates') }],
      body: (
        <>
          <PageHead title={t('reports.plans.mandates')} answer={t('reports.plans.mandates_answer')} />
          <DataTable<Mandate>
            caption={t('reports.plans.mandates')}
            captionHidden
            rows={mandates}
            rowId={({ id }) => id.replace(/[^A-Za-z0-9]+/g, '-')}
            columns={[
              { key: 'symbol', label: t('reports.plans.symbol'), cell: ({ id }) => <bdi>{id}</bdi> },
              { key: 'title', label: t('reports.plans.title'), header: true, cell: ({ title }) => text(title) },
              {
                key: 'body',
                label: t('reports.plans.body'),
                cell: ({ body }) => organisationName(reference, translator, body),
              },
              {
                key: 'adopted',
                label: t('reports.plans.adopted'),
                cell: ({ adopted_on }) => (adopted_on === null ? '–' : date(adopted_on)),
              },
              {
                key: 'asks',
                label: t('reports.plans.asks'),
                cell: ({ asks }) => <Lines lines={asks.map((ask) => text(ask.text))} />,
              },
              { key: 'paragraphs', label: t('reports.plans.paragraphs'), cell: ({ paragraphs }) => list(paragraphs) },
            ]}
            empty={<Empty title={t('reports.plans.no_mandates')} />}
          />
        </>
      ),
    }
  },
})

const Priorities = ({
  context,
  reference,
  priorities,
}: {
  context: PageContext
  reference: Reference
  priorities: readonly Priority[]
}) => {
  const { t, text } = context.translator
  return (
    <DataTable
      caption={t('reports.plans.priorities')}
      captionHidden
      rows={priorities}
      rowId={({ id }) => id}
      columns={[
        { key: 'text', label: t('reports.plans.priority'), header: true, cell: (one) => text(one.text) },
        {
          key: 'themes',
          label: t('reports.plans.themes'),
          cell: ({ themes }) => (
            <ul class="plain">
              {themes.map((theme) => (
                <li key={theme}>
                  <a href={context.href(`/themes/${theme}`)}>{themeName(reference, context.translator, theme)}</a>
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'paragraph', label: t('reports.plans.paragraph'), align: 'end', cell: ({ paragraph }) => paragraph },
      ]}
      empty={<Empty title={t('reports.plans.no_priorities')} />}
    />
  )
}

const Recommendations = ({
  context,
  reference,
  recommendations,
}: {
  context: PageContext
  reference: Reference
  recommendations: readonly Recommendation[]
}) => {
  const { t, text } = context.translator
  const to = (id: string): string =>
    id === 'member-states' ? t('reports.plans.member_states') : organisationName(reference, context.translator, id)
  return (
    <DataTable
      caption={t('reports.plans.recommendations')}
      captionHidden
      rows={recommendations}
      rowId={({ id }) => id}
      columns={[
        { key: 'text', label: t('reports.plans.recommendation'), header: true, cell: (one) => text(one.text) },
        { key: 'to', label: t('reports.plans.addressed_to'), cell: ({ addressed_to }) => to(addressed_to) },
        {
          key: 'status',
          label: t('reports.plans.status'),
          cell: ({ status }) => (status === null ? t('reports.plans.no_status') : text(status)),
        },
        { key: 'paragraph', label: t('reports.plans.paragraph'), align: 'end', cell: ({ paragraph }) => paragraph },
      ]}
    />
  )
}

export const plansPage = page({
  path: '/priorities-and-recommendations',
  right: rights['report.see'],
  menu: 'reports.title',
  query: z.object({}),
  render: async (context) => {
    const { translator, href } = context
    const { t } = translator
    const { priorities, recommendations, reference, year } = await latest(context)
    const name = t('reports.plans.both')
    return {
      title: name,
      crumbs: [{ label: t('reports.title'), href: href('/reports') }, { label: t('reports.plans.short') }],
      body: (
        <>
          <PageHead title={name} answer={t('reports.plans.both_answer')} />
          <Section
            id="priorities"
            title={
              year === undefined
                ? t('reports.plans.priorities')
                : t('reports.plans.priorities_for', { year: String(year + 1) })
            }
          >
            <Priorities context={context} reference={reference} priorities={priorities} />
          </Section>
          {recommendationKinds.map((kind) => {
            const found = recommendations.filter((one) => one.kind === kind)
            return found.length === 0 ? null : (
              <Section key={kind} id={kind} title={t(`reports.plans.kind.${kind}`)}>
                <Recommendations context={context} reference={reference} recommendations={found} />
              </Section>
            )
          })}
        </>
      ),
    }
  },
})
