/** What the office and the State can do about the clearance of a review, each as a form that says what will happen. */
import type { PageContext } from '../../../../action/manifest.ts'
import { Confirm, Form } from '../../../../ui/form.tsx'
import { Columns, Notice, Section } from '../../../../ui/page.tsx'

interface Props {
  readonly context: PageContext
  /** Path of the page. */
  readonly own: string
}

const sentBack = ({ posted }: PageContext, form: string) =>
  posted?.form === form ? { values: posted.values, problem: posted.problem } : {}

/** A sentence of our own for what has changed under the reader's hands. */
const says = (context: PageContext, form: string) => {
  const { posted, translator } = context
  return posted?.form === form && posted.problem.code === 'conflict'
    ? { says: translator.t('assistance.reviews.clearance.changed') }
    : {}
}

export const AskForm = ({
  context,
  own,
  sha256,
  left,
  leftPath,
  focalPoints,
}: Props & {
  sha256: string
  /** Obligations still to be read, and where they are listed. */
  left: number
  leftPath: string
  focalPoints: number
}) => {
  const { translator, href, key } = context
  const { t } = translator
  if (left > 0)
    return (
      <Notice kind="warning" title={t('assistance.reviews.clearance.ask_left', { count: left })}>
        <a href={href(leftPath, { verdict: 'todo' })}>{t('assistance.reviews.clearance.ask_left_see')}</a>
      </Notice>
    )
  return (
    <Section title={t('assistance.reviews.clearance.ask')}>
      <div class="consequences">
        <p>{t('assistance.reviews.clearance.ask_text', { count: focalPoints })}</p>
      </div>
      <Form
        translator={translator}
        form="ask"
        formKey={key}
        action={href(own)}
        label={t('assistance.reviews.clearance.ask')}
        {...sentBack(context, 'ask')}
        {...says(context, 'ask')}
        fields={[{ kind: 'hidden', name: 'sha256', value: sha256 }]}
        buttons={[{ label: t('assistance.reviews.clearance.ask') }]}
      />
    </Section>
  )
}

export const AnswerForms = ({ context, own, sha256 }: Props & { sha256: string }) => {
  const { translator, href, key } = context
  const { t } = translator
  return (
    <Columns>
      <div>
        <Section title={t('assistance.reviews.clearance.give_title')}>
          <div class="consequences">
            <p>{t('assistance.reviews.clearance.give_text')}</p>
          </div>
          <Form
            translator={translator}
            form="give"
            formKey={key}
            action={href(own)}
            label={t('assistance.reviews.clearance.give')}
            {...sentBack(context, 'give')}
            {...says(context, 'give')}
            fields={[{ kind: 'hidden', name: 'sha256', value: sha256 }]}
            buttons={[{ label: t('assistance.reviews.clearance.give') }]}
          />
        </Section>
      </div>
      <div>
        <Section title={t('assistance.reviews.clearance.return_title')}>
          <Form
            translator={translator}
            form="return"
            formKey={`${key}-return`}
            action={href(own)}
            label={t('assistance.reviews.clearance.return')}
            {...sentBack(context, 'return')}
            {...says(context, 'return')}
            fields={[
              { kind: 'hidden', name: 'sha256', value: sha256 },
              {
                kind: 'textarea',
                name: 'words',
                label: t('assistance.reviews.clearance.return_words'),
                hint: t('assistance.reviews.clearance.return_hint'),
                rows: 4,
              },
            ]}
            buttons={[{ label: t('assistance.reviews.clearance.return'), kind: 'quiet' }]}
          />
        </Section>
      </div>
    </Columns>
  )
}

export const WithdrawForm = ({ context, own, what }: Props & { what: 'request' | 'publication' }) => {
  const { translator, href, key } = context
  const { t } = translator
  return (
    <Confirm
      translator={translator}
      form="withdraw"
      formKey={key}
      action={href(own, { do: 'withdraw' })}
      title={t(`assistance.reviews.clearance.withdraw_${what}`)}
      reason="needed"
      button={t(`assistance.reviews.clearance.withdraw_${what}`)}
      cancelHref={href(own)}
      {...sentBack(context, 'withdraw')}
    >
      <p>{t(`assistance.reviews.clearance.withdraw_${what}_text`)}</p>
    </Confirm>
  )
}
