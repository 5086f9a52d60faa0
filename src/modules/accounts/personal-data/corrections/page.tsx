/** Requests for a correction, as a list of what administrators have to do. */
import { z } from 'zod'
import { isSet } from '../../../../action/installation.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { Form, type FormValues } from '../../../../ui/form.tsx'
import { Empty, PageHead, Section } from '../../../../ui/page.tsx'
import { Moment, Person } from '../../../../ui/work.tsx'
import { WorkArea } from '../../area.tsx'
import { rights } from '../../permissions.ts'
import { answerCorrection } from './actions.ts'
import { type Correction, correctionsFor } from './queries.ts'

const path = '/corrections'
const most = 200

const Request = ({ context, request }: { context: PageContext; request: Correction }) => {
  const { translator, href, key, posted, actor } = context
  const { t } = translator
  const form = 'answer'
  const own = posted?.values.request === request.id ? posted : undefined
  return (
    <li id={request.id}>
      <Moment translator={translator} at={request.askedAt.toISOString()} />
      <div class="spaced">
        <Person
          translator={translator}
          name={request.name}
          href={href(`/users/${request.user}`)}
          you={request.user === actor.user}
        />
        <p>
          <bdi>{request.words}</bdi>
        </p>
        {request.status === 'open' && request.user !== actor.user ? (
          <Form
            translator={translator}
            form={form}
            // The same form stands on the page once a request.
            formKey={`${key}-${request.id}`}
            action={href(path)}
            label={t('accounts.personal-data.corrections.answer_to', { name: request.name })}
            {...(own && { values: own.values as FormValues, problem: own.problem })}
            fields={[
              { kind: 'hidden', name: 'request', value: request.id },
              {
                kind: 'content',
                content: (
                  <p>
                    <a href={href(`/users/${request.user}`, { do: 'correct' })}>
                      {t('accounts.personal-data.corrections.correct')}
                    </a>
                  </p>
                ),
              },
              {
                kind: 'textarea',
                name: 'answer',
                label: t('accounts.personal-data.corrections.answer'),
                hint: t('accounts.personal-data.corrections.answer_hint'),
                rows: 3,
              },
            ]}
            buttons={[
              { label: t('accounts.personal-data.corrections.was_done'), name: 'outcome', value: 'done' },
              {
                label: t('accounts.personal-data.corrections.decline'),
                name: 'outcome',
                value: 'declined',
                kind: 'quiet',
              },
            ]}
          />
        ) : (
          <small>
            {t(`accounts.personal-data.corrections.${request.status}`)}
            {request.answer !== null && (
              <>
                : <bdi>{request.answer}</bdi>
              </>
            )}
          </small>
        )}
      </div>
    </li>
  )
}

const Requests = ({ context, requests }: { context: PageContext; requests: readonly Correction[] }) => (
  <ol class="list history">
    {requests.map((request) => (
      <Request key={request.id} context={context} request={request} />
    ))}
  </ol>
)

export const correctionsPage = page({
  path,
  right: rights['correction.answer'],
  query: z.object({}),
  posts: {
    answer: {
      action: answerCorrection,
      run: async ({ act, fields: { request, outcome, answer } }) => {
        await act(answerCorrection, { request, outcome, answer })
        const sent = isSet('SMTP_URL') ? 'answered' : 'answered_held'
        return { to: path, flash: `accounts.personal-data.corrections.${sent}` }
      },
    },
  },
  render: async (context) => {
    const { t } = context.translator
    const requests = await reading(
      context,
      rights['correction.answer'],
      (tx) => correctionsFor(tx, most),
      (found) => (found.length === 0 ? null : { action: 'accounts.correction.see', subject: 'correction:list' }),
    )
    const open = requests.filter(({ status }) => status === 'open')
    const answered = requests.filter(({ status }) => status !== 'open')
    const title = t('accounts.personal-data.corrections.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('accounts.personal-data.corrections.open_count', { count: open.length })} />
          {open.length === 0 ? (
            <Empty
              title={t('accounts.personal-data.corrections.none')}
              text={t('accounts.personal-data.corrections.none_text')}
            />
          ) : (
            <Requests context={context} requests={open} />
          )}
          {answered.length > 0 && (
            <Section title={t('accounts.personal-data.corrections.before')}>
              <Requests context={context} requests={answered} />
            </Section>
          )}
        </WorkArea>
      ),
    }
  },
})
