/** The sources of one act side by side, with the rule by which one of them decides. */
import { DataTable } from '../../../ui/table.tsx'
import type { Act } from './act.ts'
import type { Entry } from './entry.ts'
import { type Around, type EntryField, fieldContent, fieldLabel, fieldWords } from './entry-view.tsx'

const compared: readonly EntryField[] = ['kind', 'deposited_on', 'effective_on', 'notification', 'source']

export const SourcesTable = ({ act, ...around }: Around & { readonly act: Act }) => {
  const { t } = around.context.translator
  const [deciding] = act.entries
  const differs = (entry: Entry, field: EntryField) =>
    entry !== deciding &&
    field !== 'source' &&
    field !== 'notification' &&
    fieldWords(around, entry, field) !== fieldWords(around, deciding, field)
  return (
    <>
      <DataTable<Entry>
        caption={t('treaties.acts.view.sources')}
        captionHidden
        rows={act.entries}
        columns={[
          {
            key: 'who',
            header: true,
            label: t('treaties.acts.entering.field.depositary'),
            cell: (entry) => (
              <>
                {fieldWords(around, entry, 'depositary') || t('treaties.acts.entering.second_hand')}
                {entry === deciding && act.entries.length > 1 && (
                  <small class="below">
                    <strong>{t('treaties.acts.view.decides')}</strong>
                  </small>
                )}
              </>
            ),
          },
          ...compared.map((field) => ({
            key: field,
            label: fieldLabel(around, field),
            cell: (entry: Entry) => {
              const content = fieldContent(around, entry, field) ?? '–'
              return differs(entry, field) ? <strong>{content}</strong> : content
            },
          })),
        ]}
      />
      <p class="note">{t(`treaties.acts.view.rule.${act.rule}`)}</p>
    </>
  )
}
