/** Where one is signed in now, on the security page. */
import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../action/manifest.ts'
import { ActionButton } from '../../../ui/form.tsx'
import { ButtonLink, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { deviceOf } from './device.ts'
import type { OpenSession } from './queries.ts'
import { path } from './security-parts.tsx'

const Device = ({ context, session }: { context: PageContext; session: OpenSession }): ComponentChildren => {
  const { t } = context.translator
  const device = deviceOf(session.agent)
  return device === undefined ? t('accounts.profile.device_unknown') : t('accounts.profile.device', device)
}

export const Sessions = ({ context, sessions }: { context: PageContext; sessions: readonly OpenSession[] }) => {
  const { translator, href, key, actor } = context
  const { t } = translator
  const action = href(path)
  const isThis = ({ id }: OpenSession) => id === actor.session?.id
  return (
    <Section title={t('accounts.profile.sessions')}>
      <div class="spaced">
        <p>{t('accounts.profile.sessions_text')}</p>
        <DataTable
          caption={t('accounts.profile.sessions')}
          captionHidden
          rows={sessions}
          rowId={({ id }) => id}
          columns={[
            {
              key: 'device',
              label: t('accounts.profile.device_head'),
              header: true,
              cell: (row) => (
                <>
                  <Device context={context} session={row} />
                  {isThis(row) && <small> {t('accounts.profile.this_session')}</small>}
                </>
              ),
            },
            {
              key: 'begun',
              label: t('accounts.profile.begun'),
              cell: ({ begun }) => <Moment translator={translator} at={begun.toISOString()} />,
            },
            {
              key: 'used',
              label: t('accounts.profile.used'),
              cell: ({ used }) => <Moment translator={translator} at={used.toISOString()} />,
            },
            {
              key: 'network',
              label: t('accounts.profile.network'),
              cell: ({ network }) => (network ? <bdi>{network}</bdi> : '–'),
            },
            {
              key: 'do',
              label: t('accounts.profile.actions'),
              cell: (row) =>
                isThis(row) ? null : (
                  <ActionButton
                    form="end-session"
                    formKey={key}
                    action={action}
                    label={t('accounts.profile.end')}
                    hidden={{ session: row.id }}
                  />
                ),
            },
          ]}
        />
        {sessions.length > 1 && (
          <p class="actions">
            <ActionButton form="end-others" formKey={key} action={action} label={t('accounts.profile.end_others')} />
          </p>
        )}
        <p>
          <ButtonLink quiet label={t('accounts.sign-in.sign_out')} href={href('/sign-out')} />
        </p>
      </div>
    </Section>
  )
}
