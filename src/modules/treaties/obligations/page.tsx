/** One obligation: what it asks, what bounds it, where else it stands, and how its words came about. */
import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { locales } from '../../../i18n/locales.ts'
import { Problem } from '../../../kernel/problem.ts'
import { languages } from '../../../kernel/text.ts'
import { ButtonLink, DefinitionList, InlineList, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { CheckedTextWords, Checks, Versions } from './history-parts.tsx'
import { ObligationTable } from './obligation-table.tsx'
import { obligationsOf, obligationVersions, reviewsOf } from './queries.ts'
import { idAt, obligationAt, obligationPath, parallelsOf, type RegisteredObligation } from './register.ts'
import { instrumentPath, obligationTitle, type Registers, titleOf } from './titles.ts'

/** The article with all of its duties stands in the instrument's page. */
export const obligationParams = '/obligations/:code{[A-Z0-9-]+}/:place'

/** @throws Problem not-found */
export const obligationOf = async ({ db, params }: PageContext) => {
  const [register, obligations] = await Promise.all([registerOf(db), obligationsOf(db)])
  const obligation = obligationAt(obligations, idAt(params.code ?? '', params.place ?? ''))
  if (obligation === undefined) throw new Problem('not-found')
  return { registers: { register, obligations }, obligation }
}

export const obligationCrumbs = (context: PageContext, registers: Registers, obligation: RegisteredObligation) => {
  const { href, translator } = context
  const { t, text } = translator
  return [
    { label: t('treaties.title'), href: href('/treaties') },
    { label: t('treaties.obligations.title'), href: href('/obligations') },
    {
      label: text(titleOf(registers, obligation.instrument).short_title),
      href: `${href(instrumentPath(obligation.instrument))}#obligations`,
    },
    { label: obligationTitle(translator, registers, obligation), href: href(obligationPath(obligation.id)) },
  ]
}

const SourceLine = ({ context, registers, obligation }: PartProps) => {
  const text = registers.obligations.terms.get(obligation.instrument)?.sources[obligation.source]
  if (text === undefined) return <>{obligation.source}</>
  return <CheckedTextWords context={context} text={text} />
}

interface PartProps {
  readonly context: PageContext
  readonly registers: Registers
  readonly obligation: RegisteredObligation
}

const Facts = (props: PartProps) => {
  const { context, registers, obligation } = props
  const { href, translator } = context
  const { t, text, date } = translator
  const rule = obligation.parallel === null ? undefined : registers.obligations.parallels.get(obligation.parallel)
  const linked = (path: string, query: Record<string, string>, label: ComponentChildren) => (
    <a href={href(path, query)}>{label}</a>
  )
  return (
    <DefinitionList
      items={[
        {
          term: t('treaties.obligations.conditions'),
          value: obligation.conditions === null ? null : text(obligation.conditions),
        },
        {
          term: t('treaties.obligations.type'),
          value: linked('/obligations', { type: obligation.type }, t(`treaties.obligations.type.${obligation.type}`)),
        },
        { term: t('treaties.obligations.force'), value: t(`treaties.obligations.force.${obligation.force}`) },
        { term: t('treaties.obligations.bearer'), value: t(`treaties.obligations.bearer.${obligation.bearer}`) },
        {
          term: t('treaties.obligations.safeguards'),
          value:
            obligation.safeguards.length === 0 ? null : (
              <InlineList
                items={obligation.safeguards.map((safeguard) => ({
                  key: safeguard,
                  content: linked('/obligations', { safeguard }, t(`treaties.obligations.safeguard.${safeguard}`)),
                }))}
              />
            ),
        },
        {
          term: t('treaties.obligations.parallel'),
          value: rule && <a href={href(`/obligations/rules/${rule.id}`)}>{text(rule.name)}</a>,
        },
        { term: t('treaties.obligations.source'), value: <SourceLine {...props} /> },
        {
          term: t('treaties.obligations.reviewed'),
          value:
            obligation.reviewedAt === null
              ? t('treaties.obligations.reviewed.no')
              : t('treaties.obligations.reviewed.on', { date: date(obligation.reviewedAt.slice(0, 10)) }),
        },
        {
          term: t('treaties.obligations.cite'),
          value: (
            <code>
              <bdi dir="ltr">{obligation.id}</bdi>
            </code>
          ),
        },
      ]}
    />
  )
}

const Others = ({ context, registers, obligation }: PartProps) => {
  const { t } = context.translator
  const { obligations } = registers
  const replaced = obligation.replaces.flatMap((id) => obligationAt(obligations, id) ?? [])
  const replacing = obligations.replacedBy.get(obligation.id) ?? []
  const parallels = parallelsOf(obligations, obligation)
  const section = (id: string, title: string, list: readonly RegisteredObligation[], note?: string) =>
    list.length === 0 ? null : (
      <Section title={title} id={id} aside={context.translator.number(list.length)}>
        {note !== undefined && <p class="note">{note}</p>}
        <ObligationTable context={context} registers={registers} caption={title} obligations={list} withInstrument />
      </Section>
    )
  return (
    <>
      {section(
        'replaced-by',
        t('treaties.obligations.replaced_by'),
        replacing,
        t('treaties.obligations.replaces.text'),
      )}
      {section('replaces', t('treaties.obligations.replaces'), replaced, t('treaties.obligations.replaces.text'))}
      {section('parallels', t('treaties.obligations.same_elsewhere'), parallels)}
    </>
  )
}

/** How it reads in each language, for those who compare. */
const InSix = ({ context, obligation: { measure, conditions } }: PartProps) => (
  <Section title={context.translator.t('treaties.obligations.in_six')} id="languages">
    <DefinitionList
      stack
      items={languages.map((language) => ({
        key: language,
        term: <bdi lang={language}>{locales[language].name}</bdi>,
        value: (
          <div lang={language} dir={locales[language].direction}>
            {measure[language]}
            {conditions !== null && <small class="below">{conditions[language]}</small>}
          </div>
        ),
      }))}
    />
  </Section>
)

const KeepLinks = ({ context, obligation }: PartProps) => {
  const { actor, href, translator } = context
  const { t } = translator
  const own = obligationPath(obligation.id)
  const keeps = may(actor, rights['obligation.keep'])
  return (
    <>
      {may(actor, rights['obligation.review']) && !obligation.retired && (
        <ButtonLink label={t('treaties.obligations.keep.check')} href={href(`${own}/check`)} />
      )}
      {keeps && <ButtonLink quiet label={t('treaties.obligations.keep.correct')} href={href(`${own}/correct`)} />}
      {keeps && !obligation.retired && (
        <ButtonLink quiet label={t('treaties.obligations.keep.retire')} href={href(`${own}/retire`)} />
      )}
    </>
  )
}

export const obligationPage = page({
  path: obligationParams,
  right: rights['register.see'],
  menu: 'treaties.title',
  query: z.object({}),
  render: async (context) => {
    const { db, translator } = context
    const { t, text } = translator
    const { registers, obligation } = await obligationOf(context)
    const [versions, reviews] = await Promise.all([obligationVersions(db, obligation.id), reviewsOf(db, obligation.id)])
    const props = { context, registers, obligation }
    const title = obligationTitle(translator, registers, obligation)
    return {
      title,
      crumbs: obligationCrumbs(context, registers, obligation).map((crumb, index, all) =>
        index === all.length - 1 ? { label: crumb.label } : crumb,
      ),
      record: { kind: 'obligation', id: obligation.id },
      body: (
        <>
          <PageHead title={title} answer={text(obligation.measure)} actions={<KeepLinks {...props} />} />
          {obligation.retired && (
            <Notice kind="warning" title={t('treaties.obligations.retired')}>
              {t('treaties.obligations.retired.text')}
            </Notice>
          )}
          {obligation.fileChanged && (
            <Notice kind="warning" title={t('treaties.obligations.file_changed')}>
              {t('treaties.obligations.file_changed.text')} <a href="#versions">{t('treaties.obligations.versions')}</a>
            </Notice>
          )}
          <Facts {...props} />
          <Others {...props} />
          <InSix {...props} />
          {await Checks(context, obligation, reviews)}
          {await Versions(context, obligation, versions)}
        </>
      ),
    }
  },
})
