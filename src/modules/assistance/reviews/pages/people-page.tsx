/** Who reviews, and what is assigned to whom. */
import { z } from 'zod'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { fullSight, reading, setSight } from '../../../../action/sight.ts'
import { Form } from '../../../../ui/form.tsx'
import { Empty, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { obligationAt, obligationTypes, titleOf } from '../../../treaties/index.ts'
import { rights } from '../../permissions.ts'
import { assignObligations, setReviewers } from '../actions.ts'
import { framed, idIn, menu, readReview, type Shown } from '../frame.tsx'
import { reviewById } from '../queries.ts'
import { legalOfficersFor, membersOf, type Reviewer } from '../reviewers/queries.ts'
import { reviewPath } from '../words.tsx'

type Read = Shown & { readonly members: readonly string[] }

/** Colleagues by name: that they were looked through is recorded. */
const officersFor = (context: PageContext, id: string): Promise<Reviewer[]> =>
  reading(
    context,
    rights['review.keep'],
    async (tx) => {
      const { stateCode } = await reviewById(tx, id)
      await setSight(tx, fullSight)
      return legalOfficersFor(tx, stateCode)
    },
    () => ({ action: 'assistance.review.see-officers', subject: `review:${id}` }),
  )

const Members = ({ read, officers }: { read: Read; officers: readonly Reviewer[] }) => {
  const { context, review, members, who } = read
  const { translator, href, key, posted } = context
  const { t } = translator
  const known = new Map([
    ...members.map((id) => [id, who(id)] as const),
    ...officers.map(({ id, name }) => [id, name] as const),
  ])
  const sent = posted?.form === 'reviewers' ? posted : undefined
  return (
    <Section title={t('assistance.reviews.reviewers')}>
      <Form
        translator={translator}
        form="reviewers"
        formKey={key}
        action={href(`${reviewPath(review)}/people`)}
        values={sent?.values ?? { users: members }}
        {...(sent === undefined ? {} : { problem: sent.problem })}
        fields={[
          {
            kind: 'checks',
            name: 'users',
            label: t('assistance.reviews.legal_officers'),
            hint: t('assistance.reviews.legal_officers_hint'),
            optional: true,
            options: [...known].map(([value, label]) => ({ value, label })),
          },
        ]}
        buttons={[{ label: t('assistance.reviews.save') }]}
      />
    </Section>
  )
}

const AssignMany = ({ read }: { read: Read }) => {
  const { context, review, members, set, registers, who } = read
  const { translator, href, key, posted } = context
  const { t, text } = translator
  const ofSet = set.flatMap(({ obligation }) => obligationAt(registers.obligations, obligation) ?? [])
  const codes = [...new Set(ofSet.map(({ instrument }) => instrument))]
  const types = obligationTypes.filter((type) => ofSet.some((one) => one.type === type))
  const sent = posted?.form === 'assign' ? posted : undefined
  const all = { value: '', label: t('assistance.reviews.all') }
  return (
    <Section title={t('assistance.reviews.assign_many')}>
      <Form
        translator={translator}
        form="assign"
        formKey={key}
        action={href(`${reviewPath(review)}/people`)}
        {...(sent === undefined ? {} : { values: sent.values, problem: sent.problem })}
        fields={[
          {
            kind: 'select',
            name: 'instrument',
            label: t('treaties.obligations.instrument'),
            options: [all, ...codes.map((value) => ({ value, label: text(titleOf(registers, value).short_title) }))],
          },
          {
            kind: 'select',
            name: 'type',
            label: t('assistance.reviews.type'),
            options: [all, ...types.map((value) => ({ value, label: t(`treaties.obligations.type.${value}`) }))],
          },
          {
            kind: 'select',
            name: 'user',
            label: t('assistance.reviews.assigned'),
            options: [
              { value: '', label: t('assistance.reviews.assigned.nobody') },
              ...members.map((value) => ({ value, label: who(value) })),
            ],
          },
        ]}
        buttons={[{ label: t('assistance.reviews.assign') }]}
      />
    </Section>
  )
}

const Shares = ({ read }: { read: Read }) => {
  const { context, review, set, findings, members, who } = read
  const { translator, href } = context
  const { t, number } = translator
  const rows = [...members, null].map((id) => {
    const theirs = set.filter(({ assignedTo }) => assignedTo === id)
    return { id, count: theirs.length, done: theirs.filter(({ obligation }) => findings.has(obligation)).length }
  })
  return (
    <Section title={t('assistance.reviews.shares')}>
      <DataTable
        caption={t('assistance.reviews.shares')}
        captionHidden
        rows={rows}
        empty={<Empty title={t('assistance.reviews.no_reviewers')} />}
        columns={[
          {
            key: 'who',
            header: true,
            label: t('assistance.reviews.reviewer'),
            cell: ({ id }) => (
              <a href={href(`${reviewPath(review)}/obligations`, { assigned: id ?? 'nobody' })}>
                <bdi>{id === null ? t('assistance.reviews.assigned.nobody') : who(id)}</bdi>
              </a>
            ),
          },
          {
            key: 'count',
            align: 'end',
            label: t('assistance.reviews.tab.obligations'),
            cell: ({ count }) => number(count),
          },
          { key: 'done', align: 'end', label: t('assistance.reviews.with_finding'), cell: ({ done }) => number(done) },
        ]}
      />
    </Section>
  )
}

export const peopleOfReviewPage = page({
  path: '/reviews/:id/people',
  right: rights['review.keep'],
  menu,
  query: z.object({}),
  posts: {
    reviewers: {
      action: setReviewers,
      run: async ({ act, fields, params }) => {
        await act(setReviewers, { ...fields, review: params.id })
        return { to: `/reviews/${params.id}/people`, flash: 'assistance.reviews.reviewers_set' as const }
      },
    },
    assign: {
      action: assignObligations,
      run: async ({ act, fields, params }) => {
        await act(assignObligations, { ...fields, review: params.id })
        return { to: `/reviews/${params.id}/people`, flash: 'assistance.reviews.assigned_done' as const }
      },
    },
  },
  render: async (context) => {
    const { t } = context.translator
    const read: Read = {
      ...(await readReview(context, async (tx, { review }) => ({ members: await membersOf(tx, review.id) }))),
      context: context as PageContext,
    }
    const officers = await officersFor(context as PageContext, idIn(context.params.id))
    return framed({
      context: context as PageContext,
      review: read.review,
      tab: '',
      below: true,
      title: t('assistance.reviews.people_title'),
      answer: t('assistance.reviews.people_answer', {
        count: read.members.length,
        left: read.set.filter(({ assignedTo }) => assignedTo === null).length,
      }),
      children: (
        <>
          <Shares read={read} />
          <Members read={read} officers={officers} />
          {read.members.length > 0 && <AssignMany read={read} />}
        </>
      ),
    })
  },
})
