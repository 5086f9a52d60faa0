/** The audit log: filters, entries in words, the last seal, a check of the chain, and the way to take it all away. */
import { z } from 'zod'
import { withoutWords } from '../../../action/audit.ts'
import { lastSeal, sealFile } from '../../../action/audit-seal.ts'
import { verifyChain } from '../../../action/audit-verify.ts'
import { actionWords, faultSentence, verdictSentence } from '../../../action/audit-words.ts'
import { integer, optional } from '../../../action/input.ts'
import { download, type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { hasMessage } from '../../../i18n/catalogue.ts'
import type { PlainKey } from '../../../i18n/translate.ts'
import { Problem } from '../../../kernel/problem.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { ButtonLink, Empty, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable, ExportLinks } from '../../../ui/table.tsx'
import { Code, Moment } from '../../../ui/work.tsx'
import { WorkArea } from '../area.tsx'
import { rights } from '../permissions.ts'
import { sealAudit } from './actions.ts'
import { actorWords, type LogEntry, userIn, ways } from './audit.ts'
import { filters } from './input.ts'
import { withPeople } from './people.ts'
import { actionsOf, entriesOf, namesOf } from './queries.ts'

const perPage = 50
const path = '/audit'

const query = filters.extend({ after: optional(integer(1, Number.MAX_SAFE_INTEGER)) })
type Query = z.output<typeof query>
type Context = PageContext<Query>

type Names = ReadonlyMap<string, string>

/** A person by name, another record by its kind and identifier; what is about no one record says nothing. */
const Subject = ({ context, subject, names }: { context: PageContext; subject: string; names: Names }) => {
  const [kind = '', id = ''] = subject.split(/:(.*)/s)
  const key = `accounts.audit.kind.${kind}`
  if (!hasMessage(key)) return <bdi>{subject}</bdi>
  const word = context.translator.t(key as PlainKey)
  const name = names.get(userIn(subject) ?? '')
  const words = name ? (
    <bdi>{name}</bdi>
  ) : (
    <>
      {word} <small dir="ltr">{id}</small>
    </>
  )
  if (id === 'list' || id === 'all' || id === 'log') return word
  const isRecord = context.modules.some(({ records }) => records?.some((record) => record.kind === kind))
  return isRecord ? <a href={context.href(`/history/${kind}/${encodeURIComponent(id)}`)}>{words}</a> : words
}

const FilterForm = ({ context, actions }: { context: Context; actions: readonly string[] }) => {
  const { translator, href, query: asked } = context
  const { t, date } = translator
  const { before: _, after: __, ...fields } = asked
  const without = (field: string) => href(path, { ...fields, [field]: undefined })
  const any = { value: '', label: t('accounts.audit.any') }
  return (
    <Filters
      translator={translator}
      action={href(path)}
      open={4}
      fields={[
        { kind: 'search', name: 'q', label: t('accounts.audit.words'), value: asked.q ?? '' },
        {
          kind: 'select',
          name: 'action',
          label: t('accounts.audit.action'),
          value: asked.action ?? '',
          options: [any, ...actions.map((value) => ({ value, label: actionWords(translator, value) }))],
        },
        { kind: 'date', name: 'from', label: t('accounts.audit.from'), value: asked.from ?? '' },
        { kind: 'date', name: 'to', label: t('accounts.audit.to'), value: asked.to ?? '' },
        {
          kind: 'select',
          name: 'through',
          label: t('accounts.audit.through'),
          value: asked.through ?? '',
          options: [any, ...ways.map((value) => ({ value, label: t(`ui.through.${value}`) }))],
        },
        { kind: 'search', name: 'actor', label: t('accounts.audit.actor'), value: asked.actor ?? '' },
        { kind: 'search', name: 'subject', label: t('accounts.audit.subject'), value: asked.subject ?? '' },
      ]}
      active={activeFilters(
        {
          q: asked.q,
          action: asked.action && actionWords(translator, asked.action),
          from: asked.from && `${t('accounts.audit.from')}: ${date(asked.from)}`,
          to: asked.to && `${t('accounts.audit.to')}: ${date(asked.to)}`,
          through: asked.through && t(`ui.through.${asked.through}`),
          actor: asked.actor,
          subject: asked.subject,
        },
        without,
      )}
      clearHref={href(path)}
    >
      <ExportLinks translator={translator} href={(format) => href(`/export/audit.${format}`, fields)} />
    </Filters>
  )
}

const Entries = (props: { context: Context; entries: readonly LogEntry[]; names: Names }) => {
  const { context, entries, names } = props
  const { translator, href, query: asked } = context
  const { t } = translator
  const { before: _, after: __, ...fields } = asked
  return (
    <>
      <DataTable
        caption={t('accounts.audit.title')}
        captionHidden
        rows={entries}
        rowId={({ id }) => `entry-${id}`}
        columns={[
          {
            key: 'what',
            label: t('accounts.audit.action'),
            header: true,
            cell: ({ action, reason }) => (
              <>
                {actionWords(translator, action)}
                {reason !== null && (
                  <div class="note">
                    <bdi>{reason}</bdi>
                  </div>
                )}
              </>
            ),
          },
          {
            key: 'actor',
            label: t('accounts.audit.actor'),
            cell: ({ actor, through }) => (
              <>
                <a href={href(path, { actor })}>
                  <bdi>{actorWords(translator, actor, names)}</bdi>
                </a>
                <div class="note">{t(`ui.through.${through}`)}</div>
              </>
            ),
          },
          {
            key: 'subject',
            label: t('accounts.audit.subject'),
            cell: ({ subject }) => <Subject context={context} subject={subject} names={names} />,
          },
          {
            key: 'at',
            label: t('accounts.audit.when'),
            cell: ({ at }) => <Moment translator={translator} at={at.toISOString()} />,
          },
          { key: 'id', label: t('accounts.audit.number'), cell: ({ id }) => id, align: 'end' },
        ]}
        empty={<Empty title={t('accounts.audit.empty')} action={{ label: t('ui.filters.clear'), href: href(path) }} />}
      />
      {entries.length > 0 && (
        <p class="actions">
          {(asked.before !== undefined || asked.after !== undefined) && (
            <ButtonLink
              quiet
              label={t('accounts.audit.newer')}
              href={href(path, { ...fields, after: entries[0]!.id })}
            />
          )}
          {(entries.length === perPage || asked.after !== undefined) && entries.at(-1)!.id > 1 && (
            <ButtonLink
              quiet
              label={t('accounts.audit.older')}
              href={href(path, { ...fields, before: entries.at(-1)!.id })}
            />
          )}
        </p>
      )}
    </>
  )
}

export const auditPage = page({
  path,
  right: rights['audit.see'],
  query,
  posts: {
    seal: {
      action: sealAudit,
      run: async ({ act }) => {
        await act(sealAudit, {})
        return { to: path, flash: 'accounts.audit.sealed' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, actor } = context
    const { t, number, date } = translator
    const { before, after, ...asked } = context.query
    const filter = await withPeople(context, asked)
    const [entries, names, actions, seal] = await reading(
      context,
      rights['audit.see'],
      async (tx) => {
        const some = await entriesOf(tx, filter, { before, after, most: perPage })
        const ids = [
          ...new Set(some.flatMap((entry) => [entry.actor, entry.subject].flatMap((who) => userIn(who) ?? []))),
        ]
        return [some, await namesOf(tx, ids), await actionsOf(tx), await lastSeal(tx)] as const
      },
      () => ({ action: 'accounts.audit.see', subject: 'audit:log', detail: withoutWords(asked) }),
    )
    return {
      title: t('accounts.audit.title'),
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={t('accounts.audit.title')}
            answer={t('accounts.audit.answer')}
            actions={<ButtonLink label={t('accounts.audit.check')} href={href('/audit/check')} />}
          />
          <FilterForm context={context} actions={actions} />
          <Entries context={context} entries={entries} names={names} />
          <Section title={t('accounts.audit.seal.title')}>
            <p>
              {seal === undefined
                ? t('accounts.audit.seal.none')
                : t('accounts.audit.seal.last', {
                    entry: number(seal.entry),
                    date: date(seal.madeAt.slice(0, 10)),
                  })}{' '}
              {t('accounts.audit.seal.why')}
            </p>
            <div class="actions">
              {may(actor, rights['audit.seal']) && (
                <Form
                  translator={translator}
                  form="seal"
                  formKey={key}
                  action={href(path)}
                  fields={[]}
                  buttons={[{ label: t('accounts.audit.seal.make'), kind: 'quiet' }]}
                />
              )}
              {seal !== undefined && (
                <ButtonLink quiet label={t('accounts.audit.seal.take')} href={href('/audit/seal.json')} />
              )}
            </div>
          </Section>
        </WorkArea>
      ),
    }
  },
})

/** What the chain's check finds, computed now. */
export const auditCheckPage = page({
  path: '/audit/check',
  right: rights['audit.see'],
  query: z.object({}),
  render: async (context) => {
    const { translator, db, href } = context
    const { t } = translator
    const verdict = await verifyChain(db)
    const title = t('accounts.audit.check')
    return {
      title,
      crumbs: [{ label: t('accounts.audit.title'), href: href(path) }, { label: title }],
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('accounts.audit.check_answer')} />
          <Notice kind={verdict.faults.length === 0 ? 'info' : 'warning'} title={verdictSentence(translator, verdict)}>
            {verdict.faults.length > 0 && (
              <ul>
                {verdict.faults.slice(0, 100).map((fault) => (
                  <li key={JSON.stringify(fault)}>{faultSentence(translator, fault)}</li>
                ))}
              </ul>
            )}
          </Notice>
          <Section title={t('accounts.audit.check_command')}>
            <Code label={t('accounts.audit.check_command')}>{'pacta audit verify --seal pacta-audit-seal-1.json'}</Code>
          </Section>
        </WorkArea>
      ),
    }
  },
})

export const sealDownload = download({
  path: '/audit/seal.json',
  right: rights['audit.see'],
  query: z.object({}),
  file: async ({ db }) => {
    const seal = await lastSeal(db)
    if (seal === undefined) throw new Problem('not-found')
    return { name: `pacta-audit-seal-${seal.id}.json`, type: 'application/json', content: sealFile(seal) }
  },
})
