/** Threads of comments, on whatever page they belong to. */
import type { PageContext } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { ActionButton, Form } from '../../../../ui/form.tsx'
import { Moment } from '../../../../ui/work.tsx'
import { rights } from '../../permissions.ts'
import { type Comment, isUnresolved, type Thread } from '../comments/comment.ts'
import type { Shown } from '../frame.tsx'
import { isRunning, placeOfReview, type Review } from '../review.ts'
import { findingPath, obligationName, provisionName, provisionPath, reviewPath, type Who, Written } from '../words.tsx'

const mayComment = ({ actor }: PageContext, review: Review): boolean =>
  isRunning(review) && may(actor, rights['comment.make'], placeOfReview(review))

const One = ({ context, comment, who }: { context: PageContext; comment: Comment; who: Who }) => (
  <div class="comment">
    <p class="note">
      <strong>
        <bdi>{who(comment.madeBy)}</bdi>
      </strong>{' '}
      · <Moment translator={context.translator} at={comment.madeAt.toISOString()} />
    </p>
    <Written words={comment.words} />
  </div>
)

/** What the thread is about, as a link. */
const About = ({ shown, thread }: { shown: Shown; thread: Thread }) => {
  const { context, review, registers, byId, atHand } = shown
  const { translator, href } = context
  const { t } = translator
  if (thread.obligation !== null)
    return (
      <a href={`${href(findingPath(review, thread.obligation))}#comments`}>
        {obligationName(translator, registers, thread.obligation)}
      </a>
    )
  if (thread.provision === null) return <>{t('assistance.reviews.about_whole')}</>
  if (thread.version !== atHand.versionId) return <>{t('assistance.reviews.about_earlier')}</>
  return (
    <a href={`${href(provisionPath(review, thread.provision))}#comments`}>{provisionName(thread.provision, byId)}</a>
  )
}

const Reply = ({ context, review, thread }: { context: PageContext; review: Review; thread: Thread }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const address = href(`${reviewPath(review)}/comments`)
  const sent = posted?.form === 'comment' && posted.values.thread === thread.id ? posted : undefined
  return (
    <div class="thread-foot">
      {isUnresolved(thread) && (
        <details open={sent !== undefined}>
          <summary>{t('assistance.reviews.reply')}</summary>
          <Form
            translator={translator}
            form="comment"
            formKey={key}
            action={address}
            label={t('assistance.reviews.reply')}
            {...(sent === undefined ? {} : { values: sent.values, problem: sent.problem })}
            fields={[
              { kind: 'hidden', name: 'thread', value: thread.id },
              { kind: 'textarea', name: 'words', label: t('assistance.reviews.words_of_comment'), rows: 3 },
            ]}
            buttons={[{ label: t('assistance.reviews.say'), kind: 'quiet' }]}
          />
        </details>
      )}
      <ActionButton
        form={isUnresolved(thread) ? 'resolve' : 'reopen'}
        formKey={key}
        action={address}
        hidden={{ thread: thread.id }}
        label={t(isUnresolved(thread) ? 'assistance.reviews.resolve' : 'assistance.reviews.reopen_thread')}
        about={thread.words.slice(0, 60)}
      />
    </div>
  )
}

export const Threads = ({
  shown,
  threads,
  about = false,
}: {
  shown: Shown
  threads: readonly Thread[]
  about?: boolean
}) => {
  const { context, review, who } = shown
  const { translator } = context
  const { t } = translator
  return (
    <ol class="plain threads">
      {threads.map((thread) => (
        <li key={thread.id} id={`thread-${thread.id}`} class={isUnresolved(thread) ? undefined : 'resolved'}>
          {about && (
            <p class="note">
              <About shown={shown} thread={thread} />
            </p>
          )}
          <One context={context} comment={thread} who={who} />
          {thread.replies.map((reply) => (
            <div key={reply.id} class="reply">
              <One context={context} comment={reply} who={who} />
            </div>
          ))}
          {thread.resolvedAt !== null && (
            <p class="note">
              {t('assistance.reviews.resolved_by', { who: who(thread.resolvedBy) })}{' '}
              <Moment translator={translator} at={thread.resolvedAt.toISOString()} />
            </p>
          )}
          {mayComment(context, review) && <Reply context={context} review={review} thread={thread} />}
        </li>
      ))}
    </ol>
  )
}

/** Opens a thread about what the page is about. */
export const CommentForm = ({
  context,
  review,
  address,
}: {
  context: PageContext
  review: Review
  address: string
}) => {
  const { translator, key, posted } = context
  const { t } = translator
  if (!mayComment(context, review)) return null
  const sent = posted?.form === 'comment' && posted.values.thread === undefined ? posted : undefined
  return (
    <Form
      translator={translator}
      form="comment"
      formKey={key}
      action={address}
      label={t('assistance.reviews.new_comment')}
      {...(sent === undefined ? {} : { values: sent.values, problem: sent.problem })}
      fields={[{ kind: 'textarea', name: 'words', label: t('assistance.reviews.new_comment'), rows: 3 }]}
      buttons={[{ label: t('assistance.reviews.say'), kind: 'quiet' }]}
    />
  )
}
