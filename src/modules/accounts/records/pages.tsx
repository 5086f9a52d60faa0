/** Two questions about any record: what happened to it, and who may see it (and why the reader may). */

import { z } from 'zod'
import { actionWords } from '../../../action/audit-words.ts'
import { type PageContext, page, type RecordKind } from '../../../action/manifest.ts'
import { may, type Right, reasonFor } from '../../../action/rights.ts'
import { fullSight, reading, setSight } from '../../../action/sight.ts'
import type { PlainKey } from '../../../i18n/translate.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { Empty, Notice, PageHead, Section, ViewLinks } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { History, Person } from '../../../ui/work.tsx'
import { actorWords, changesOf, userIn } from '../audit/audit.ts'
import { historyOf, namesOf, personalValues } from '../audit/queries.ts'
import { wordsIn } from '../audit/values.ts'
import { grantById } from '../grants/queries.ts'
import { type Places, placesIn, reachWords } from '../grants/words.tsx'
import { rights } from '../permissions.ts'
import { holdersOf } from './queries.ts'

const most = 200
const empty = z.object({})

interface Found {
  readonly kind: RecordKind
  readonly id: string
  readonly record: NonNullable<Awaited<ReturnType<RecordKind['find']>>>
}

/** @throws Problem not-found for a record that is not there or hidden */
const findRecord = async (context: PageContext): Promise<Found> => {
  const { kind: name, id = '' } = context.params
  const kind = context.modules.flatMap(({ records }) => records ?? []).find((one) => one.kind === name)
  if (kind === undefined || !may(context.actor, kind.right)) throw new Problem('not-found')
  const record = await kind.find(context, id)
  if (record === null || !may(context.actor, kind.right, record.place)) throw new Problem('not-found')
  return { kind, id, record }
}

const tabs = ({ href, translator: { t } }: PageContext, { kind, id, record }: Found, current: 'history' | 'sight') => (
  <ViewLinks
    label={record.title}
    views={[
      { label: t('accounts.records.record'), href: href(record.path) },
      {
        label: t('accounts.records.history'),
        href: href(`/history/${kind.kind}/${encodeURIComponent(id)}`),
        current: current === 'history',
      },
      {
        label: t('accounts.records.sight'),
        href: href(`/sight/${kind.kind}/${encodeURIComponent(id)}`),
        current: current === 'sight',
      },
    ]}
  />
)

export const historyPage = page({
  path: '/history/:kind/:id',
  right: rights['record.ask'],
  query: empty,
  render: async (context) => {
    const { translator, db, actor, href } = context
    const { t } = translator
    const found = await findRecord(context)
    const { kind, id, record } = found
    const entries = await historyOf(db, [`${kind.kind}:${id}`, ...(record.alsoSubjects ?? [])], most)
    const ids = [...new Set(entries.flatMap((entry) => userIn(entry.actor) ?? []))]
    const names = may(actor, rights['user.see'])
      ? await reading(context, rights['user.see'], (tx) => namesOf(tx, ids))
      : new Map<string, string>()
    const values = await reading(context, kind.right, (tx) =>
      personalValues(
        tx,
        entries.map((entry) => entry.id),
      ),
    )
    const words = wordsIn(await placesIn(db), translator)
    const title = t('accounts.records.history_of', { record: record.title })
    return {
      title,
      crumbs: [{ label: record.title, href: href(record.path) }, { label: t('accounts.records.history') }],
      body: (
        <>
          <PageHead title={title} answer={t('accounts.records.history_answer')} />
          {tabs(context, found, 'history')}
          {entries.length === 0 ? (
            <Empty title={t('accounts.records.no_history')} />
          ) : (
            <History
              translator={translator}
              entries={entries.map((entry) => ({
                id: `entry-${entry.id}`,
                at: entry.at.toISOString(),
                who: actorWords(translator, entry.actor, names),
                through: entry.through,
                what: actionWords(translator, entry.action),
                changes: changesOf(entry, values, t('accounts.records.hidden_value'), words),
                ...(entry.reason === null ? {} : { reason: entry.reason }),
              }))}
            />
          )}
        </>
      ),
    }
  },
})

/** People whom the reader may see, each with where their role holds, and how many more there are. */
const holdersIn = (context: PageContext, { kind, id, record }: Found) =>
  reading(
    context,
    rights['user.see'],
    async (tx) => {
      const places = await placesIn(tx)
      const listed = []
      for (const person of await holdersOf(tx, kind.right, record.place))
        listed.push({ ...person, where: await whereWords(context, tx, places, person.reach, person.grant) })
      await setSight(tx, fullSight)
      return { listed, more: (await holdersOf(tx, kind.right, record.place)).length - listed.length }
    },
    () => ({ action: 'accounts.record.ask', subject: `${kind.kind}:${id}` }),
  )

/** The States, regions and groups of a grant by name; of another only what kind of place it is. */
const whereWords = async ({ translator }: PageContext, tx: Db, places: Places, reach: string, id: string) => {
  const grant = reach === 'states' ? await grantById(tx, id) : undefined
  return grant === undefined
    ? (translator.t as (key: PlainKey) => string)(`accounts.records.reach_${reach}` as PlainKey)
    : reachWords(places, translator, grant)
}

const reasonWords = async (context: PageContext, right: Right, place: Found['record']['place']): Promise<string> => {
  const { translator, actor } = context
  const t = translator.t as (key: PlainKey, values?: Record<string, string>) => string
  const reason = reasonFor(actor, right, place)
  if (reason === null) return ''
  if (reason.grant === undefined) return t(`accounts.records.because_${reason.holder}` as PlainKey)
  const { id, role, reach } = reason.grant
  return t('accounts.records.because_grant' as PlainKey, {
    role: t(`accounts.role.${role}` as PlainKey),
    reach: await reading(context, rights['profile.see'], async (tx) =>
      whereWords(context, tx, await placesIn(tx), reach.kind, id),
    ),
  })
}

export const sightPage = page({
  path: '/sight/:kind/:id',
  right: rights['record.ask'],
  query: empty,
  render: async (context) => {
    const { translator, actor, href } = context
    const t = translator.t as (key: PlainKey, values?: Record<string, string>) => string
    const found = await findRecord(context)
    const { kind, record } = found
    const { holders } = kind.right
    const named = may(actor, rights['grant.see']) && may(actor, rights['user.see'])
    const { listed: people, more } =
      named && !holders.includes('public') ? await holdersIn(context, found) : { listed: [], more: 0 }
    const reason = await reasonWords(context, kind.right, record.place)
    const title = translator.t('accounts.records.sight_of', { record: record.title })
    return {
      title,
      crumbs: [{ label: record.title, href: href(record.path) }, { label: translator.t('accounts.records.sight') }],
      body: (
        <>
          <PageHead title={title} answer={translator.t('accounts.records.sight_answer')} />
          {tabs(context, found, 'sight')}
          <Notice kind="info" title={reason} />
          <Section title={translator.t('accounts.records.who')}>
            <p>
              {translator.clauses(
                holders.map((holder) =>
                  t(
                    (holder === 'public' || holder === 'self' || holder === 'operator'
                      ? `accounts.holder.${holder}`
                      : `accounts.role.${holder}`) as PlainKey,
                  ),
                ),
              )}
            </p>
          </Section>
          {people.length + more > 0 && (
            <Section title={translator.t('accounts.records.people')}>
              {people.length > 0 && (
                <DataTable
                  caption={translator.t('accounts.records.people')}
                  captionHidden
                  rows={people}
                  rowId={({ id }) => id}
                  columns={[
                    {
                      key: 'name',
                      label: translator.t('accounts.records.person'),
                      header: true,
                      cell: ({ id, name }) => (
                        <Person
                          translator={translator}
                          name={name}
                          href={href(`/users/${id}`)}
                          you={id === actor.user}
                        />
                      ),
                    },
                    {
                      key: 'role',
                      label: translator.t('accounts.records.role'),
                      cell: ({ role }) => t(`accounts.role.${role}` as PlainKey),
                    },
                    {
                      key: 'reach',
                      label: translator.t('accounts.records.reach'),
                      cell: ({ where }) => where,
                    },
                  ]}
                />
              )}
              {more > 0 && <p class="muted">{translator.t('accounts.records.more', { count: more })}</p>}
            </Section>
          )}
        </>
      ),
    }
  },
})
