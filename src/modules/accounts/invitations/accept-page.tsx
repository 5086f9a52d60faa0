/** The page behind an invitation's link: name, password, consent; and what to do when the link does not work. */
import { z } from 'zod'
import { type PageContent, type PageContext, page } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { Form, type FormValues } from '../../../ui/form.tsx'
import { ButtonLink, PageHead, Prose } from '../../../ui/page.tsx'
import { consentFields } from '../consent/field.tsx'
import { grantWords, placesIn } from '../grants/words.tsx'
import { rights } from '../permissions.ts'
import { acceptInvitation, openInvitation } from './accept.ts'
import type { Invitation } from './invitation.ts'

const ended = ({ translator: { t }, href }: PageContext): PageContent => {
  const title = t('accounts.invitations.ended')
  return {
    title,
    body: (
      <>
        <PageHead title={title} />
        <Prose>
          <p>{t('accounts.invitations.ended_used')}</p>
          <p>{t('accounts.invitations.ended_old')}</p>
        </Prose>
        <p>
          <ButtonLink label={t('ui.account.sign_in')} href={href('/sign-in')} />
        </p>
      </>
    ),
  }
}

const accept = async (context: PageContext, invitation: Invitation): Promise<PageContent> => {
  const { translator, href, key, posted, db, params } = context
  const { t } = translator
  const places = await placesIn(db)
  const title = t('accounts.invitations.welcome')
  const values: FormValues = posted?.values ?? { name: invitation.name ?? '' }
  return {
    title,
    body: (
      <>
        <PageHead title={title} answer={t('accounts.invitations.welcome_answer')} />
        <Prose>
          <p>{t('accounts.invitations.you_become')}</p>
          <ul>
            {invitation.grants.map((terms, at) => (
              <li key={at}>{grantWords(places, translator, terms)}</li>
            ))}
          </ul>
          {invitation.email !== null && (
            <p>
              {t('accounts.users.email')}: <bdi dir="ltr">{invitation.email}</bdi>
            </p>
          )}
        </Prose>
        <Form
          translator={translator}
          form="accept"
          formKey={key}
          action={href(`/invitation/${params.token}`)}
          values={values}
          {...(posted === undefined ? {} : { problem: posted.problem })}
          fields={[
            ...(invitation.email === null
              ? ([
                  { kind: 'email', name: 'email', label: t('accounts.users.email'), autocomplete: 'username' },
                ] as const)
              : []),
            { kind: 'text', name: 'name', label: t('accounts.users.name'), autocomplete: 'name' },
            {
              kind: 'password',
              name: 'password',
              label: t('accounts.invitations.password'),
              hint: t('accounts.invitations.password_hint'),
              autocomplete: 'new-password',
            },
            ...consentFields(translator, 'account'),
          ]}
          buttons={[{ label: t('accounts.invitations.accept') }]}
        />
      </>
    ),
  }
}

export const invitationPage = page({
  path: '/invitation/:token',
  right: rights['invitation.accept'],
  query: z.object({}),
  posts: {
    accept: {
      action: acceptInvitation,
      run: async ({ act, fields, params, translator }) => {
        const { cookies } = await act(acceptInvitation, {
          ...fields,
          token: params.token,
          language: translator.language,
        })
        return { to: '/profile/security', flash: 'accounts.invitations.accepted' as const, cookies }
      },
    },
  },
  render: async (context) => {
    const invitation = await reading(context, rights['invitation.accept'], (tx) =>
      openInvitation(tx, context.params.token ?? ''),
    )
    return invitation === undefined ? ended(context) : accept(context, invitation)
  },
})
