/** What administrators do with a mail that was not sent. */
import { action } from '../../../action/action.ts'
import { sendAgain } from '../../../action/mail.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { rights } from '../permissions.ts'
import { MailAndReason, MailOnly } from './input.ts'
import { discardMailRow, mailById, type WholeMail } from './queries.ts'

const find = async (db: Db, { mail }: { mail: string }): Promise<WholeMail> => {
  const found = await mailById(db, mail)
  if (found === undefined) throw new Problem('not-found')
  return found
}

const place = ({ toUser }: WholeMail) => ({ owner: toUser })

const entryOf = ({ id, kind }: WholeMail, reason?: string) => ({
  subject: `mail:${id}`,
  detail: { kind },
  reason,
  changes: 'nothing' as const,
})

export const sendMailAgain = action({
  name: 'operation.mail.send',
  right: rights['mail.send'],
  seen: rights['mail.see'],
  input: MailOnly,
  find,
  place,
  run: async (tx, { mail }, { state }) => {
    if (state === 'sent') throw new Problem('done-already')
    if (!(await sendAgain(tx, mail))) throw new Problem('conflict')
  },
  record: (_, __, mail) => entryOf(mail),
})

export const discardMail = action({
  name: 'operation.mail.discard',
  right: rights['mail.discard'],
  seen: rights['mail.see'],
  input: MailAndReason,
  find,
  place,
  run: async (tx, { mail }) => {
    if (!(await discardMailRow(tx, mail))) throw new Problem('conflict')
  },
  record: (_, { reason }, mail) => entryOf(mail, reason),
})
