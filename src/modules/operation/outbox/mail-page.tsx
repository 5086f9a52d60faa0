/** One mail: to whom, what became of it, its text as long as it is kept, and what can be done. Reading it is recorded. */
import { z } from 'zod'
import { isSet } from '../../../action/installation.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { locales } from '../../../i18n/locales.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { ActionButton, Confirm } from '../../../ui/form.tsx'
import { ButtonLink, DefinitionList, Notice, PageHead, Prose, Section } from '../../../ui/page.tsx'
import { Moment, StateChip } from '../../../ui/work.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { rights } from '../permissions.ts'
import { discardMail, sendMailAgain } from './actions.ts'
import { MailQuery } from './input.ts'
import { kindWords, NoServer } from './list-page.tsx'
import { mailById, type WholeMail } from './queries.ts'

type Context = PageContext<z.output<typeof MailQuery>>

/** The reasons that Pacta gives itself are worded; those of a mail server stand as it gave them. */
const errorWords = ({ translator: { t } }: Context, error: string | null) =>
  error === 'expired' || error === 'discarded' ? t(`operation.outbox.error.${error}`) : error && <bdi>{error}</bdi>

const Facts = ({ context, mail }: { context: Context; mail: WholeMail }) => {
  const { translator } = context
  const { t, number } = translator
  const at = (moment: Date | null) => moment && <Moment translator={translator} at={moment.toISOString()} />
  return (
    <DefinitionList
      items={[
        { term: t('operation.outbox.state'), value: <StateChip translator={translator} state={mail.state} /> },
        { term: t('operation.outbox.to'), value: <bdi dir="ltr">{mail.to}</bdi> },
        { term: t('operation.outbox.kind'), value: kindWords(translator, mail.kind) },
        { term: t('operation.outbox.language'), value: <bdi lang={mail.language}>{locales[mail.language].name}</bdi> },
        { term: t('operation.outbox.queued'), value: at(mail.queuedAt) },
        { term: t('operation.outbox.sent'), value: at(mail.sentAt) },
        { term: t('operation.outbox.expires'), value: at(mail.expiresAt) },
        { term: t('operation.outbox.attempts'), value: mail.attempts === 0 ? null : number(mail.attempts) },
        { term: t('operation.outbox.error'), value: errorWords(context, mail.error) },
      ]}
    />
  )
}

/**
 * What becomes void holds a link that opens an account. With it, an administrator over this module could become one over
 * everything.
 */
const isWithheld = ({ expiresAt }: WholeMail, { grants }: Actor): boolean =>
  expiresAt !== null && !grants.some(({ role, reach }) => role === 'administrator' && reach.kind === 'everything')

/** Paragraphs as the mail has them; addresses run from left to right in every language. */
const Text = ({ text }: { text: string }) => (
  <>
    {text
      .trim()
      .split(/\n{2,}/)
      .map((paragraph, index) => (
        <p key={index}>
          {paragraph.split(/(https?:\/\/\S+)/).map((part, at) =>
            at % 2 === 1 ? (
              <bdi key={at} dir="ltr">
                {part}
              </bdi>
            ) : (
              part
            ),
          )}
        </p>
      ))}
  </>
)

const Acts = ({ context, mail }: { context: Context; mail: WholeMail }) => {
  const { translator, href, key, actor, query, posted } = context
  const { t } = translator
  const own = `/outbox/${mail.id}`
  const problem = posted?.problem
  if (mail.body === null) return null
  if (query.do === 'discard' && may(actor, rights['mail.discard'], { owner: mail.toUser }))
    return (
      <Confirm
        translator={translator}
        form="discard"
        formKey={key}
        action={href(own, { do: 'discard' })}
        title={t('operation.outbox.discard_title')}
        reason="optional"
        values={posted?.values ?? {}}
        {...(problem === undefined ? {} : { problem })}
        button={t('operation.outbox.discard')}
        cancelHref={href(own)}
      >
        <p>{t('operation.outbox.discard_text')}</p>
      </Confirm>
    )
  return (
    <div class="actions">
      {isSet('SMTP_URL') &&
        (mail.state === 'failed' || mail.state === 'held') &&
        may(actor, rights['mail.send'], { owner: mail.toUser }) && (
          <ActionButton
            form="send"
            formKey={key}
            action={href(own)}
            kind="primary"
            label={t('operation.outbox.send')}
          />
        )}
      {may(actor, rights['mail.discard'], { owner: mail.toUser }) && (
        <ButtonLink quiet label={t('operation.outbox.discard')} href={href(own, { do: 'discard' })} />
      )}
    </div>
  )
}

export const mailPage = page({
  path: '/outbox/:id',
  right: rights['mail.see'],
  query: MailQuery,
  posts: {
    send: {
      action: sendMailAgain,
      run: async ({ act, params }) => {
        await act(sendMailAgain, { mail: params.id })
        return { to: `/outbox/${params.id}`, flash: 'operation.outbox.sent_again' }
      },
    },
    discard: {
      action: discardMail,
      run: async ({ act, params, fields }) => {
        await act(discardMail, { ...fields, mail: params.id })
        return { to: `/outbox/${params.id}`, flash: 'operation.outbox.discarded' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, params, posted } = context
    const { t } = translator
    const id = z.uuid().safeParse(params.id).data
    const mail =
      id === undefined
        ? undefined
        : await reading(
            context,
            rights['mail.see'],
            (tx) => mailById(tx, id),
            (found) =>
              found === undefined
                ? null
                : {
                    action: 'operation.mail.read',
                    subject: `mail:${id}`,
                    detail: { kind: found.kind, text: found.body !== null && !isWithheld(found, context.actor) },
                  },
          )
    if (mail === undefined) throw new Problem('not-found')
    const title = mail.subject
    return {
      title,
      crumbs: [{ label: t('operation.outbox.title'), href: href('/outbox') }, { label: title }],
      body: (
        <WorkArea context={context} current="/outbox">
          <PageHead title={<bdi lang={mail.language}>{title}</bdi>} answer={t('operation.outbox.mail_answer')} />
          {mail.state === 'held' && <NoServer translator={translator} />}
          {posted?.form === 'send' && <Notice kind="warning" title={t('operation.outbox.not_sendable')} />}
          <Facts context={context} mail={mail} />
          <Acts context={context} mail={mail} />
          <Section title={t('operation.outbox.text')}>
            {mail.body === null ? (
              <p class="muted">{t('operation.outbox.no_text')}</p>
            ) : isWithheld(mail, context.actor) ? (
              <p class="muted">{t('operation.outbox.withheld')}</p>
            ) : (
              <div lang={mail.language} dir={locales[mail.language].direction}>
                <Prose>
                  <Text text={mail.body} />
                </Prose>
              </div>
            )}
          </Section>
        </WorkArea>
      ),
    }
  },
})
