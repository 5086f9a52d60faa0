/** What stands beside the form of a finding: the obligation, its neighbours, what was said of it before. */
import type { PageContext } from '../../../../action/manifest.ts'
import { ActionButton } from '../../../../ui/form.tsx'
import { DefinitionList, Notice, Sheet } from '../../../../ui/page.tsx'
import { Moment } from '../../../../ui/work.tsx'
import { obligationAt, obligationPath, placeWords } from '../../../treaties/index.ts'
import type { Shown } from '../frame.tsx'
import type { Finding, ReviewVersion } from '../review.ts'
import { findingPath, InstrumentLink, OriginNote, ProvisionLinks, VerdictChip, type Who, Written } from '../words.tsx'
import { type ObligationFilter, onlyFilter } from './obligation-filter.ts'

/** Measure, conditions and safeguards of the obligation, and where to read more of it. */
export const ObligationSheet = ({
  context,
  registers,
  obligation,
}: Pick<Shown, 'context' | 'registers'> & { obligation: string }) => {
  const { translator, href } = context
  const { t, text, list } = translator
  const one = obligationAt(registers.obligations, obligation)
  if (one === undefined) return <Notice kind="warning" title={t('assistance.reviews.gone')} />
  return (
    <Sheet>
      <p class="measure">{text(one.measure)}</p>
      <DefinitionList
        items={[
          { term: t('treaties.obligations.conditions'), value: one.conditions === null ? null : text(one.conditions) },
          {
            term: t('treaties.obligations.safeguards'),
            value: list(one.safeguards.map((safeguard) => t(`treaties.obligations.safeguard.${safeguard}`))),
          },
          { term: t('assistance.reviews.type'), value: t(`treaties.obligations.type.${one.type}`) },
          { term: t('treaties.obligations.force'), value: t(`treaties.obligations.force.${one.force}`) },
          {
            term: t('treaties.obligations.article'),
            value: (
              <>
                <a href={href(obligationPath(one.id))}>{placeWords(translator, one)}</a>
                {' · '}
                <InstrumentLink context={context} registers={registers} one={one} />
              </>
            ),
          },
        ]}
      />
    </Sheet>
  )
}

/** Where the obligation stands in the list that is being worked through, and the ways to its neighbours. */
export const Neighbours = ({
  context,
  review,
  filter,
  place,
  previous,
  next,
  count,
}: {
  context: PageContext
  review: { readonly id: string }
  filter: ObligationFilter
  /** From 1; 0 where it is not in the list. */
  place: number
  count: number
  previous: string | undefined
  next: string | undefined
}) => {
  const { translator, href } = context
  const { t } = translator
  const to = (obligation: string) => href(findingPath(review, obligation), onlyFilter(filter))
  return (
    <nav class="neighbours" aria-label={t('assistance.reviews.neighbours')}>
      {previous === undefined ? (
        <span />
      ) : (
        <a href={to(previous)} rel="prev">
          {t('assistance.reviews.previous')}
        </a>
      )}
      <span>{place === 0 ? '' : t('assistance.reviews.place', { place, count })}</span>
      {next === undefined ? (
        <span />
      ) : (
        <a href={to(next)} rel="next">
          {t('assistance.reviews.next')}
        </a>
      )}
    </nav>
  )
}

/** The finding in words, for who may not change it, and for earlier ones. */
export const FindingView = ({
  shown,
  finding,
  version,
  who,
}: {
  shown: Pick<Shown, 'context' | 'review' | 'byId'>
  finding: Finding
  version: ReviewVersion
  who: Who
}) => {
  const { context, review, byId } = shown
  const { translator } = context
  const { t } = translator
  return (
    <DefinitionList
      items={[
        {
          term: t('assistance.reviews.finding'),
          value: (
            <>
              <VerdictChip translator={translator} verdict={finding.verdict} />{' '}
              <OriginNote translator={translator} origin={finding.origin} />
            </>
          ),
        },
        {
          term: t('assistance.reviews.provisions'),
          value:
            finding.provisions.length === 0 ? null : (
              <ProvisionLinks
                context={context}
                review={review}
                version={version}
                ids={finding.provisions}
                byId={byId}
              />
            ),
        },
        { term: t('assistance.reviews.comment'), value: finding.comment && <Written words={finding.comment} /> },
        {
          term: t('assistance.reviews.suggestion'),
          value: finding.suggestion && <Written words={finding.suggestion} />,
        },
        {
          term: t('assistance.reviews.said_by'),
          value: (
            <>
              <bdi>{who(finding.madeBy)}</bdi>, <Moment translator={translator} at={finding.madeAt.toISOString()} />
            </>
          ),
        },
      ]}
    />
  )
}

/** What came over from the version before has to be read again, or holds as it is. */
export const Carried = ({
  context,
  address,
  finding,
  before,
  version,
}: {
  context: PageContext
  address: string
  finding: Finding
  before: Finding | undefined
  /** From which it came. */
  version: ReviewVersion
}) => {
  const { translator, key } = context
  const { t } = translator
  return (
    <Notice kind="warning" title={t('assistance.reviews.carried', { version: String(version.draftNumber) })}>
      <p>
        {before !== undefined && before.verdict !== finding.verdict
          ? t('assistance.reviews.carried_lost', { verdict: t(`assistance.reviews.verdict.${before.verdict}`) })
          : t('assistance.reviews.carried_text')}
      </p>
      <ActionButton form="confirm" formKey={key} action={address} label={t('assistance.reviews.still_holds')} />
    </Notice>
  )
}
