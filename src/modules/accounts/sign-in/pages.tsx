/** The way in and the way out: address and password, a passkey, a sign-in service, and the second step. */
import { z } from 'zod'
import { type Outcome as Answer, type PageContext, page } from '../../../action/manifest.ts'
import type { PlainKey } from '../../../i18n/translate.ts'
import { Form, type FormValues } from '../../../ui/form.tsx'
import { ButtonLink, Columns, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { PasskeyForm } from '../../../ui/passkey-script/passkey-form.tsx'
import { rights } from '../permissions.ts'
import { serviceAddress } from '../services/addresses.ts'
import { sessionCookie, setCookie } from '../sessions/limits.ts'
import { proveSecondFactor, signIn, signInByPasskey, signOut } from './actions.ts'
import { nextField, withNext } from './next.ts'
import type { Outcome } from './outcome.ts'
import { passkeysWork, signInOptions } from './passkey.ts'
import { seeingAll, serviceNames } from './queries.ts'

interface Asked {
  readonly next?: string | undefined
  readonly refused?: string | undefined
}

const query = z.object({ next: nextField, refused: z.enum(['service']).optional() })

/** After an attempt that did not fail: on to the second step, or to where the reader wanted to go. */
const onward = (outcome: Outcome, next: string | undefined): Answer => {
  const cookies = outcome.cookies ?? []
  return outcome.kind === 'half'
    ? { to: '/sign-in/second-factor', query: withNext(next), cookies }
    : { to: next ?? '/', cookies }
}

/** What the form shows again after it failed; the same words whatever was wrong. */
const failed = ({ posted, translator: { t } }: PageContext, form: string, says: PlainKey) => {
  if (posted?.form !== form) return {}
  const { problem, values } = posted
  const seconds = problem.retryAfter
  return {
    values: values as FormValues,
    problem,
    ...(problem.code === 'sign-in-failed' && { says: (t as (key: PlainKey) => string)(says) }),
    ...(seconds !== undefined && { says: t('accounts.sign-in.wait', { seconds }) }),
  }
}

const Services = ({
  context,
  next,
  services,
}: { context: PageContext } & Asked & { services: readonly { id: string; name: string }[] }) => {
  const { t, language } = context.translator
  if (services.length === 0) return null
  return (
    <ul class="plain actions">
      {services.map(({ id, name }) => (
        <li key={id}>
          <ButtonLink quiet label={t('accounts.sign-in.with', { name })} href={serviceAddress(id, language, next)} />
        </li>
      ))}
    </ul>
  )
}

const Other = ({ context, next, services }: Parameters<typeof Services>[0]) => {
  const { translator, key, href } = context
  const { t } = translator
  const action = href('/sign-in', withNext(next))
  const apply = (
    <p>
      {t('accounts.sign-in.no_account')} <a href={href('/apply')}>{t('accounts.sign-in.apply')}</a>
    </p>
  )
  if (services.length === 0 && !passkeysWork()) return apply
  return (
    <Section title={t('accounts.sign-in.other')}>
      <div class="spaced">
        <Services context={context} next={next} services={services} />
        <PasskeyForm
          form="passkey"
          formKey={key}
          action={action}
          kind="use"
          options={signInOptions}
          button={t('accounts.sign-in.passkey')}
          wrong={t('accounts.sign-in.passkey_none')}
        />
        {apply}
      </div>
    </Section>
  )
}

export const signInPage = page({
  path: '/sign-in',
  right: rights['session.begin'],
  query,
  posts: {
    password: {
      action: signIn,
      run: async ({ act, fields: { email, password }, query: { next } }) =>
        onward(await act(signIn, { email, password }), next),
    },
    passkey: {
      action: signInByPasskey,
      run: async ({ act, fields: { passkey }, query: { next } }) =>
        onward(await act(signInByPasskey, { passkey }), next),
    },
  },
  render: async (context) => {
    const {
      translator,
      href,
      key,
      query: { next, refused },
      posted,
      actor,
      db,
    } = context
    const { t } = translator
    const title = t('accounts.sign-in.title')
    const services = await seeingAll(db, serviceNames)
    return {
      title,
      body: (
        <>
          <PageHead title={title} answer={t('accounts.sign-in.answer')} />
          {actor.user !== null && <Notice kind="info" title={t('accounts.sign-in.already')} />}
          {refused !== undefined && (
            <Notice kind="warning" title={t('accounts.sign-in.service_refused')}>
              {t('accounts.sign-in.service_refused_text')}
            </Notice>
          )}
          {posted?.form === 'passkey' && <Notice kind="warning" title={t('accounts.sign-in.passkey_failed')} />}
          <Columns>
            <div class="spaced">
              <Form
                translator={translator}
                form="password"
                formKey={key}
                action={href('/sign-in', withNext(next))}
                label={title}
                {...failed(context, 'password', 'accounts.sign-in.failed')}
                fields={[
                  {
                    kind: 'email',
                    name: 'email',
                    label: t('accounts.sign-in.email'),
                    autocomplete: 'username webauthn',
                  },
                  {
                    kind: 'password',
                    name: 'password',
                    label: t('accounts.sign-in.password'),
                    autocomplete: 'current-password',
                  },
                ]}
                buttons={[{ label: title }]}
              />
              <p>
                <a href={href('/password/forgot')}>{t('accounts.sign-in.forgot')}</a>
              </p>
            </div>
            <div>
              <Other context={context} next={next} services={services} />
            </div>
          </Columns>
        </>
      ),
    }
  },
})

export const secondFactorPage = page({
  path: '/sign-in/second-factor',
  right: rights['session.begin'],
  query: z.object({ next: nextField }),
  posts: {
    code: {
      action: proveSecondFactor,
      run: async ({ act, fields: { code }, query: { next } }) => onward(await act(proveSecondFactor, { code }), next),
    },
  },
  render: async (context) => {
    const {
      translator,
      href,
      key,
      query: { next },
    } = context
    const { t } = translator
    const title = t('accounts.sign-in.second_title')
    return {
      title,
      crumbs: [{ label: t('accounts.sign-in.title'), href: href('/sign-in', withNext(next)) }, { label: title }],
      body: (
        <>
          <PageHead title={title} answer={t('accounts.sign-in.second_answer')} />
          <Form
            translator={translator}
            form="code"
            formKey={key}
            action={href('/sign-in/second-factor', withNext(next))}
            label={title}
            {...failed(context, 'code', 'accounts.sign-in.code_failed')}
            fields={[
              { kind: 'code', name: 'code', label: t('accounts.sign-in.code'), hint: t('accounts.sign-in.code_hint') },
            ]}
            buttons={[{ label: t('accounts.sign-in.go_on') }]}
            cancelHref={href('/sign-in', withNext(next))}
          />
        </>
      ),
    }
  },
})

export const signOutPage = page({
  path: '/sign-out',
  right: rights['session.end'],
  query: z.object({}),
  posts: {
    'sign-out': {
      action: signOut,
      run: async ({ act }) => {
        await act(signOut, {})
        return { to: '/', flash: 'accounts.sign-in.signed_out', cookies: [setCookie(sessionCookie(), '', 0)] }
      },
    },
  },
  render: async ({ translator, href, key }) => {
    const { t } = translator
    const title = t('accounts.sign-in.sign_out')
    return {
      title,
      body: (
        <>
          <PageHead title={title} answer={t('accounts.sign-in.sign_out_answer')} />
          <Form
            translator={translator}
            form="sign-out"
            formKey={key}
            action={href('/sign-out')}
            fields={[]}
            buttons={[{ label: title }]}
            cancelHref={href('/profile')}
          />
        </>
      ),
    }
  },
})
