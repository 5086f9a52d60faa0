/** SQL of consent. */
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Language } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'
import { type ConsentPurpose, textOf } from './consent.ts'

export interface GivenConsent {
  readonly purpose: ConsentPurpose
  /** The form's field `consent`: the hash of the text that was shown. */
  readonly shown: string
  readonly user?: string
  readonly application?: string
  readonly invitation?: string
}

/**
 * Records a consent with the text that was shown, in the transaction of the change that rests on it. Needs no sight.
 * `await recordConsent(tx, actor, { purpose: 'account', shown: input.consent, user: id, invitation: invitation.id })`
 * @throws Problem bad-input of the field `consent` if the text has changed since it was shown
 */
export const recordConsent = async (tx: Db, actor: Actor, given: GivenConsent): Promise<void> => {
  const { purpose, shown, user = null, application = null, invitation = null } = given
  const found = textOf(purpose, shown)
  if (found === undefined) throw new Problem('bad-input', [{ field: 'consent', value: '', allowed: 'SHA-256' }])
  await tx
    .insertInto('consent')
    .values({
      id: newId(),
      user_id: user,
      application,
      invitation,
      purpose,
      text: found.text,
      text_sha256: found.sha256,
      language: found.language,
      through: actor.through,
    })
    .execute()
}

export interface Consent {
  readonly id: string
  readonly purpose: ConsentPurpose
  readonly text: string
  readonly language: Language
  readonly givenAt: Date
  readonly withdrawnAt: Date | null
}

/** Of a person, the newest first. */
export const consentsOf = (tx: Db, user: string): Promise<Consent[]> =>
  tx
    .selectFrom('consent')
    .select(['id', 'purpose', 'text', 'language', 'given_at as givenAt', 'withdrawn_at as withdrawnAt'])
    .where('user_id', '=', user)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Every consent of a person that stands; answers how many. */
export const withdrawConsents = async (tx: Db, user: string): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('consent')
    .set({ withdrawn_at: new Date() })
    .where('user_id', '=', user)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export const standingConsents = async (tx: Db, user: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('consent')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', user)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
