/** All statements that the reader may see, and the same as a table. */
import { z } from 'zod'
import { exportOf, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { ButtonLink, Empty, PageHead } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { stateName } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { grades } from './contribution.ts'
import { ContributionsQuery, contributionFields } from './input.ts'
import { findContributions, GradeChip, path, type Shown } from './view.tsx'

const perPage = 50

export const contributionsPage = page({
  path,
  right: rights['contribution.see'],
  query: ContributionsQuery,
  render: async (context) => {
    const { translator, href, query, actor } = context
    const { t, date, compare } = translator
    const { sort, page: asked, ...filter } = query
    const { rows, all, reference } = await findContributions(context, filter, sort)
    const paged = pageOf(rows, perPage, asked)
    const to = (change: object) => href(path, { ...filter, sort, ...change })
    const any = { value: '', label: t('assistance.contributions.any') }
    const title = t('assistance.contributions.title')
    const claims = may(actor, rights['contribution.claim'])
    const states = [...new Set(all.map(({ state }) => state))]
      .map((value) => ({ value, label: stateName(reference, translator, value) }))
      .sort((a, b) => compare(a.label, b.label))
    const count = (grade: Shown['grade']) => all.filter((one) => one.grade === grade).length
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={title}
            answer={t('assistance.contributions.answer', {
              claimed: count('claimed'),
              confirmed: count('confirmed'),
              verified: count('verified'),
            })}
            actions={claims && <ButtonLink label={t('assistance.contributions.make')} href={href(`${path}/new`)} />}
          />
          <Filters
            translator={translator}
            action={href(path)}
            fields={[
              { kind: 'search', name: 'q', label: t('assistance.contributions.search'), value: filter.q ?? '' },
              {
                kind: 'select',
                name: 'state',
                label: t('assistance.contributions.state'),
                value: filter.state ?? '',
                options: [any, ...states],
              },
              {
                kind: 'select',
                name: 'grade',
                label: t('assistance.contributions.grade'),
                value: filter.grade ?? '',
                options: [
                  any,
                  ...([...grades, 'withdrawn'] as const).map((value) => ({
                    value,
                    label: t(`assistance.contributions.grade.${value}`),
                  })),
                ],
              },
              { kind: 'hidden', name: 'sort', value: sort ?? '' },
            ]}
            active={activeFilters(
              {
                q: filter.q,
                state: filter.state && stateName(reference, translator, filter.state),
                grade: filter.grade && t(`assistance.contributions.grade.${filter.grade}`),
              },
              (field) => to({ [field]: undefined }),
            )}
            clearHref={href(path)}
            summary={t('assistance.contributions.count', { count: paged.total })}
          >
            <ExportLinks translator={translator} href={(format) => href(`/export/contributions.${format}`, filter)} />
          </Filters>
          <DataTable<Shown>
            caption={title}
            captionHidden
            rows={paged.rows}
            rowId={({ id }) => id}
            sort={sort ?? '-made'}
            href={(by) => to({ sort: by })}
            empty={<Empty title={t('assistance.contributions.none')} text={t('assistance.contributions.none_text')} />}
            columns={[
              {
                key: 'state',
                header: true,
                sort: 'state',
                label: t('assistance.contributions.state'),
                cell: (one) => (
                  <>
                    <a href={href(`${path}/${one.id}`)}>{one.stateName}</a>
                    <small class="below">{one.title}</small>
                  </>
                ),
              },
              {
                key: 'sentence',
                label: t('assistance.contributions.sentence'),
                cell: ({ sentence, language }) => <bdi lang={language}>{sentence}</bdi>,
              },
              {
                key: 'grade',
                label: t('assistance.contributions.grade'),
                cell: ({ grade }) => <GradeChip translator={translator} grade={grade} />,
              },
              {
                key: 'deposited',
                sort: 'deposited',
                align: 'date',
                label: t('assistance.contributions.deposited_on'),
                cell: ({ deposited }) => (deposited === null ? '–' : date(deposited)),
              },
            ]}
          />
          <Pager translator={translator} paged={paged} href={(at) => to({ page: at })} />
        </WorkArea>
      ),
    }
  },
})

export const contributionsExport = exportOf({
  name: 'contributions',
  right: rights['contribution.see'],
  summary: 'Statements that assistance helped a ratification, with the highest grade that stands',
  query: z.object(contributionFields),
  columns: {
    id: { type: 'string', description: 'Identifier of the statement' },
    state: { type: 'string', description: 'Alpha-3 code of the State' },
    instrument: { type: 'string', description: 'Code of the instrument' },
    deposited_on: { type: 'string', description: 'Date of deposit of the act of consent' },
    grade: { type: 'string', description: 'claimed, confirmed, verified or withdrawn' },
    activities: { type: 'list', description: 'Ids of the activities that helped' },
    projects: { type: 'list', description: 'Ids of the projects that helped' },
    sentence: { type: 'string', description: 'What the assistance did for it' },
    language: { type: 'string', description: 'Language of the sentence' },
  },
  rows: async (context, query) =>
    (await findContributions(context, query)).rows.map(({ support, deposited, ...one }) => {
      const ids = (of: 'activity' | 'project') =>
        support.filter(({ kind }) => kind === of).map(({ subject }) => subject)
      return {
        id: one.id,
        state: one.state,
        instrument: one.instrument,
        deposited_on: deposited,
        grade: one.grade,
        activities: ids('activity'),
        projects: ids('project'),
        sentence: one.sentence,
        language: one.language,
      }
    }),
})
