/** Sign-in services: which there are, whether each answers, and a new one. */
import { z } from 'zod'
import type { Action } from '../../../action/action.ts'
import { type Page, type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { ActionButton, Form, type FormItem, type FormValues } from '../../../ui/form.tsx'
import { ButtonLink, Empty, Notice, PageHead } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { WorkArea } from '../area.tsx'
import { rights } from '../permissions.ts'
import { me } from '../profile/actions.ts'
import { provePosts } from '../profile/prove-posts.ts'
import { passkeysOf, waysOf } from '../profile/queries.ts'
import { Prove } from '../profile/security-parts.tsx'
import { isProved } from '../sign-in/proof.ts'
import { seeingAll } from '../sign-in/queries.ts'
import { addOidcService, addSamlService, testService } from './actions.ts'
import { type Service, services } from './queries.ts'

export const path = '/services'

export const proofOf = ({ db, actor }: PageContext) =>
  seeingAll(db, async (tx) => {
    const user = me(actor)
    return {
      proved: await isProved(tx, actor),
      hasPassword: (await waysOf(tx, user)).includes('credential'),
      hasPasskey: (await passkeysOf(tx, user)).length > 0,
    }
  })

const Table = ({ context, rows }: { context: PageContext; rows: readonly Service[] }) => {
  const { translator, href, key } = context
  const { t, number } = translator
  return (
    <DataTable
      caption={t('accounts.services.title')}
      captionHidden
      rows={rows}
      rowId={({ id }) => id}
      empty={<Empty title={t('accounts.services.none')} text={t('accounts.services.none_text')} />}
      columns={[
        {
          key: 'name',
          label: t('accounts.services.name'),
          header: true,
          cell: ({ id, name }) => <a href={href(`${path}/${id}`)}>{name}</a>,
        },
        { key: 'kind', label: t('accounts.services.kind'), cell: ({ kind }) => t(`accounts.services.${kind}`) },
        { key: 'domain', label: t('accounts.services.domain'), cell: ({ domain }) => <bdi>{domain}</bdi> },
        { key: 'people', label: t('accounts.services.people'), align: 'end', cell: ({ people }) => number(people) },
        {
          key: 'do',
          label: t('accounts.profile.actions'),
          cell: ({ id, name, kind }) =>
            kind === 'oidc' &&
            may(context.actor, rights['sign-in-service.change']) && (
              <ActionButton
                form="test"
                formKey={key}
                action={href(path)}
                label={t('accounts.services.test')}
                about={name}
                hidden={{ id }}
              />
            ),
        },
      ]}
    />
  )
}

export const servicesPage = page({
  path,
  right: rights['sign-in-service.see'],
  query: z.object({}),
  posts: {
    test: {
      action: testService,
      run: async ({ act, fields: { id } }) => {
        await act(testService, { id })
        return { to: path, flash: 'accounts.services.answers' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, posted } = context
    const { t } = translator
    const rows = await reading(context, rights['sign-in-service.see'], services)
    const title = t('accounts.services.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={title}
            answer={t('accounts.services.answer')}
            actions={
              may(context.actor, rights['sign-in-service.change']) && (
                <>
                  <ButtonLink label={t('accounts.services.add_oidc')} href={href(`${path}/new/oidc`)} />
                  <ButtonLink quiet label={t('accounts.services.add_saml')} href={href(`${path}/new/saml`)} />
                </>
              )
            }
          />
          {posted && (
            <Notice kind="warning" title={t('accounts.services.silent')}>
              <bdi>{posted.problem.fields.map(({ allowed }) => allowed).join(' ')}</bdi>
            </Notice>
          )}
          <Table context={context} rows={rows} />
        </WorkArea>
      ),
    }
  },
})

interface Kind {
  readonly kind: 'oidc' | 'saml'
  readonly add: Action<void>
  readonly own: (context: PageContext) => readonly FormItem[]
}

const kinds: readonly Kind[] = [
  {
    kind: 'oidc',
    add: addOidcService,
    own: ({ translator: { t } }) => [
      { kind: 'text', name: 'issuer', label: t('accounts.services.issuer'), hint: t('accounts.services.issuer_hint') },
      { kind: 'text', name: 'client', label: t('accounts.services.client') },
      { kind: 'password', name: 'secret', label: t('accounts.services.secret'), autocomplete: 'new-password' },
    ],
  },
  {
    kind: 'saml',
    add: addSamlService,
    own: ({ translator: { t } }) => [
      {
        kind: 'textarea',
        name: 'metadata',
        label: t('accounts.services.metadata'),
        hint: t('accounts.services.metadata_hint'),
        rows: 10,
      },
    ],
  },
]

const newServicePage = ({ kind, add, own }: Kind): Page => {
  const here = `${path}/new/${kind}`
  return page({
    path: here,
    right: rights['sign-in-service.change'],
    query: z.object({}),
    posts: {
      ...provePosts(here),
      add: {
        action: add,
        run: async ({ act, fields }) => {
          await act(add, fields)
          return { to: `${path}/${String(fields.id)}`, flash: 'accounts.services.added' }
        },
      },
    },
    render: async (context) => {
      const { translator, href, key, posted } = context
      const { t } = translator
      const proof = await proofOf(context)
      const title = t(`accounts.services.add_${kind}`)
      return {
        title,
        crumbs: [{ label: t('accounts.services.title'), href: href(path) }, { label: title }],
        body: (
          <WorkArea context={context} current={path}>
            <PageHead title={title} answer={t('accounts.services.who')} />
            {proof.proved ? (
              <Form
                translator={translator}
                form="add"
                formKey={key}
                action={href(here)}
                label={title}
                {...(posted?.form === 'add' && { values: posted.values as FormValues, problem: posted.problem })}
                fields={[
                  {
                    kind: 'text',
                    name: 'name',
                    label: t('accounts.services.name'),
                    hint: t('accounts.services.name_hint'),
                  },
                  {
                    kind: 'text',
                    name: 'id',
                    label: t('accounts.services.id'),
                    hint: t('accounts.services.id_hint'),
                    short: true,
                  },
                  {
                    kind: 'text',
                    name: 'domain',
                    label: t('accounts.services.domain'),
                    hint: t('accounts.services.domain_hint'),
                  },
                  ...own(context),
                ]}
                buttons={[{ label: title }]}
                cancelHref={href(path)}
              />
            ) : (
              <Prove context={context} {...proof} to={here} />
            )}
          </WorkArea>
        ),
      }
    },
  })
}

export const newServicePages = kinds.map(newServicePage)
