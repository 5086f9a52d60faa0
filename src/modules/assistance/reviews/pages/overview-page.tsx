/** One review: how far it is, what of each type of obligation is found, who works on it and what is mine to do. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { ButtonLink, Columns, Empty, Section } from '../../../../ui/page.tsx'
import { Steps } from '../../../../ui/work.tsx'
import { referenceOf } from '../../../reference/index.ts'
import { ownerWords } from '../../drafts/pages/views.tsx'
import { versionsOf } from '../../drafts/queries.ts'
import { rights } from '../../permissions.ts'
import { closeReview, reopenReview, takeUpVersion } from '../actions.ts'
import { threadsOf } from '../comments/queries.ts'
import { framed, menu, readReview } from '../frame.tsx'
import { ReviewOutputs } from '../output/section.tsx'
import { isOpen, placeOfReview } from '../review.ts'
import { membersOf } from '../reviewers/queries.ts'
import { findingPath, isUnread, reviewPath } from '../words.tsx'
import {
  answerOf,
  Coverage,
  Ending,
  Events,
  Facts,
  Mine,
  Newer,
  nextFor,
  type Read,
  Reviewers,
  stepOf,
} from './overview-parts.tsx'

const query = z.object({ do: optional(z.enum(['close', 'reopen'])) })

export const overviewPage = page({
  path: '/reviews/:id',
  right: rights['review.see'],
  menu,
  query,
  posts: {
    'take-up': {
      action: takeUpVersion,
      run: async ({ act, fields, params }) => {
        await act(takeUpVersion, { ...fields, review: params.id })
        return { to: `/reviews/${params.id}/drift`, flash: 'assistance.reviews.taken_up' as const }
      },
    },
    close: {
      action: closeReview,
      run: async ({ act, fields, params }) => {
        await act(closeReview, { ...fields, review: params.id })
        return { to: `/reviews/${params.id}`, flash: 'assistance.reviews.closed' as const }
      },
    },
    reopen: {
      action: reopenReview,
      run: async ({ act, fields, params }) => {
        await act(reopenReview, { ...fields, review: params.id })
        return { to: `/reviews/${params.id}`, flash: 'assistance.reviews.reopened' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, actor, db } = context
    const { t } = translator
    const read: Read = await readReview(context, async (tx, { review, draft, atHand }) => ({
      members: await membersOf(tx, review.id),
      newer: (await versionsOf(tx, draft.id)).filter(
        ({ language, number }) => language === atHand.language && number > atHand.draftNumber,
      ),
      unresolved: (await threadsOf(tx, review.id)).filter(({ resolvedAt }) => resolvedAt === null).length,
    }))
    const { review, set, findings, concerns, suggestions, unresolved } = read
    const finds = isOpen(review) && may(actor, rights['finding.make'], placeOfReview(review))
    const next = finds ? nextFor(read, actor.user) : undefined
    const count = (path: string, words: string) => (
      <li>
        <a href={href(`${reviewPath(review)}${path}`)}>{words}</a>
      </li>
    )
    const unread = set.filter(({ obligation }) => isUnread(findings.get(obligation))).length
    const open = suggestions.filter(({ disposition }) => disposition === 'open').length
    return framed({
      context: context as PageContext,
      review,
      tab: '',
      title: review.title,
      heading: <bdi>{review.title}</bdi>,
      answer: answerOf(read),
      actions: next !== undefined && (
        <ButtonLink label={t('assistance.reviews.go_on')} href={href(findingPath(review, next))} />
      ),
      children: (
        <>
          <Ending {...read} />
          <Newer {...read} />
          <div class="review-steps">
            <Steps
              translator={translator}
              current={stepOf(read)}
              steps={[
                t('assistance.reviews.step.set'),
                t('assistance.reviews.step.findings'),
                t('assistance.reviews.step.suggestions'),
                t('assistance.reviews.step.clearance'),
                t('assistance.reviews.step.closed'),
              ]}
            />
          </div>
          <Columns>
            <div>
              {set.length === 0 ? <Empty title={t('assistance.reviews.empty_set')} /> : <Coverage {...read} />}
              <Events {...read} />
            </div>
            <div>
              <Facts {...read} owner={ownerWords(await referenceOf(db), translator, review)} />
              <Mine {...read} />
              <Section title={t('assistance.reviews.left_over')}>
                <ul class="plain lines">
                  {unread > 0 &&
                    count('/obligations?verdict=unread', t('assistance.reviews.unread', { count: unread }))}
                  {count('/provisions', t('assistance.reviews.concerns', { count: concerns.length }))}
                  {count('/comments', t('assistance.reviews.unresolved', { count: unresolved }))}
                  {count('/suggestions', t('assistance.reviews.suggestions_open', { count: open }))}
                </ul>
              </Section>
              {await ReviewOutputs(context, read.review)}
              <Reviewers {...read} />
            </div>
          </Columns>
        </>
      ),
    })
  },
})
