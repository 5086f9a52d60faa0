/** The verdicts on a file of acts, row by row, with the reasons for them. */
import type { PageContext } from '../../../../action/manifest.ts'
import { DataTable } from '../../../../ui/table.tsx'
import { actPath } from '../act-path.ts'
import { dateOf } from '../entry.ts'
import type { Fault } from './check.ts'
import type { Verdict } from './verdict.ts'

const faultWords = ({ translator: { t } }: PageContext, { field, value, rule, allowed }: Fault): string =>
  t('treaties.acts.entering.fault', {
    field,
    value: value === '' ? '–' : value,
    rule: t(`treaties.acts.entering.rule.${rule}`, { allowed }),
  })

export const VerdictTable = ({
  context,
  rows,
  names,
}: {
  context: PageContext
  rows: readonly Verdict[]
  names: (code: string) => string
}) => {
  const { translator, href } = context
  const { t, date, number } = translator
  return (
    <DataTable<Verdict>
      caption={t('treaties.acts.entering.verdicts')}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'line',
          align: 'end',
          header: true,
          label: t('treaties.acts.entering.line'),
          cell: ({ line }) => number(line),
        },
        {
          key: 'verdict',
          label: t('treaties.acts.entering.verdict'),
          cell: ({ kind }) => <strong>{t(`treaties.acts.entering.verdict.${kind}`)}</strong>,
        },
        {
          key: 'act',
          label: t('treaties.acts.kind'),
          cell: ({ fields }) =>
            fields === null ? (
              '–'
            ) : fields.act === '' ? (
              t(`treaties.act.${fields.kind}`)
            ) : (
              <a href={href(actPath(fields.act))}>{t(`treaties.act.${fields.kind}`)}</a>
            ),
        },
        {
          key: 'state',
          label: t('treaties.acts.participant'),
          cell: ({ fields }) => (fields?.state ? names(fields.state) : '–'),
        },
        { key: 'instrument', label: t('treaties.acts.instrument'), cell: ({ fields }) => fields?.instrument ?? '–' },
        {
          key: 'date',
          align: 'date',
          label: t('treaties.acts.deposited_on'),
          cell: ({ fields }) => (fields && dateOf(fields) ? date(dateOf(fields)) : '–'),
        },
        {
          key: 'why',
          label: t('treaties.acts.entering.why'),
          cell: ({ faults, warnings, of }) => (
            <>
              {of !== null && t('treaties.acts.entering.same_as', { line: number(of) })}
              {faults.length + warnings.length > 0 && (
                <ul class="plain">
                  {[...faults, ...warnings].map((fault) => (
                    <li key={`${fault.field}/${fault.rule}/${fault.value}`}>{faultWords(context, fault)}</li>
                  ))}
                </ul>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
