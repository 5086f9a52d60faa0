/** One sign-in service: what it needs to know of us, and its removal. */
import { z } from 'zod'
import { installation } from '../../../action/installation.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Confirm } from '../../../ui/form.tsx'
import { DefinitionList, PageHead, Section } from '../../../ui/page.tsx'
import { Copyable } from '../../../ui/work.tsx'
import { WorkArea } from '../area.tsx'
import { rights } from '../permissions.ts'
import { provePosts } from '../profile/prove-posts.ts'
import { Prove } from '../profile/security-parts.tsx'
import { removeService } from './actions.ts'
import { acsPath, callbackPath, metadataPath } from './addresses.ts'
import { path, proofOf } from './pages.tsx'
import { type Service, serviceById } from './queries.ts'

const Addresses = ({ context, service }: { context: PageContext; service: Service }) => {
  const { t } = context.translator
  const { publicUrl } = installation()
  const { id, kind } = service
  return (
    <Section title={t('accounts.services.for_them')}>
      <div class="spaced">
        <p>{t('accounts.services.for_them_text')}</p>
        {kind === 'oidc' ? (
          <Copyable id="callback" label={t('accounts.services.callback')} value={`${publicUrl}${callbackPath(id)}`} />
        ) : (
          <>
            <Copyable
              id="metadata"
              label={t('accounts.services.our_metadata')}
              value={`${publicUrl}${metadataPath(id)}`}
            />
            <Copyable id="acs" label={t('accounts.services.acs')} value={`${publicUrl}${acsPath(id)}`} />
          </>
        )}
      </div>
    </Section>
  )
}

export const servicePage = page({
  path: `${path}/:id`,
  right: rights['sign-in-service.see'],
  query: z.object({}),
  posts: {
    remove: {
      action: removeService,
      run: async ({ act, params: { id } }) => {
        await act(removeService, { id })
        return { to: path, flash: 'accounts.services.removed' }
      },
    },
    prove: {
      ...provePosts(path).prove,
      run: async (context) => {
        const here = `${path}/${context.params.id}`
        return provePosts(here).prove.run(context)
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, params, posted } = context
    const { t } = translator
    const service = await reading(context, rights['sign-in-service.see'], (tx) => serviceById(tx, params.id ?? ''))
    if (service === undefined) throw new Problem('not-found')
    const proof = await proofOf(context)
    const here = `${path}/${service.id}`
    return {
      title: service.name,
      crumbs: [{ label: t('accounts.services.title'), href: href(path) }, { label: service.name }],
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={service.name}
            answer={t('accounts.services.is', { kind: service.kind, domain: service.domain })}
          />
          <DefinitionList
            items={[{ term: t('accounts.services.issuer'), value: <bdi dir="ltr">{service.issuer}</bdi> }]}
          />
          <Addresses context={context} service={service} />
          {!may(context.actor, rights['sign-in-service.change']) ? null : proof.proved ? (
            <Confirm
              translator={translator}
              form="remove"
              formKey={key}
              action={href(here)}
              title={t('accounts.services.remove')}
              button={t('accounts.services.remove')}
              cancelHref={href(path)}
              {...(posted?.form === 'remove' && { problem: posted.problem })}
            >
              <p>{t('accounts.services.remove_text', { people: service.people })}</p>
            </Confirm>
          ) : (
            <Prove context={context} {...proof} hasPasskey={false} to={here} />
          )}
        </WorkArea>
      ),
    }
  },
})
