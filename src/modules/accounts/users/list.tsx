/** The list of people, its filters and its export. */

import { z } from 'zod'
import { type Context, exportOf, type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { activeFilters, type FilterField, Filters } from '../../../ui/filters.tsx'
import { ButtonLink, Empty, PageHead } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager } from '../../../ui/table.tsx'
import { Person as PersonLink } from '../../../ui/work.tsx'
import { organisationName, type Reference, referenceOf, stateName } from '../../reference/index.ts'
import { WorkArea } from '../area.tsx'
import { roleName, roleOptions, stateOptions } from '../grants/words.tsx'
import { rights } from '../permissions.ts'
import { PeopleQuery, peopleFilters } from './input.ts'
import { countPeople, peopleOf } from './queries.ts'
import { type PeopleFilter, type Person, personStatuses } from './user.ts'
import { PersonState } from './views.tsx'

const perPage = 50

/** What a reading leaves in the audit: which filters were used, and never the words that were searched. */
const readingOf = (subject: string, { q, ...filter }: PeopleFilter, shown: number) => ({
  action: 'accounts.user.list',
  subject,
  detail: { ...filter, ...(q === undefined ? {} : { search: true }), shown },
})

const filterOnly = ({ q, role, state, status, second_factor }: PeopleFilter): PeopleFilter => ({
  q,
  role,
  state,
  status,
  second_factor,
})

type ListContext = PageContext<z.output<typeof PeopleQuery>>

const fieldsOf = ({ translator, query }: ListContext, reference: Reference, grants: boolean): FilterField[] => {
  const { t } = translator
  const any = { value: '', label: t('accounts.users.any') }
  return [
    { kind: 'search', name: 'q', label: t('accounts.users.search'), value: query.q ?? '' },
    {
      kind: 'select',
      name: 'state',
      label: t('accounts.users.state'),
      value: query.state ?? '',
      options: [any, ...stateOptions(reference, translator)],
    },
    ...(grants
      ? ([
          {
            kind: 'select',
            name: 'role',
            label: t('accounts.grants.role'),
            value: query.role ?? '',
            options: [any, ...roleOptions(translator)],
          },
          {
            kind: 'select',
            name: 'second_factor',
            label: t('accounts.users.second_factor'),
            value: query.second_factor ?? '',
            options: [
              any,
              ...(['yes', 'no'] as const).map((value) => ({ value, label: t(`accounts.users.${value}`) })),
            ],
          },
        ] as const)
      : []),
    {
      kind: 'select',
      name: 'status',
      label: t('accounts.users.status'),
      value: query.status ?? '',
      options: [any, ...personStatuses.map((value) => ({ value, label: t(`accounts.users.status.${value}`) }))],
    },
    { kind: 'hidden', name: 'sort', value: query.sort ?? 'name' },
  ]
}

export const peoplePage = page({
  path: '/users',
  right: rights['user.list'],
  query: PeopleQuery,
  render: async (context) => {
    const { translator, href, query, actor } = context
    const { t, date } = translator
    const { page: asked, sort, ...filter } = query
    const reference = await referenceOf(context.db)
    const grants = may(actor, rights['grant.see'], {})
    const found = await reading(
      context,
      rights['user.list'],
      async (tx) => {
        const total = await countPeople(tx, filter)
        const pages = Math.max(1, Math.ceil(total / perPage))
        const at = Math.min(asked, pages)
        const people = await peopleOf(tx, filter, { sort, limit: perPage, offset: (at - 1) * perPage })
        return { total, pages, page: at, people }
      },
      ({ people }) => readingOf('users:list', filter, people.length),
    )
    const to = (change: Partial<typeof query>) => href('/users', { ...query, page: undefined, ...change })
    const title = t('accounts.users.title')
    return {
      title,
      body: (
        <WorkArea context={context} current="/users">
          <PageHead
            title={title}
            answer={t('accounts.users.answer', { count: found.total })}
            actions={
              may(actor, rights['invitation.make'], {}) && (
                <ButtonLink label={t('accounts.invitations.invite')} href={href('/users/invite')} />
              )
            }
          />
          <Filters
            translator={translator}
            action={href('/users')}
            fields={fieldsOf(context, reference, grants)}
            active={activeFilters(
              {
                q: query.q,
                state: query.state && stateName(reference, translator, query.state),
                role: query.role && roleName(translator, query.role),
                second_factor:
                  query.second_factor &&
                  `${t('accounts.users.second_factor')}: ${t(`accounts.users.${query.second_factor}`)}`,
                status: query.status && t(`accounts.users.status.${query.status}`),
              },
              (field) => to({ [field]: undefined }),
            )}
            clearHref={href('/users')}
            summary={t('accounts.users.count', { count: found.total })}
          >
            <ExportLinks
              translator={translator}
              href={(format) => href(`/export/users.${format}`, { ...filterOnly(filter) })}
            />
          </Filters>
          <DataTable<Person>
            caption={title}
            captionHidden
            rows={found.people}
            sort={sort ?? 'name'}
            href={(key) => to({ sort: key as typeof sort })}
            empty={
              <Empty
                title={t('accounts.users.none')}
                text={t('accounts.users.none_text')}
                action={{ label: t('ui.filters.clear'), href: href('/users') }}
              />
            }
            columns={[
              {
                key: 'name',
                header: true,
                sort: 'name',
                label: t('accounts.users.name'),
                cell: ({ id, name, email }) => (
                  <>
                    <PersonLink
                      translator={translator}
                      name={name}
                      href={href(`/users/${id}`)}
                      you={id === actor.user}
                    />
                    <div class="note">
                      <bdi dir="ltr">{email}</bdi>
                    </div>
                  </>
                ),
              },
              {
                key: 'state',
                sort: 'state',
                label: t('accounts.users.state'),
                cell: ({ state }) => (state === null ? '–' : stateName(reference, translator, state)),
              },
              ...(grants
                ? [
                    {
                      key: 'roles',
                      label: t('accounts.users.roles'),
                      cell: ({ roles }: Person) =>
                        roles.length === 0 ? '–' : translator.list(roles.map((role) => roleName(translator, role))),
                    },
                    {
                      key: 'second',
                      label: t('accounts.users.second_factor'),
                      cell: ({ secondFactor }: Person) => t(`accounts.users.${secondFactor ? 'yes' : 'no'}`),
                    },
                  ]
                : []),
              {
                key: 'status',
                label: t('accounts.users.status'),
                cell: ({ status }) => <PersonState translator={translator} status={status} />,
              },
              {
                key: 'created',
                sort: 'created',
                align: 'date',
                label: t('accounts.users.since'),
                cell: ({ createdAt }) => date(createdAt.toISOString().slice(0, 10)),
              },
            ]}
          />
          <Pager translator={translator} paged={found} href={(at) => href('/users', { ...query, page: at })} />
          {!grants && <p class="muted">{t('accounts.users.yours_only')}</p>}
        </WorkArea>
      ),
    }
  },
})

const day = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null

export const usersExport = exportOf({
  name: 'users',
  summary: 'People with an account, as far as the reader may see them',
  right: rights['user.list'],
  query: z.object(peopleFilters),
  columns: {
    id: { type: 'string', description: 'Identifier' },
    name: { type: 'string', description: 'Name' },
    email: { type: 'string', description: 'Address' },
    state: { type: 'string', description: 'ISO 3166 alpha-3 code of the State' },
    state_name: { type: 'string', description: 'Name of the State' },
    organisation: { type: 'string', description: 'Name of the organisation' },
    profession: { type: 'string', description: 'Profession' },
    language: { type: 'string', description: 'Language' },
    status: { type: 'string', description: 'active, suspended or erased' },
    roles: { type: 'list', description: 'Roles held today; empty for readers who may not see grants' },
    second_factor: { type: 'string', description: 'yes or no; empty for readers who may not see it' },
    created: { type: 'string', description: 'Day of joining' },
  },
  rows: async (context: Context, query) => {
    const { translator, db, actor } = context
    const reference = await referenceOf(db)
    const grants = may(actor, rights['grant.see'], {}) || actor.through === 'cli'
    const people = await reading(context, rights['user.list'], (tx) => peopleOf(tx, query))
    return people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      state: person.state,
      state_name: person.state === null ? null : stateName(reference, translator, person.state),
      organisation: person.organisation === null ? null : organisationName(reference, translator, person.organisation),
      profession: person.profession,
      language: person.language,
      status: person.status,
      roles: [...person.roles],
      second_factor: grants ? (person.secondFactor ? 'yes' : 'no') : null,
      created: day(person.createdAt),
    }))
  },
})
