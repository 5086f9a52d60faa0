/** The schedule of backups, as a form and in words. */
import { installation } from '../../../action/installation.ts'
import type { PageContext } from '../../../action/manifest.ts'
import { Form } from '../../../ui/form.tsx'
import { DefinitionList } from '../../../ui/page.tsx'
import { type BackupSchedule, periods } from './queries.ts'

export const backupsPath = '/backups'

export const ScheduleForm = ({ context, schedule }: { context: PageContext; schedule: BackupSchedule | undefined }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const { backupFolder } = installation()
  const now = schedule
    ? { ...schedule, keep: String(schedule.keep), recipients: schedule.recipients.join('\n'), active: undefined }
    : {
        every: 'day',
        at: '02:00',
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        keep: '14',
        folder: backupFolder,
      }
  return (
    <Form
      translator={translator}
      form="schedule"
      formKey={key}
      action={href(backupsPath, { do: 'change' })}
      values={posted?.form === 'schedule' ? posted.values : now}
      {...(posted?.form === 'schedule' ? { problem: posted.problem } : {})}
      fields={[
        {
          kind: 'select',
          name: 'every',
          label: t('operation.backups.every'),
          options: periods.map((value) => ({ value, label: t(`operation.backups.every_${value}`) })),
        },
        {
          kind: 'text',
          name: 'at',
          label: t('operation.backups.at'),
          hint: t('operation.backups.at_hint'),
          short: true,
        },
        { kind: 'text', name: 'zone', label: t('operation.backups.zone'), hint: t('operation.backups.zone_hint') },
        {
          kind: 'text',
          name: 'keep',
          label: t('operation.backups.keep'),
          hint: t('operation.backups.keep_hint'),
          inputmode: 'numeric',
          short: true,
        },
        {
          kind: 'text',
          name: 'folder',
          label: t('operation.backups.folder'),
          hint: t('operation.backups.folder_hint', { folder: backupFolder }),
        },
        {
          kind: 'textarea',
          name: 'recipients',
          label: t('operation.backups.recipients'),
          hint: t('operation.backups.recipients_hint'),
          optional: true,
          rows: 3,
        },
      ]}
      buttons={[{ label: t('operation.backups.save') }]}
      cancelHref={href(backupsPath)}
    />
  )
}

export const ScheduleFacts = ({ context, schedule }: { context: PageContext; schedule: BackupSchedule }) => {
  const { t, number } = context.translator
  const { every, at, zone, keep, folder, recipients } = schedule
  return (
    <DefinitionList
      items={[
        { term: t('operation.backups.every'), value: t(`operation.backups.every_${every}`) },
        { term: t('operation.backups.at'), value: `${at} (${zone})` },
        { term: t('operation.backups.keep'), value: number(keep) },
        { term: t('operation.backups.folder'), value: <bdi dir="ltr">{folder}</bdi> },
        {
          term: t('operation.backups.encryption'),
          value:
            recipients.length === 0
              ? t('operation.backups.not_encrypted')
              : t('operation.backups.encrypted_for', { count: recipients.length }),
        },
      ]}
    />
  )
}
