/** The part that only a demonstration has: it fills itself with invented people, and shows them with a button to step into each. */
import { z } from 'zod'
import { action } from '../../action/action.ts'
import { type Module, type PageContext, page } from '../../action/manifest.ts'
import { rightsOf } from '../../action/rights.ts'
import { messageFormat } from '../../i18n/catalogue.ts'
import { ActionButton } from '../../ui/form.tsx'
import { Notice, PageHead, Prose } from '../../ui/page.tsx'
import { DataTable } from '../../ui/table.tsx'
import { fill } from './fill.ts'
import { demonstrationName } from './kind.ts'
import { everyone, type Invented, password } from './people.ts'
import { type PresentGrant, type PresentPerson, presentPeople } from './queries.ts'

const rights = rightsOf('site', { 'demonstration.see': ['public'], 'demonstration.fill': ['operator'] })

const fillOnce = (modules: readonly Module[]) =>
  action({
    name: 'site.demonstration.fill',
    right: rights['demonstration.fill'],
    input: z.strictObject({}),
    find: async () => null,
    run: (tx) => fill(tx, modules),
    record: (people) => ({ subject: 'data:demonstration', detail: { people } }),
  })

const reachWords = ({ t, list, text, language }: PageContext['translator'], grant: PresentGrant): string => {
  switch (grant.reach) {
    case 'everything':
      return t('accounts.grants.everything')
    case 'states':
      return list(grant.names.map(text))
    case 'project':
      return t('accounts.grants.in_project', { project: list(grant.names.map(text)) })
    case 'module':
      return t('accounts.grants.in_module', {
        module: String(messageFormat(language, `accounts.module.${grant.module}`).format()),
      })
  }
}

const Roles = ({ translator, person }: { translator: PageContext['translator']; person: PresentPerson }) => {
  const { t } = translator
  if (person.status === 'suspended') return <>{t('interfaces.demo.suspended')}</>
  return (
    <ul class="plain">
      {person.grants.map((grant, at) => (
        <li key={at}>
          {t('accounts.grants.sentence', {
            role: t(`accounts.role.${grant.role}`),
            reach: reachWords(translator, grant),
          })}
        </li>
      ))}
    </ul>
  )
}

type Row = PresentPerson & Pick<Invented, 'first' | 'language'>

/** Signs in as that person, by the form of the sign-in page with everything filled in. */
const StepIn = ({ context: { translator, href, key, actor }, row }: { context: PageContext; row: Row }) =>
  actor.user === row.id ? (
    <strong>{translator.t('interfaces.demo.you')}</strong>
  ) : (
    <ActionButton
      form="password"
      formKey={key}
      action={href('/sign-in', { next: row.first })}
      label={translator.t('interfaces.demo.step_in')}
      about={row.name}
      hidden={{ email: row.email, password }}
    />
  )

const demonstrationPage = page({
  path: '/demonstration',
  right: rights['demonstration.see'],
  query: z.object({}),
  menu: 'interfaces.demo.menu',
  // Changes of accounts do not move the revision, by which open pages are kept; a page with forms never is.
  posts: {},
  render: async (context) => {
    const { translator, db, href, key, actor } = context
    const { t, text } = translator
    const present = new Map((await presentPeople(db)).map((person) => [person.email, person]))
    const rows = everyone.flatMap(({ email, first, language }): Row[] => {
      const person = present.get(email)
      return person === undefined ? [] : [{ ...person, first, language }]
    })
    const own = rows.find(({ id }) => id === actor.user)
    const title = t('interfaces.demo.title')
    return {
      title,
      body: (
        <>
          <PageHead title={title} answer={t('interfaces.demo.answer')} />
          {actor.user !== null && (
            <Notice
              kind="info"
              title={t('interfaces.demo.you_are', { name: own?.name ?? t('interfaces.demo.someone') })}
            >
              <ActionButton
                form="sign-out"
                formKey={key}
                action={href('/sign-out')}
                label={t('interfaces.demo.step_out')}
              />
            </Notice>
          )}
          <DataTable
            caption={title}
            captionHidden
            rows={rows}
            rowId={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: t('accounts.users.name'),
                header: true,
                cell: ({ name, language }) => (
                  <bdi lang={/\p{sc=Latin}/u.test(name) ? undefined : language}>{name}</bdi>
                ),
              },
              {
                key: 'roles',
                label: t('interfaces.demo.roles'),
                cell: (person) => <Roles translator={translator} person={person} />,
              },
              {
                key: 'state',
                label: t('accounts.users.state'),
                cell: ({ state }) => (state === null ? '' : text(state)),
              },
              {
                key: 'step',
                label: t('interfaces.demo.step_in'),
                cell: (row) => <StepIn context={context} row={row} />,
              },
            ]}
          />
          <Prose>
            <p>{t('interfaces.demo.password', { password })}</p>
            <p>{t('interfaces.demo.keeps')}</p>
          </Prose>
        </>
      ),
    }
  },
})

/** Beside the modules of every installation; only `pacta demo` adds it. */
export const demonstrationOf = (modules: readonly Module[]): Module => ({
  name: 'demonstration',
  rights,
  menu: [{ label: 'interfaces.demo.menu', path: '/demonstration', order: 0, right: rights['demonstration.see'] }],
  pages: [demonstrationPage],
  loads: [
    {
      name: demonstrationName,
      programme: false,
      files: [],
      read: () => ({}),
      action: fillOnce(modules),
    },
  ],
})
