/** Every morning, one mail to each subscriber of whom something new was recorded since the last one. */
import { z } from 'zod'
import { installation } from '../../../action/installation.ts'
import { job } from '../../../action/jobs.ts'
import { paragraphs, queueMail } from '../../../action/mail.ts'
import { fullSight, setSight } from '../../../action/sight.ts'
import { translator } from '../../../i18n/translate.ts'
import type { Db } from '../../../storage/database.ts'
import { referenceOf } from '../../reference/index.ts'
import { actPath } from '../acts/act-path.ts'
import { changeTitle } from '../changes/feed.ts'
import { lastDecision, recordedChanges } from '../changes/queries.ts'
import { registerOf } from '../queries.ts'
import { endToken } from './link.ts'
import { setTold, subscriptionsDue } from './queries.ts'
import { subscriptionWords } from './words.ts'

/** More stand on the page of changes. */
const mostInMail = 30

/** Queues the mails that are due, in the transaction at hand; answers their number. */
export const queueDigests = async (tx: Db): Promise<number> => {
  await setSight(tx, fullSight)
  const due = await subscriptionsDue(tx)
  if (due.length === 0) return 0
  const [register, reference, last] = await Promise.all([registerOf(tx), referenceOf(tx), lastDecision(tx)])
  const byPerson = Map.groupBy(due, ({ user_id }) => user_id)
  for (const [user, subscriptions] of byPerson) {
    const { email, name, language } = subscriptions[0]!
    const words = translator(language)
    const { t } = words
    const home = `${installation().publicUrl}/${language}`
    const parts: string[] = []
    for (const { id, state, instrument, told } of subscriptions) {
      const filter = { state: state ?? undefined, instrument: instrument ?? undefined, after: told }
      const changes = await recordedChanges(tx, filter, { limit: mostInMail + 1, offset: 0 })
      const lines = changes
        .slice(0, mostInMail)
        .map(
          (change) =>
            `– ${changeTitle({ translator: words, register, reference }, change)}\n  ${home}${actPath(change.act)}`,
        )
      parts.push(
        `${subscriptionWords(words, register, reference, { state, instrument })}\n${lines.join('\n')}`,
        ...(changes.length > mostInMail ? [`${t('treaties.subscriptions.mail.more')} ${home}/changes`] : []),
        `${t('treaties.subscriptions.mail.end')} ${home}/unsubscribe/${endToken(id)}`,
      )
    }
    const body = paragraphs(
      t('treaties.subscriptions.mail.greeting', { name }),
      t('treaties.subscriptions.mail.text'),
      ...parts,
    )
    await queueMail(tx, {
      to: email,
      toUser: user,
      kind: 'notice',
      language,
      subject: t('treaties.subscriptions.mail.subject'),
      body: body.slice(0, 20_000),
      expiresAt: null,
    })
  }
  await setTold(
    tx,
    due.map(({ id }) => id),
    last,
  )
  return byPerson.size
}

export const subscriptionJobs = [
  job({
    name: 'treaties.digest',
    input: z.strictObject({}),
    schedule: '0 6 * * *',
    run: async ({ oncePerJob }) => {
      await oncePerJob(queueDigests)
    },
  }),
]
