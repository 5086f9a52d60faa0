/** Background jobs: what failed for good and what may be done about it, what waits and runs, and what comes by the clock. */
import type { z } from 'zod'
import {
  type FailedJob,
  failedJob,
  failedJobs,
  type QueueCounts,
  queueCounts,
  runningJobs,
  schedules,
} from '../../../action/job-queries.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { ActionButton, Confirm } from '../../../ui/form.tsx'
import { ButtonLink, Empty, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable, Pager } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { rights } from '../permissions.ts'
import { discardFailedJob, retryFailedJob } from './actions.ts'
import { JobsQuery } from './input.ts'
import { Clock, Name, Queues, Running } from './tables.tsx'
import { jobName } from './words.ts'

const path = '/jobs'
const perPage = 25

type Context = PageContext<z.output<typeof JobsQuery>>

const Discard = ({ context, job }: { context: Context; job: FailedJob }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  return (
    <Confirm
      translator={translator}
      form="discard"
      formKey={key}
      action={href(path, { discard: job.id })}
      title={t('operation.jobs.discard_title', { job: jobName(translator, job.name) })}
      reason="optional"
      values={posted?.values ?? {}}
      {...(posted?.form === 'discard' ? { problem: posted.problem } : {})}
      button={t('operation.jobs.discard')}
      cancelHref={href(path)}
    >
      <p>{t('operation.jobs.discard_text')}</p>
      <p class="muted">
        <bdi>{job.error}</bdi>
      </p>
    </Confirm>
  )
}

const Failed = (props: { context: Context; jobs: readonly FailedJob[]; queues: readonly QueueCounts[] }) => {
  const { context, jobs, queues } = props
  const { translator, href, query, key, actor } = context
  const { t } = translator
  const withFailures = queues.filter(({ failed }) => failed > 0)
  const total = withFailures
    .filter(({ name }) => query.queue === undefined || name === query.queue)
    .reduce((sum, { failed }) => sum + failed, 0)
  const label = (name: string) => jobName(translator, name)
  return (
    <Section title={t('operation.jobs.failed')}>
      {(withFailures.length > 1 || query.queue !== undefined) && (
        <Filters
          translator={translator}
          action={href(path)}
          fields={[
            {
              kind: 'select',
              name: 'queue',
              label: t('operation.jobs.job'),
              value: query.queue ?? '',
              options: [
                { value: '', label: t('operation.jobs.any') },
                ...withFailures.map(({ name }) => ({ value: name, label: label(name) })),
              ],
            },
          ]}
          active={activeFilters({ queue: query.queue && label(query.queue) }, () => href(path))}
          clearHref={href(path)}
          summary={t('operation.jobs.failed_count', { count: total })}
        />
      )}
      <DataTable
        caption={t('operation.jobs.failed')}
        captionHidden
        rows={jobs}
        rowId={({ id }) => `job-${id}`}
        empty={
          <Empty title={t('operation.jobs.none_failed')} action={{ label: t('ui.filters.clear'), href: href(path) }} />
        }
        columns={[
          {
            key: 'job',
            label: t('operation.jobs.job'),
            header: true,
            cell: ({ name }) => <Name context={context} name={name} />,
          },
          {
            key: 'when',
            label: t('operation.jobs.failed_at'),
            cell: ({ failedAt }) => <Moment translator={translator} at={failedAt.toISOString()} />,
          },
          {
            key: 'attempts',
            label: t('operation.jobs.attempts'),
            align: 'end',
            cell: ({ attempts }) => translator.number(attempts),
          },
          { key: 'error', label: t('operation.jobs.error'), cell: ({ error }) => <bdi>{error}</bdi> },
          {
            key: 'acts',
            label: t('operation.jobs.acts'),
            align: 'date',
            cell: ({ id, name }) => (
              <span class="actions">
                {may(actor, rights['job.retry'], {}) && (
                  <ActionButton
                    form="retry"
                    formKey={`${key}:${id}`}
                    action={href(path)}
                    hidden={{ job: id }}
                    label={t('operation.jobs.retry')}
                    about={label(name)}
                  />
                )}
                {may(actor, rights['job.discard'], {}) && (
                  <ButtonLink quiet label={t('operation.jobs.discard')} href={href(path, { discard: id })} />
                )}
              </span>
            ),
          },
        ]}
      />
      <Pager
        translator={translator}
        paged={{ page: query.page, pages: Math.max(1, Math.ceil(total / perPage)), total }}
        href={(at) => href(path, { queue: query.queue, page: at })}
      />
    </Section>
  )
}

export const jobsPage = page({
  path,
  right: rights['job.see'],
  query: JobsQuery,
  posts: {
    retry: {
      action: retryFailedJob,
      run: async ({ act, fields }) => {
        await act(retryFailedJob, fields)
        return { to: path, flash: 'operation.jobs.retried' }
      },
    },
    discard: {
      action: discardFailedJob,
      run: async ({ act, fields, query }) => {
        await act(discardFailedJob, { ...fields, job: query.discard })
        return { to: path, flash: 'operation.jobs.discarded' }
      },
    },
  },
  render: async (context) => {
    const { translator, db, query, actor } = context
    const { t } = translator
    const queues = await queueCounts(db)
    const failed = queues.reduce((sum, queue) => sum + queue.failed, 0)
    const [jobs, running, clock] = [
      await failedJobs(db, { limit: perPage, offset: (query.page - 1) * perPage, queue: query.queue }),
      await runningJobs(db),
      await schedules(db),
    ]
    const discard =
      query.discard !== undefined && may(actor, rights['job.discard'], {})
        ? await failedJob(db, query.discard)
        : undefined
    const title = t('operation.jobs.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('operation.jobs.answer')} />
          {discard !== undefined && <Discard context={context} job={discard} />}
          {failed === 0 ? (
            <Notice kind="info" title={t('operation.jobs.well')}>
              {t('operation.jobs.well_text')}
            </Notice>
          ) : (
            <>
              <Notice kind="warning" title={t('operation.jobs.failed_notice', { count: failed })}>
                {t('operation.jobs.failed_text')}
              </Notice>
              <Failed context={context} jobs={jobs} queues={queues} />
            </>
          )}
          {running.length > 0 && <Running context={context} jobs={running} />}
          <Queues context={context} queues={queues} />
          <Clock context={context} all={clock} />
        </WorkArea>
      ),
    }
  },
})
