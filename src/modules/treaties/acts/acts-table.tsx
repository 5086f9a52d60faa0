/** Depositary acts as a table, and the words for what an act carries. */

import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { type Reference, stateName } from '../../reference/index.ts'
import type { Register } from '../register.ts'
import type { Position } from '../status/status.ts'
import type { Act } from './act.ts'

/** Flags and contradictions of an act, each as a phrase. */
export const remarksOf = ({ t, date }: Translator, act: Act, position?: Position): string[] => [
  ...(act.reservation ? [t('treaties.remark.reservation')] : []),
  ...(act.objection ? [t('treaties.remark.objection')] : []),
  ...(act.declaration === null ? [] : [t(`treaties.remark.${act.declaration}`)]),
  ...(position?.contradiction && position.consent === act && act.effective_printed && position.in_force_from
    ? [
        t(`treaties.remark.${position.contradiction}`, {
          printed: date(act.effective_printed),
          computed: date(position.in_force_from),
        }),
      ]
    : []),
]

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
      cell: ({ state }) => <a href={href(`/states/${state}`)}>{stateName(reference, translator, state)}</a>,
    },
    { key: 'kind', label: t('treaties.acts.kind'), cell: ({ kind }) => t(`treaties.act.${kind}`) },
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
        translator.clauses(remarksOf(translator, act, register.positions.get(act.instrument)?.get(act.state))),
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
