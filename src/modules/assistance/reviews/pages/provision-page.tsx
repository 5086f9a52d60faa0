/** One provision of the draft in a review: its words, what obligations rest on it, which safeguards it touches. */
import { type Outcome, type PageContext, type PostContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import type { PlainKey } from '../../../../i18n/translate.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Section } from '../../../../ui/page.tsx'
import type { Provision } from '../../drafts/draft.ts'
import { inLanguage, Law, versionPath } from '../../drafts/pages/views.tsx'
import { rights } from '../../permissions.ts'
import { makeComment } from '../comments/actions.ts'
import { threadsOf } from '../comments/queries.ts'
import { confirmConcern, correctConcern, makeConcern, withdrawConcern } from '../concerns/actions.ts'
import { framed, idIn, menu, readReview } from '../frame.tsx'
import { isOpen, placeOfReview } from '../review.ts'
import { findingPath, OriginNote, obligationName, provisionName, provisionPath, VerdictChip } from '../words.tsx'
import { ConcernForm, Concerns } from './concerns.tsx'
import { type ProvisionQuery, provisionQuery } from './provision-query.ts'
import { CommentForm, Threads } from './threads.tsx'

/** The provision with everything in it. */
const withContents = (provisions: readonly Provision[], top: string): Provision[] => {
  const inside = new Set([top])
  return provisions
    .filter(({ id, parent }) => {
      if (id === top || (parent !== null && inside.has(parent))) inside.add(id)
      return inside.has(id)
    })
    .map((one) => (one.id === top ? { ...one, parent: null } : one))
}

type Posting = PostContext<ProvisionQuery>

const back = ({ params }: Posting, flash: PlainKey): Outcome => ({
  to: provisionPath({ id: params.id ?? '' }, params.provision ?? ''),
  flash,
})

export const provisionPage = page({
  path: '/reviews/:id/provisions/:provision',
  right: rights['review.see'],
  menu,
  query: provisionQuery,
  posts: {
    concern: {
      action: makeConcern,
      run: async (context) => {
        const { id: review, provision } = context.params
        await context.act(makeConcern, { ...context.fields, review, provision })
        return back(context, 'assistance.reviews.concern_made')
      },
    },
    correct: {
      action: correctConcern,
      run: async (context) => {
        await context.act(correctConcern, context.fields)
        return back(context, 'assistance.reviews.concern_made')
      },
    },
    confirm: {
      action: confirmConcern,
      run: async (context) => {
        await context.act(confirmConcern, context.fields)
        return back(context, 'assistance.reviews.saved')
      },
    },
    withdraw: {
      action: withdrawConcern,
      run: async (context) => {
        await context.act(withdrawConcern, context.fields)
        return back(context, 'assistance.reviews.withdrawn')
      },
    },
    comment: {
      action: makeComment,
      run: async (context) => {
        const { id: review, provision } = context.params
        await context.act(makeComment, { ...context.fields, review, provision })
        return back(context, 'assistance.reviews.said')
      },
    },
  },
  render: async (context) => {
    const { translator, href, actor } = context
    const { t } = translator
    const id = idIn(context.params.provision)
    const read = await readReview(context, async (tx, { review, byId }) => {
      if (!byId.has(id)) throw new Problem('not-found')
      return { threads: (await threadsOf(tx, review.id)).filter(({ provision }) => provision === id) }
    })
    const { review, atHand, provisions, byId, findings, concerns, registers, threads } = read
    const shown = { ...read, context: context as PageContext }
    const name = provisionName(id, byId)
    const resting = [...findings.values()].filter((finding) => finding.provisions.includes(id))
    const finds = isOpen(review) && may(actor, rights['finding.make'], placeOfReview(review))
    const address = href(provisionPath(review, id))
    return framed({
      context: context as PageContext,
      review,
      tab: '/provisions',
      below: true,
      title: name,
      heading: <span {...inLanguage(atHand.language)}>{name}</span>,
      answer: t('assistance.reviews.provision_answer', {
        obligations: resting.length,
        concerns: concerns.filter(({ provision }) => provision === id).length,
      }),
      children: (
        <>
          <div class="sheet">
            <Law language={atHand.language} provisions={withContents(provisions, id)} label={name} anchors={false} />
          </div>
          <p class="note">
            <a href={`${href(versionPath(atHand.versionId))}#${byId.get(id)?.eid ?? ''}`}>
              {t('assistance.reviews.in_draft')}
            </a>
          </p>
          {resting.length > 0 && (
            <Section title={t('assistance.reviews.obligations_here')}>
              <ul class="plain lines">
                {resting.map(({ obligation, verdict, origin }) => (
                  <li key={obligation}>
                    <a href={href(findingPath(review, obligation))}>
                      {obligationName(translator, registers, obligation)}
                    </a>{' '}
                    <VerdictChip translator={translator} verdict={verdict} />{' '}
                    <OriginNote translator={translator} origin={origin} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={t('assistance.reviews.safeguards')}>
            <Concerns shown={{ ...shown, context }} provision={id} address={address} changeable={finds} />
            {finds && context.query.correct === undefined && (
              <ConcernForm context={context} form="concern" address={address} />
            )}
          </Section>
          <Section title={t('assistance.reviews.tab.comments')} id="comments">
            <Threads shown={shown} threads={threads} />
            <CommentForm context={context as PageContext} review={review} address={`${address}#comments`} />
          </Section>
        </>
      ),
    })
  },
})
