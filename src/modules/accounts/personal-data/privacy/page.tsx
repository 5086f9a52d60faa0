/** The privacy notice and the register of personal data, for everyone. */
import { z } from 'zod'
import { type Context, page } from '../../../../action/manifest.ts'
import type { PersonalTable } from '../../../../action/personal.ts'
import type { PlainKey, Translator } from '../../../../i18n/translate.ts'
import { PageHead, Prose, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { noticeParagraphs } from '../../consent/consent.ts'
import { rights } from '../../permissions.ts'
import { keptWords, seersOf } from '../copy/copy.ts'
import { whatGoes, whatStays } from '../erasure/preview.ts'

const Erasure = ({ translator, table }: { translator: Translator; table: PersonalTable }) => {
  const { t } = translator
  const [goes, stays] = [whatGoes(translator, table), whatStays(translator, table)]
  return (
    <>
      {goes !== null && `${t('accounts.personal-data.erase.goes')}: ${goes}`}
      {stays !== null && (
        <small class="below">
          {t('accounts.personal-data.erase.stays')}: {stays}
        </small>
      )}
    </>
  )
}

const Register = ({
  context,
  group,
  tables,
}: {
  context: Context
  group: string
  tables: readonly PersonalTable[]
}) => {
  const { translator, modules } = context
  const { t, list } = translator
  const say = t as (key: PlainKey) => string
  return (
    <DataTable<PersonalTable>
      caption={group}
      captionHidden
      rows={tables}
      rowId={({ table }) => table}
      columns={[
        {
          key: 'what',
          header: true,
          label: t('accounts.personal-data.data'),
          cell: (table) => (
            <>
              {say(table.label)}
              <small class="below">
                {list([...new Set(Object.values(table.fields).map(({ label }) => say(label)))])}
              </small>
            </>
          ),
        },
        {
          key: 'purpose',
          label: t('accounts.personal-data.for'),
          cell: (table) => (
            <>
              {say(table.purpose)}
              <small class="below">{say(table.ground)}</small>
            </>
          ),
        },
        {
          key: 'seen',
          label: t('accounts.personal-data.seen_by'),
          cell: (table) => seersOf(table, modules, translator),
        },
        { key: 'kept', label: t('accounts.personal-data.kept_label'), cell: (table) => keptWords(translator, table) },
        {
          key: 'erased',
          label: t('accounts.personal-data.when_erased'),
          cell: (table) => <Erasure translator={translator} table={table} />,
        },
      ]}
    />
  )
}

export const privacyPage = page({
  path: '/privacy',
  right: rights['privacy.see'],
  query: z.object({}),
  render: async (context) => {
    const { translator, modules } = context
    const { t } = translator
    const say = t as (key: PlainKey) => string
    const tables = modules.flatMap(({ personal }) => personal ?? [])
    const title = t('accounts.personal-data.privacy')
    return {
      title,
      body: (
        <>
          <PageHead title={title} answer={t('accounts.personal-data.privacy_answer')} />
          <Section title={t('accounts.consent.title')} aside={t('accounts.consent.version')}>
            <Prose>
              {noticeParagraphs(translator).map((words) => (
                <p key={words}>{words}</p>
              ))}
            </Prose>
          </Section>
          {[...Map.groupBy(tables, ({ group }) => group)].map(([group, some]) => (
            <Section key={group} title={say(group)}>
              <Register context={context} group={say(group)} tables={some} />
            </Section>
          ))}
        </>
      ),
    }
  },
})
