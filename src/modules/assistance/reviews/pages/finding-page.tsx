/** One obligation of a review: what it asks, where the draft answers it, and what the reviewer says. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import {
  type Outcome,
  type PageContent,
  type PageContext,
  type PostContext,
  page,
} from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import type { PlainKey } from '../../../../i18n/translate.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Confirm } from '../../../../ui/form.tsx'
import { Empty, Section } from '../../../../ui/page.tsx'
import { idAt } from '../../../treaties/index.ts'
import { rights } from '../../permissions.ts'
import { assignObligations } from '../actions.ts'
import { makeComment } from '../comments/actions.ts'
import { threadsOf } from '../comments/queries.ts'
import { confirmFinding, makeFinding, withdrawFinding } from '../findings/actions.ts'
import { findingsIn } from '../findings/queries.ts'
import { framed, menu, readReview } from '../frame.tsx'
import { isOpen, isRunning, placeOfReview } from '../review.ts'
import { membersOf } from '../reviewers/queries.ts'
import { findingPath, isUnread, obligationName } from '../words.tsx'
import { AssignOne } from './assign.tsx'
import { type Draught, draughtOf, FindingForm } from './finding-form.tsx'
import { Carried, FindingView, Neighbours, ObligationSheet } from './finding-parts.tsx'
import { chosenItems, obligationFilters, onlyFilter } from './obligation-filter.ts'
import { CommentForm, Threads } from './threads.tsx'

const query = z.object({ ...obligationFilters, do: optional(z.literal('withdraw')) })
type Query = z.output<typeof query>

const obligationIn = ({ params }: Pick<PageContext, 'params'>): string => idAt(params.code ?? '', params.place ?? '')

const readFinding = (context: PageContext<Query>) => {
  const obligation = obligationIn(context)
  return readReview(context, async (tx, { review, set, versions, atHand }) => {
    if (!set.some((item) => item.obligation === obligation)) throw new Problem('not-found')
    const earlier = versions.find(({ number }) => number === atHand.number - 1)
    return {
      obligation,
      earlier,
      before: earlier && (await findingsIn(tx, review.id, earlier.versionId)).get(obligation),
      threads: (await threadsOf(tx, review.id)).filter((thread) => thread.obligation === obligation),
      members: await membersOf(tx, review.id),
    }
  })
}

type Read = Awaited<ReturnType<typeof readFinding>>

/** Before and after it among those that the filters leave. */
const placeIn = ({ context, obligation, ...read }: Read) => {
  const ids = chosenItems(read, read.registers, context.query, context.actor.user).map((item) => item.obligation)
  const at = ids.indexOf(obligation)
  if (at !== -1) return { place: at + 1, count: ids.length, previous: ids[at - 1], next: ids[at + 1] }
  // It has left the list by what was just said of it: the list goes on with the one after it.
  const order = read.set.map((item) => item.obligation)
  const later = ids.find((id) => order.indexOf(id) > order.indexOf(obligation))
  const earlier = ids.findLast((id) => order.indexOf(id) < order.indexOf(obligation))
  return { place: 0, count: ids.length, previous: earlier, next: later }
}

const render = async (context: PageContext<Query>, typed?: Draught): Promise<PageContent> => {
  const read = await readFinding(context)
  const { translator, href, actor, posted, query: asked, key } = context
  const { t } = translator
  const { review, obligation, findings, atHand, earlier, before, registers, who, threads, set, members } = read
  const plain = context as PageContext
  const held = findings.get(obligation)
  const address = href(findingPath(review, obligation), onlyFilter(asked))
  const place = placeOfReview(review)
  const finds = isOpen(review) && may(actor, rights['finding.make'], place)
  const where = placeIn(read)
  const sent = posted?.form === 'finding' ? draughtOf(posted.values) : undefined
  const draught: Draught = typed ??
    sent ?? {
      verdict: held?.verdict ?? '',
      provisions: held?.provisions ?? [],
      comment: held?.comment ?? '',
      suggestion: held?.suggestion ?? '',
      sought: '',
    }
  return framed({
    context: plain,
    review,
    tab: '/obligations',
    below: true,
    title: obligationName(translator, registers, obligation),
    answer: held === undefined ? t('assistance.reviews.verdict.open') : t(`assistance.reviews.verdict.${held.verdict}`),
    children: (
      <>
        <Neighbours context={plain} review={review} filter={asked} {...where} />
        {!finds && <ObligationSheet context={plain} registers={registers} obligation={obligation} />}
        {finds && held !== undefined && isUnread(held) && earlier !== undefined && (
          <Carried context={plain} address={address} finding={held} before={before} version={earlier} />
        )}
        {asked.do === 'withdraw' && finds && held !== undefined && (
          <Confirm
            translator={translator}
            form="withdraw"
            formKey={key}
            action={href(findingPath(review, obligation), { ...onlyFilter(asked), do: 'withdraw' })}
            title={t('assistance.reviews.withdraw_finding')}
            reason="needed"
            button={t('assistance.reviews.withdraw')}
            cancelHref={address}
            {...(posted?.form === 'withdraw' ? { values: posted.values, problem: posted.problem } : {})}
          >
            <p>{t('assistance.reviews.withdraw_finding_text')}</p>
          </Confirm>
        )}
        {finds ? (
          <FindingForm
            context={plain}
            content={read}
            obligation={obligation}
            address={address}
            draught={draught}
            hasNext={where.next !== undefined}
            lead={<ObligationSheet context={plain} registers={registers} obligation={obligation} />}
          />
        ) : held === undefined ? (
          <Empty title={t('assistance.reviews.verdict.open')} />
        ) : (
          <FindingView shown={{ ...read, context: plain }} finding={held} version={atHand} who={who} />
        )}
        {finds && held !== undefined && asked.do !== 'withdraw' && (
          <p class="note">
            <a href={href(findingPath(review, obligation), { ...onlyFilter(asked), do: 'withdraw' })}>
              {t('assistance.reviews.withdraw_finding')}
            </a>
          </p>
        )}
        {before !== undefined && earlier !== undefined && (
          <Section title={t('assistance.reviews.in_version', { version: String(earlier.draftNumber) })}>
            <FindingView
              shown={{ context: plain, review, byId: new Map() }}
              finding={{ ...before, provisions: [] }}
              version={earlier}
              who={who}
            />
          </Section>
        )}
        {may(actor, rights['review.keep'], place) && isRunning(review) && (
          <AssignOne
            context={plain}
            address={address}
            members={members}
            who={who}
            assigned={set.find((item) => item.obligation === obligation)?.assignedTo ?? null}
          />
        )}
        <Section title={t('assistance.reviews.tab.comments')} id="comments">
          <Threads shown={{ ...read, context: plain }} threads={threads} />
          <CommentForm context={plain} review={review} address={`${address}#comments`} />
        </Section>
      </>
    ),
  })
}

type Posting = PostContext<Query>

const back = ({ params, query: asked }: Posting, obligation: string, flash: PlainKey): Outcome => ({
  to: findingPath({ id: params.id ?? '' }, obligation),
  query: Object.fromEntries(
    Object.entries(onlyFilter(asked)).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ),
  flash,
})

/** Saves, and goes to the next of the list; or only looks for words in the draft, with what was typed kept. */
const saveFinding = async (context: Posting): Promise<Outcome> => {
  const { act, fields, params } = context
  const { then, sought, ...said } = fields
  const obligation = obligationIn(context)
  if (then === 'search') return { show: await render(context, draughtOf(fields)) }
  const { next } = placeIn(await readFinding(context))
  await act(makeFinding, { ...said, review: params.id, obligation })
  return back(context, then === 'next' && next !== undefined ? next : obligation, 'assistance.reviews.saved')
}

const on = ({ params }: Posting, context: Pick<PageContext, 'params'>) => ({
  review: params.id,
  obligation: obligationIn(context),
})

export const findingPage = page({
  path: '/reviews/:id/obligations/:code/:place',
  right: rights['review.see'],
  menu,
  query,
  posts: {
    finding: { action: makeFinding, run: saveFinding },
    confirm: {
      action: confirmFinding,
      run: async (context) => {
        const { next } = placeIn(await readFinding(context))
        await context.act(confirmFinding, on(context, context))
        return back(context, next ?? obligationIn(context), 'assistance.reviews.saved')
      },
    },
    withdraw: {
      action: withdrawFinding,
      run: async (context) => {
        await context.act(withdrawFinding, { ...context.fields, ...on(context, context) })
        return back(context, obligationIn(context), 'assistance.reviews.withdrawn')
      },
    },
    comment: {
      action: makeComment,
      run: async (context) => {
        const { thread } = context.fields
        const about = thread === undefined ? { obligation: obligationIn(context) } : {}
        await context.act(makeComment, { ...context.fields, ...about, review: context.params.id })
        return back(context, obligationIn(context), 'assistance.reviews.said')
      },
    },
    assign: {
      action: assignObligations,
      run: async (context) => {
        const { review, obligation } = on(context, context)
        await context.act(assignObligations, { ...context.fields, review, obligations: [obligation] })
        return back(context, obligation, 'assistance.reviews.assigned_done')
      },
    },
  },
  render: (context) => render(context),
})
