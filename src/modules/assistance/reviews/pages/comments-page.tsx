/** All threads of a review. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { Filters } from '../../../../ui/filters.tsx'
import { Empty, Section } from '../../../../ui/page.tsx'
import { wordsMatch } from '../../../reference/index.ts'
import { rights } from '../../permissions.ts'
import { makeComment, reopenThread, resolveThread } from '../comments/actions.ts'
import { isUnresolved, type Thread } from '../comments/comment.ts'
import { threadsOf } from '../comments/queries.ts'
import { framed, menu, readReview } from '../frame.tsx'
import { reviewPath } from '../words.tsx'
import { CommentForm, Threads } from './threads.tsx'

const query = z.object({ q: optional(z.string().trim().max(100)), which: optional(z.enum(['unresolved', 'resolved'])) })

const path = (id: string | undefined) => `/reviews/${id}/comments`

const matches = ({ words, replies }: Thread, q: string): boolean => {
  const isFound = wordsMatch(q)
  return [words, ...replies.map((reply) => reply.words)].some((one) => isFound([one]))
}

export const commentsPage = page({
  path: '/reviews/:id/comments',
  right: rights['review.see'],
  menu,
  query,
  posts: {
    comment: {
      action: makeComment,
      run: async ({ act, fields, params }) => {
        await act(makeComment, { ...fields, review: params.id })
        return { to: path(params.id), flash: 'assistance.reviews.said' as const }
      },
    },
    resolve: {
      action: resolveThread,
      run: async ({ act, fields, params }) => {
        await act(resolveThread, fields)
        return { to: path(params.id), flash: 'assistance.reviews.resolved' as const }
      },
    },
    reopen: {
      action: reopenThread,
      run: async ({ act, fields, params }) => {
        await act(reopenThread, fields)
        return { to: path(params.id), flash: 'assistance.reviews.thread_reopened' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, query: asked } = context
    const { t } = translator
    const read = await readReview(context, async (tx, { review }) => ({ threads: await threadsOf(tx, review.id) }))
    const { review, threads } = read
    const { q, which } = asked
    const shown = threads.filter(
      (thread) =>
        (which === undefined || isUnresolved(thread) === (which === 'unresolved')) &&
        (q === undefined || matches(thread, q)),
    )
    const address = href(`${reviewPath(review)}/comments`)
    const any = { value: '', label: t('assistance.reviews.any') }
    const options = (['unresolved', 'resolved'] as const).map((value) => ({
      value,
      label: t(`assistance.reviews.threads.${value}`),
    }))
    return framed({
      context: context as PageContext,
      review,
      tab: '/comments',
      title: t('assistance.reviews.tab.comments'),
      answer: t('assistance.reviews.comments_answer', {
        count: threads.length,
        unresolved: threads.filter(isUnresolved).length,
      }),
      children: (
        <>
          {threads.length > 0 && (
            <Filters
              translator={translator}
              action={address}
              fields={[
                { kind: 'search', name: 'q', label: t('assistance.reviews.words'), value: q ?? '' },
                {
                  kind: 'select',
                  name: 'which',
                  label: t('assistance.reviews.status'),
                  value: which ?? '',
                  options: [any, ...options],
                },
              ]}
              active={[
                ...(q === undefined
                  ? []
                  : [{ label: q, removeHref: href(`${reviewPath(review)}/comments`, { which }) }]),
                ...(which === undefined
                  ? []
                  : [
                      {
                        label: t(`assistance.reviews.threads.${which}`),
                        removeHref: href(`${reviewPath(review)}/comments`, { q }),
                      },
                    ]),
              ]}
              clearHref={address}
              summary={t('assistance.reviews.threads_count', { count: shown.length })}
            />
          )}
          {shown.length === 0 ? (
            <Empty title={t('assistance.reviews.no_comment')} text={t('assistance.reviews.no_comment_text')} />
          ) : (
            <Threads shown={{ ...read, context: context as PageContext }} threads={shown} about />
          )}
          <Section title={t('assistance.reviews.about_whole')}>
            <CommentForm context={context as PageContext} review={review} address={address} />
          </Section>
        </>
      ),
    })
  },
})
