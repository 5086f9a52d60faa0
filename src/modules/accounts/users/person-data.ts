/** What a person's page knows, under the reader's rights, and what its forms have in common. */
import { z } from 'zod'
import type { PageContext } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import type { PlainKey } from '../../../i18n/translate.ts'
import { userName } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import type { FormValues } from '../../../ui/form.tsx'
import { grantsOfUser, lastAdministrator } from '../grants/queries.ts'
import { placesIn } from '../grants/words.tsx'
import { rights } from '../permissions.ts'
import { tokensOfUser } from '../tokens/queries.ts'
import { countSessions, namesOf, personOf } from './queries.ts'
import { placeOf } from './user.ts'

export const personSteps = [
  'correct',
  'reset-link',
  'second-factor',
  'end-sessions',
  'suspend',
  'restore',
  'give-grant',
  'end-grant',
] as const

export type PersonStep = (typeof personSteps)[number]

/** A refusal because nobody would be left in charge is said in the page's own sentence. */
export const refusalOf = (problem: Problem | undefined): { problem?: Problem; says?: PlainKey } => {
  if (problem === undefined) return {}
  const last = problem.fields.some(({ field }) => field === lastAdministrator)
  return last ? { problem: new Problem('conflict'), says: 'accounts.users.last_administrator' } : { problem }
}

/** A step opens its form above the facts; the address holds it, so that a refused form comes back to it. */
export const Query = z.object({
  do: z.enum(personSteps).optional().catch(undefined),
  grant: z.uuid().optional().catch(undefined),
})

export type PersonContext = PageContext<z.output<typeof Query>>

const idIn = (text: string | undefined): string => {
  const { data } = z.uuid().safeParse(text)
  if (data === undefined) throw new Problem('not-found')
  return data
}

/** What is known of the person under the reader's rights; reading the data of somebody else is recorded. */
export const gather = async (context: PersonContext) => {
  const places = await placesIn(context.db)
  return reading(
    context,
    rights['user.see'],
    async (tx) => ({ ...(await gatherIn(tx, context)), places }),
    ({ person, self }) => (self ? null : { action: 'accounts.user.see', subject: userName(person.id) }),
  )
}

/** In one transaction, under each right in turn. */
const gatherIn = async (db: Db, { actor, params }: PersonContext) => {
  const context = { db, actor }
  const id = idIn(params.id)
  const person = await personOf(db, id)
  const allowed = (right: keyof typeof rights) => may(actor, rights[right], placeOf(person))
  const seen = (right: 'grant.see' | 'session.see' | 'token.see') => may(actor, rights[right], { owner: id })
  const grants = seen('grant.see') ? await reading(context, rights['grant.see'], (tx) => grantsOfUser(tx, id)) : null
  const by = [...new Set(grants?.flatMap(({ grantedBy, endedBy }) => [grantedBy, endedBy ?? '']))]
  return {
    person,
    self: id === actor.user,
    allowed,
    /** Giving and ending grants is for those whose own grant is not confined to some States. */
    givesGrants: id !== actor.user && may(actor, rights['grant.give'], {}),
    grants,
    names: grants ? await reading(context, rights['user.see'], (tx) => namesOf(tx, by)) : new Map<string, string>(),
    sessions: seen('session.see') ? await reading(context, rights['session.see'], (tx) => countSessions(tx, id)) : null,
    tokens: seen('token.see') ? await reading(context, rights['token.see'], (tx) => tokensOfUser(tx, id)) : null,
  }
}

export type PersonData = Awaited<ReturnType<typeof gather>>

export interface PersonProps {
  readonly context: PersonContext
  readonly data: PersonData
}

/** What every form of the page has. */
export const formOf = ({ context, data }: PersonProps, step: PersonStep) => {
  const { translator, href, key, posted, query } = context
  const own = posted?.form === step ? posted : undefined
  const { problem, says } = refusalOf(own?.problem)
  const here = href(`/users/${data.person.id}`)
  return {
    translator,
    form: step,
    formKey: key,
    action: href(`/users/${data.person.id}`, { do: step, grant: query.grant }),
    cancelHref: here,
    ...(own === undefined ? {} : { values: own.values as FormValues }),
    ...(problem === undefined ? {} : { problem }),
    ...(says === undefined ? {} : { says: translator.t(says) }),
  }
}
