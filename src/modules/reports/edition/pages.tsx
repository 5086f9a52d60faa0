/** The reports: which years and editions there are, and one report to read. */
import { z } from 'zod'
import { type PageContext, page } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Language } from '../../../kernel/text.ts'
import { ButtonLink, Empty, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { reportSheet } from '../../../ui/stylesheet.ts'
import { rights } from '../permissions.ts'
import { ReportArticle } from '../render/html/article.tsx'
import { formats } from '../render/render.ts'
import { editionQuery } from './downloads.ts'
import { DownloadsTable } from './downloads-table.tsx'
import { reportDocument } from './file.ts'
import { reportYears, yearParam } from './gather.ts'
import { type EditionSummary, editionsOf } from './queries.ts'

/** `href` writes the reader's language; a download may be in another. */
const inLanguage = (address: string, language: Language): string => address.replace(/^\/[a-z]{2}\//, `/${language}/`)

const fileAddress = ({ href }: PageContext, year: number, format: string, edition?: string): string =>
  href(`/reports/${year}/annual-report.${format}`, { edition })

/** Why an edition was frozen, and the two hashes by which it is known. */
const EditionMarks = ({
  translator: { t },
  edition: { reason, sha256, content_sha256 },
}: {
  translator: Translator
  edition: EditionSummary
}) => (
  <>
    {reason !== null && (
      <p>
        {t('reports.reason')}: {reason}
      </p>
    )}
    <p class="note">
      {t('reports.hash')}: <code>{sha256}</code>
      <br />
      {t('reports.content_hash')}: <code>{content_sha256}</code>
    </p>
    <p class="note">
      {t('reports.hashes')} {t('reports.hash_outside')}
    </p>
  </>
)

const FrozenEdition = ({ context, edition }: { context: PageContext; edition: EditionSummary }) => {
  const { translator, href } = context
  const { t, date } = translator
  const { id, year, frozen_at } = edition
  const name = t('reports.edition_named', { edition: id })
  return (
    <details>
      <summary>
        {name} · {t('reports.frozen_on', { date: date(frozen_at.slice(0, 10)) })}
      </summary>
      <EditionMarks translator={translator} edition={edition} />
      <p>
        <a href={href(`/reports/${year}`, { edition: id })}>{t('reports.read')}</a>
      </p>
      <DownloadsTable
        translator={translator}
        caption={name}
        address={(language, format) => inLanguage(fileAddress(context, year, format, id), language)}
      />
    </details>
  )
}

export const reportsPage = page({
  path: '/reports',
  right: rights['report.see'],
  menu: 'reports.title',
  query: z.object({}),
  render: async (context) => {
    const { db, translator, href } = context
    const { t } = translator
    const [years, editions] = await Promise.all([reportYears(context), editionsOf(db)])
    return {
      title: t('reports.title'),
      crumbs: [{ label: t('reports.title') }],
      body: (
        <>
          <PageHead
            title={t('reports.title')}
            answer={t('reports.answer')}
            actions={
              <>
                <ButtonLink quiet label={t('reports.plans.mandates')} href={href('/mandates')} />
                <ButtonLink quiet label={t('reports.plans.short')} href={href('/priorities-and-recommendations')} />
              </>
            }
          />
          {years.length === 0 && <Empty title={t('reports.none')} text={t('reports.none_text')} />}
          {years.map((year) => {
            const name = t('reports.annual', { year: String(year) })
            const frozen = editions.filter((edition) => edition.year === year)
            return (
              <Section key={year} title={name}>
                <p>{t('reports.living', { date: translator.date(today()) })}</p>
                <p class="actions editions">
                  <ButtonLink label={t('reports.read')} href={href(`/reports/${year}`)} />
                  <ButtonLink quiet label={t('reports.figures.all')} href={href(`/reports/${year}/figures`)} />
                </p>
                <DownloadsTable
                  translator={translator}
                  caption={name}
                  address={(language, format) => inLanguage(fileAddress(context, year, format), language)}
                />
                <div class="editions">
                  <h3>{t('reports.frozen_editions')}</h3>
                  {frozen.length === 0 ? (
                    <p class="note">{t('reports.no_frozen')}</p>
                  ) : (
                    frozen.map((edition) => <FrozenEdition key={edition.id} context={context} edition={edition} />)
                  )}
                </div>
              </Section>
            )
          })}
        </>
      ),
    }
  },
})

const EditionNotice = ({
  context,
  edition,
  year,
}: {
  context: PageContext
  edition: EditionSummary | undefined
  year: number
}) => {
  const { t, date } = context.translator
  if (edition === undefined) return <p class="note">{t('reports.living', { date: date(today()) })}</p>
  return (
    <Notice kind="info" title={t('reports.edition_named', { edition: edition.id })}>
      <p>
        {t('reports.frozen_on', { date: date(edition.frozen_at.slice(0, 10)) })}.{' '}
        <a href={context.href(`/reports/${year}`)}>{t('reports.read_living')}</a>
      </p>
      <EditionMarks translator={context.translator} edition={edition} />
    </Notice>
  )
}

export const reportPage = page({
  path: `/reports/${yearParam}`,
  right: rights['report.see'],
  menu: 'reports.title',
  query: editionQuery,
  render: async (context) => {
    const { db, translator, href, params, query } = context
    const { t } = translator
    const year = Number(params.year)
    const edition =
      query.edition === undefined ? undefined : (await editionsOf(db)).find(({ id }) => id === query.edition)
    const known = (await reportYears(context)).includes(year) || edition?.year === year
    if (!known || (query.edition !== undefined && edition === undefined)) throw new Problem('not-found')
    const { document } = await reportDocument(context, { year, edition: edition?.id })
    const name = t('reports.annual', { year: String(year) })
    return {
      title: name,
      crumbs: [{ label: t('reports.title'), href: href('/reports') }, { label: name }],
      body: (
        <>
          <PageHead
            title={name}
            answer={document.front.title}
            actions={
              <>
                {formats.map((format) => (
                  <ButtonLink
                    key={format}
                    quiet
                    label={format.toUpperCase()}
                    href={fileAddress(context, year, format, edition?.id)}
                  />
                ))}
                <ButtonLink quiet label={t('reports.figures.short')} href={href(`/reports/${year}/figures`)} />
              </>
            }
          />
          <EditionNotice context={context} edition={edition} year={year} />
          <link rel="stylesheet" href={reportSheet.path} />
          <ReportArticle
            document={document}
            places={{ figure: (id) => href(`/figures/${id}`, { year }), page: (path) => href(path) }}
          />
        </>
      ),
    }
  },
})
