/** On the page of an instrument: its obligations by article, the articles without one, and its clauses on leaving and reserving. */
import type { PageContext } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { ButtonLink, DefinitionList, Empty, InlineList, Section } from '../../../ui/page.tsx'
import { ExportLinks } from '../../../ui/table.tsx'
import { rights } from '../permissions.ts'
import { isResolution } from '../resolutions/resolution.ts'
import type { Clauses } from './input.ts'
import { ObligationTable } from './obligation-table.tsx'
import { inOrder } from './order.ts'
import { instrumentPath, type Registers, titleOf } from './titles.ts'

interface Props {
  readonly context: PageContext
  readonly registers: Registers
  readonly code: string
}

const FinalClauses = ({ context, registers, clauses }: Props & { clauses: Clauses }) => {
  const { translator, href } = context
  const { t, text } = translator
  const { denunciation, reservations, declarations, prevails_over, amends } = clauses
  const other = ({ instrument, article }: { instrument: string; article: string }) => (
    <a href={href(instrumentPath(instrument))}>
      {registers.register.instruments.has(instrument)
        ? t('treaties.obligations.clauses.by_article', {
            instrument: text(titleOf(registers, instrument).short_title),
            article,
          })
        : instrument}
    </a>
  )
  const lines = (key: string, content: preact.ComponentChildren[]) =>
    content.length === 0 ? null : (
      <ul class="plain lines">
        {content.map((line, index) => (
          <li key={`${key}-${index}`}>{line}</li>
        ))}
      </ul>
    )
  return (
    <DefinitionList
      items={[
        {
          term: t('treaties.obligations.clauses.denunciation'),
          value:
            denunciation === null
              ? null
              : 'days' in denunciation.delay
                ? t('treaties.obligations.clauses.denunciation_days', {
                    article: denunciation.article,
                    days: denunciation.delay.days,
                  })
                : t('treaties.obligations.clauses.denunciation_months', {
                    article: denunciation.article,
                    months: denunciation.delay.months,
                  }),
        },
        {
          term: t('treaties.obligations.clauses.reservations'),
          value: lines(
            'reservations',
            reservations.map(({ article, excludes }) =>
              t('treaties.obligations.clauses.reservation', { article, excludes: translator.list(excludes) }),
            ),
          ),
        },
        {
          term: t('treaties.obligations.clauses.declarations'),
          value: lines(
            'declarations',
            declarations.map(({ article, force, when, what }) => (
              <>
                {t('treaties.obligations.at', { article })}: {text(what)}
                <small class="below">
                  {translator.clauses([
                    t(`treaties.obligations.force.${force}`),
                    t(`treaties.obligations.when.${when}`),
                  ])}
                </small>
              </>
            )),
          ),
        },
        { term: t('treaties.obligations.clauses.prevails'), value: lines('prevails', prevails_over.map(other)) },
        { term: t('treaties.obligations.clauses.amends'), value: amends === null ? null : other(amends) },
      ]}
    />
  )
}

const Without = ({ context, articles }: { context: PageContext; articles: readonly (readonly [string, string])[] }) => {
  const { t } = context.translator
  if (articles.length === 0) return null
  const places = inOrder(articles.map(([article, reason]) => ({ article, paragraph: '', id: article, reason })))
  return (
    <details>
      <summary>
        {t('treaties.obligations.without')} <small>{context.translator.number(articles.length)}</small>
      </summary>
      <InlineList
        items={places.map(({ article, reason }) => ({
          key: article,
          content: (
            <>
              {t('treaties.obligations.at', { article })}{' '}
              <small lang="en" dir="ltr">
                {reason}
              </small>
            </>
          ),
        }))}
      />
    </details>
  )
}

export const ObligationsOf = (props: Props) => {
  const { context, registers, code } = props
  const { translator, href, actor } = context
  const { t } = translator
  const obligations = registers.obligations.byInstrument.get(code) ?? []
  const terms = registers.obligations.terms.get(code)
  const clauses = terms?.clauses ?? null
  const title = t(isResolution(code) ? 'treaties.obligations.of_resolution' : 'treaties.obligations.of_instrument')
  return (
    <>
      <Section
        title={title}
        id="obligations"
        aside={
          <a href={href('/obligations', { instrument: code })}>
            {t('treaties.obligations.count', { count: obligations.length })}
          </a>
        }
      >
        {may(actor, rights['obligation.keep']) && (
          <p>
            <ButtonLink
              quiet
              label={t('treaties.obligations.keep.add')}
              href={href('/obligations/add', { instrument: code })}
            />{' '}
            <ButtonLink quiet label={t('treaties.obligations.import.open')} href={href('/obligations/import')} />
          </p>
        )}
        {obligations.length === 0 ? (
          <Empty title={t('treaties.obligations.of_instrument.none')} />
        ) : (
          <>
            <ObligationTable context={context} registers={registers} caption={title} obligations={obligations} />
            <p class="files">
              <ExportLinks
                translator={translator}
                href={(format) => href(`/export/obligations.${format}`, { instrument: code })}
              />{' '}
              <a href={href(`/obligation-files/${code}.yaml`)} download>
                YAML
              </a>
            </p>
          </>
        )}
        <Without context={context} articles={Object.entries(terms?.without_obligations ?? {})} />
      </Section>
      {clauses !== null && (
        <Section title={t('treaties.obligations.clauses')} id="clauses">
          <FinalClauses {...props} clauses={clauses} />
        </Section>
      )}
    </>
  )
}
