/** Backups: when they are made and where, what became of each, and how to come back from one. */

import { installation } from '../../../action/installation.ts'
import { queueCounts } from '../../../action/job-queries.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { Problem } from '../../../kernel/problem.ts'
import { ActionButton, Confirm } from '../../../ui/form.tsx'
import { ButtonLink, Empty, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Code, Moment, StateChip, type WorkState } from '../../../ui/work.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { rights } from '../permissions.ts'
import { sizeWords } from '../words.ts'
import { makeBackupNow, setBackupSchedule, stopBackups } from './actions.ts'
import { BackupsQuery } from './input.ts'
import { backupMake } from './jobs.ts'
import { type BackupRun, backupRuns, backupSchedule } from './queries.ts'
import { backupsPath, ScheduleFacts, ScheduleForm } from './schedule.tsx'

const path = backupsPath
const mostRuns = 50
/** Milliseconds after which a run that has not ended was interrupted: no attempt at one is given longer. */
const longest = 24 * 60 * 60 * 1000

/** The action knows no language; a folder that is refused needs more than a path. */
const worded = ({ t }: Translator, error: unknown): unknown => {
  if (!(error instanceof Problem)) return error
  const { code, fields } = error
  const allowed = t('operation.backups.folder_allowed', { folder: installation().backupFolder })
  return new Problem(
    code,
    fields.map((one) => (one.field === 'folder' ? { ...one, allowed } : one)),
    error.retryAfter,
  )
}

const stateOf = ({ error, endedAt, startedAt }: BackupRun): WorkState => {
  if (error !== null) return 'failed'
  if (endedAt !== null) return 'done'
  return Date.now() - startedAt.getTime() > longest ? 'failed' : 'running'
}

const Runs = ({ context, runs }: { context: PageContext; runs: readonly BackupRun[] }) => {
  const { translator } = context
  const { t } = translator
  return (
    <DataTable
      caption={t('operation.backups.runs')}
      captionHidden
      rows={runs}
      rowId={({ id }) => `backup-${id}`}
      empty={<Empty title={t('operation.backups.none')} text={t('operation.backups.none_text')} />}
      columns={[
        {
          key: 'when',
          label: t('operation.backups.begun'),
          header: true,
          cell: ({ startedAt }) => <Moment translator={translator} at={startedAt.toISOString()} />,
        },
        {
          key: 'state',
          label: t('operation.backups.state'),
          cell: (run) => (
            <>
              <StateChip translator={translator} state={stateOf(run)} />
              {run.error !== null && (
                <div class="note">
                  <bdi>{run.error}</bdi>
                </div>
              )}
            </>
          ),
        },
        {
          key: 'verified',
          label: t('operation.backups.verified'),
          cell: ({ verified, endedAt, error }) =>
            endedAt === null || error !== null ? '–' : t(verified ? 'operation.backups.yes' : 'operation.backups.no'),
        },
        {
          key: 'size',
          label: t('operation.backups.size'),
          align: 'end',
          cell: ({ bytes }) => (bytes === null ? '–' : sizeWords(translator, bytes)),
        },
        {
          key: 'file',
          label: t('operation.backups.file'),
          cell: ({ file, removedAt, encrypted, lost }) => (
            <>
              <bdi dir="ltr">{file}</bdi>
              <div class="note">
                {[
                  encrypted && t('operation.backups.encrypted'),
                  removedAt !== null && t('operation.backups.removed'),
                  lost > 0 && t('operation.backups.lost', { count: lost }),
                ]
                  .filter((words) => words !== false)
                  .join(' · ')}
              </div>
            </>
          ),
        },
      ]}
    />
  )
}

/** That one is waiting or being made, and how to see that it has ended: without script, the page is asked for again. */
const Progress = ({ context, waiting, running }: { context: PageContext; waiting: number; running: boolean }) => {
  const { translator, href } = context
  const { t } = translator
  if (waiting === 0 && !running) return null
  return (
    <Notice kind="info" title={t(running ? 'operation.backups.is_running' : 'operation.backups.is_waiting')}>
      <a href={href(path)}>{t('operation.backups.look_again')}</a>
    </Notice>
  )
}

const Restoring = ({ context: { translator } }: { context: PageContext }) => {
  const { t } = translator
  return (
    <>
      <Section title={t('operation.backups.restore')}>
        <p>{t('operation.backups.restore_text')}</p>
        <Code label={t('operation.backups.restore')}>
          {['npx pacta backup verify pacta-….tar.zst', 'npx pacta backup restore pacta-….tar.zst'].join('\n')}
        </Code>
      </Section>
      <Notice kind="warning" title={t('operation.backups.secret')}>
        {t('operation.backups.secret_text')}
      </Notice>
    </>
  )
}

export const backupsPage = page({
  path,
  right: rights['backup.see'],
  query: BackupsQuery,
  posts: {
    schedule: {
      action: setBackupSchedule,
      run: async ({ act, fields, translator }) => {
        await act(setBackupSchedule, fields).catch((error) => {
          throw worded(translator, error)
        })
        return { to: path, flash: 'operation.backups.saved' }
      },
    },
    stop: {
      action: stopBackups,
      run: async ({ act }) => {
        await act(stopBackups, {})
        return { to: path, flash: 'operation.backups.stopped' }
      },
    },
    make: {
      action: makeBackupNow,
      run: async ({ act }) => {
        await act(makeBackupNow, {})
        return { to: path, flash: 'operation.backups.asked' }
      },
    },
  },
  render: async (context) => {
    const { translator, db, href, key, actor, query } = context
    const { t } = translator
    const schedule = await backupSchedule(db)
    const runs = await backupRuns(db, mostRuns)
    const own = (await queueCounts(db)).find(({ name }) => name === backupMake.name)
    const waiting = own === undefined ? 0 : own.waiting + own.retrying + own.running
    const allowed = may(actor, rights['backup.make'], {})
    const asked = allowed ? query.do : undefined
    const title = t('operation.backups.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={title}
            answer={t('operation.backups.answer')}
            actions={
              allowed &&
              schedule !== undefined && (
                <ActionButton
                  form="make"
                  formKey={key}
                  action={href(path)}
                  kind="primary"
                  label={t('operation.backups.make_now')}
                />
              )
            }
          />
          <Progress context={context} waiting={waiting} running={runs.some((run) => stateOf(run) === 'running')} />
          {!schedule?.active && (
            <Notice kind="warning" title={t('operation.backups.off')}>
              {t(schedule === undefined ? 'operation.backups.never_text' : 'operation.backups.off_text')}
            </Notice>
          )}
          {asked === 'stop' && schedule?.active && (
            <Confirm
              translator={translator}
              form="stop"
              formKey={key}
              action={href(path)}
              title={t('operation.backups.stop_title')}
              button={t('operation.backups.stop')}
              cancelHref={href(path)}
            >
              <p>{t('operation.backups.stop_text')}</p>
            </Confirm>
          )}
          {(schedule !== undefined || asked === 'change') && (
            <Section title={t('operation.backups.schedule')}>
              {asked === 'change' ? (
                <ScheduleForm context={context} schedule={schedule} />
              ) : (
                schedule && <ScheduleFacts context={context} schedule={schedule} />
              )}
            </Section>
          )}
          {allowed && asked === undefined && (
            <div class="actions">
              <ButtonLink
                quiet={schedule !== undefined}
                label={t(schedule?.active ? 'operation.backups.change' : 'operation.backups.begin')}
                href={href(path, { do: 'change' })}
              />
              {schedule?.active && (
                <ButtonLink quiet label={t('operation.backups.stop')} href={href(path, { do: 'stop' })} />
              )}
            </div>
          )}
          <Section title={t('operation.backups.runs')}>
            <Runs context={context} runs={runs} />
          </Section>
          <Restoring context={context} />
        </WorkArea>
      ),
    }
  },
})
