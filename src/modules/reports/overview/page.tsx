/** The home page: the year at a glance, and where to go on. */
import { z } from 'zod'
import { optional, year } from '../../../action/input.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { monthsOf, today } from '../../../kernel/dates.ts'
import { MonthBars } from '../../../ui/charts.tsx'
import { WorldMap } from '../../../ui/map.tsx'
import { ButtonLink, Columns, DatedList, Empty, Figure, Figures, PageHead, Section } from '../../../ui/page.tsx'
import { type Activity, type Assistance, assistanceOf, latestYear, monthOf, shadesOf } from '../../assistance/index.ts'
import { type Reference, referenceOf, stateName } from '../../reference/index.ts'
import { isConsentAct, mainCollection, type Register, registerOf } from '../../treaties/index.ts'
import { figuresOf } from '../figures/queries.ts'
import type { FigureWithEvidence } from '../figures/stated.ts'
import { rights } from '../permissions.ts'

/** Totals that the report itself puts first; one that a programme does not have is left out. */
const keyFigures = [
  'ratifications-assisted',
  'laws-drafted-or-reviewed',
  'workshops-held',
  'officials-trained',
  'states-assisted',
]

/** A total whose part is worth saying beside it. */
const parts: Readonly<Record<string, string>> = { 'officials-trained': 'officials-trained-women' }

const KeyFigures = ({
  context,
  figures,
  of,
}: {
  context: PageContext
  figures: readonly FigureWithEvidence[]
  of: number
}) => {
  const { t, text, number, percent } = context.translator
  const byId = new Map(figures.map((one) => [one.figure.id, one]))
  const note = ({ figure, value }: FigureWithEvidence): string => {
    const beside = byId.get(figure.beside ?? '')
    const part = byId.get(parts[figure.id] ?? '')
    const attested = t('reports.overview.attested', { paragraph: figure.source?.paragraph ?? '' })
    if (part) return `${attested} · ${text(part.figure.label)}: ${number(part.value)} (${percent(part.value / value)})`
    return beside
      ? `${attested} · ${t('reports.overview.recorded', { label: text(beside.figure.label), count: number(beside.value) })}`
      : attested
  }
  return (
    <Figures label={t('reports.overview.key_figures', { year: of })}>
      {keyFigures.flatMap((id) => {
        const found = byId.get(id)
        return found === undefined
          ? []
          : [
              <Figure
                key={id}
                value={number(found.value)}
                label={text(found.figure.label)}
                note={note(found)}
                href={context.href(`/figures/${id}`, { year: of })}
              />,
            ]
      })}
    </Figures>
  )
}

const Where = ({
  context,
  activities,
  reference,
  of,
}: {
  context: PageContext
  activities: readonly Activity[]
  reference: Reference
  of: number
}) => {
  const { translator, href } = context
  const { t } = translator
  const { values, legend } = shadesOf(context, reference, activities, of)
  return (
    <Section
      title={t('reports.overview.where')}
      aside={<a href={href('/activities/map', { year: of })}>{t('reports.overview.where_all')}</a>}
    >
      <WorldMap
        translator={translator}
        values={values}
        legend={legend}
        title={t('reports.overview.where')}
        description={t('reports.overview.where_description', { year: of })}
        tableHref={`${href('/activities/map', { year: of })}#states`}
      />
    </Section>
  )
}

const LatestActs = ({
  context,
  register,
  reference,
  until,
}: {
  context: PageContext
  register: Register
  reference: Reference
  until: string
}) => {
  const { translator, href } = context
  const { t, text, dateShort } = translator
  const from = `${until.slice(0, 4)}-01-01`
  const acts = (mainCollection(register)?.instruments ?? [])
    .flatMap((code) => register.acts.get(code) ?? [])
    .filter(isConsentAct)
    .filter(({ deposited_on }) => deposited_on >= from && deposited_on <= until)
    .sort((a, b) => (a.deposited_on > b.deposited_on ? -1 : 1))
  return (
    <Section
      title={t('reports.overview.acts')}
      aside={
        <a href={href('/acts', { from, to: until, kind: 'consent' })}>
          {t('reports.overview.acts_all', { count: acts.length })}
        </a>
      }
    >
      <DatedList
        items={acts.slice(0, 6).map((act) => ({
          id: act.id,
          date: act.deposited_on,
          when: dateShort(act.deposited_on),
          children: <a href={href(`/states/${act.state}`)}>{stateName(reference, translator, act.state)}</a>,
          note: `${t(`treaties.act.${act.kind}`)} · ${text(register.instruments.get(act.instrument)!.short_title)}`,
        }))}
      />
    </Section>
  )
}

const Through = ({
  context,
  activities,
  of,
}: {
  context: PageContext
  activities: readonly Activity[]
  of: number
}) => {
  const { translator, href } = context
  const { t } = translator
  const months = Map.groupBy(activities, monthOf)
  const dated = activities.length - (months.get(null)?.length ?? 0)
  return (
    <Section
      title={t('reports.overview.through')}
      aside={
        <>
          {t('reports.overview.dated', { count: dated })} ·{' '}
          <a href={href('/activities/calendar', { year: of })}>{t('reports.overview.calendar')}</a>
        </>
      }
    >
      <MonthBars
        translator={translator}
        title={t('reports.overview.through')}
        bars={monthsOf(of).map((month) => ({
          month,
          count: months.get(month)?.length ?? 0,
          href: `${href('/activities/calendar', { year: of })}#${month}`,
        }))}
      />
    </Section>
  )
}

const ReportBox = ({ context, of }: { context: PageContext; of: number }) => {
  const { t, language } = context.translator
  const file = (format: string) => context.href(`/reports/${of}/annual-report.${format}`)
  return (
    <section class="sheet report-box" lang={language}>
      <div>
        <h2>{t('reports.overview.report', { year: of })}</h2>
        <p class="note">{t('reports.overview.report_text')}</p>
      </div>
      <div class="actions">
        <ButtonLink label={t('reports.overview.read')} href={context.href(`/reports/${of}`)} />
        <ButtonLink quiet label="DOCX" href={file('docx')} />
        <ButtonLink quiet label="PDF" href={file('pdf')} />
      </div>
    </section>
  )
}

const programmeTitle = ({ programmes }: Assistance, of: number | undefined) =>
  of === undefined ? undefined : programmes.get(of)

export const overviewPage = page({
  path: '/',
  right: rights['report.see'],
  query: z.object({ year: optional(year) }),
  render: async (context) => {
    const { db, translator, href, query } = context
    const { t } = translator
    const [register, reference, assistance] = await Promise.all([registerOf(db), referenceOf(db), assistanceOf(db)])
    const of = programmeTitle(assistance, query.year) === undefined ? latestYear(assistance) : query.year
    const activities = [...assistance.activities.values()].filter(({ programme }) => programme === of)
    const head = (
      <PageHead
        title={t('reports.overview.title')}
        answer={
          of === undefined
            ? t('reports.overview.empty.answer')
            : t('reports.overview.answer', { instruments: mainCollection(register)?.instruments.length ?? 0 })
        }
      />
    )
    if (of === undefined)
      return {
        title: t('reports.overview.menu'),
        body: (
          <>
            {head}
            <Empty
              title={t('reports.overview.empty.title')}
              text={t('reports.overview.empty.text')}
              action={{ label: t('treaties.matrix.title'), href: href('/treaties') }}
            />
            <LatestActs context={context} register={register} reference={reference} until={today()} />
          </>
        ),
      }
    return {
      title: t('reports.overview.menu'),
      body: (
        <>
          <div>
            <p class="eyebrow">{t('reports.overview.year', { year: of })}</p>
            {head}
          </div>
          <KeyFigures context={context} figures={await figuresOf(context, of)} of={of} />
          <Columns>
            <div>
              <Where context={context} activities={activities} reference={reference} of={of} />
            </div>
            <div>
              <LatestActs context={context} register={register} reference={reference} until={`${of}-12-31`} />
            </div>
          </Columns>
          <Through context={context} activities={activities} of={of} />
          <ReportBox context={context} of={of} />
        </>
      ),
    }
  },
})
