/** The public pages of applicants: the form, and behind the link of the mail the application itself. */
import { z } from 'zod'
import { isSet } from '../../../action/installation.ts'
import { type PageContent, type PageContext, page } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { ActionButton, Form, type FormItem } from '../../../ui/form.tsx'
import { DefinitionList, Notice, PageHead, Prose } from '../../../ui/page.tsx'
import { referenceOf, stateName } from '../../reference/index.ts'
import { consentFields } from '../consent/field.tsx'
import { stateOptions } from '../grants/words.tsx'
import { sha256Of } from '../invitations/invitation.ts'
import { rights } from '../permissions.ts'
import { WordedChip } from '../users/views.tsx'
import { confirmApplication, makeApplication, withdrawApplication } from './actions.ts'
import { type Application, chips, confirmWithin } from './application.ts'
import { longestMotivation } from './input.ts'
import { applicationByLink } from './queries.ts'

/** The same for every address. */
const received = ({ translator: { t } }: PageContext): PageContent => {
  const title = t('accounts.applications.received')
  return {
    title,
    body: (
      <>
        <PageHead title={title} />
        <Prose>
          <p>{t(isSet('SMTP_URL') ? 'accounts.applications.received_text' : 'accounts.applications.received_held')}</p>
          <p>{t('accounts.applications.received_later', { count: confirmWithin })}</p>
        </Prose>
      </>
    ),
  }
}

export const applyPage = page({
  path: '/apply',
  right: rights['application.make'],
  query: z.object({}),
  posts: {
    apply: {
      action: makeApplication,
      run: async (context) => {
        await context.act(makeApplication, { ...context.fields, language: context.translator.language })
        return { show: received(context) }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted, db } = context
    const { t } = translator
    const reference = await referenceOf(db)
    const title = t('accounts.applications.apply')
    const fields: FormItem[] = [
      { kind: 'text', name: 'name', label: t('accounts.users.name'), autocomplete: 'name' },
      { kind: 'email', name: 'email', label: t('accounts.users.email'), hint: t('accounts.applications.email_hint') },
      {
        kind: 'state',
        name: 'state',
        label: t('accounts.users.state'),
        hint: t('accounts.applications.state_hint'),
        options: stateOptions(reference, translator),
      },
      {
        kind: 'text',
        name: 'profession',
        label: t('accounts.users.profession'),
        hint: t('accounts.applications.profession_hint'),
        autocomplete: 'organization-title',
      },
      {
        kind: 'text',
        name: 'institution',
        label: t('accounts.applications.institution'),
        autocomplete: 'organization',
      },
      {
        kind: 'textarea',
        name: 'motivation',
        label: t('accounts.applications.motivation'),
        hint: t('accounts.applications.motivation_hint'),
        rows: 6,
        limit: longestMotivation,
      },
      ...consentFields(translator, 'application'),
    ]
    return {
      title,
      body: (
        <>
          <PageHead title={title} answer={t('accounts.applications.apply_answer')} />
          <Form
            translator={translator}
            form="apply"
            formKey={key}
            action={href('/apply')}
            fields={fields}
            {...(posted === undefined ? {} : { values: posted.values, problem: posted.problem })}
            buttons={[{ label: t('accounts.applications.send') }]}
          />
        </>
      ),
    }
  },
})

const unknown = ({ translator: { t }, href }: PageContext): PageContent => {
  const title = t('accounts.applications.no_such')
  return {
    title,
    body: (
      <>
        <PageHead title={title} />
        <Prose>
          <p>{t('accounts.applications.no_such_text')}</p>
          <p>
            <a href={href('/apply')}>{t('accounts.applications.apply')}</a>
          </p>
        </Prose>
      </>
    ),
  }
}

const own = async (context: PageContext, application: Application): Promise<PageContent> => {
  const { translator, href, key, db, params } = context
  const { t } = translator
  const reference = await referenceOf(db)
  const { status, name, state, profession, institution, motivation } = application
  const title = t('accounts.applications.yours')
  const action = href(`/application/${params.token}`)
  const button = (form: 'confirm' | 'withdraw', kind: 'primary' | 'quiet') => (
    <ActionButton form={form} formKey={key} action={action} label={t(`accounts.applications.${form}`)} kind={kind} />
  )
  return {
    title,
    body: (
      <>
        <PageHead title={title} />
        <Notice
          kind={status === 'unconfirmed' ? 'warning' : 'info'}
          title={t(`accounts.applications.status.${status}`)}
        >
          {t(`accounts.applications.what.${status}`)}
        </Notice>
        {(status === 'unconfirmed' || status === 'pending') && (
          <div class="actions">
            {status === 'unconfirmed' && button('confirm', 'primary')}
            {button('withdraw', 'quiet')}
          </div>
        )}
        <DefinitionList
          items={[
            {
              term: t('accounts.users.status'),
              value: <WordedChip like={chips[status]} words={t(`accounts.applications.status.${status}`)} />,
            },
            { term: t('accounts.users.name'), value: <bdi>{name}</bdi> },
            { term: t('accounts.users.state'), value: stateName(reference, translator, state) },
            { term: t('accounts.users.profession'), value: <bdi>{profession}</bdi> },
            { term: t('accounts.applications.institution'), value: <bdi>{institution}</bdi> },
            { term: t('accounts.applications.motivation'), value: <bdi>{motivation}</bdi> },
          ]}
        />
      </>
    ),
  }
}

export const applicationLinkPage = page({
  path: '/application/:token',
  right: rights['application.make'],
  query: z.object({}),
  posts: {
    confirm: {
      action: confirmApplication,
      run: async ({ act, params }) => {
        await act(confirmApplication, { token: params.token })
        return { to: `/application/${params.token}`, flash: 'accounts.applications.confirmed' as const }
      },
    },
    withdraw: {
      action: withdrawApplication,
      run: async ({ act, params }) => {
        await act(withdrawApplication, { token: params.token })
        return { to: `/application/${params.token}`, flash: 'accounts.applications.withdrawn' as const }
      },
    },
  },
  render: async (context) => {
    const found = await reading(context, rights['application.make'], (tx) =>
      applicationByLink(tx, sha256Of(context.params.token ?? '')),
    )
    return found === undefined ? unknown(context) : own(context, found)
  },
})
