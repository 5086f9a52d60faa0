/** The form in which a reviewer says what is found of one obligation, with the draft beside it. */
import type { ComponentChildren } from 'preact'
import type { PageContext, Posted } from '../../../../action/manifest.ts'
import { Form } from '../../../../ui/form.tsx'
import type { ReviewContent } from '../everything.ts'
import { needsProvisions, verdicts } from '../review.ts'
import { changedSince, notOpen } from '../subject.ts'
import { Picker } from './picker.tsx'

/** What stands in the form: what was sent, or what holds. */
export interface Draught {
  readonly verdict: string
  readonly provisions: readonly string[]
  readonly comment: string
  readonly suggestion: string
  readonly sought: string
}

const one = (value: string | readonly string[] | undefined): string =>
  (typeof value === 'string' ? value : value?.[0]) ?? ''
const several = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? [])

export const draughtOf = (fields: Posted['values']): Draught => ({
  verdict: one(fields.verdict),
  provisions: several(fields.provisions),
  comment: one(fields.comment),
  suggestion: one(fields.suggestion),
  sought: one(fields.sought),
})

/** The sentence for a form that came too late. */
const saysOf = ({ translator: { t } }: PageContext, posted: Posted | undefined): string | undefined => {
  if (posted?.problem.code !== 'conflict') return undefined
  const fields = posted.problem.fields.map(({ field }) => field)
  if (fields.includes(changedSince)) return t('assistance.reviews.changed_since')
  return fields.includes(notOpen) ? t('assistance.reviews.not_open') : undefined
}

export const FindingForm = ({
  context,
  content,
  obligation,
  address,
  draught,
  hasNext,
  lead,
}: {
  context: PageContext
  content: ReviewContent
  obligation: string
  /** Of this page with its filters. */
  address: string
  draught: Draught
  hasNext: boolean
  /** What the finding is about, beside the draft. */
  lead: ComponentChildren
}) => {
  const { translator, key, posted } = context
  const { t } = translator
  const { findings, atHand, provisions, byId } = content
  const own = posted?.form === 'finding' ? posted : undefined
  const wrong = own?.problem.fields.find(({ field }) => field.startsWith('provisions'))
  const says = saysOf(context, own)
  const next = { label: t('assistance.reviews.save_next'), name: 'then', value: 'next' }
  const stay = { label: t('assistance.reviews.save'), name: 'then', value: 'stay' }
  return (
    <div class="desk">
      <Form
        translator={translator}
        form="finding"
        formKey={key}
        action={address}
        label={t('assistance.reviews.finding')}
        values={{ verdict: draught.verdict, comment: draught.comment, suggestion: draught.suggestion }}
        {...(own === undefined ? {} : { problem: own.problem })}
        {...(says === undefined ? {} : { says })}
        fields={[
          { kind: 'content', content: lead },
          { kind: 'hidden', name: 'held', value: findings.get(obligation)?.id ?? 'none' },
          {
            kind: 'radios',
            name: 'verdict',
            label: t('assistance.reviews.finding'),
            options: verdicts.map((value) => ({
              value,
              label: t(`assistance.reviews.verdict.${value}`),
              ...(needsProvisions(value)
                ? {}
                : { hint: t(`assistance.reviews.verdict_hint.${value as 'not-identified'}`) }),
            })),
          },
          {
            kind: 'content',
            content: (
              <Picker
                context={context}
                version={atHand}
                provisions={provisions}
                byId={byId}
                chosen={draught.provisions}
                sought={draught.sought}
                wrong={wrong && t('assistance.reviews.provisions_needed')}
              />
            ),
          },
          {
            kind: 'textarea',
            name: 'comment',
            label: t('assistance.reviews.comment'),
            needed: t('assistance.reviews.why_not'),
            hint: t('assistance.reviews.comment_hint'),
            optional: true,
            rows: 4,
          },
          {
            kind: 'textarea',
            name: 'suggestion',
            label: t('assistance.reviews.suggestion'),
            hint: t('assistance.reviews.suggestion_hint'),
            optional: true,
            rows: 5,
          },
        ]}
        buttons={hasNext ? [next, { ...stay, kind: 'quiet' }] : [stay]}
      />
    </div>
  )
}
