/** The obligations against which a review is set: added, taken out; and its title. */
import { z } from 'zod'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { Form } from '../../../../ui/form.tsx'
import { Section } from '../../../../ui/page.tsx'
import { obligationAt, titleOf } from '../../../treaties/index.ts'
import { rights } from '../../permissions.ts'
import { addObligations, removeObligations, renameReview } from '../actions.ts'
import { framed, menu, readReview } from '../frame.tsx'
import { measureOf, obligationName, reviewPath } from '../words.tsx'
import { choiceFields } from './choice-fields.tsx'

const to = (id: string | undefined) => `/reviews/${id}/set`

export const setPage = page({
  path: '/reviews/:id/set',
  right: rights['review.keep'],
  menu,
  query: z.object({}),
  posts: {
    add: {
      action: addObligations,
      run: async ({ act, fields, params }) => {
        await act(addObligations, { ...fields, review: params.id })
        return { to: to(params.id), flash: 'assistance.reviews.set_changed' as const }
      },
    },
    remove: {
      action: removeObligations,
      run: async ({ act, fields, params }) => {
        await act(removeObligations, { ...fields, review: params.id })
        return { to: to(params.id), flash: 'assistance.reviews.set_changed' as const }
      },
    },
    rename: {
      action: renameReview,
      run: async ({ act, fields, params }) => {
        await act(renameReview, { ...fields, review: params.id })
        return { to: to(params.id), flash: 'assistance.reviews.renamed' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted } = context
    const { t, text } = translator
    const { review, set, registers } = await readReview(context, async () => ({}))
    const action = href(`${reviewPath(review)}/set`)
    const sent = (form: string) =>
      posted?.form === form ? { values: posted.values, problem: posted.problem } : undefined
    const byInstrument = Map.groupBy(set, ({ obligation }) => obligation.slice(0, obligation.indexOf('/')))
    return framed({
      context: context as PageContext,
      review,
      tab: '',
      below: true,
      title: t('assistance.reviews.change_set'),
      answer: t('assistance.reviews.set_answer', { count: set.length, date: translator.date(review.asAt) }),
      children: (
        <>
          <Section title={t('assistance.reviews.add')}>
            <Form
              translator={translator}
              form="add"
              formKey={key}
              action={action}
              {...sent('add')}
              fields={choiceFields(translator, registers, { owed: review.stateCode !== null })}
              buttons={[{ label: t('assistance.reviews.add') }]}
              cancelHref={href(reviewPath(review))}
            />
          </Section>
          <Section title={t('assistance.reviews.take_out')}>
            <Form
              translator={translator}
              form="remove"
              formKey={key}
              action={action}
              {...sent('remove')}
              fields={[
                {
                  kind: 'checks',
                  name: 'obligations',
                  label: t('assistance.reviews.set'),
                  hint: t('assistance.reviews.take_out_hint'),
                  groups: [...byInstrument].map(([code, items]) => ({
                    label: registers.obligations.byInstrument.has(code)
                      ? text(titleOf(registers, code).short_title)
                      : code,
                    options: items.map(({ obligation }) => ({
                      value: obligation,
                      label: obligationAt(registers.obligations, obligation)
                        ? `${obligationName(translator, registers, obligation)}: ${measureOf(translator, registers, obligation)}`
                        : obligation,
                    })),
                  })),
                },
              ]}
              buttons={[{ label: t('assistance.reviews.take_out'), kind: 'danger' }]}
            />
          </Section>
          <Section title={t('assistance.reviews.rename')}>
            <Form
              translator={translator}
              form="rename"
              formKey={key}
              action={action}
              {...(sent('rename') ?? { values: { title: review.title } })}
              fields={[{ kind: 'text', name: 'title', label: t('assistance.reviews.title_field') }]}
              buttons={[{ label: t('assistance.reviews.save'), kind: 'quiet' }]}
            />
          </Section>
        </>
      ),
    })
  },
})
