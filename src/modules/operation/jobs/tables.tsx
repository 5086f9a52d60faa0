/** What waits, runs and comes by the clock, in tables. */

import type { QueueCounts, RunningJob, Schedule } from '../../../action/job-queries.ts'
import type { PageContext } from '../../../action/manifest.ts'
import { Empty, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Moment, StateChip, type WorkState } from '../../../ui/work.tsx'
import { jobName, timesOf } from './words.ts'

const states: Record<NonNullable<Schedule['lastState']>, WorkState> = {
  created: 'queued',
  retry: 'queued',
  active: 'running',
  completed: 'done',
  cancelled: 'failed',
  failed: 'failed',
}

/** A queue's name in words, and the one by which logs and metrics call it. */
export const Name = ({ context: { translator }, name }: { context: PageContext; name: string }) => {
  const words = jobName(translator, name)
  return (
    <>
      {words}
      {words !== name && (
        <div class="note">
          <bdi>{name}</bdi>
        </div>
      )}
    </>
  )
}

export const Queues = ({ context, queues }: { context: PageContext; queues: readonly QueueCounts[] }) => {
  const { t, number } = context.translator
  const count = (key: 'waiting' | 'retrying' | 'running' | 'done' | 'failed') => ({
    key,
    label: t(`operation.jobs.${key}`),
    align: 'end' as const,
    cell: (row: QueueCounts) => number(row[key]),
  })
  return (
    <Section title={t('operation.jobs.queues')} aside={t('operation.jobs.done_week')}>
      <DataTable
        caption={t('operation.jobs.queues')}
        captionHidden
        cards={false}
        rows={queues}
        rowId={({ name }) => `queue-${name}`}
        empty={<Empty title={t('operation.jobs.no_queues')} text={t('operation.jobs.no_queues_text')} />}
        columns={[
          {
            key: 'job',
            label: t('operation.jobs.job'),
            header: true,
            cell: ({ name }) => <Name context={context} name={name} />,
          },
          count('waiting'),
          count('retrying'),
          count('running'),
          count('done'),
          count('failed'),
        ]}
      />
    </Section>
  )
}

export const Running = ({ context, jobs }: { context: PageContext; jobs: readonly RunningJob[] }) => {
  const { translator } = context
  const { t } = translator
  return (
    <Section title={t('operation.jobs.running_now')}>
      <DataTable
        caption={t('operation.jobs.running_now')}
        captionHidden
        rows={jobs}
        rowId={({ id }) => `running-${id}`}
        columns={[
          {
            key: 'job',
            label: t('operation.jobs.job'),
            header: true,
            cell: ({ name }) => <Name context={context} name={name} />,
          },
          {
            key: 'since',
            label: t('operation.jobs.since'),
            cell: ({ startedAt }) => <Moment translator={translator} at={startedAt.toISOString()} />,
          },
          {
            key: 'attempt',
            label: t('operation.jobs.attempt'),
            align: 'end',
            cell: ({ attempt }) => translator.number(attempt),
          },
        ]}
      />
    </Section>
  )
}

export const Clock = ({ context, all }: { context: PageContext; all: readonly Schedule[] }) => {
  const { translator } = context
  const { t } = translator
  const at = (moment: Date | null) =>
    moment === null ? '–' : <Moment translator={translator} at={moment.toISOString()} />
  return (
    <Section title={t('operation.jobs.schedules')}>
      <DataTable
        caption={t('operation.jobs.schedules')}
        captionHidden
        rows={all}
        rowId={({ name }) => `schedule-${name}`}
        empty={<Empty title={t('operation.jobs.no_schedules')} text={t('operation.jobs.no_queues_text')} />}
        columns={[
          {
            key: 'job',
            label: t('operation.jobs.job'),
            header: true,
            cell: ({ name }) => <Name context={context} name={name} />,
          },
          { key: 'times', label: t('operation.jobs.times'), cell: ({ cron }) => timesOf(translator, cron) },
          {
            key: 'last',
            label: t('operation.jobs.last'),
            cell: ({ lastRun, lastState }) => (
              <>
                {at(lastRun)} {lastState !== null && <StateChip translator={translator} state={states[lastState]} />}
              </>
            ),
          },
          { key: 'next', label: t('operation.jobs.next'), cell: ({ nextRun }) => at(nextRun) },
        ]}
      />
    </Section>
  )
}
