/** What is held about me, with what I may do about it; and the same about somebody else, for a reason. */
import { z } from 'zod'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { Form, type FormValues } from '../../../../ui/form.tsx'
import { ButtonLink, Notice, PageHead, Section } from '../../../../ui/page.tsx'
import { referenceOf } from '../../../reference/index.ts'
import { WorkArea } from '../../area.tsx'
import { giveConsent, withdrawConsent } from '../../consent/actions.ts'
import { consentsOf } from '../../consent/queries.ts'
import { rights } from '../../permissions.ts'
import { me } from '../../profile/actions.ts'
import { askCorrection } from '../corrections/actions.ts'
import { correctionsOf } from '../corrections/queries.ts'
import { shownAtMost } from './copy.ts'
import { HeldData } from './held.tsx'
import { namesIn } from './names.ts'
import { OwnConsent, OwnCorrections } from './own-steps.tsx'
import { askedCopy, readPersonalData } from './permit.ts'

const path = '/profile/data'
const query = z.object({})

const Downloads = ({ context: { translator, href }, base }: { context: PageContext; base: string }) => (
  <>
    {(['json', 'pdf'] as const).map((format) => (
      <ButtonLink
        key={format}
        quiet
        label={translator.t('accounts.personal-data.take', { format: format.toUpperCase() })}
        href={href(`${base}.${format}`)}
      />
    ))}
  </>
)

export const myDataPage = page({
  path,
  right: rights['personal-data.see'],
  query,
  posts: {
    correction: {
      action: askCorrection,
      run: async ({ act, fields: { words } }) => {
        await act(askCorrection, { words })
        return { to: path, flash: 'accounts.personal-data.corrections.asked' }
      },
    },
    withdraw: {
      action: withdrawConsent,
      run: async ({ act }) => {
        await act(withdrawConsent, {})
        return { to: path, flash: 'accounts.consent.withdrawn' }
      },
    },
    agree: {
      action: giveConsent,
      run: async ({ act, fields: { consent } }) => {
        await act(giveConsent, { consent: consent ?? '' })
        return { to: path, flash: 'accounts.consent.given' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, db, actor } = context
    const { t } = translator
    const { copy } = await askedCopy(context, { most: shownAtMost, as: 'page' })
    const { corrections, consents } = await reading(context, rights['personal-data.see'], async (tx) => ({
      corrections: await correctionsOf(tx, me(actor)),
      consents: await consentsOf(tx, me(actor)),
    }))
    const reference = await referenceOf(db)
    const title = t('accounts.personal-data.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={title}
            answer={t('accounts.personal-data.answer')}
            actions={<Downloads context={context} base={path} />}
          />
          <p>
            <a href={href('/privacy')}>{t('accounts.personal-data.privacy')}</a>
          </p>
          {copy !== null && (
            <HeldData context={context} reference={reference} copy={copy} names={await namesIn(context, copy)} />
          )}
          <OwnCorrections context={context} requests={corrections} />
          <OwnConsent context={context} consents={consents} />
          <Section title={t('accounts.personal-data.erase.title')}>
            <p>{t('accounts.personal-data.erase.answer')}</p>
            <p>
              <ButtonLink quiet label={t('accounts.personal-data.erase.preview')} href={href('/profile/erase')} />
            </p>
          </Section>
        </WorkArea>
      ),
    }
  },
})

const AskReason = ({ context, id }: { context: PageContext; id: string }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  return (
    <Form
      translator={translator}
      form="read"
      formKey={key}
      action={href(`/users/${id}/data`)}
      {...(posted && { values: posted.values as FormValues, problem: posted.problem })}
      fields={[
        { kind: 'content', content: <Notice kind="info" title={t('accounts.personal-data.why_read')} /> },
        { kind: 'textarea', name: 'reason', label: t('ui.form.reason'), hint: t('ui.form.reason_hint'), rows: 3 },
      ]}
      buttons={[{ label: t('accounts.personal-data.read') }]}
      cancelHref={href(`/users/${id}`)}
    />
  )
}

export const personDataPage = page({
  path: '/users/:id/data',
  right: rights['personal-data.see'],
  query,
  posts: {
    read: {
      action: readPersonalData,
      run: async ({ act, fields: { reason }, params }) => {
        await act(readPersonalData, { user: params.id, reason })
        return { to: `/users/${params.id}/data` }
      },
    },
  },
  render: async (context) => {
    const { translator, href, db } = context
    const { t } = translator
    const { id, name, copy } = await askedCopy(context, { most: shownAtMost, as: 'page' })
    const title = t('accounts.personal-data.about', { name })
    return {
      title,
      crumbs: [{ label: name, href: href(`/users/${id}`) }, { label: t('accounts.personal-data.held') }],
      body: (
        <WorkArea context={context} current="/users">
          <PageHead
            title={title}
            actions={copy !== null && <Downloads context={context} base={`/users/${id}/data`} />}
          />
          {copy === null ? (
            <AskReason context={context} id={id} />
          ) : (
            <HeldData
              context={context}
              reference={await referenceOf(db)}
              copy={copy}
              names={await namesIn(context, copy)}
            />
          )}
        </WorkArea>
      ),
    }
  },
})
