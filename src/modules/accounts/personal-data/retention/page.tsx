/** What is due for deletion today by each rule, and what the job has done so far. */

import { z } from 'zod'
import { actionWords } from '../../../../action/audit-words.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import type { PlainKey } from '../../../../i18n/translate.ts'
import { Confirm } from '../../../../ui/form.tsx'
import { PageHead, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { History, Moment } from '../../../../ui/work.tsx'
import { WorkArea } from '../../area.tsx'
import { actorWords, type LogEntry, userIn } from '../../audit/audit.ts'
import { entriesOf, namesOf } from '../../audit/queries.ts'
import { rights } from '../../permissions.ts'
import { ruleWords } from '../copy/copy.ts'
import { dormantAfter, noticeAfter, peopleRules, tableRules, withdrawnAfter } from './retention.ts'
import { type Counts, previewRetention, runRetention } from './run.ts'

const path = '/retention'
const mostRuns = 30

interface Line {
  readonly id: string
  readonly what: string
  readonly when: string
  readonly due: number
}

const daysOf = {
  'dormant-notices': noticeAfter,
  'dormant-people': dormantAfter,
  'withdrawn-consents': withdrawnAfter,
} as const

const linesOf = ({ translator }: PageContext, counts: Counts): Line[] => {
  const { t } = translator
  const say = t as (key: PlainKey) => string
  return [
    ...tableRules().map((rule) => ({
      id: rule.id,
      what: say(rule.of.label),
      when: ruleWords(translator, rule),
      due: counts[rule.id] ?? 0,
    })),
    ...peopleRules.map((id) => ({
      id,
      what: t(`accounts.personal-data.retention.${id}`),
      when: t(`accounts.personal-data.retention.${id}_after`, { count: daysOf[id] }),
      due: counts[id] ?? 0,
    })),
  ]
}

/** Only the rules by which something went. */
const changesOf = (lines: readonly Line[], { detail }: LogEntry) =>
  Object.entries((detail.rows ?? {}) as Counts).flatMap(([id, count]) =>
    count === 0 ? [] : [{ field: lines.find((line) => line.id === id)?.what ?? id, after: String(count) }],
  )

const Runs = (props: {
  context: PageContext
  lines: readonly Line[]
  runs: readonly LogEntry[]
  names: ReadonlyMap<string, string>
}) => {
  const { translator } = props.context
  return (
    <Section title={translator.t('accounts.personal-data.retention.runs')}>
      <History
        translator={translator}
        entries={props.runs.map((run) => ({
          id: `entry-${run.id}`,
          at: run.at.toISOString(),
          who: actorWords(translator, run.actor, props.names),
          through: run.through,
          what: actionWords(translator, run.action),
          changes: changesOf(props.lines, run),
        }))}
      />
    </Section>
  )
}

export const retentionPage = page({
  path,
  right: rights['retention.see'],
  query: z.object({}),
  posts: {
    run: {
      action: runRetention,
      run: async ({ act }) => {
        await act(runRetention, {})
        return { to: path, flash: 'accounts.personal-data.retention.ran' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted, actor, db } = context
    const { t, number } = translator
    const counts = await reading(context, rights['retention.see'], (tx) => previewRetention(tx))
    const runs = await entriesOf(db, { action: runRetention.id }, { most: mostRuns })
    const ids = runs.flatMap((run) => userIn(run.actor) ?? [])
    const names = await reading(context, rights['user.see'], (tx) => namesOf(tx, ids))
    const lines = linesOf(context, counts)
    const total = lines.reduce((sum, { due }) => sum + due, 0)
    const title = t('accounts.personal-data.retention.title')
    const [last] = runs
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('accounts.personal-data.retention.due', { count: total })} />
          <p>
            {t('accounts.personal-data.retention.daily')}{' '}
            {last === undefined ? (
              t('accounts.personal-data.retention.never')
            ) : (
              <>
                {t('accounts.personal-data.retention.last')}{' '}
                <Moment translator={translator} at={last.at.toISOString()} />
              </>
            )}
          </p>
          <DataTable<Line>
            caption={title}
            captionHidden
            rows={lines}
            rowId={({ id }) => id}
            columns={[
              { key: 'what', header: true, label: t('accounts.personal-data.data'), cell: ({ what }) => what },
              { key: 'when', label: t('accounts.personal-data.kept_label'), cell: ({ when }) => when },
              {
                key: 'due',
                align: 'end',
                label: t('accounts.personal-data.retention.today'),
                cell: ({ due }) => number(due),
              },
            ]}
          />
          {may(actor, rights['retention.run'], {}) && total > 0 && (
            <Confirm
              translator={translator}
              form="run"
              formKey={key}
              action={href(path)}
              title={t('accounts.personal-data.retention.now')}
              button={t('accounts.personal-data.retention.button')}
              cancelHref={href(path)}
              {...(posted && { problem: posted.problem })}
            >
              <p>{t('accounts.personal-data.retention.final')}</p>
            </Confirm>
          )}
          <Runs context={context} lines={lines} runs={runs} names={names} />
        </WorkArea>
      ),
    }
  },
})
