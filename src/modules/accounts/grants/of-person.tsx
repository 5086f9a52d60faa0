/** The roles of one person: those that hold, those that ended, and the forms that give and end one. */
import { Confirm, Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { formOf, type PersonProps } from '../users/person-data.ts'
import { type Grant, isRunning, oneKind } from './grant.ts'
import { byWhom, grantFields, grantWords, reachWords, roleName } from './words.tsx'

type List = PersonProps & { readonly grants: readonly Grant[] }

export const CurrentGrants = ({ context, data, grants }: List) => {
  const { translator, href } = context
  const { t, date } = translator
  const { person, places, names, givesGrants } = data
  const running = grants.filter((grant) => isRunning(grant))
  const give = givesGrants && person.status !== 'erased' && (
    <a href={href(`/users/${person.id}`, { do: 'give-grant' })}>{t('accounts.grants.give')}</a>
  )
  return (
    <Section title={t('accounts.users.roles')} aside={give || undefined}>
      <DataTable
        caption={t('accounts.users.roles')}
        captionHidden
        rows={running}
        rowId={({ id }) => id}
        empty={<p class="muted">{t('accounts.grants.none')}</p>}
        columns={[
          {
            key: 'role',
            header: true,
            label: t('accounts.grants.role'),
            cell: ({ role }) => roleName(translator, role),
          },
          { key: 'reach', label: t('accounts.grants.reach'), cell: (grant) => reachWords(places, translator, grant) },
          {
            key: 'until',
            align: 'date',
            label: t('accounts.grants.until'),
            cell: ({ until }) => (until === null ? t('accounts.grants.no_end') : date(until)),
          },
          {
            key: 'by',
            label: t('accounts.grants.given_by'),
            cell: ({ grantedBy, grantedAt, reason }) => (
              <>
                <bdi>{byWhom(translator, names, grantedBy)}</bdi>
                <div class="note">
                  <Moment translator={translator} at={grantedAt.toISOString()} />
                </div>
                {reason !== null && (
                  <div class="note">
                    <bdi>{reason}</bdi>
                  </div>
                )}
              </>
            ),
          },
          ...(givesGrants
            ? [
                {
                  key: 'end',
                  label: t('accounts.users.acts'),
                  align: 'date' as const,
                  cell: ({ id, role }: Grant) => (
                    <a href={href(`/users/${person.id}`, { do: 'end-grant', grant: id })}>
                      {t('accounts.grants.end')}
                      <span class="hidden"> {roleName(translator, role)}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {data.self && <p class="muted">{t('accounts.grants.own')}</p>}
    </Section>
  )
}

/** Ended by somebody, or by its last day. */
export const EndedGrants = ({ context, data, grants }: List) => {
  const { translator } = context
  const { t, date } = translator
  const ended = grants.filter((grant) => !isRunning(grant))
  if (ended.length === 0) return null
  return (
    <Section title={t('accounts.grants.ended_title')}>
      <DataTable
        caption={t('accounts.grants.ended_title')}
        captionHidden
        rows={ended}
        rowId={({ id }) => id}
        columns={[
          {
            key: 'role',
            header: true,
            label: t('accounts.grants.role'),
            cell: ({ role }) => roleName(translator, role),
          },
          {
            key: 'reach',
            label: t('accounts.grants.reach'),
            cell: (grant) => reachWords(data.places, translator, grant),
          },
          {
            key: 'from',
            align: 'date',
            label: t('accounts.grants.from'),
            cell: ({ grantedAt }) => date(grantedAt.toISOString().slice(0, 10)),
          },
          {
            key: 'ended',
            label: t('accounts.grants.ended'),
            cell: ({ endedAt, endedBy, endReason, until }) =>
              endedAt === null ? (
                date(until ?? '')
              ) : (
                <>
                  {date(endedAt.toISOString().slice(0, 10))} ·{' '}
                  <bdi>{byWhom(translator, data.names, endedBy ?? '')}</bdi>
                  <div class="note">
                    <bdi>{endReason}</bdi>
                  </div>
                </>
              ),
          },
        ]}
      />
    </Section>
  )
}

export const GiveGrantForm = (props: PersonProps) => {
  const { translator } = props.context
  const { t } = translator
  const form = formOf(props, 'give-grant')
  const mixed = form.problem?.fields.some(({ allowed, value }) => allowed === oneKind && value !== '')
  return (
    <Section title={t('accounts.grants.give')}>
      <Form
        {...form}
        {...(mixed ? { says: t('accounts.grants.mixed') } : {})}
        fields={[
          ...grantFields(props.data.places, translator),
          { kind: 'textarea', name: 'reason', label: t('ui.form.reason'), hint: t('ui.form.reason_hint'), rows: 3 },
        ]}
        buttons={[{ label: t('accounts.grants.give') }]}
      />
    </Section>
  )
}

export const EndGrantForm = (props: PersonProps) => {
  const { translator, query } = props.context
  const { t } = translator
  const grant = props.data.grants?.find(({ id }) => id === query.grant)
  if (grant === undefined || !isRunning(grant)) return null
  return (
    <Confirm
      {...formOf(props, 'end-grant')}
      title={t('accounts.grants.end')}
      reason="needed"
      button={t('accounts.grants.end')}
    >
      <p>
        <strong>{grantWords(props.data.places, translator, grant)}</strong>
      </p>
      <p>{t('accounts.grants.end_what')}</p>
    </Confirm>
  )
}
