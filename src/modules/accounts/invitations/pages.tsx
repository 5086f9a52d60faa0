/** The list of invitations: what became of each, sending again, revoking. */

import type { z } from 'zod'
import { isSet } from '../../../action/installation.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { restrictedRecord } from '../../../action/restricted-record.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { ActionButton, Confirm } from '../../../ui/form.tsx'
import { ButtonLink, Empty, PageHead } from '../../../ui/page.tsx'
import { DataTable, Pager } from '../../../ui/table.tsx'
import type { WorkState } from '../../../ui/work.tsx'
import { WorkArea } from '../area.tsx'
import { byWhom, grantWords, placesIn } from '../grants/words.tsx'
import { HeldMail } from '../held-mail.tsx'
import { rights } from '../permissions.ts'
import { namesOf } from '../users/queries.ts'
import { WordedChip } from '../users/views.tsx'
import { resendInvitation, revokeInvitation } from './actions.ts'
import { InvitationsQuery } from './input.ts'
import { type Invitation, type InvitationState, invitationStates, stateOf } from './invitation.ts'
import { countInvitations, invitationById, invitationsOf } from './queries.ts'

const paths = { list: '/invitations', invite: '/users/invite' } as const

const chips: Record<InvitationState, WorkState> = {
  open: 'invited',
  accepted: 'done',
  expired: 'expired',
  revoked: 'revoked',
}

type ListContext = PageContext<z.output<typeof InvitationsQuery>>

const Revoke = ({ context, invitation }: { context: ListContext; invitation: Invitation }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const title = t('accounts.invitations.revoke')
  return (
    <Confirm
      translator={translator}
      form="revoke"
      formKey={key}
      action={href(paths.list, { do: 'revoke', invitation: invitation.id })}
      cancelHref={href(paths.list)}
      {...(posted?.form === 'revoke' ? { problem: posted.problem, values: posted.values } : {})}
      title={title}
      reason="needed"
      button={title}
    >
      <p>
        <bdi>{invitation.email ?? t('accounts.invitations.set_up')}</bdi>
      </p>
      <p>{t('accounts.invitations.revoke_what')}</p>
    </Confirm>
  )
}

const perPage = 50

export const invitationsPage = page({
  path: paths.list,
  right: rights['invitation.see'],
  query: InvitationsQuery,
  posts: {
    resend: {
      action: resendInvitation,
      run: async ({ act, fields }) => {
        await act(resendInvitation, fields)
        return {
          to: paths.list,
          flash: isSet('SMTP_URL') ? 'accounts.invitations.resent' : 'accounts.invitations.resent_held',
        }
      },
    },
    revoke: {
      action: revokeInvitation,
      run: async ({ act, fields, query }) => {
        await act(revokeInvitation, { ...fields, invitation: query.invitation })
        return { to: paths.list, flash: 'accounts.invitations.revoked' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, query, actor, db, key } = context
    const { t, date, clauses } = translator
    const { q, state, sort, page: asked } = query
    const places = await placesIn(db)
    const found = await reading(
      context,
      rights['invitation.see'],
      async (tx) => {
        const total = await countInvitations(tx, { q, state })
        const pages = Math.max(1, Math.ceil(total / perPage))
        const at = Math.min(asked, pages)
        const rows = await invitationsOf(tx, { q, state }, { sort, limit: perPage, offset: (at - 1) * perPage })
        return {
          total,
          pages,
          page: at,
          rows,
          names: await namesOf(
            tx,
            rows.map(({ invitedBy }) => invitedBy),
          ),
        }
      },
      ({ rows }) => ({
        action: 'accounts.invitation.list',
        subject: 'invitations:list',
        detail: { state: state ?? null, ...(q === undefined ? {} : { search: true }), shown: rows.length },
      }),
    )
    const makes = may(actor, rights['invitation.make'], {})
    const shown = { q, state, sort }
    const to = (change: Partial<typeof shown> & { page?: number }) => href(paths.list, { ...shown, ...change })
    const chosen = query.do === 'revoke' ? found.rows.find(({ id }) => id === query.invitation) : undefined
    const day = (at: Date) => date(at.toISOString().slice(0, 10))
    const title = t('accounts.invitations.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={paths.list}>
          <PageHead
            title={title}
            answer={t('accounts.invitations.answer')}
            actions={makes && <ButtonLink label={t('accounts.invitations.invite')} href={href(paths.invite)} />}
          />
          <HeldMail context={context} />
          {chosen !== undefined && makes && <Revoke context={context} invitation={chosen} />}
          <Filters
            translator={translator}
            action={href(paths.list)}
            fields={[
              { kind: 'search', name: 'q', label: t('accounts.invitations.search'), value: q ?? '' },
              {
                kind: 'select',
                name: 'state',
                label: t('accounts.users.status'),
                value: state ?? '',
                options: [
                  { value: '', label: t('accounts.users.any') },
                  ...invitationStates.map((value) => ({ value, label: t(`accounts.invitations.state.${value}`) })),
                ],
              },
              { kind: 'hidden', name: 'sort', value: sort ?? '-created' },
            ]}
            active={activeFilters({ q, state: state && t(`accounts.invitations.state.${state}`) }, (field) =>
              to({ [field]: undefined }),
            )}
            clearHref={href(paths.list)}
            summary={t('accounts.invitations.count', { count: found.total })}
          />
          <DataTable<Invitation>
            caption={title}
            captionHidden
            rows={found.rows}
            rowId={({ id }) => id}
            sort={sort ?? '-created'}
            href={(by) => to({ sort: by as typeof sort })}
            empty={
              <Empty
                title={t('accounts.invitations.none')}
                text={t('accounts.invitations.none_text')}
                action={{ label: t('accounts.invitations.invite'), href: href(paths.invite) }}
              />
            }
            columns={[
              {
                key: 'email',
                header: true,
                sort: 'email',
                label: t('accounts.users.email'),
                cell: ({ email, name, userId }) => (
                  <>
                    {email === null ? t('accounts.invitations.set_up') : <bdi dir="ltr">{email}</bdi>}
                    {name !== null && (
                      <div class="note">
                        {userId === null ? <bdi>{name}</bdi> : <a href={href(`/users/${userId}`)}>{name}</a>}
                      </div>
                    )}
                  </>
                ),
              },
              {
                key: 'roles',
                label: t('accounts.users.roles'),
                cell: ({ grants }) => clauses(grants.map((terms) => grantWords(places, translator, terms))),
              },
              {
                key: 'state',
                label: t('accounts.users.status'),
                cell: (one) => (
                  <>
                    <WordedChip like={chips[stateOf(one)]} words={t(`accounts.invitations.state.${stateOf(one)}`)} />
                    {stateOf(one) === 'open' && (
                      <div class="note">{t('accounts.invitations.until', { date: day(one.expiresAt) })}</div>
                    )}
                  </>
                ),
              },
              {
                key: 'created',
                sort: 'created',
                label: t('accounts.invitations.made'),
                cell: ({ createdAt, invitedBy }) => (
                  <>
                    {day(createdAt)}
                    <div class="note">{byWhom(translator, found.names, invitedBy)}</div>
                  </>
                ),
              },
              ...(makes
                ? [
                    {
                      key: 'acts',
                      label: t('accounts.users.acts'),
                      cell: (one: Invitation) => {
                        const now = stateOf(one)
                        if (now === 'accepted') return '–'
                        return (
                          <div class="actions">
                            {one.email !== null && (
                              <ActionButton
                                form="resend"
                                formKey={key}
                                action={href(paths.list)}
                                label={t('accounts.invitations.resend')}
                                about={one.email}
                                hidden={{ invitation: one.id }}
                              />
                            )}
                            {now !== 'revoked' && (
                              <a href={href(paths.list, { ...shown, do: 'revoke', invitation: one.id })}>
                                {t('accounts.invitations.revoke')}
                                <span class="hidden"> {one.email}</span>
                              </a>
                            )}
                          </div>
                        )
                      },
                    },
                  ]
                : []),
            ]}
          />
          <Pager translator={translator} paged={found} href={(at) => to({ page: at })} />
        </WorkArea>
      ),
    }
  },
})

export const invitationRecord = restrictedRecord({
  kind: 'invitation',
  right: rights['invitation.see'],
  read: invitationById,
  shown: (_, { translator }) => ({ title: translator.t('accounts.invitations.one'), path: paths.list, place: {} }),
})
