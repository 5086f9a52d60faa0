/** One's own API tokens: what there are, and a new one, whose secret is shown once. */
import { z } from 'zod'
import { installation } from '../../../action/installation.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import type { Right } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Form, type FormValues } from '../../../ui/form.tsx'
import { ButtonLink, PageHead, Section } from '../../../ui/page.tsx'
import { Code, Secret } from '../../../ui/work.tsx'
import { WorkArea } from '../area.tsx'
import { allRights, rightWords } from '../grants/sentences.ts'
import { moduleName } from '../grants/words.tsx'
import { rights } from '../permissions.ts'
import { provePosts } from '../profile/prove-posts.ts'
import { Prove } from '../profile/security-parts.tsx'
import { proofOf } from '../services/pages.tsx'
import { makeToken, revokeToken } from './actions.ts'
import { TokenTable } from './of-person.tsx'
import { tokensOfUser } from './queries.ts'
import { dayAfter, grantableRights, longest } from './token.ts'

const path = '/profile/tokens'
/** Days for which a new token is proposed. */
const usual = 90

const rightsFor = ({ actor, modules }: PageContext): Right[] => grantableRights(actor, allRights(modules))

const groupsOf = (context: PageContext) =>
  [...Map.groupBy(rightsFor(context), ({ module }) => module)].map(([module, some]) => ({
    label: moduleName(context.translator, module),
    options: some.map((right) => ({ value: right.name, label: rightWords(context.translator, right) })),
  }))

const NewToken = ({ context }: { context: PageContext }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const own = posted?.form === 'make' ? posted : undefined
  const groups = groupsOf(context)
  if (groups.length === 0) return <p class="muted">{t('accounts.tokens.no_rights')}</p>
  return (
    <Form
      translator={translator}
      form="make"
      formKey={key}
      action={href(path)}
      values={(own?.values as FormValues | undefined) ?? { until: dayAfter(usual) }}
      {...(own === undefined ? {} : { problem: own.problem })}
      fields={[
        { kind: 'text', name: 'name', label: t('accounts.tokens.name'), hint: t('accounts.tokens.name_hint') },
        {
          kind: 'checks',
          name: 'rights',
          label: t('accounts.tokens.rights'),
          hint: t('accounts.tokens.rights_hint'),
          groups,
        },
        {
          kind: 'date',
          name: 'until',
          label: t('accounts.tokens.until'),
          hint: t('accounts.tokens.until_hint'),
          min: dayAfter(0),
          max: dayAfter(longest),
        },
      ]}
      buttons={[{ label: t('accounts.tokens.make') }]}
    />
  )
}

const shown = (context: PageContext, secret: string, wanted: readonly string[]) => {
  const { translator, href } = context
  const { t } = translator
  const title = t('accounts.tokens.made')
  return {
    title,
    crumbs: [{ label: t('accounts.tokens.title'), href: href(path) }, { label: title }],
    body: (
      <WorkArea context={context} current={path}>
        <PageHead title={title} />
        <Secret translator={translator} id="token" label={t('accounts.tokens.token')} values={[secret]} />
        <Section title={t('accounts.tokens.how')}>
          <Code label={t('accounts.tokens.how')}>
            {`curl -H 'Authorization: Bearer <token>' ${installation().publicUrl}/api/v1/${wanted.includes('accounts.user.list') ? 'users' : 'states'}`}
          </Code>
        </Section>
        <p>
          <ButtonLink quiet label={t('accounts.tokens.back')} href={href(path)} />
        </p>
      </WorkArea>
    ),
  }
}

export const tokensPage = page({
  path,
  right: rights['token.make'],
  query: z.object({}),
  posts: {
    ...provePosts(path),
    make: {
      action: makeToken,
      run: async (context) => {
        const { fields, act } = context
        const wanted = [fields.rights ?? []].flat()
        const held = new Set(rightsFor(context).map(({ name }) => name))
        const refused = wanted.filter((name) => !held.has(name))
        if (refused.length > 0)
          throw new Problem('bad-input', [
            { field: 'rights', value: refused.join(', '), allowed: [...held].join(', ') },
          ])
        const { secret } = await act(makeToken, fields)
        return { show: shown(context, secret, wanted) }
      },
    },
    'revoke-token': {
      action: revokeToken,
      run: async ({ act, fields }) => {
        await act(revokeToken, fields)
        return { to: path, flash: 'accounts.tokens.revoked' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, actor } = context
    const { t } = translator
    const tokens = await reading(context, rights['token.see'], (tx) => tokensOfUser(tx, actor.user ?? ''))
    const proof = await proofOf(context)
    const title = t('accounts.tokens.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('accounts.tokens.answer')} />
          <TokenTable context={context} tokens={tokens} action={href(path)} />
          <Section title={t('accounts.tokens.new')}>
            {proof.proved ? <NewToken context={context} /> : <Prove context={context} {...proof} to={path} />}
          </Section>
        </WorkArea>
      ),
    }
  },
})
