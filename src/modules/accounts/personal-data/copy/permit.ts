/** Reading all that is held about somebody else: for an hour, with a reason that stands in the audit. */
import { z } from 'zod'
import { action } from '../../../../action/action.ts'
import type { Context } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { userName } from '../../../../kernel/actor.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { reason } from '../../grants/input.ts'
import { rights } from '../../permissions.ts'
import { personOf } from '../../users/queries.ts'
import { copyOf, type PersonalCopy } from './copy.ts'
import { hasReadSince } from './queries.ts'

const lasts = 60 * 60_000
const name = 'accounts.personal-data.read'

export const readPersonalData = action({
  name,
  right: rights['personal-data.see'],
  seen: rights['user.see'],
  input: z.strictObject({ user: z.uuid(), reason }),
  find: (db, { user }) => personOf(db, user),
  place: ({ id, state }) => ({ owner: id, states: state === null ? [] : [state] }),
  run: async (_, __, { id }) => id,
  record: (id, given) => ({ subject: userName(id), reason: given.reason, changes: 'nothing' }),
})

const idIn = (text: string | undefined): string => {
  const { data } = z.uuid().safeParse(text)
  if (data === undefined) throw new Problem('not-found')
  return data
}

interface Asked {
  readonly id: string
  readonly name: string
  readonly self: boolean
  /** Null until a reason was given. */
  readonly copy: PersonalCopy | null
}

/**
 * Whose data a page or a download asks for: the reader's own, or those of the person in the address.
 * @throws Problem not-found for somebody who is hidden
 */
export const askedCopy = (
  context: Context & { readonly params: Readonly<Record<string, string>> },
  { most, as }: { most?: number; as: 'page' | 'download' },
): Promise<Asked> => {
  const { actor, params } = context
  const id = params.id === undefined ? (actor.user ?? '') : idIn(params.id)
  const self = id === actor.user
  return reading(
    context,
    rights['personal-data.see'],
    async (tx) => {
      const person = await personOf(tx, id)
      const open = self || (await hasReadSince(tx, actor.name, userName(id), name, new Date(Date.now() - lasts)))
      return { id, name: person.name, self, copy: open ? await copyOf(tx, id, most) : null }
    },
    ({ copy }) =>
      copy === null || (self && as === 'page')
        ? null
        : { action: `accounts.personal-data.${as}`, subject: userName(id) },
  )
}
