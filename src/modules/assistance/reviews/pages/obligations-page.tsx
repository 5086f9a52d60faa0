/** The work of a review: its obligations in order, each with what was found of it. */
import { z } from 'zod'
import { optional, pageNumber } from '../../../../action/input.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { activeFilters, Filters } from '../../../../ui/filters.tsx'
import { ButtonLink, Empty } from '../../../../ui/page.tsx'
import { DataTable, Pager, pageOf } from '../../../../ui/table.tsx'
import { obligationAt, obligationTypes, titleOf } from '../../../treaties/index.ts'
import { rights } from '../../permissions.ts'
import { framed, menu, readReview, type Shown } from '../frame.tsx'
import { isOpen, isRead, placeOfReview, type SetItem } from '../review.ts'
import { membersOf } from '../reviewers/queries.ts'
import {
  findingPath,
  measureOf,
  OriginNote,
  obligationName,
  ProvisionLinks,
  reviewPath,
  VerdictChip,
  type Who,
} from '../words.tsx'
import { chosenItems, obligationFilters, onlyFilter, verdictChoices } from './obligation-filter.ts'

const perPage = 50
const sorts = ['text', '-text', 'verdict', '-verdict', 'assigned', '-assigned'] as const
const query = z.object({ ...obligationFilters, sort: optional(z.enum(sorts)), page: pageNumber })
type Query = z.output<typeof query>
type Read = Shown<Query> & { readonly members: readonly string[] }

export const verdictChoiceWords = (
  { t }: PageContext['translator'],
  choice: (typeof verdictChoices)[number],
): string =>
  choice === 'todo' || choice === 'unread'
    ? t(`assistance.reviews.only.${choice}`)
    : t(`assistance.reviews.verdict.${choice}`)

const assignedWords = ({ t }: PageContext['translator'], who: Who, assigned: string): string =>
  assigned === 'me' || assigned === 'nobody' ? t(`assistance.reviews.assigned.${assigned}`) : who(assigned)

const FilterForm = ({ context, review, set, registers, members, who, total }: Read & { total: number }) => {
  const { translator, href, query: asked, actor } = context
  const { t, text } = translator
  const path = `${reviewPath(review)}/obligations`
  const any = { value: '', label: t('assistance.reviews.any') }
  const select = (
    name: 'verdict' | 'type' | 'instrument' | 'assigned',
    label: string,
    options: { value: string; label: string }[],
  ) => ({
    kind: 'select' as const,
    name,
    label,
    value: asked[name] ?? '',
    options: [any, ...options],
  })
  const ofSet = set.flatMap(({ obligation }) => obligationAt(registers.obligations, obligation) ?? [])
  const codes = [...new Set(ofSet.map(({ instrument }) => instrument))]
  const types = obligationTypes.filter((type) => ofSet.some((one) => one.type === type))
  const instruments = codes.map((value) => ({ value, label: text(titleOf(registers, value).short_title) }))
  const people = [
    ...(actor.user !== null && members.includes(actor.user) ? ['me'] : []),
    'nobody',
    ...members.filter((id) => id !== actor.user),
  ].map((value) => ({ value, label: assignedWords(translator, who, value) }))
  return (
    <Filters
      translator={translator}
      action={href(path)}
      open={3}
      fields={[
        select(
          'verdict',
          t('assistance.reviews.finding'),
          verdictChoices.map((value) => ({ value, label: verdictChoiceWords(translator, value) })),
        ),
        select('assigned', t('assistance.reviews.assigned'), people),
        { kind: 'search', name: 'q', label: t('assistance.reviews.words'), value: asked.q ?? '' },
        select('instrument', t('treaties.obligations.instrument'), instruments),
        select(
          'type',
          t('assistance.reviews.type'),
          types.map((value) => ({ value, label: t(`treaties.obligations.type.${value}`) })),
        ),
        ...(asked.sort === undefined ? [] : [{ kind: 'hidden' as const, name: 'sort', value: asked.sort }]),
      ]}
      active={activeFilters(
        {
          q: asked.q,
          verdict: asked.verdict && verdictChoiceWords(translator, asked.verdict),
          assigned: asked.assigned && assignedWords(translator, who, asked.assigned),
          instrument: instruments.find(({ value }) => value === asked.instrument)?.label ?? asked.instrument,
          type: asked.type && t(`treaties.obligations.type.${asked.type}`),
        },
        (field) => href(path, { ...asked, page: undefined, [field]: undefined }),
      )}
      clearHref={href(path)}
      summary={t('assistance.reviews.shown_of', { count: total, all: set.length })}
    />
  )
}

const sorted = ({ context, findings, who }: Read, items: readonly SetItem[]): readonly SetItem[] => {
  const { sort = 'text' } = context.query
  const keys: Record<string, ((item: SetItem) => string) | undefined> = {
    verdict: ({ obligation }) => {
      const finding = findings.get(obligation)
      return context.translator.t(`assistance.reviews.verdict.${finding?.verdict ?? 'open'}`)
    },
    assigned: ({ assignedTo }) => who(assignedTo),
  }
  const key = keys[sort.replace('-', '')]
  const some = key ? items.toSorted((a, b) => context.translator.compare(key(a), key(b))) : items
  return sort.startsWith('-') ? some.toReversed() : some
}

const List = (read: Read & { items: readonly SetItem[] }) => {
  const { context, review, findings, registers, atHand, byId, who } = read
  const { translator, href, query: asked } = context
  const { t } = translator
  const path = `${reviewPath(review)}/obligations`
  const paged = pageOf(sorted(read, read.items), perPage, asked.page)
  return (
    <>
      <DataTable
        caption={t('assistance.reviews.tab.obligations')}
        captionHidden
        rows={paged.rows}
        sort={asked.sort ?? 'text'}
        href={(sort) => href(path, { ...asked, page: undefined, sort })}
        empty={
          <Empty
            title={t('assistance.reviews.no_obligation')}
            action={{ label: t('ui.filters.clear'), href: href(path) }}
          />
        }
        columns={[
          {
            key: 'obligation',
            header: true,
            sort: 'text',
            label: t('assistance.reviews.obligation'),
            cell: ({ obligation }) => (
              <>
                <a href={href(findingPath(review, obligation), onlyFilter(asked))}>
                  {obligationName(translator, registers, obligation)}
                </a>
                <small class="below">{measureOf(translator, registers, obligation)}</small>
              </>
            ),
          },
          {
            key: 'finding',
            sort: 'verdict',
            label: t('assistance.reviews.finding'),
            cell: ({ obligation }) => {
              const finding = findings.get(obligation)
              return (
                <>
                  <VerdictChip translator={translator} verdict={finding?.verdict ?? 'open'} />
                  {finding !== undefined && (
                    <div>
                      <OriginNote translator={translator} origin={finding.origin} />
                    </div>
                  )}
                </>
              )
            },
          },
          {
            key: 'provisions',
            label: t('assistance.reviews.provisions'),
            cell: ({ obligation }) => {
              const ids = findings.get(obligation)?.provisions ?? []
              return ids.length === 0 ? (
                <span class="muted">–</span>
              ) : (
                <ProvisionLinks
                  context={context as PageContext}
                  review={review}
                  version={atHand}
                  ids={ids}
                  byId={byId}
                />
              )
            },
          },
          {
            key: 'assigned',
            sort: 'assigned',
            label: t('assistance.reviews.assigned'),
            cell: ({ assignedTo }) =>
              assignedTo === null ? (
                <span class="muted">{t('assistance.reviews.assigned.nobody')}</span>
              ) : (
                <bdi>{who(assignedTo)}</bdi>
              ),
          },
        ]}
      />
      <Pager translator={translator} paged={paged} href={(at) => href(path, { ...asked, page: at })} />
    </>
  )
}

export const obligationsPage = page({
  path: '/reviews/:id/obligations',
  right: rights['review.see'],
  menu,
  query,
  render: async (context) => {
    const { translator, href, actor, query: asked } = context
    const { t } = translator
    const read: Read = await readReview(context, async (tx, { review }) => ({
      members: await membersOf(tx, review.id),
    }))
    const { review, set, findings, registers } = read
    const items = chosenItems(read, registers, asked, actor.user)
    const todo = chosenItems(read, registers, { ...asked, verdict: 'todo' }, actor.user)[0]
    const keeps = may(actor, rights['review.keep'], placeOfReview(review))
    const finds = isOpen(review) && may(actor, rights['finding.make'], placeOfReview(review))
    return framed({
      context: context as PageContext,
      review,
      tab: '/obligations',
      title: t('assistance.reviews.tab.obligations'),
      answer: t('assistance.reviews.findings_answer', {
        done: set.filter(({ obligation }) => isRead(findings.get(obligation))).length,
        count: set.length,
      }),
      actions: (
        <>
          {finds && todo !== undefined && (
            <ButtonLink
              label={t('assistance.reviews.go_on')}
              href={href(findingPath(review, todo.obligation), onlyFilter(asked))}
            />
          )}
          {keeps && isOpen(review) && (
            <ButtonLink quiet label={t('assistance.reviews.change_set')} href={href(`${reviewPath(review)}/set`)} />
          )}
          {keeps && (
            <ButtonLink quiet label={t('assistance.reviews.share_out')} href={href(`${reviewPath(review)}/people`)} />
          )}
        </>
      ),
      children: (
        <>
          <FilterForm {...read} total={items.length} />
          <List {...read} items={items} />
        </>
      ),
    })
  },
})
