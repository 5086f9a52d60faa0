/** When the State was bound: every period with the consent that began it and what ended it. */
import { Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { actPath } from '../../acts/act-path.ts'
import type { Period } from '../periods.ts'
import type { View } from './view.ts'

export const Periods = ({ context, position }: View) => {
  const { translator, href } = context
  const { t, date } = translator
  if (position === undefined || position.periods.length === 0) return null
  return (
    <Section title={t('treaties.status.participation.periods')} id="periods">
      <DataTable<Period>
        caption={t('treaties.status.participation.periods')}
        captionHidden
        rows={position.periods}
        columns={[
          {
            key: 'consent',
            header: true,
            label: t('treaties.status.participation.consent'),
            cell: ({ consent }) => (
              <a href={href(actPath(consent.id))}>
                {t(`treaties.act.${consent.kind}`)}, {date(consent.deposited_on)}
              </a>
            ),
          },
          {
            key: 'from',
            align: 'date',
            label: t('treaties.participants.in_force_from'),
            cell: ({ from }) => (from === null ? '–' : date(from)),
          },
          {
            key: 'until',
            align: 'date',
            label: t('treaties.status.participation.until'),
            cell: ({ until }) => (until === null ? '–' : date(until)),
          },
          {
            key: 'why',
            label: t('treaties.status.participation.ended_by'),
            cell: ({ end }) =>
              end === null ? (
                '–'
              ) : (
                <>
                  {t(`treaties.status.participation.end.${end.reason}`)}
                  <small class="below">{t(`treaties.status.participation.end_rule.${end.rule}`)}</small>
                </>
              ),
          },
        ]}
      />
    </Section>
  )
}
