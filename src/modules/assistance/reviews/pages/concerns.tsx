/** Concerns on a provision, and the forms by which they are made, corrected and withdrawn. */
import type { PageContext } from '../../../../action/manifest.ts'
import { ActionButton, Confirm, Form } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/page.tsx'
import { Moment } from '../../../../ui/work.tsx'
import { type Safeguard, safeguards } from '../../../treaties/index.ts'
import type { PlacedConcern } from '../concerns/queries.ts'
import type { Shown } from '../frame.tsx'
import { Written } from '../words.tsx'
import type { ProvisionQuery } from './provision-query.ts'

type Context = PageContext<ProvisionQuery>

export const ConcernForm = ({
  context,
  form,
  address,
  held,
}: {
  context: Context
  form: 'concern' | 'correct'
  address: string
  held?: PlacedConcern
}) => {
  const { translator, key, posted } = context
  const { t } = translator
  const sent = posted?.form === form ? posted : undefined
  const values =
    sent?.values ?? (held && { safeguard: held.safeguard, concern: held.concern, suggestion: held.suggestion })
  return (
    <Form
      translator={translator}
      form={form}
      formKey={key}
      action={address}
      label={t(held ? 'assistance.reviews.correct_concern' : 'assistance.reviews.add_concern')}
      {...(values === undefined ? {} : { values })}
      {...(sent === undefined ? {} : { problem: sent.problem })}
      fields={[
        ...(held === undefined ? [] : [{ kind: 'hidden' as const, name: 'concern_id', value: held.id }]),
        {
          kind: 'select',
          name: 'safeguard',
          label: t('assistance.reviews.safeguard'),
          options: safeguards.map((value) => ({ value, label: t(`treaties.obligations.safeguard.${value}`) })),
        },
        { kind: 'textarea', name: 'concern', label: t('assistance.reviews.concern'), rows: 4 },
        {
          kind: 'textarea',
          name: 'suggestion',
          label: t('assistance.reviews.suggestion'),
          hint: t('assistance.reviews.suggestion_hint'),
          optional: true,
          rows: 4,
        },
      ]}
      buttons={[{ label: t(held ? 'assistance.reviews.save' : 'assistance.reviews.add_concern') }]}
      {...(held === undefined ? {} : { cancelHref: address })}
    />
  )
}

const Unread = ({ context, concern, address }: { context: Context; concern: PlacedConcern; address: string }) => {
  const { t } = context.translator
  return (
    <Notice kind="warning" title={t('assistance.reviews.concern_carried')}>
      <ActionButton
        form="confirm"
        formKey={context.key}
        action={address}
        hidden={{ concern_id: concern.id }}
        label={t('assistance.reviews.still_holds')}
      />
    </Notice>
  )
}

const Withdraw = ({ context, concern, address }: { context: Context; concern: PlacedConcern; address: string }) => {
  const { translator, key, posted } = context
  const { t } = translator
  return (
    <Confirm
      translator={translator}
      form="withdraw"
      formKey={key}
      action={`${address}?withdraw=${concern.id}`}
      title={t('assistance.reviews.withdraw_concern')}
      reason="needed"
      fields={[{ kind: 'hidden', name: 'concern_id', value: concern.id }]}
      button={t('assistance.reviews.withdraw')}
      cancelHref={address}
      {...(posted?.form === 'withdraw' ? { values: posted.values, problem: posted.problem } : {})}
    >
      <p>{t('assistance.reviews.withdraw_concern_text')}</p>
    </Confirm>
  )
}

export const Concerns = ({
  shown,
  provision,
  address,
  changeable,
}: {
  shown: Omit<Shown, 'context'> & { readonly context: Context }
  provision: string
  address: string
  changeable: boolean
}) => {
  const { context, concerns, who } = shown
  const { translator, query: asked } = context
  const { t } = translator
  const here = concerns.filter((one) => one.provision === provision)
  if (here.length === 0) return <p class="muted">{t('assistance.reviews.no_concern')}</p>
  return (
    <ol class="plain threads">
      {here.map((concern) => (
        <li key={concern.id} id={`concern-${concern.id}`}>
          <h3>{t(`treaties.obligations.safeguard.${concern.safeguard as Safeguard}`)}</h3>
          {changeable && concern.origin === 'carried' && (
            <Unread context={context} concern={concern} address={address} />
          )}
          {asked.correct === concern.id && changeable ? (
            <ConcernForm context={context} form="correct" address={`${address}?correct=${concern.id}`} held={concern} />
          ) : (
            <>
              <Written words={concern.concern} />
              {concern.suggestion !== '' && (
                <>
                  <p class="note">{t('assistance.reviews.suggestion')}</p>
                  <Written words={concern.suggestion} />
                </>
              )}
              <p class="note">
                <bdi>{who(concern.madeBy)}</bdi> · <Moment translator={translator} at={concern.madeAt.toISOString()} />
                {changeable && (
                  <>
                    {' · '}
                    <a href={`${address}?correct=${concern.id}#concern-${concern.id}`}>
                      {t('assistance.reviews.correct')}
                    </a>
                    {' · '}
                    <a href={`${address}?withdraw=${concern.id}#concern-${concern.id}`}>
                      {t('assistance.reviews.withdraw')}
                    </a>
                  </>
                )}
              </p>
            </>
          )}
          {asked.withdraw === concern.id && changeable && (
            <Withdraw context={context} concern={concern} address={address} />
          )}
        </li>
      ))}
    </ol>
  )
}
