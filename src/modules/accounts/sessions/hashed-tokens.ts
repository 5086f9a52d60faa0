/**
 * What the library stores in the clear and we do not: of a session's token only a hash, and the settings of sign-in services
 * sealed. Whoever reads the database, or a copy of it, can act for nobody.
 */
import { createHash } from 'node:crypto'
import type { DBAdapter } from 'better-auth'
import { undoable } from '../library-work.ts'
import { openedConfig } from '../services/sealed.ts'

export const hashedToken = (token: string): string => createHash('sha256').update(token).digest('hex')

type Where = { readonly field: string; readonly value: unknown }[]

const isSession = (model: string): boolean => model === 'session'

const hashedValue = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((each) => hashedToken(String(each))) : hashedToken(String(value))

const hashedWhere = <W extends Where>(where: W | undefined): W | undefined =>
  where?.map((one) => (one.field === 'token' ? { ...one, value: hashedValue(one.value) } : one)) as W | undefined

/** The one token that a question names, which its answer then shows again. */
const asked = (where: Where | undefined): string | undefined =>
  where?.map(({ field, value }) => (field === 'token' && typeof value === 'string' ? value : undefined)).find(Boolean)

const shown = <T>(row: T, token: string | undefined): T =>
  row === null || typeof row !== 'object' || token === undefined ? row : { ...row, token }

const configs = ['oidcConfig', 'samlConfig'] as const

/** A service as the library knows it, or several. */
const opened = async (answer: unknown): Promise<unknown> => {
  if (Array.isArray(answer)) return Promise.all(answer.map(opened))
  if (answer === null || typeof answer !== 'object') return answer
  const row: Record<string, unknown> = { ...answer }
  for (const name of configs) if (typeof row[name] === 'string') row[name] = await openedConfig(row[name])
  return row
}

type Question = { readonly model: string; readonly where?: Where }

type Adapter = Pick<DBAdapter, 'transaction'> & Record<string, unknown>

/** The library's adapter with that one difference; to the library tokens look as always. */
export const hashedTokens = <A extends Omit<DBAdapter, 'transaction'>>(adapter: A): A => {
  const inner = adapter as unknown as Adapter
  const withHashedWhere =
    (name: string) =>
    async (question: Question): Promise<unknown> => {
      const method = inner[name] as (question: Question) => Promise<unknown>
      if (question.model === 'ssoProvider') return opened(await method(question))
      if (!isSession(question.model)) return method(question)
      const where = hashedWhere(question.where)
      return shown(await method({ ...question, ...(where && { where }) }), asked(question.where))
    }
  const methods = [
    'findOne',
    'findMany',
    'update',
    'updateMany',
    'delete',
    'deleteMany',
    'count',
    'consumeOne',
    'incrementOne',
  ]
  const create = async (question: { model: string; data: { id?: string; token?: string } }): Promise<unknown> => {
    const method = inner.create as (question: unknown) => Promise<unknown>
    const { model, data } = question
    // A marker of which there may be one: that it exists is an answer to the library, not the end of the transaction.
    if (model === 'verification' && data.id !== undefined) return undoable(() => method(question))
    if (!isSession(model) || data.token === undefined) return method(question)
    return shown(await method({ ...question, data: { ...data, token: hashedToken(data.token) } }), data.token)
  }
  const transaction = (work: (tx: unknown) => Promise<unknown>): Promise<unknown> =>
    inner.transaction((tx) => work(hashedTokens(tx as unknown as A)))
  return {
    ...adapter,
    ...Object.fromEntries(
      methods.filter((name) => inner[name] !== undefined).map((name) => [name, withHashedWhere(name)]),
    ),
    create,
    ...(inner.transaction === undefined ? {} : { transaction }),
  } as A
}
