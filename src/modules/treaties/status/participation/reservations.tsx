/** The reservations of the State that stand on the day, each with the objections to it. */
import { InlineList, Notice, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { stateName } from '../../../reference/index.ts'
import type { StateAct } from '../../acts/act.ts'
import { actPath } from '../../acts/act-path.ts'
import { objectionsTo, reservationsAt } from '../relation.ts'
import { periodAt } from '../status.ts'
import type { View } from './view.ts'

export const Reservations = (view: View) => {
  const { context, register, reference, position, code, at } = view
  const { translator, href } = context
  const { t, date, list } = translator
  const reservations = reservationsAt(position, at)
  const flagged = periodAt(position, at)?.consent.reservation === true && reservations.length === 0
  const objections = (act: StateAct) =>
    [...(register.positions.get(code)?.values() ?? [])].flatMap((other) => objectionsTo(other, act, at))
  return (
    <Section title={t('treaties.status.participation.reservations')} id="reservations">
      {flagged && <Notice kind="info" title={t('treaties.status.participation.flagged')} />}
      <DataTable<(typeof reservations)[number]>
        caption={t('treaties.status.participation.reservations')}
        captionHidden
        rows={reservations}
        empty={flagged ? '' : <p>{t('treaties.status.participation.no_reservations')}</p>}
        columns={[
          {
            key: 'act',
            header: true,
            label: t('treaties.act.reservation'),
            cell: ({ act }) => <a href={href(actPath(act.id))}>{date(act.deposited_on)}</a>,
          },
          {
            key: 'provisions',
            label: t('treaties.acts.entering.field.provisions'),
            cell: ({ provisions }) => list(provisions) || '–',
          },
          {
            key: 'effect',
            label: t('treaties.acts.entering.field.effect'),
            cell: ({ effect }) => t(`treaties.acts.entering.effect.${effect}`),
          },
          {
            key: 'objections',
            label: t('treaties.status.participation.objections'),
            cell: ({ act }) => (
              <InlineList
                items={objections(act).map((one) => ({
                  key: one.id,
                  content: (
                    <a href={href(actPath(one.id))}>
                      {stateName(reference, translator, one.state)}
                      {one.precludes ? ` (${t('treaties.status.participation.precludes')})` : ''}
                    </a>
                  ),
                }))}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}
