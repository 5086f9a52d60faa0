/** Clearance of a review by its State: what would become public, who did what when, and what can be done now. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { fullSight, setSight } from '../../../../action/sight.ts'
import { ButtonLink, DatedList, Notice, Section } from '../../../../ui/page.tsx'
import { focalPointsOf } from '../../../accounts/index.ts'
import { rights } from '../../permissions.ts'
import { framed, idIn, menu, readReview, type Shown } from '../frame.tsx'
import { readBack, type Said, sha256Of, tallyOf, written } from '../output/content.ts'
import { saidIn } from '../output/load.ts'
import { SaidView } from '../output/said-view.tsx'
import { isOpen, placeOfReview } from '../review.ts'
import { registersOf, reviewPath, Written } from '../words.tsx'
import { askClearance, giveClearance, returnReview, withdrawReview } from './actions.ts'
import { isTextChanged } from './changed.ts'
import { type Act, courseOf, sentWhen } from './clearance.ts'
import { AnswerForms, AskForm, WithdrawForm } from './forms.tsx'
import { publicPath } from './public-words.ts'
import { actsOf, sentBy } from './queries.ts'
import { TextChanged } from './text-changed.tsx'
import { standingWords } from './words.ts'

export const tab = '/clearance'

interface Extra {
  readonly acts: readonly Act[]
  /** What would go to the State now, lies with it, or was cleared by it. */
  readonly said: Said
  readonly sha256: string
  readonly focalPoints: number
  /** The text, since what lies with the State, or else is public, was sent. */
  readonly isChanged: boolean
}

const Course = ({ context, acts, who }: Shown & Extra) => {
  const { t, date } = context.translator
  return (
    <Section title={t('assistance.reviews.clearance.course')}>
      {acts.length === 0 ? (
        <p class="muted">{t('assistance.reviews.clearance.course_none')}</p>
      ) : (
        <DatedList
          items={acts.toReversed().map(({ id, act, words, sha256, madeAt, madeBy }) => ({
            id,
            date: madeAt.toISOString(),
            when: date(madeAt.toISOString().slice(0, 10)),
            children: (
              <>
                {t(`assistance.reviews.clearance.act.${act}`)} · <bdi>{who(madeBy)}</bdi>
                {words !== '' && <Written words={words} />}
              </>
            ),
            note: t('assistance.reviews.clearance.hash', { hash: sha256.slice(0, 12) }),
          }))}
        />
      )}
    </Section>
  )
}

const Doing = (read: Shown<{ do?: 'withdraw' | undefined }> & Extra) => {
  const { context, review, acts, sha256, said, focalPoints } = read
  const { actor, query } = context
  const own = `${reviewPath(review)}${tab}`
  const place = placeOfReview(review)
  const { asked, published } = courseOf(acts)
  const keeps = may(actor, rights['review.keep'], place)
  const pending = review.status === 'with-state' && asked !== null
  if (keeps && query.do === 'withdraw' && (asked ?? published) !== null)
    return <WithdrawForm context={context} own={own} what={asked === null ? 'publication' : 'request'} />
  if (pending && may(actor, rights['review.clear'], place))
    return <AnswerForms context={context} own={own} sha256={asked.sha256} />
  if (!isOpen(review) || !keeps) return null
  return (
    <AskForm
      context={context}
      own={own}
      sha256={sha256}
      left={tallyOf(said.obligations).open}
      leftPath={`${reviewPath(review)}/obligations`}
      focalPoints={focalPoints}
    />
  )
}

const readAll = async (context: PageContext<{ do?: 'withdraw' | undefined }>) => {
  const registers = await registersOf(context.db)
  return readReview(context, async (tx, { review }): Promise<Extra> => {
    const acts = await actsOf(tx, review.id)
    const sent = sentWhen(acts)
    // What lies with the State, or what it has cleared, is shown as it was sent.
    const stands = review.status === 'with-state' ? sent.asked : review.status === 'cleared' ? sent.published : null
    const lies = stands === null ? null : await sentBy(tx, stands.id)
    const content = lies?.content ?? written(await saidIn(tx, review.id, registers))
    const sha256 = lies?.sha256 ?? sha256Of(content)
    const isChanged = await isTextChanged(tx, review.draftId, sent.asked ?? sent.published)
    await setSight(tx, fullSight)
    const people = review.stateCode === null ? [] : await focalPointsOf(tx, review.stateCode)
    return { acts, said: readBack(content, sha256), sha256, isChanged, focalPoints: people.length }
  })
}

export const clearancePage = page({
  path: '/reviews/:id/clearance',
  right: rights['review.see'],
  menu,
  query: z.object({ do: optional(z.enum(['withdraw'])) }),
  posts: {
    ask: {
      action: askClearance,
      run: async (context) => {
        const review = idIn(context.params.id)
        await context.act(askClearance, { review, ...context.fields })
        return { to: `/reviews/${review}${tab}`, flash: 'assistance.reviews.clearance.done.asked' as const }
      },
    },
    give: {
      action: giveClearance,
      run: async (context) => {
        const review = idIn(context.params.id)
        await context.act(giveClearance, { review, ...context.fields })
        return { to: `/reviews/${review}${tab}`, flash: 'assistance.reviews.clearance.done.cleared' as const }
      },
    },
    return: {
      action: returnReview,
      run: async (context) => {
        const review = idIn(context.params.id)
        await context.act(returnReview, { review, ...context.fields })
        return { to: `/reviews/${review}${tab}`, flash: 'assistance.reviews.clearance.done.returned' as const }
      },
    },
    withdraw: {
      action: withdrawReview,
      run: async (context) => {
        const review = idIn(context.params.id)
        await context.act(withdrawReview, { review, ...context.fields })
        return { to: `/reviews/${review}${tab}`, flash: 'assistance.reviews.clearance.done.withdrawn' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, actor } = context
    const { t } = translator
    const read = await readAll(context)
    const { review, acts, said } = read
    const course = courseOf(acts)
    const own = `${reviewPath(review)}${tab}`
    const title = t('assistance.reviews.clearance.title')
    if (review.stateCode === null)
      return framed({
        context,
        review,
        tab,
        title,
        answer: t('assistance.reviews.clearance.training'),
        children: <Notice kind="info" title={t('assistance.reviews.clearance.training_text')} />,
      })
    const canWithdraw =
      may(actor, rights['review.keep'], placeOfReview(review)) &&
      (course.asked ?? course.published) !== null &&
      context.query.do === undefined
    const holds = { open: 'would', 'with-state': 'lies', cleared: 'holds', closed: 'says' } as const
    return framed({
      context,
      review,
      tab,
      title,
      answer: standingWords(translator, review, course),
      actions: (
        <>
          {course.published !== null && (
            <ButtonLink quiet label={t('assistance.reviews.clearance.see_public')} href={href(publicPath(review.id))} />
          )}
          {canWithdraw && (
            <ButtonLink
              quiet
              label={t(`assistance.reviews.clearance.withdraw_${course.asked === null ? 'publication' : 'request'}`)}
              href={href(own, { do: 'withdraw' })}
            />
          )}
        </>
      ),
      children: (
        <>
          {read.isChanged && <TextChanged context={context} />}
          <Doing {...read} />
          <Course {...read} />
          <Notice kind="info" title={t(`assistance.reviews.clearance.${holds[review.status]}`)}>
            {t('assistance.reviews.clearance.wording')}
          </Notice>
          <SaidView context={context} said={said} />
        </>
      ),
    })
  },
})
