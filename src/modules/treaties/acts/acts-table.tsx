/** Depositary acts as a table, and the words for what an act carries. */

import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import type { FullDate } from '../../../kernel/dates.ts'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { type Reference, stateName } from '../../reference/index.ts'
import type { Register } from '../register.ts'
import type { Period } from '../status/periods.ts'
import { reservationsAt } from '../status/relation.ts'
import { isProvisionalAt, type Position } from '../status/status.ts'
import type { Act } from './act.ts'
import { actPath } from './act-path.ts'

/** Flags and contradictions of an act, each as a phrase. */
export const remarksOf = ({ t, date, list }: Translator, act: Act, position?: Position): string[] => [
  ...(act.reservation ? [t('treaties.remark.reservation')] : []),
  ...(act.objection ? [t('treaties.remark.objection')] : []),
  ...(act.declaration === null ? [] : [t(`treaties.remark.${act.declaration}`)]),
  ...(act.provisions.length === 0 ? [] : [t('treaties.remark.provisions', { provisions: list(act.provisions) })]),
  ...(act.precludes ? [t('treaties.remark.precludes')] : []),
  ...(act.entries.length > 1 ? [t('treaties.remark.sources', { count: act.entries.length })] : []),
  ...(position?.contradiction && position.consent?.id === act.id && act.effective_printed && position.in_force_from
    ? [
        t(`treaties.remark.${position.contradiction}`, {
          printed: date(act.effective_printed),
          computed: date(position.in_force_from),
        }),
      ]
    : []),
]

/** What else stands of a participation on a day: reservations by their provisions, provisional application, its end. */
export const standingOf = (
  { t, date, list }: Translator,
  position: Position | undefined,
  period: Period | undefined,
  at: FullDate,
): string[] => {
  const reservations = reservationsAt(position, at)
  const provisions = [...new Set(reservations.flatMap(({ provisions: of }) => of))]
  return [
    ...(reservations.length === 0
      ? []
      : [
          provisions.length === 0
            ? t('treaties.remark.reserved')
            : t('treaties.remark.reserved_to', { provisions: list(provisions) }),
        ]),
    ...(isProvisionalAt(position, at) ? [t('treaties.remark.provisional')] : []),
    ...(period?.end == null ? [] : [t(`treaties.remark.end.${period.end.reason}`, { date: date(period.end.on) })]),
  ]
}

interface Props {
  readonly context: PageContext
  readonly register: Register
  readonly reference: Reference
  readonly acts: readonly Act[]
  readonly caption: string
  readonly empty: ComponentChildren
  /** Column left out because the page is about one instrument. */
  readonly without?: 'instrument'
}

export const ActsTable = ({ context, register, reference, acts, caption, empty, without }: Props) => {
  const { translator, href } = context
  const { t, text, date } = translator
  const columns: Column<Act>[] = [
    {
      key: 'date',
      align: 'date',
      label: t('treaties.acts.deposited_on'),
      cell: ({ deposited_on }) => <time datetime={deposited_on}>{date(deposited_on)}</time>,
    },
    {
      key: 'state',
      label: t('treaties.acts.participant'),
      header: true,
      cell: ({ state }) =>
        state === null ? (
          t('treaties.acts.of_depositary')
        ) : (
          <a href={href(`/states/${state}`)}>{stateName(reference, translator, state)}</a>
        ),
    },
    {
      key: 'kind',
      label: t('treaties.acts.kind'),
      cell: ({ id, kind }) => <a href={href(actPath(id))}>{t(`treaties.act.${kind}`)}</a>,
    },
    {
      key: 'instrument',
      label: t('treaties.acts.instrument'),
      cell: ({ instrument }) => (
        <a href={href(`/treaties/${instrument}`)}>{text(register.instruments.get(instrument)!.short_title)}</a>
      ),
    },
    {
      key: 'remark',
      label: t('treaties.participants.remark'),
      cell: (act) =>
        translator.clauses(
          remarksOf(
            translator,
            act,
            act.state === null ? undefined : register.positions.get(act.instrument)?.get(act.state),
          ),
        ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={acts}
      empty={empty}
      columns={columns.filter(({ key }) => key !== without)}
    />
  )
}
