/** One's subscriptions, and the page behind the link of a mail that ends one. */
import { z } from 'zod'
import { optional, stateCode } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { Problem } from '../../../kernel/problem.ts'
import { ActionButton, Form } from '../../../ui/form.tsx'
import { ButtonLink, Empty, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { referenceOf } from '../../reference/index.ts'
import { feedPath } from '../changes/feed.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { beginSubscription, endByLink, endSubscription } from './actions.ts'
import { subscriptionOf } from './link.ts'
import { type Subscription, subscriptionsOf } from './queries.ts'
import { subscriptionWords } from './words.ts'

export const subscriptionsPath = '/subscriptions'

export const subscriptionsPage = page({
  path: subscriptionsPath,
  right: rights['subscription.keep'],
  query: z.object({ state: optional(stateCode), instrument: optional(z.string()) }),
  posts: {
    begin: {
      action: beginSubscription,
      run: async ({ act, fields }) => {
        await act(beginSubscription, fields)
        return { to: subscriptionsPath, flash: 'treaties.subscriptions.begun' }
      },
    },
    end: {
      action: endSubscription,
      run: async ({ act, fields }) => {
        await act(endSubscription, fields)
        return { to: subscriptionsPath, flash: 'treaties.subscriptions.ended' }
      },
    },
  },
  render: async (context) => {
    const { db, actor, translator, href, key, posted, query } = context
    const { t, text, date } = translator
    const { user } = actor
    if (user === null) throw new Problem('not-found')
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const own = await reading(context, rights['subscription.keep'], (tx) => subscriptionsOf(tx, user))
    const words = (one: Pick<Subscription, 'state' | 'instrument'>) =>
      subscriptionWords(translator, register, reference, one)
    const title = t('treaties.subscriptions.title')
    const begun = posted?.form === 'begin' ? posted : undefined
    return {
      title,
      body: (
        <WorkArea context={context} current={subscriptionsPath}>
          <PageHead
            title={title}
            answer={t('treaties.subscriptions.answer', { count: own.length })}
            actions={<ButtonLink quiet label={t('treaties.changes.feed_link')} href={href(feedPath)} />}
          />
          <DataTable<Subscription>
            caption={title}
            captionHidden
            rows={own}
            empty={<Empty title={t('treaties.subscriptions.none')} text={t('treaties.subscriptions.none_text')} />}
            columns={[
              {
                key: 'about',
                header: true,
                label: t('treaties.subscriptions.about'),
                cell: (one) => (
                  <a
                    href={href('/changes', { state: one.state ?? undefined, instrument: one.instrument ?? undefined })}
                  >
                    {words(one)}
                  </a>
                ),
              },
              {
                key: 'since',
                align: 'date',
                label: t('treaties.subscriptions.since'),
                cell: ({ created_at }) => date(created_at.toISOString().slice(0, 10)),
              },
              {
                key: 'end',
                label: t('treaties.subscriptions.end'),
                cell: (one) => (
                  <ActionButton
                    form="end"
                    formKey={`${key}-${one.id.slice(-6)}`}
                    action={href(subscriptionsPath)}
                    hidden={{ subscription: one.id }}
                    label={t('treaties.subscriptions.end')}
                    about={words(one)}
                  />
                ),
              },
            ]}
          />
          <Section title={t('treaties.subscriptions.new')}>
            <Form
              translator={translator}
              form="begin"
              formKey={key}
              action={href(subscriptionsPath)}
              values={begun?.values ?? { state: query.state, instrument: query.instrument }}
              {...(begun === undefined ? {} : { problem: begun.problem })}
              {...(begun?.problem.code === 'conflict' ? { says: t('treaties.subscriptions.already') } : {})}
              fields={[
                {
                  kind: 'state',
                  name: 'state',
                  label: t('treaties.acts.participant'),
                  optional: true,
                  options: [
                    { value: '', label: t('treaties.acts.proposals.any') },
                    ...[...reference.states.values()].map(({ code, name }) => ({ value: code, label: text(name) })),
                  ],
                },
                {
                  kind: 'select',
                  name: 'instrument',
                  label: t('treaties.acts.instrument'),
                  optional: true,
                  options: [
                    { value: '', label: t('treaties.acts.proposals.any') },
                    ...[...register.instruments.values()].map(({ code, short_title }) => ({
                      value: code,
                      label: text(short_title),
                    })),
                  ],
                },
              ]}
              buttons={[{ label: t('treaties.subscriptions.begin') }]}
            />
          </Section>
        </WorkArea>
      ),
    }
  },
})

export const unsubscribePage = page({
  path: '/unsubscribe/:token',
  right: rights['subscription.end'],
  query: z.object({}),
  posts: {
    end: {
      action: endByLink,
      run: async ({ act, params }) => {
        await act(endByLink, { token: params.token })
        return { to: '/changes', flash: 'treaties.subscriptions.ended' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, params } = context
    const { t } = translator
    if (subscriptionOf(params.token ?? '') === null) throw new Problem('not-found')
    const title = t('treaties.subscriptions.end_title')
    return {
      title,
      body: (
        <>
          <PageHead title={title} answer={t('treaties.subscriptions.end_text')} />
          <ActionButton
            form="end"
            formKey={key}
            kind="primary"
            action={href(`/unsubscribe/${params.token}`)}
            label={t('treaties.subscriptions.end_now')}
          />
        </>
      ),
    }
  },
})
