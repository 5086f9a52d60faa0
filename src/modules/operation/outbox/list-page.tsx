/** The outbox: every mail, what became of it, and what it means when there is no mail server. */
import type { z } from 'zod'
import { isSet } from '../../../action/installation.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { hasMessage } from '../../../i18n/catalogue.ts'
import { locales } from '../../../i18n/locales.ts'
import type { PlainKey, Translator } from '../../../i18n/translate.ts'
import { languages } from '../../../kernel/text.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Empty, Notice, PageHead } from '../../../ui/page.tsx'
import { DataTable, Pager } from '../../../ui/table.tsx'
import { Code, Moment, StateChip } from '../../../ui/work.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { rights } from '../permissions.ts'
import { OutboxQuery } from './input.ts'
import { countMails, listMails, type MailRow, mailKinds } from './queries.ts'

const path = '/outbox'
const perPage = 50

type Context = PageContext<z.output<typeof OutboxQuery>>

/** "Invitation"; the plain word of a kind that nobody has worded. */
export const kindWords = ({ t }: Translator, kind: string): string => {
  const key = `operation.outbox.kind.${kind}`
  return hasMessage(key) ? t(key as PlainKey) : kind
}

/** What a mail server's absence means, and how to name one. */
export const NoServer = ({ translator: { t } }: { translator: Translator }) =>
  isSet('SMTP_URL') ? null : (
    <Notice kind="warning" title={t('operation.outbox.no_server')}>
      <p>{t('operation.outbox.no_server_text')}</p>
      <p>{t('operation.outbox.no_server_how')}</p>
      <Code label={t('operation.outbox.no_server')}>
        {'SMTP_URL=smtps://user:password@mail.example.org:465\nMAIL_FROM=pacta@example.org'}
      </Code>
    </Notice>
  )

const FilterForm = ({ context, kinds, total }: { context: Context; kinds: readonly string[]; total: number }) => {
  const { translator, href, query } = context
  const { t } = translator
  const any = { value: '', label: t('operation.outbox.any') }
  const states = ['queued', 'sent', 'failed', 'held'] as const
  return (
    <Filters
      translator={translator}
      action={href(path)}
      open={4}
      fields={[
        { kind: 'search', name: 'q', label: t('operation.outbox.search'), value: query.q ?? '' },
        {
          kind: 'select',
          name: 'state',
          label: t('operation.outbox.state'),
          value: query.state ?? '',
          options: [any, ...states.map((value) => ({ value, label: t(`ui.state.${value}`) }))],
        },
        {
          kind: 'select',
          name: 'kind',
          label: t('operation.outbox.kind'),
          value: query.kind ?? '',
          options: [any, ...kinds.map((value) => ({ value, label: kindWords(translator, value) }))],
        },
        {
          kind: 'select',
          name: 'lang',
          label: t('operation.outbox.language'),
          value: query.lang ?? '',
          options: [any, ...languages.map((value) => ({ value, label: locales[value].name }))],
        },
      ]}
      active={activeFilters(
        {
          q: query.q,
          state: query.state && t(`ui.state.${query.state}`),
          kind: query.kind && kindWords(translator, query.kind),
          lang: query.lang && locales[query.lang].name,
        },
        (field) => href(path, { ...query, page: undefined, [field]: undefined }),
      )}
      clearHref={href(path)}
      summary={t('operation.outbox.count', { count: total })}
    />
  )
}

const Mails = ({ context, mails, narrowed }: { context: Context; mails: readonly MailRow[]; narrowed: boolean }) => {
  const { translator, href } = context
  const { t } = translator
  const at = (moment: Date) => <Moment translator={translator} at={moment.toISOString()} />
  return (
    <DataTable
      caption={t('operation.outbox.title')}
      captionHidden
      rows={mails}
      rowId={({ id }) => `mail-${id}`}
      empty={
        narrowed ? (
          <Empty title={t('operation.outbox.none_found')} action={{ label: t('ui.filters.clear'), href: href(path) }} />
        ) : (
          <Empty title={t('operation.outbox.none')} text={t('operation.outbox.none_text')} />
        )
      }
      columns={[
        {
          key: 'subject',
          label: t('operation.outbox.subject'),
          header: true,
          cell: ({ id, subject, kind, language }) => (
            <>
              <a href={href(`${path}/${id}`)} lang={language}>
                <bdi>{subject}</bdi>
              </a>
              <div class="note">
                {kindWords(translator, kind)} · <bdi lang={language}>{locales[language].name}</bdi>
              </div>
            </>
          ),
        },
        { key: 'to', label: t('operation.outbox.to'), cell: ({ to }) => <bdi dir="ltr">{to}</bdi> },
        { key: 'queued', label: t('operation.outbox.queued'), cell: ({ queuedAt }) => at(queuedAt) },
        {
          key: 'state',
          label: t('operation.outbox.state'),
          cell: ({ state, sentAt }) => (
            <>
              <StateChip translator={translator} state={state} />
              {sentAt !== null && <div class="note">{at(sentAt)}</div>}
            </>
          ),
        },
      ]}
    />
  )
}

export const outboxPage = page({
  path,
  right: rights['mail.see'],
  query: OutboxQuery,
  render: async (context) => {
    const { translator, href, query } = context
    const { t } = translator
    const { page: asked, ...filter } = query
    const found = await reading(
      context,
      rights['mail.see'],
      async (tx) => {
        const total = await countMails(tx, filter)
        const pages = Math.max(1, Math.ceil(total / perPage))
        const at = Math.min(asked, pages)
        const mails = await listMails(tx, filter, { limit: perPage, offset: (at - 1) * perPage })
        return { total, pages, page: at, mails, kinds: await mailKinds(tx) }
      },
      // Not the words that were searched, which may be an address.
      ({ mails }) => ({
        action: 'operation.mail.list',
        subject: 'mail:list',
        detail: { ...filter, ...(filter.q === undefined ? {} : { q: true }), shown: mails.length },
      }),
    )
    const title = t('operation.outbox.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('operation.outbox.answer')} />
          <NoServer translator={translator} />
          <FilterForm context={context} kinds={found.kinds} total={found.total} />
          <Mails
            context={context}
            mails={found.mails}
            narrowed={Object.values(filter).some((value) => value !== undefined)}
          />
          <Pager translator={translator} paged={found} href={(at) => href(path, { ...query, page: at })} />
        </WorkArea>
      ),
    }
  },
})
