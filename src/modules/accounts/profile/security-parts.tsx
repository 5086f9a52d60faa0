/** The parts of the security page: proof of who is there, password, second factor, passkeys. */
import type { PageContext } from '../../../action/manifest.ts'
import { ActionButton, Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'
import { PasskeyForm } from '../../../ui/passkey-script/passkey-form.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { addOptions, passkeysWork, signInOptions } from '../sign-in/passkey.ts'
import { longestPassword, shortestPassword } from '../sign-in/password.ts'
import type { OwnPasskey } from './queries.ts'

export const path = '/profile/security'
export const appPath = '/profile/second-factor'

type Context = PageContext

/** The problem of one form of the page, where it is that form's. */
export const problemOf = ({ posted, translator: { t } }: Context, form: string) => {
  if (posted?.form !== form) return {}
  const { problem } = posted
  const seconds = problem.retryAfter
  return {
    problem,
    ...(problem.code === 'sign-in-failed' && { says: t('accounts.profile.not_proved') }),
    ...(seconds !== undefined && { says: t('accounts.sign-in.wait', { seconds }) }),
  }
}

interface Proof {
  readonly context: Context
  readonly hasPassword: boolean
  readonly hasPasskey: boolean
  /** Where the form comes back to. */
  readonly to: string
}

/** In place of what may be changed: the password or a passkey once more. */
export const Prove = ({ context, hasPassword, hasPasskey, to }: Proof) => {
  const { translator, href, key } = context
  const { t } = translator
  return (
    <Section title={t('accounts.profile.prove')}>
      <div class="spaced">
        <p>{t('accounts.profile.prove_text')}</p>
        {hasPassword && (
          <Form
            translator={translator}
            form="prove"
            formKey={key}
            action={href(to)}
            label={t('accounts.profile.prove')}
            {...problemOf(context, 'prove')}
            fields={[
              {
                kind: 'password',
                name: 'password',
                label: t('accounts.sign-in.password'),
                autocomplete: 'current-password',
              },
            ]}
            buttons={[{ label: t('accounts.profile.prove_button') }]}
          />
        )}
        {hasPasskey && (
          <PasskeyForm
            form="prove-passkey"
            formKey={key}
            action={href(to)}
            kind="use"
            options={signInOptions}
            button={t('accounts.profile.prove_passkey')}
            wrong={t('accounts.sign-in.passkey_none')}
          />
        )}
        {!hasPassword && !hasPasskey && <p>{t('accounts.profile.prove_by_signing_in')}</p>}
      </div>
    </Section>
  )
}

export const Password = ({ context, has }: { context: Context; has: boolean }) => {
  const { translator, href, key } = context
  const { t } = translator
  const title = t(has ? 'accounts.profile.password_change' : 'accounts.profile.password_set')
  return (
    <Section title={t('accounts.sign-in.password')}>
      <div class="spaced">
        <Form
          translator={translator}
          form="password"
          formKey={key}
          action={href(path)}
          label={title}
          {...problemOf(context, 'password')}
          fields={[
            ...(has
              ? [
                  {
                    kind: 'password' as const,
                    name: 'current',
                    label: t('accounts.profile.password_current'),
                    autocomplete: 'current-password' as const,
                  },
                ]
              : []),
            {
              kind: 'password',
              name: 'password',
              label: t('accounts.sign-in.password_new'),
              hint: t('accounts.sign-in.password_hint', { least: shortestPassword, most: longestPassword }),
              autocomplete: 'new-password',
            },
          ]}
          buttons={[{ label: title }]}
        />
        <p class="hint">{t('accounts.profile.password_ends')}</p>
      </div>
    </Section>
  )
}

const CodeForm = ({ context, form, button }: { context: Context; form: string; button: string }) => {
  const { translator, href, key } = context
  const { t } = translator
  return (
    <Form
      translator={translator}
      form={form}
      formKey={key}
      action={href(path)}
      label={button}
      {...problemOf(context, form)}
      fields={[{ kind: 'code', name: 'code', label: t('accounts.sign-in.code') }]}
      buttons={[{ label: button, kind: 'quiet' }]}
    />
  )
}

export const SecondFactor = (props: { context: Context; enabled: boolean; used: boolean; proved: boolean }) => {
  const { context, enabled, used, proved } = props
  const { translator, href, key } = context
  const { t } = translator
  const button = (form: string, label: string, kind: 'quiet' | 'danger') => (
    <ActionButton form={form} formKey={key} action={href(path)} label={label} kind={kind} />
  )
  return (
    <Section title={t('accounts.profile.app')}>
      <div class="spaced">
        <p>{t(enabled ? 'accounts.profile.app_on' : 'accounts.profile.app_off')}</p>
        {enabled && !used && (
          <>
            <p>{t('accounts.profile.app_not_used')}</p>
            <CodeForm context={context} form="use-code" button={t('accounts.profile.app_use')} />
          </>
        )}
        {proved && (
          <div class="actions apart">
            {enabled ? (
              <>
                {button('renew-codes', t('accounts.profile.codes_renew'), 'quiet')}
                {button('remove-app', t('accounts.profile.app_remove'), 'danger')}
              </>
            ) : (
              button('begin-app', t('accounts.profile.app_begin'), 'quiet')
            )}
          </div>
        )}
      </div>
    </Section>
  )
}

export const Passkeys = (props: { context: Context; passkeys: readonly OwnPasskey[]; proved: boolean }) => {
  const { context, passkeys, proved } = props
  const { translator, href, key, posted } = context
  const { t } = translator
  const rename = (row: OwnPasskey) => <a href={href(path, { rename: row.id })}>{t('accounts.profile.rename')}</a>
  const action = href(path)
  return (
    <Section title={t('accounts.profile.passkeys')}>
      <div class="spaced">
        <p>{t('accounts.profile.passkeys_text')}</p>
        {!passkeysWork() && <p class="hint">{t('accounts.profile.passkeys_need_name')}</p>}
        <DataTable
          caption={t('accounts.profile.passkeys')}
          captionHidden
          rows={passkeys}
          rowId={({ id }) => id}
          empty={<p class="hint">{t('accounts.profile.passkeys_none')}</p>}
          columns={[
            {
              key: 'name',
              label: t('accounts.profile.passkey_name'),
              header: true,
              cell: ({ name }) => <bdi>{name}</bdi>,
            },
            {
              key: 'made',
              label: t('accounts.profile.passkey_made'),
              cell: ({ made }) => made && <Moment translator={translator} at={made.toISOString()} />,
            },
            {
              key: 'do',
              label: t('accounts.profile.actions'),
              cell: (row) => (
                <span class="actions">
                  {rename(row)}
                  {proved && (
                    <ActionButton
                      form="remove-passkey"
                      formKey={key}
                      action={action}
                      label={t('accounts.profile.remove')}
                      about={row.name ?? ''}
                      kind="danger"
                      hidden={{ passkey: row.id }}
                    />
                  )}
                </span>
              ),
            },
          ]}
        />
        {posted?.form === 'add-passkey' && <p class="wrong">{t('accounts.profile.passkey_not_added')}</p>}
        {proved && passkeysWork() && (
          <PasskeyForm
            form="add-passkey"
            formKey={key}
            action={action}
            kind="make"
            options={addOptions}
            button={t('accounts.profile.passkey_add')}
            wrong={t('accounts.sign-in.passkey_none')}
          >
            <div class="field">
              <label for="new-passkey">{t('accounts.profile.passkey_name')}</label>
              <div class="hint" id="new-passkey-hint">
                {t('accounts.profile.passkey_hint')}
              </div>
              <input
                type="text"
                id="new-passkey"
                name="name"
                dir="auto"
                maxlength={60}
                required
                autocomplete="off"
                aria-describedby="new-passkey-hint"
              />
            </div>
          </PasskeyForm>
        )}
      </div>
    </Section>
  )
}

export const RenamePasskey = ({ context, passkey }: { context: Context; passkey: OwnPasskey }) => {
  const { translator, href, key } = context
  const { t } = translator
  return (
    <Form
      translator={translator}
      form="rename-passkey"
      formKey={key}
      action={href(path, { rename: passkey.id })}
      label={t('accounts.profile.rename')}
      values={{ name: passkey.name ?? '' }}
      {...problemOf(context, 'rename-passkey')}
      fields={[
        { kind: 'hidden', name: 'passkey', value: passkey.id },
        { kind: 'text', name: 'name', label: t('accounts.profile.passkey_name') },
      ]}
      buttons={[{ label: t('accounts.profile.rename') }]}
      cancelHref={href(path)}
    />
  )
}
