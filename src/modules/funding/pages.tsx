/** Who pledged or contributed, and who paid for a named project; the sources give no amounts, and the page says so. */
import { z } from 'zod'
import { optional, year as yearField } from '../../action/input.ts'
import { type PageContext, page } from '../../action/manifest.ts'
import { Columns, Empty, InlineList, Notice, PageHead, Section } from '../../ui/page.tsx'
import { DataTable } from '../../ui/table.tsx'
import { type Assistance, assistanceOf } from '../assistance/index.ts'
import { organisationName, type Reference, referenceOf } from '../reference/index.ts'
import type { Contributor, ContributorKind, Funding } from './contributor.ts'
import { rights } from './permissions.ts'
import { fundingOf } from './queries.ts'

interface View {
  readonly context: PageContext
  readonly reference: Reference
}

const Names = ({ context, reference, contributors }: View & { contributors: readonly Contributor[] }) => {
  const { translator, href } = context
  const names = contributors
    .map(({ organisation }) => ({ organisation, name: organisationName(reference, translator, organisation) }))
    .sort((a, b) => translator.compare(a.name, b.name))
  return (
    <InlineList
      items={names.map(({ organisation, name }) => ({
        key: organisation,
        content: <a href={href(`/partners/${organisation}`)}>{name}</a>,
      }))}
    />
  )
}

const PaidProjects = ({
  context,
  reference,
  assistance,
  funding,
}: View & { assistance: Assistance; funding: Funding }) => {
  const { translator, href } = context
  const { t, text } = translator
  return (
    <Section title={t('funding.projects')} id="projects">
      <DataTable
        caption={t('funding.projects')}
        captionHidden
        rows={funding.projects.filter(({ project }) => assistance.projects.has(project))}
        empty={<p class="note">{t('funding.no_projects')}</p>}
        columns={[
          {
            key: 'project',
            header: true,
            label: t('funding.column.project'),
            cell: ({ project }) => (
              <a href={href(`/projects/${project}`)}>{text(assistance.projects.get(project)!.name)}</a>
            ),
          },
          {
            key: 'contributor',
            label: t('funding.column.contributor'),
            cell: ({ organisation }) => (
              <a href={href(`/partners/${organisation}`)}>{organisationName(reference, translator, organisation)}</a>
            ),
          },
          {
            key: 'source',
            label: t('funding.column.source'),
            cell: ({ paragraph }) => t('funding.paragraph', { paragraph }),
          },
        ]}
      />
    </Section>
  )
}

export const fundingPage = page({
  path: '/funding',
  right: rights['contribution.see'],
  menu: 'assistance.menu',
  query: z.object({ year: optional(yearField) }),
  render: async (context) => {
    const { db, translator, href, query } = context
    const { t, number } = translator
    const [reference, assistance, funding] = await Promise.all([referenceOf(db), assistanceOf(db), fundingOf(db)])
    const year = query.year ?? Math.max(...funding.contributors.map(({ programme }) => programme))
    const contributors = funding.contributors.filter(({ programme }) => programme === year)
    const of = (kind: ContributorKind) => contributors.filter((one) => one.kind === kind)
    const [states, organisations] = [of('state'), of('organisation')]
    const title = t('funding.title')
    const since = contributors.map((one) => one.since).sort()[0]
    return {
      title,
      crumbs: [{ label: t('assistance.menu'), href: href('/activities') }, { label: title }],
      body:
        since === undefined ? (
          <>
            <PageHead title={title} />
            <Empty title={t('funding.none.title')} text={t('funding.none.text')} />
          </>
        ) : (
          <>
            <PageHead
              title={title}
              answer={t('funding.answer', {
                states: t('funding.count.states', { count: states.length }),
                organisations: t('funding.count.organisations', { count: organisations.length }),
                since: translator.date(since),
              })}
            />
            <Notice kind="info" title={t('funding.amounts.title')}>
              {t('funding.amounts.text')}
            </Notice>
            <Columns>
              <div>
                <Section title={t('funding.states')} aside={number(states.length)}>
                  <Names context={context} reference={reference} contributors={states} />
                </Section>
              </div>
              <div>
                <Section title={t('funding.organisations')} aside={number(organisations.length)}>
                  <Names context={context} reference={reference} contributors={organisations} />
                </Section>
              </div>
            </Columns>
            <PaidProjects context={context} reference={reference} assistance={assistance} funding={funding} />
          </>
        ),
    }
  },
})
