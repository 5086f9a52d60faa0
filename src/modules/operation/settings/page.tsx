/** What is set and from where, and what follows from it. Secrets are never shown, only that there is one. */
import { Fragment } from 'preact'
import { z } from 'zod'
import { installation, isSet, type Setting } from '../../../action/installation.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { hasMessage } from '../../../i18n/catalogue.ts'
import type { PlainKey } from '../../../i18n/translate.ts'
import { DefinitionList, Empty, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { rights } from '../permissions.ts'
import { sizeWords } from '../words.ts'
import { databaseFacts, migrationsApplied } from './queries.ts'

const path = '/settings'

const Value = ({ context: { translator }, setting }: { context: PageContext; setting: Setting }) => {
  const { t } = translator
  const { source, value, secret } = setting
  if (secret && source !== 'default') return <>{t('operation.settings.secret_set')}</>
  if (value === null) return <span class="muted">{t('operation.settings.not_set')}</span>
  return <bdi dir="ltr">{value}</bdi>
}

/** A setting that nobody has worded shows its name alone. */
const meaning = ({ translator: { t } }: PageContext, name: string): string => {
  const key = `operation.settings.about.${name.toLowerCase()}`
  return hasMessage(key) ? t(key as PlainKey) : ''
}

const Settings = ({ context }: { context: PageContext }) => {
  const { t } = context.translator
  return (
    <DataTable
      caption={t('operation.settings.all')}
      captionHidden
      rows={installation().settings}
      rowId={({ name }) => name}
      empty={<Empty title={t('operation.settings.none')} />}
      columns={[
        {
          key: 'name',
          label: t('operation.settings.name'),
          header: true,
          cell: ({ name }) => (
            <bdi dir="ltr">
              <code>
                {name.split('_').map((part, index) => (
                  <Fragment key={part}>
                    {index > 0 && (
                      <>
                        _<wbr />
                      </>
                    )}
                    {part}
                  </Fragment>
                ))}
              </code>
            </bdi>
          ),
        },
        {
          key: 'value',
          label: t('operation.settings.value'),
          cell: (setting) => <Value context={context} setting={setting} />,
        },
        {
          key: 'source',
          label: t('operation.settings.source'),
          cell: ({ source }) => t(`operation.settings.source.${source}`),
        },
        { key: 'about', label: t('operation.settings.meaning'), cell: ({ name }) => meaning(context, name) },
      ]}
    />
  )
}

export const settingsPage = page({
  path,
  right: rights['setting.see'],
  query: z.object({}),
  render: async (context) => {
    const { translator, href } = context
    const { t, number } = translator
    const { version, publicUrl, wall, plain } = installation()
    const [facts, migrations] = await reading(
      context,
      rights['setting.see'],
      async (tx) => [await databaseFacts(tx), await migrationsApplied(tx)] as const,
    )
    const title = t('operation.settings.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('operation.settings.answer')} />
          {wall !== 'separate-role' && (
            <Notice kind="warning" title={t(`operation.settings.wall.${wall}`)}>
              {t(`operation.settings.wall_advice.${wall}`)}
            </Notice>
          )}
          {plain.map((which) => (
            <Notice key={which} kind="warning" title={t(`operation.settings.plain.${which}`)} />
          ))}
          <Section title={t('operation.settings.facts')}>
            <DefinitionList
              items={[
                { term: t('operation.settings.version'), value: `Pacta ${version}` },
                { term: t('operation.settings.address'), value: <bdi dir="ltr">{publicUrl}</bdi> },
                {
                  term: t('operation.settings.database'),
                  value: t('operation.settings.database_is', {
                    version: facts.version,
                    size: sizeWords(translator, facts.bytes),
                    bundled: isSet('DATABASE_URL') ? 'no' : 'yes',
                  }),
                },
                { term: t('operation.settings.walls'), value: t(`operation.settings.wall.${wall}`) },
                { term: t('operation.settings.processes'), value: number(facts.processes) },
                {
                  term: t('operation.settings.files'),
                  value: t(
                    isSet('FILES_S3_BUCKET') ? 'operation.settings.files_s3' : 'operation.settings.files_folder',
                  ),
                },
                {
                  term: t('operation.settings.mail'),
                  value: isSet('SMTP_URL') ? (
                    t('operation.settings.mail_sent')
                  ) : (
                    <a href={href('/outbox')}>{t('operation.settings.mail_held')}</a>
                  ),
                },
              ]}
            />
          </Section>
          <Section title={t('operation.settings.all')}>
            <p>{t('operation.settings.how')}</p>
            <Settings context={context} />
          </Section>
          <Section title={t('operation.settings.migrations')}>
            <DataTable
              caption={t('operation.settings.migrations')}
              captionHidden
              rows={migrations}
              rowId={({ name }) => `migration-${name}`}
              columns={[
                {
                  key: 'name',
                  label: t('operation.settings.migration'),
                  header: true,
                  cell: ({ name }) => <bdi dir="ltr">{name}</bdi>,
                },
                {
                  key: 'at',
                  label: t('operation.settings.applied'),
                  cell: ({ at }) => <Moment translator={translator} at={at.toISOString()} />,
                },
              ]}
            />
          </Section>
        </WorkArea>
      ),
    }
  },
})
