/** Inviting a person, with one role or several. */
import { z } from 'zod'
import { isSet } from '../../../action/installation.ts'
import { type PageContent, type PageContext, type PostContext, page } from '../../../action/manifest.ts'
import { roles } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Form, type FormItem, type FormValues } from '../../../ui/form.tsx'
import { PageHead } from '../../../ui/page.tsx'
import { WorkArea } from '../area.tsx'
import { isInCharge } from '../grants/actions.ts'
import { oneKind } from '../grants/grant.ts'
import { grantFields, organisationOptions, type Places, placesIn, stateOptions } from '../grants/words.tsx'
import { rights } from '../permissions.ts'
import { hasAccount, makeInvitation } from './actions.ts'
import { mostGrants } from './input.ts'

type Fields = PostContext['fields']

const paths = { list: '/invitations', invite: '/users/invite' } as const

/** The grants of the form: `grants.0.role`, `grants.0.reach`, … */
const grantsIn = (fields: Fields): Record<string, unknown>[] => {
  const count = Object.keys(fields).reduce((most, name) => {
    const [, at] = /^grants\.(\d{1,2})\./.exec(name) ?? []
    return at === undefined ? most : Math.max(most, Number(at) + 1)
  }, 1)
  return Array.from({ length: Math.min(count, mostGrants) }, (_, at) => ({
    role: fields[`grants.${at}.role`] ?? '',
    reach: fields[`grants.${at}.reach`],
    until: fields[`grants.${at}.until`],
  }))
}

const inputOf = (fields: Fields): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('grants.') && name !== 'more')),
  grants: grantsIn(fields),
})

const fieldsOf = (context: PageContext, places: Places, count: number): FormItem[] => {
  const { translator, actor } = context
  const { t } = translator
  const some = isInCharge(actor, rights['invitation.make']) ? roles : roles.filter((role) => role !== 'administrator')
  return [
    { kind: 'email', name: 'email', label: t('accounts.users.email'), autocomplete: 'off' },
    {
      kind: 'text',
      name: 'name',
      label: t('accounts.users.name'),
      hint: t('accounts.invitations.name_hint'),
      optional: true,
    },
    {
      kind: 'language',
      name: 'language',
      label: t('accounts.users.language'),
      hint: t('accounts.invitations.language_hint'),
    },
    {
      kind: 'state',
      name: 'state',
      label: t('accounts.users.state'),
      options: stateOptions(places.reference, translator),
      optional: true,
    },
    {
      kind: 'select',
      name: 'organisation',
      label: t('accounts.users.organisation'),
      options: organisationOptions(places.reference, translator),
      optional: true,
    },
    ...Array.from({ length: count }, (_, at): FormItem => {
      const path = `grants.${at}.`
      const legend = count === 1 ? t('accounts.grants.role') : t('accounts.invitations.role_number', { number: at + 1 })
      return { kind: 'set', legend, fields: grantFields(places, translator, { path, some }) }
    }),
    { kind: 'textarea', name: 'reason', label: t('ui.form.reason'), hint: t('ui.form.reason_hint'), rows: 3 },
  ]
}

const invitePage = async (
  context: PageContext,
  values: FormValues | undefined,
  count: number,
): Promise<PageContent> => {
  const { translator, href, key, posted, db } = context
  const { t } = translator
  const places = await placesIn(db)
  const title = t('accounts.invitations.invite')
  const wrong = posted?.problem.fields ?? []
  const says = wrong.some(({ field }) => field === hasAccount)
    ? t('accounts.invitations.has_account')
    : wrong.some(({ allowed, value }) => allowed === oneKind && value !== '')
      ? t('accounts.grants.mixed')
      : undefined
  const problem = wrong.some(({ field }) => field === hasAccount) ? new Problem('conflict') : posted?.problem
  return {
    title,
    crumbs: [
      { label: t('accounts.users.title'), href: href('/users') },
      { label: t('accounts.invitations.title'), href: href(paths.list) },
      { label: title },
    ],
    body: (
      <WorkArea context={context} current={paths.list}>
        <PageHead title={title} answer={t('accounts.invitations.invite_answer')} />
        <Form
          translator={translator}
          form="invite"
          formKey={key}
          action={href(paths.invite)}
          {...(values === undefined ? {} : { values })}
          {...(problem === undefined ? {} : { problem })}
          {...(says === undefined ? {} : { says })}
          fields={fieldsOf(context, places, count)}
          buttons={[
            { label: t('accounts.invitations.send') },
            ...(count < mostGrants
              ? [{ label: t('accounts.invitations.another_role'), kind: 'quiet' as const, name: 'more', value: '1' }]
              : []),
          ]}
          cancelHref={href(paths.list)}
        />
      </WorkArea>
    ),
  }
}

export const invitePeoplePage = page({
  path: paths.invite,
  right: rights['invitation.make'],
  query: z.object({}),
  posts: {
    invite: {
      action: makeInvitation,
      run: async (context) => {
        const { fields, act } = context
        if (fields.more !== undefined)
          return { show: await invitePage(context, fields, Math.min(grantsIn(fields).length + 1, mostGrants)) }
        await act(makeInvitation, inputOf(fields))
        return {
          to: paths.list,
          flash: isSet('SMTP_URL') ? 'accounts.invitations.sent' : 'accounts.invitations.sent_held',
        }
      },
    },
  },
  render: (context) =>
    invitePage(
      context,
      context.posted?.values,
      context.posted === undefined ? 1 : grantsIn(context.posted.values).length,
    ),
})
