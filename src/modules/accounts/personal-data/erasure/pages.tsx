/** Erasing: what goes, what stays and why, before it is done. */
import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { type PersonalTable, personalTables } from '../../../../action/personal.ts'
import { may } from '../../../../action/rights.ts'
import { fullSight, reading, setSight } from '../../../../action/sight.ts'
import type { PlainKey } from '../../../../i18n/translate.ts'
import { userName } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Confirm, type FormValues } from '../../../../ui/form.tsx'
import { Notice, PageHead, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { WorkArea } from '../../area.tsx'
import { administrators, lastAdministrator } from '../../grants/queries.ts'
import { rights } from '../../permissions.ts'
import { me } from '../../profile/actions.ts'
import { provePosts } from '../../profile/prove-posts.ts'
import { passkeysOf, waysOf } from '../../profile/queries.ts'
import { Prove } from '../../profile/security-parts.tsx'
import { isProved } from '../../sign-in/proof.ts'
import { personOf } from '../../users/queries.ts'
import { countsOf, subjectOf } from '../queries.ts'
import { eraseMyself, eraseUser } from './actions.ts'
import { whatGoes, whatStays } from './preview.ts'

const ownPath = '/profile/erase'

interface Counted {
  readonly table: PersonalTable
  readonly count: number
}

/** @throws Problem not-found for somebody who is hidden */
const gather = (context: PageContext, id: string) =>
  reading(
    context,
    rights['personal-data.erase'],
    async (tx) => {
      const { name, status } = await personOf(tx, id)
      await setSight(tx, fullSight)
      const inCharge = await administrators(tx)
      return {
        id,
        name,
        erased: status === 'erased',
        last: inCharge.length === 1 && inCharge[0] === id,
        counts: await countsOf(tx, personalTables(), await subjectOf(tx, id)),
      }
    },
    () => (id === context.actor.user ? null : { action: 'accounts.personal-data.preview', subject: userName(id) }),
  )

const Preview = ({ context, counts }: { context: PageContext; counts: readonly Counted[] }) => {
  const { translator } = context
  const { t, number } = translator
  return (
    <Section title={t('accounts.personal-data.erase.what')}>
      <DataTable<Counted>
        caption={t('accounts.personal-data.erase.what')}
        captionHidden
        rows={counts}
        rowId={({ table }) => table.table}
        columns={[
          {
            key: 'what',
            header: true,
            label: t('accounts.personal-data.data'),
            cell: ({ table }) => (t as (key: PlainKey) => string)(table.label),
          },
          {
            key: 'count',
            align: 'end',
            label: t('accounts.personal-data.records'),
            cell: ({ count }) => number(count),
          },
          {
            key: 'goes',
            label: t('accounts.personal-data.erase.goes'),
            cell: ({ table }) => whatGoes(translator, table) ?? '–',
          },
          {
            key: 'stays',
            label: t('accounts.personal-data.erase.stays'),
            cell: ({ table }) => whatStays(translator, table) ?? '–',
          },
        ]}
      />
      <Notice kind="info" title={t('accounts.personal-data.erase.also')}>
        {t('accounts.personal-data.erase.never')}
      </Notice>
    </Section>
  )
}

const formOf = ({ translator, href, key, posted }: PageContext, form: string, action: string) => {
  const own = posted?.form === form ? posted : undefined
  const last = own?.problem.fields.some(({ field }) => field === lastAdministrator) ?? false
  return {
    translator,
    form,
    formKey: key,
    action: href(action),
    ...(own && { values: own.values as FormValues, problem: last ? new Problem('conflict') : own.problem }),
    ...(last && { says: translator.t('accounts.personal-data.erase.last') }),
  }
}

type Gathered = Awaited<ReturnType<typeof gather>>

const Frame = (props: {
  context: PageContext
  current: string
  title: string
  data: Gathered
  children: ComponentChildren
}) => {
  const { context, current, title, data, children } = props
  const { t } = context.translator
  return (
    <WorkArea context={context} current={current}>
      <PageHead title={title} answer={t('accounts.personal-data.erase.answer')} />
      {data.erased ? (
        <Notice kind="info" title={t('accounts.personal-data.erase.already')} />
      ) : (
        <>
          <Preview context={context} counts={data.counts} />
          {data.last ? <Notice kind="warning" title={t('accounts.personal-data.erase.last')} /> : children}
        </>
      )}
    </WorkArea>
  )
}

export const eraseMyselfPage = page({
  path: ownPath,
  right: rights['personal-data.erase'],
  query: z.object({}),
  posts: {
    ...provePosts(ownPath),
    erase: {
      action: eraseMyself,
      run: async ({ act, fields: { sure } }) => {
        await act(eraseMyself, { sure: sure ?? '' })
        return { to: '/', flash: 'accounts.personal-data.erase.done_own' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, actor } = context
    const { t } = translator
    const id = me(actor)
    const data = await gather(context, id)
    const proof = await reading(context, rights['personal-data.see'], async (tx) => ({
      proved: await isProved(tx, actor),
      hasPassword: (await waysOf(tx, id)).includes('credential'),
      hasPasskey: (await passkeysOf(tx, id)).length > 0,
    }))
    const title = t('accounts.personal-data.erase.title')
    return {
      title,
      crumbs: [{ label: t('accounts.personal-data.title'), href: href('/profile/data') }, { label: title }],
      body: (
        <Frame context={context} current="/profile/data" title={title} data={data}>
          {proof.proved ? (
            <Confirm
              {...formOf(context, 'erase', ownPath)}
              title={t('accounts.personal-data.erase.confirm')}
              fields={[{ kind: 'check', name: 'sure', label: t('accounts.personal-data.erase.sure') }]}
              button={t('accounts.personal-data.erase.button_own')}
              cancelHref={href('/profile/data')}
            >
              <p>{t('accounts.personal-data.erase.final_own')}</p>
            </Confirm>
          ) : (
            <Prove context={context} hasPassword={proof.hasPassword} hasPasskey={proof.hasPasskey} to={ownPath} />
          )}
        </Frame>
      ),
    }
  },
})

export const eraseUserPage = page({
  path: '/users/:id/erase',
  right: rights['personal-data.erase'],
  query: z.object({}),
  posts: {
    erase: {
      action: eraseUser,
      run: async ({ act, fields: { reason }, params }) => {
        await act(eraseUser, { user: params.id, reason })
        return { to: `/users/${params.id}`, flash: 'accounts.personal-data.erase.done' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, params, actor } = context
    const { t } = translator
    const id = z.uuid().safeParse(params.id).data
    if (id === undefined || id === actor.user) throw new Problem('not-found')
    const data = await gather(context, id)
    const title = t('accounts.personal-data.erase.of', { name: data.name })
    const path = `/users/${id}/erase`
    return {
      title,
      crumbs: [
        ...(may(actor, rights['user.see']) ? [{ label: data.name, href: href(`/users/${id}`) }] : []),
        { label: t('accounts.personal-data.erase.title') },
      ],
      body: (
        <Frame context={context} current="/users" title={title} data={data}>
          <Confirm
            {...formOf(context, 'erase', path)}
            title={t('accounts.personal-data.erase.confirm')}
            reason="needed"
            button={t('accounts.personal-data.erase.button')}
            cancelHref={href(`/users/${id}`)}
          >
            <p>{t('accounts.personal-data.erase.final', { name: data.name })}</p>
            <p>{t('accounts.personal-data.erase.no_names')}</p>
          </Confirm>
        </Frame>
      ),
    }
  },
})
