/** Setting up the app: a picture to scan, the key in letters for those who cannot, the first code, and the recovery codes. */
import { create } from 'qrcode'
import { z } from 'zod'
import { type PageContent, type PageContext, page } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Form } from '../../../ui/form.tsx'
import { ButtonLink, PageHead, Section } from '../../../ui/page.tsx'
import { Copyable, Secret } from '../../../ui/work.tsx'
import { WorkArea } from '../area.tsx'
import { rights } from '../permissions.ts'
import { isProved } from '../sign-in/proof.ts'
import { seeingAll } from '../sign-in/queries.ts'
import { me } from './actions.ts'
import { hasPendingSecret } from './queries.ts'
import { confirmSecondFactor, pendingSecret } from './second-factor.ts'
import { appPath, problemOf, path as securityPath } from './security-parts.tsx'

/** Four letters at a time, as people read them to each other. */
const inFours = (key: string): string => key.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** Modules of white around the picture, as its standard asks (ISO/IEC 18004). */
const margin = 4

/** Dark on white in both themes: cameras want it so. */
const Picture = ({ text, label }: { text: string; label: string }) => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data.keys()].filter((at) => data[at]).map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`)
  const edge = size + 2 * margin
  return (
    <svg
      viewBox={`${-margin} ${-margin} ${edge} ${edge}`}
      width={5 * edge}
      height={5 * edge}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-margin} y={-margin} width={edge} height={edge} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}

export const codesShown = (context: PageContext, codes: readonly string[]): PageContent => {
  const { translator, href } = context
  const { t } = translator
  const title = t('accounts.profile.codes')
  return {
    title,
    crumbs: [{ label: t('accounts.profile.security'), href: href(securityPath) }, { label: title }],
    body: (
      <WorkArea context={context} current={securityPath}>
        <PageHead title={title} answer={t('accounts.profile.codes_answer')} />
        <Secret translator={translator} id="codes" label={title} values={codes} />
        <p>
          <ButtonLink label={t('accounts.profile.codes_kept')} href={href(securityPath)} />
        </p>
      </WorkArea>
    ),
  }
}

export const secondFactorSetUpPage = page({
  path: appPath,
  right: rights['profile.change'],
  query: z.object({}),
  posts: {
    confirm: {
      action: confirmSecondFactor,
      run: async (context) => {
        const { codes, cookies } = await context.act(confirmSecondFactor, { code: context.fields.code })
        return { show: codesShown(context, codes), cookies }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, actor, db } = context
    const { t } = translator
    const ready = await reading(
      context,
      rights['profile.see'],
      async (tx) => (await hasPendingSecret(tx, me(actor))) && (await isProved(tx, actor)),
    )
    if (!ready) throw new Problem('link-expired')
    const address = await seeingAll(db, (tx) => pendingSecret(tx, actor))
    const secret = new URL(address).searchParams.get('secret') ?? ''
    const title = t('accounts.profile.app_begin')
    return {
      title,
      crumbs: [{ label: t('accounts.profile.security'), href: href(securityPath) }, { label: title }],
      body: (
        <WorkArea context={context} current={securityPath}>
          <PageHead title={title} answer={t('accounts.profile.app_answer')} />
          <Section title={t('accounts.profile.app_scan')}>
            <div class="spaced">
              <p>{t('accounts.profile.app_scan_text')}</p>
              <p>
                <Picture text={address} label={t('accounts.profile.app_picture')} />
              </p>
              <Copyable id="key" label={t('accounts.profile.app_key')} value={inFours(secret)} />
            </div>
          </Section>
          <Section title={t('accounts.profile.app_confirm')}>
            <div class="spaced">
              <Form
                translator={translator}
                form="confirm"
                formKey={key}
                action={href(appPath)}
                label={t('accounts.profile.app_confirm')}
                {...problemOf(context, 'confirm')}
                fields={[
                  {
                    kind: 'code',
                    name: 'code',
                    label: t('accounts.sign-in.code'),
                    hint: t('accounts.profile.app_code_hint'),
                  },
                ]}
                buttons={[{ label: t('accounts.profile.prove_button') }]}
                cancelHref={href(securityPath)}
              />
            </div>
          </Section>
        </WorkArea>
      ),
    }
  },
})
