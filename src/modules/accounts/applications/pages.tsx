/** Applications for those who decide: the list, and one with its decision. */

import { z } from 'zod'
import { type PageContext, page } from '../../../action/manifest.ts'
import { restrictedRecord } from '../../../action/restricted-record.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { locales } from '../../../i18n/locales.ts'
import { Problem } from '../../../kernel/problem.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { DefinitionList, Empty, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable, Pager } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { referenceOf, stateName } from '../../reference/index.ts'
import { WorkArea } from '../area.tsx'
import { byWhom, stateOptions } from '../grants/words.tsx'
import { hasAccount } from '../invitations/actions.ts'
import { rights } from '../permissions.ts'
import { namesOf } from '../users/queries.ts'
import { WordedChip } from '../users/views.tsx'
import { decideApplication } from './actions.ts'
import { type Application, applicationStates, chips } from './application.ts'
import { ApplicationsQuery } from './input.ts'
import { applicationById, applicationsOf, countApplications } from './queries.ts'

const path = '/applications'
const perPage = 50

export const applicationsPage = page({
  path,
  right: rights['application.see'],
  query: ApplicationsQuery,
  render: async (context) => {
    const { translator, href, query, db } = context
    const { t, date } = translator
    const { q, state, status, sort, page: asked } = query
    const reference = await referenceOf(db)
    const filter = { q, state, status }
    const found = await reading(
      context,
      rights['application.see'],
      async (tx) => {
        const total = await countApplications(tx, filter)
        const pages = Math.max(1, Math.ceil(total / perPage))
        const at = Math.min(asked, pages)
        const rows = await applicationsOf(tx, filter, { sort, limit: perPage, offset: (at - 1) * perPage })
        return { total, pages, page: at, rows, waiting: await countApplications(tx, { status: 'pending' }) }
      },
      ({ rows }) => ({
        action: 'accounts.application.list',
        subject: 'applications:list',
        detail: { state: state ?? null, status: status ?? null, ...(q && { search: true }), shown: rows.length },
      }),
    )
    const shown = { ...filter, sort }
    const to = (change: Partial<typeof shown> & { page?: number }) => href(path, { ...shown, ...change })
    const any = { value: '', label: t('accounts.users.any') }
    const decidable = applicationStates.filter((one) => one !== 'unconfirmed')
    const title = t('accounts.applications.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('accounts.applications.answer', { count: found.waiting })} />
          <Filters
            translator={translator}
            action={href(path)}
            fields={[
              { kind: 'search', name: 'q', label: t('accounts.applications.search'), value: q ?? '' },
              {
                kind: 'select',
                name: 'state',
                label: t('accounts.users.state'),
                value: state ?? '',
                options: [any, ...stateOptions(reference, translator)],
              },
              {
                kind: 'select',
                name: 'status',
                label: t('accounts.users.status'),
                value: status ?? '',
                options: [
                  any,
                  ...decidable.map((value) => ({ value, label: t(`accounts.applications.status.${value}`) })),
                ],
              },
              { kind: 'hidden', name: 'sort', value: sort ?? '-created' },
            ]}
            active={activeFilters(
              {
                q,
                state: state && stateName(reference, translator, state),
                status: status && t(`accounts.applications.status.${status}`),
              },
              (field) => to({ [field]: undefined }),
            )}
            clearHref={href(path)}
            summary={t('accounts.applications.count', { count: found.total })}
          />
          <DataTable<Application>
            caption={title}
            captionHidden
            rows={found.rows}
            rowId={({ id }) => id}
            sort={sort ?? '-created'}
            href={(by) => to({ sort: by as typeof sort })}
            empty={<Empty title={t('accounts.applications.none')} text={t('accounts.applications.none_text')} />}
            columns={[
              {
                key: 'name',
                header: true,
                sort: 'name',
                label: t('accounts.users.name'),
                cell: ({ id, name }) => (
                  <a href={href(`${path}/${id}`)}>
                    <bdi>{name}</bdi>
                  </a>
                ),
              },
              {
                key: 'state',
                sort: 'state',
                label: t('accounts.users.state'),
                cell: (one) => stateName(reference, translator, one.state),
              },
              {
                key: 'profession',
                label: t('accounts.users.profession'),
                cell: ({ profession, institution }) => (
                  <>
                    <bdi>{profession}</bdi>
                    <div class="note">
                      <bdi>{institution}</bdi>
                    </div>
                  </>
                ),
              },
              {
                key: 'status',
                label: t('accounts.users.status'),
                cell: (one) => (
                  <WordedChip like={chips[one.status]} words={t(`accounts.applications.status.${one.status}`)} />
                ),
              },
              {
                key: 'created',
                sort: 'created',
                align: 'date',
                label: t('accounts.applications.received_on'),
                cell: ({ createdAt }) => date(createdAt.toISOString().slice(0, 10)),
              },
            ]}
          />
          <Pager translator={translator} paged={found} href={(at) => to({ page: at })} />
        </WorkArea>
      ),
    }
  },
})

const Decide = ({ context, id }: { context: PageContext; id: string }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const known = posted?.problem.fields.some(({ field }) => field === hasAccount)
  return (
    <Section title={t('accounts.applications.decision')}>
      <Form
        translator={translator}
        form="decide"
        formKey={key}
        action={href(`${path}/${id}`)}
        {...(posted === undefined
          ? {}
          : { values: posted.values, problem: known ? new Problem('conflict') : posted.problem })}
        {...(known ? { says: t('accounts.invitations.has_account') } : {})}
        fields={[
          {
            kind: 'radios',
            name: 'decision',
            label: t('accounts.applications.choose'),
            options: [
              { value: 'admit', label: t('accounts.applications.admit'), hint: t('accounts.applications.admit_hint') },
              {
                value: 'refuse',
                label: t('accounts.applications.refuse'),
                hint: t('accounts.applications.refuse_hint'),
              },
            ],
          },
          {
            kind: 'textarea',
            name: 'reason',
            label: t('ui.form.reason'),
            hint: t('accounts.applications.reason_hint'),
            rows: 3,
          },
        ]}
        buttons={[{ label: t('accounts.applications.decide') }]}
        cancelHref={href(path)}
      />
    </Section>
  )
}

const uuid = (text: string | undefined): string => {
  const { data } = z.uuid().safeParse(text)
  if (data === undefined) throw new Problem('not-found')
  return data
}

export const applicationPage = page({
  path: `${path}/:id`,
  right: rights['application.see'],
  query: z.object({}),
  posts: {
    decide: {
      action: decideApplication,
      run: async ({ act, fields, params }) => {
        await act(decideApplication, { ...fields, application: params.id })
        return { to: `${path}/${params.id}`, flash: 'accounts.applications.decided' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, actor, db } = context
    const { t } = translator
    const id = uuid(context.params.id)
    const reference = await referenceOf(db)
    const { one, names } = await reading(
      context,
      rights['application.see'],
      async (tx) => {
        const found = await applicationById(tx, id)
        return { one: found, names: await namesOf(tx, found.decidedBy === null ? [] : [found.decidedBy]) }
      },
      () => ({ action: 'accounts.application.see', subject: `application:${id}` }),
    )
    const decides = one.status === 'pending' && may(actor, rights['application.decide'], { states: [one.state] })
    return {
      title: one.name,
      record: { kind: 'application', id },
      crumbs: [{ label: t('accounts.applications.title'), href: href(path) }, { label: one.name }],
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={<bdi>{one.name}</bdi>}
            answer={t('accounts.applications.one_answer', { state: stateName(reference, translator, one.state) })}
          />
          <DefinitionList
            items={[
              {
                term: t('accounts.users.status'),
                value: <WordedChip like={chips[one.status]} words={t(`accounts.applications.status.${one.status}`)} />,
              },
              { term: t('accounts.users.email'), value: <bdi dir="ltr">{one.email}</bdi> },
              { term: t('accounts.users.profession'), value: <bdi>{one.profession}</bdi> },
              { term: t('accounts.applications.institution'), value: <bdi>{one.institution}</bdi> },
              { term: t('accounts.applications.reasons'), value: <bdi>{one.motivation}</bdi> },
              { term: t('accounts.users.language'), value: <bdi>{locales[one.language].name}</bdi> },
              {
                term: t('accounts.applications.received_on'),
                value: <Moment translator={translator} at={one.createdAt.toISOString()} />,
              },
              {
                term: t('accounts.applications.decided_on'),
                value:
                  one.decidedAt === null ? null : <Moment translator={translator} at={one.decidedAt.toISOString()} />,
              },
              {
                term: t('accounts.applications.decided_by'),
                value:
                  one.decidedBy === null || one.status === 'withdrawn'
                    ? null
                    : byWhom(translator, names, one.decidedBy),
              },
              { term: t('ui.form.reason'), value: one.reason === null ? null : <bdi>{one.reason}</bdi> },
            ]}
          />
          {decides && <Decide context={context} id={id} />}
        </WorkArea>
      ),
    }
  },
})

export const applicationRecord = restrictedRecord({
  kind: 'application',
  right: rights['application.see'],
  read: applicationById,
  shown: ({ id, name, state }) => ({ title: name, path: `${path}/${id}`, place: { states: [state] } }),
})
