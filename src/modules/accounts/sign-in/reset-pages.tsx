/** A forgotten password: ask for a link, and set a new password by it. */
import { z } from 'zod'
import { page } from '../../../action/manifest.ts'
import type { FormValues } from '../../../ui/form.tsx'
import { Form } from '../../../ui/form.tsx'
import { ButtonLink, PageHead } from '../../../ui/page.tsx'
import { rights } from '../permissions.ts'
import { longestPassword, shortestPassword } from './password.ts'
import { seeingAll } from './queries.ts'
import { askForReset, resetOwner, resetPassword } from './reset.ts'

export const forgotPage = page({
  path: '/password/forgot',
  right: rights['session.begin'],
  query: z.object({ sent: z.enum(['yes']).optional() }),
  posts: {
    forgot: {
      action: askForReset,
      run: async ({ act, fields: { email } }) => {
        await act(askForReset, { email })
        return { to: '/password/forgot', query: { sent: 'yes' } }
      },
    },
  },
  render: async ({ translator, href, key, posted, query: { sent } }) => {
    const { t } = translator
    const title = t(sent ? 'accounts.sign-in.forgot_sent' : 'accounts.sign-in.forgot_title')
    return {
      title,
      crumbs: [{ label: t('accounts.sign-in.title'), href: href('/sign-in') }, { label: title }],
      body: sent ? (
        <>
          <PageHead title={title} answer={t('accounts.sign-in.forgot_sent_text')} />
          <p>
            <ButtonLink quiet label={t('accounts.sign-in.title')} href={href('/sign-in')} />
          </p>
        </>
      ) : (
        <>
          <PageHead title={title} answer={t('accounts.sign-in.forgot_answer')} />
          <Form
            translator={translator}
            form="forgot"
            formKey={key}
            action={href('/password/forgot')}
            label={title}
            {...(posted && { values: posted.values as FormValues, problem: posted.problem })}
            {...(posted?.problem.retryAfter !== undefined && {
              says: t('accounts.sign-in.wait', { seconds: posted.problem.retryAfter }),
            })}
            fields={[{ kind: 'email', name: 'email', label: t('accounts.sign-in.email'), autocomplete: 'username' }]}
            buttons={[{ label: t('accounts.sign-in.forgot_button') }]}
            cancelHref={href('/sign-in')}
          />
        </>
      ),
    }
  },
})

export const resetPage = page({
  path: '/password/reset/:token',
  right: rights['session.begin'],
  query: z.object({}),
  posts: {
    reset: {
      action: resetPassword,
      run: async ({ act, fields: { password }, params: { token }, translator: { language } }) => {
        await act(resetPassword, { token, password, language })
        return { to: '/sign-in', flash: 'accounts.sign-in.reset_done' }
      },
    },
  },
  render: async ({ translator, href, key, posted, db, params: { token = '' } }) => {
    const { t } = translator
    const works = (await seeingAll(db, (tx) => resetOwner(tx, token))) !== undefined
    const title = t(works ? 'accounts.sign-in.reset_title' : 'accounts.sign-in.reset_expired')
    return {
      title,
      body: works ? (
        <>
          <PageHead title={title} answer={t('accounts.sign-in.reset_answer')} />
          <Form
            translator={translator}
            form="reset"
            formKey={key}
            action={href(`/password/reset/${token}`)}
            label={title}
            {...(posted && { problem: posted.problem })}
            fields={[
              {
                kind: 'password',
                name: 'password',
                label: t('accounts.sign-in.password_new'),
                hint: t('accounts.sign-in.password_hint', { least: shortestPassword, most: longestPassword }),
                autocomplete: 'new-password',
              },
            ]}
            buttons={[{ label: t('accounts.sign-in.reset_button') }]}
          />
        </>
      ) : (
        <>
          <PageHead title={title} answer={t('accounts.sign-in.reset_expired_text')} />
          <p>
            <ButtonLink label={t('accounts.sign-in.forgot_title')} href={href('/password/forgot')} />
          </p>
        </>
      ),
    }
  },
})
