/** What the overview of a review is made of: coverage, facts, people, what is mine, what happened. */
import type { PageContext } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { ActionButton, Confirm } from '../../../../ui/form.tsx'
import { DatedList, DefinitionList, Notice, Section, Sheet } from '../../../../ui/page.tsx'
import { Person } from '../../../../ui/work.tsx'
import type { DraftVersion } from '../../drafts/draft.ts'
import { draftPath, versionPath } from '../../drafts/pages/views.tsx'
import { rights } from '../../permissions.ts'
import type { Shown } from '../frame.tsx'
import { coverageOf, isMet, isOpen, isRead, isRunning, placeOfReview } from '../review.ts'
import { isUnread, reviewPath, StatusChip, versionWords } from '../words.tsx'
import { CoverageKey, CoverageTable, coverageByType } from './coverage.tsx'

/** What the page may ask before it does it. */
interface Query {
  readonly do?: 'close' | 'reopen' | undefined
}

interface Extra {
  readonly members: readonly string[]
  /** Versions of the draft in this language that the review has not taken up. */
  readonly newer: readonly DraftVersion[]
  readonly unresolved: number
}

export type Read = Shown<Query> & Extra

/** What a reviewer does next: their own open obligation first, then any, then what is to be read again. */
export const nextFor = ({ set, findings }: Read, user: string | null): string | undefined => {
  const todo = set.filter(({ obligation }) => !findings.has(obligation) || isUnread(findings.get(obligation)))
  return (todo.find(({ assignedTo }) => assignedTo === user) ?? todo[0])?.obligation
}

export const answerOf = ({ context, set, findings, atHand }: Read): string => {
  const read = set.flatMap(({ obligation }) => findings.get(obligation) ?? []).filter(isRead)
  return context.translator.t('assistance.reviews.answer_one', {
    met: read.filter(({ verdict }) => isMet(verdict)).length,
    read: read.length,
    count: set.length,
    version: String(atHand.draftNumber),
  })
}

/** Which step the review has come to, from 1. */
export const stepOf = ({ review, set, findings, suggestions }: Read): number => {
  if (review.status === 'closed') return 5
  if (review.status === 'cleared' || review.status === 'with-state') return 4
  if (set.some(({ obligation }) => !findings.has(obligation) || isUnread(findings.get(obligation)))) return 2
  return suggestions.some(({ disposition }) => disposition === 'open') ? 3 : 4
}

export const Mine = (read: Read) => {
  const { context, review, set, findings } = read
  const { translator, actor, href } = context
  const { t } = translator
  const own = set.filter(({ assignedTo }) => assignedTo !== null && assignedTo === actor.user)
  if (own.length === 0) return null
  const left = own.filter(({ obligation }) => !findings.has(obligation)).length
  const unread = own.filter(({ obligation }) => isUnread(findings.get(obligation))).length
  const to = (asked: Record<string, string>) => href(`${reviewPath(review)}/obligations`, { assigned: 'me', ...asked })
  return (
    <Section title={t('assistance.reviews.mine_to_do')}>
      <ul class="plain lines">
        <li>
          <a href={to({})}>{t('assistance.reviews.assigned_count', { count: own.length })}</a>
        </li>
        <li>
          <a href={to({ verdict: 'open' })}>{t('assistance.reviews.left', { count: left })}</a>
        </li>
        {unread > 0 && (
          <li>
            <a href={to({ verdict: 'unread' })}>{t('assistance.reviews.unread', { count: unread })}</a>
          </li>
        )}
      </ul>
    </Section>
  )
}

export const Reviewers = ({ context, review, members, set, findings, who }: Read) => {
  const { translator, href, actor } = context
  const { t } = translator
  const keeps = may(actor, rights['review.keep'], placeOfReview(review))
  return (
    <Section
      title={t('assistance.reviews.reviewers')}
      aside={keeps && <a href={href(`${reviewPath(review)}/people`)}>{t('assistance.reviews.share_out')}</a>}
    >
      {members.length === 0 ? (
        <p class="muted">{t('assistance.reviews.no_reviewers')}</p>
      ) : (
        <ul class="plain lines">
          {members.map((id) => {
            const theirs = set.filter(({ assignedTo }) => assignedTo === id)
            const done = theirs.filter(({ obligation }) => findings.has(obligation)).length
            return (
              <li key={id}>
                <Person translator={translator} name={who(id)} you={id === actor.user} />
                {theirs.length > 0 && (
                  <div class="note">{t('assistance.reviews.done_of', { done, count: theirs.length })}</div>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

export const Newer = ({ context, review, newer }: Read) => {
  const { translator, href, actor, key } = context
  const { t } = translator
  const last = newer.at(-1)
  if (last === undefined || !isRunning(review)) return null
  return (
    <Notice kind="info" title={t('assistance.reviews.newer', { version: String(last.number) })}>
      <p>{t('assistance.reviews.newer_text')}</p>
      <div class="actions">
        {may(actor, rights['review.keep'], placeOfReview(review)) && (
          <ActionButton
            form="take-up"
            formKey={key}
            kind="primary"
            action={href(reviewPath(review))}
            hidden={{ version: last.id }}
            label={t('assistance.reviews.take_up', { version: String(last.number) })}
          />
        )}
        <a href={href(`${versionPath(last.id)}/difference`)}>{t('assistance.reviews.see_difference')}</a>
      </div>
    </Notice>
  )
}

export const Events = ({ context, review, versions, who }: Read) => {
  const { t, date } = context.translator
  const day = (moment: Date) => moment.toISOString().slice(0, 10)
  const events = [
    ...versions.map((version) => ({
      at: version.takenUpAt,
      words:
        version.number === 1
          ? t('assistance.reviews.event.opened', { version: String(version.draftNumber) })
          : t('assistance.reviews.event.taken_up', { version: String(version.draftNumber) }),
      by: who(version.takenUpBy),
    })),
    ...(review.closedAt === null ? [] : [{ at: review.closedAt, words: t('assistance.reviews.event.closed'), by: '' }]),
  ].reverse()
  return (
    <Section title={t('assistance.reviews.events')}>
      <DatedList
        items={events.map(({ at, words, by }, index) => ({
          id: `event-${index}`,
          date: day(at),
          when: date(day(at)),
          children: words,
          note: by,
        }))}
      />
    </Section>
  )
}

export const Ending = ({ context, review }: Read) => {
  const { translator, href, key, query: asked, posted } = context
  const { t } = translator
  const form = asked.do
  if (form === undefined) return null
  return (
    <Confirm
      translator={translator}
      form={form}
      formKey={key}
      action={href(reviewPath(review), { do: form })}
      title={t(`assistance.reviews.${form}.title`)}
      reason="needed"
      button={t(`assistance.reviews.${form}.do`)}
      cancelHref={href(reviewPath(review))}
      {...(posted === undefined ? {} : { values: posted.values, problem: posted.problem })}
    >
      <p>{t(`assistance.reviews.${form}.text`)}</p>
    </Confirm>
  )
}

export const Facts = (read: Read & { owner: string }) => {
  const { context, review, draft, atHand, set, owner } = read
  const { translator, href, actor } = context
  const { t, date } = translator
  const keeps = may(actor, rights['review.keep'], placeOfReview(review))
  return (
    <Sheet>
      <DefinitionList
        stack
        items={[
          {
            term: t('assistance.reviews.draft'),
            value: (
              <a href={href(draftPath(draft.id))}>
                <bdi>{draft.workingTitle}</bdi>
              </a>
            ),
          },
          {
            term: t('assistance.reviews.at_hand'),
            value: <a href={href(versionPath(atHand.versionId))}>{versionWords(translator, atHand)}</a>,
          },
          { term: t('assistance.reviews.state'), value: owner },
          { term: t('assistance.reviews.as_at'), value: date(review.asAt) },
          {
            term: t('assistance.reviews.set'),
            value: (
              <>
                {t('assistance.reviews.set_count', { count: set.length })}{' '}
                {keeps && isOpen(review) && (
                  <a href={href(`${reviewPath(review)}/set`)}>{t('assistance.reviews.change')}</a>
                )}
              </>
            ),
          },
          {
            term: t('assistance.reviews.status'),
            value: <StatusChip translator={translator} status={review.status} />,
          },
        ]}
      />
      {keeps && review.status !== 'with-state' && (
        <p class="note">
          <a href={href(reviewPath(review), { do: review.status === 'open' ? 'close' : 'reopen' })}>
            {t(`assistance.reviews.${review.status === 'open' ? 'close' : 'reopen'}.title`)}
          </a>
        </p>
      )}
    </Sheet>
  )
}

export const Coverage = ({ context, review, set, findings, registers }: Read) => {
  const { translator } = context
  const { t } = translator
  const ids = set.map(({ obligation }) => obligation)
  return (
    <Section title={t('assistance.reviews.coverage')}>
      <CoverageKey translator={translator} coverage={coverageOf(ids, findings)} />
      <CoverageTable
        context={context as PageContext}
        review={review}
        rows={coverageByType(registers, ids, findings)}
        caption={t('assistance.reviews.coverage')}
      />
      <p class="note">{t('assistance.reviews.meaning')}</p>
    </Section>
  )
}
