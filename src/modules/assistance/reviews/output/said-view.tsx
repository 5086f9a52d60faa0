/** What a review says, as a page: before the State clears it and after, for whoever may read it. */
import type { PageContext } from '../../../../action/manifest.ts'
import { Notice, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { obligationPath, placeWords } from '../../../treaties/index.ts'
import { inLanguage } from '../../drafts/pages/views.tsx'
import { Bar, CoverageKey, parts } from '../pages/coverage.tsx'
import { VerdictChip, Written } from '../words.tsx'
import { type Said, type SaidObligation, type SaidProvision, tallyOf } from './content.ts'

interface Props {
  readonly context: PageContext
  readonly said: Said
}

const Picture = ({ context: { translator }, said }: Props) => {
  const { t, number } = translator
  const rows = [...Map.groupBy(said.obligations, ({ type }) => type)].map(([type, some]) => ({
    type,
    count: some.length,
    coverage: tallyOf(some),
  }))
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const shown = parts.filter((part) => rows.some(({ coverage }) => coverage[part] > 0))
  return (
    <div class="coverage">
      <DataTable
        caption={t('assistance.reviews.output.picture')}
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'type',
            header: true,
            label: t('assistance.reviews.output.type'),
            cell: ({ type }) => t(`treaties.obligations.type.${type}`),
          },
          {
            key: 'bar',
            label: t('assistance.reviews.share'),
            cell: (one) => <Bar translator={translator} one={one} most={most} />,
          },
          ...shown.map((part) => ({
            key: part,
            align: 'end' as const,
            label: t(`assistance.reviews.verdict.${part}`),
            cell: ({ coverage }: (typeof rows)[number]) =>
              coverage[part] === 0 ? <span class="muted">–</span> : number(coverage[part]),
          })),
        ]}
      />
    </div>
  )
}

const Provision = ({ said, provision }: { said: Said; provision: SaidProvision }) => (
  <div {...inLanguage(said.draft.language)}>
    <b>{[provision.citation, provision.heading].filter((part) => part !== '').join(' – ')}</b>
    <Written words={provision.text} />
  </div>
)

const ExistingLaw = ({ context: { translator }, said, one }: Props & { one: SaidObligation }) =>
  one.existing.length === 0 ? (
    <span class="muted">{translator.t('assistance.reviews.output.no_existing')}</span>
  ) : (
    one.existing.map(({ law: reference, provisions }) => {
      const law = said.laws.find((each) => each.reference === reference)
      return (
        <div key={reference} lang={law?.language}>
          <b>
            <bdi>{law?.title ?? reference}</bdi>
          </b>
          {provisions.map(({ citation, text }) => (
            <Written key={citation} words={text === '' ? citation : `${citation}: ${text}`} />
          ))}
        </div>
      )
    })
  )

/** Obligation, existing law, proposed law, and what is said of them. */
const Concordance = ({
  context,
  said,
  rows,
  caption,
}: Props & { rows: readonly SaidObligation[]; caption: string }) => {
  const { translator, href } = context
  const { t, text } = translator
  const byEid = new Map(said.provisions.map((provision) => [provision.eid, provision]))
  return (
    <DataTable<SaidObligation>
      caption={caption}
      captionHidden
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          key: 'obligation',
          header: true,
          label: t('assistance.reviews.output.obligation'),
          cell: (one) => (
            <>
              <a href={href(obligationPath(one.id))}>{placeWords(translator, one)}</a>
              <small class="below">{text(one.measure)}</small>
            </>
          ),
        },
        {
          key: 'existing',
          label: t('assistance.reviews.output.existing'),
          cell: (one) => <ExistingLaw context={context} said={said} one={one} />,
        },
        {
          key: 'proposed',
          label: t('assistance.reviews.output.proposed'),
          cell: ({ provisions, verdict }) =>
            provisions.length === 0 ? (
              <span class="muted">
                {t(verdict === null ? 'assistance.reviews.output.unread' : 'assistance.reviews.output.no_proposed')}
              </span>
            ) : (
              provisions.map((eid) => {
                const provision = byEid.get(eid)
                return provision === undefined ? null : <Provision key={eid} said={said} provision={provision} />
              })
            ),
        },
        {
          key: 'remark',
          label: t('assistance.reviews.output.remark'),
          cell: ({ verdict, comment, suggestion }) => (
            <>
              <VerdictChip translator={translator} verdict={verdict ?? 'open'} />
              {comment !== '' && <Written words={comment} />}
              {suggestion !== '' && (
                <>
                  <div class="note">{t('assistance.reviews.output.suggested')}</div>
                  <Written words={suggestion} />
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

const Concerns = ({ context, said }: Props) => {
  const { t } = context.translator
  if (said.concerns.length === 0) return null
  const byEid = new Map(said.provisions.map((provision) => [provision.eid, provision]))
  return (
    <Section title={t('assistance.reviews.output.concerns')} id="concerns">
      <DataTable
        caption={t('assistance.reviews.output.concerns')}
        captionHidden
        rows={said.concerns}
        columns={[
          {
            key: 'provision',
            header: true,
            label: t('assistance.reviews.output.provision'),
            cell: ({ provision }) => (
              <bdi lang={said.draft.language}>{byEid.get(provision)?.citation ?? provision}</bdi>
            ),
          },
          {
            key: 'safeguard',
            label: t('assistance.reviews.output.safeguard'),
            cell: ({ safeguard }) => t(`treaties.obligations.safeguard.${safeguard as 'legality'}`),
          },
          {
            key: 'concern',
            label: t('assistance.reviews.output.concern'),
            cell: ({ concern, suggestion }) => (
              <>
                <Written words={concern} />
                {suggestion !== '' && (
                  <>
                    <div class="note">{t('assistance.reviews.output.suggested')}</div>
                    <Written words={suggestion} />
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

export const SaidView = ({ context, said }: Props) => {
  const { translator } = context
  const { t, text } = translator
  return (
    <>
      <Section title={t('assistance.reviews.output.picture')} id="coverage">
        <CoverageKey translator={translator} coverage={tallyOf(said.obligations)} />
        <Picture context={context} said={said} />
      </Section>
      {[...Map.groupBy(said.obligations, ({ instrument }) => instrument)].map(([code, some]) => (
        <Section key={code} title={text(said.instruments[code]!)} id={code}>
          <Concordance context={context} said={said} rows={some} caption={text(said.instruments[code]!)} />
        </Section>
      ))}
      <Concerns context={context} said={said} />
      <Notice kind="info" title={t('assistance.reviews.output.how_to_read')}>
        {t('assistance.reviews.output.concordance_note')}
      </Notice>
    </>
  )
}
