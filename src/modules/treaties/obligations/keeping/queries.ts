/** SQL by which legal officers correct the register of obligations. */

import { newId } from '../../../../kernel/ids.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { isResolution } from '../../resolutions/resolution.ts'
import { lockRegister, type ObligationContent, putObligation, putTerms, type TermsContent } from '../queries.ts'
import type { CheckedText } from '../register.ts'
import { headsOf, insertVersions } from '../versions/queries.ts'
import { type Heads, lastNumber } from '../versions/versions.ts'

export interface By {
  readonly by: string
  readonly reason: string
}

export const obligationHeads = async (db: Db, id: string): Promise<Heads<ObligationContent>> =>
  (await headsOf<ObligationContent>(db, 'obligation_version', id)).get(id) ?? {}

const termsHeads = async (db: Db, code: string): Promise<Heads<TermsContent>> =>
  (await headsOf<TermsContent>(db, 'instrument_terms_version', code)).get(code) ?? {}

export const instrumentExists = async (db: Db, code: string): Promise<boolean> =>
  (isResolution(code)
    ? await db.selectFrom('resolution').select('code').where('code', '=', code).executeTakeFirst()
    : await db.selectFrom('instrument').select('code').where('code', '=', code).executeTakeFirst()) !== undefined

export const termsOf = async (db: Db, code: string): Promise<TermsContent> => {
  const { form, file } = await termsHeads(db, code)
  return (form ?? file)?.content ?? { sources: {}, clauses: null, without_obligations: {} }
}

export const recordTerms = async (db: Db, code: string, content: TermsContent, { by, reason }: By): Promise<void> => {
  const number = lastNumber(await termsHeads(db, code)) + 1
  await putTerms(db, code, { number, content })
  await insertVersions(db, 'instrument_terms_version', [{ record: code, number, content, origin: 'form', by, reason }])
}

const keyFor = (sources: Readonly<Record<string, unknown>>): string => {
  let number = Object.keys(sources).length + 1
  while (`text-${number}` in sources) number += 1
  return `text-${number}`
}

/**
 * The key of the text that a row was checked against, which is put into the instrument's list if it is not there.
 * @throws Problem bad-input for a key that is not in the list, and for no text at all
 */
export const sourceKey = async (
  db: Db,
  code: string,
  { source, text }: { readonly source: string; readonly text?: CheckedText | undefined },
  by: By,
): Promise<string> => {
  const terms = await termsOf(db, code)
  const keys = Object.keys(terms.sources)
  if (source !== '') {
    if (keys.includes(source)) return source
    throw new Problem('bad-input', [{ field: 'source', value: source, allowed: keys.join(', ') }])
  }
  if (text === undefined)
    throw new Problem('bad-input', [{ field: 'source', value: '', allowed: keys.join(', ') || 'text' }])
  const known = Object.entries(terms.sources).find(
    ([, one]) => one.title === text.title && one.language === text.language && one.read === text.read,
  )
  if (known !== undefined) return known[0]
  const key = keyFor(terms.sources)
  await recordTerms(db, code, { ...terms, sources: { ...terms.sources, [key]: text } }, by)
  return key
}

/** An article with a duty is no longer one of those without. */
export const holdsDuty = async (db: Db, code: string, article: string, by: By): Promise<void> => {
  const terms = await termsOf(db, code)
  if (!(article in terms.without_obligations)) return
  const { [article]: _, ...without_obligations } = terms.without_obligations
  await recordTerms(db, code, { ...terms, without_obligations }, by)
}

/** @throws Problem bad-input for a rule or an obligation that does not exist */
export const checkReferences = async (
  db: Db,
  { parallel, replaces }: Pick<ObligationContent, 'parallel' | 'replaces'>,
): Promise<void> => {
  if (parallel !== null) {
    const rules = (await db.selectFrom('parallel').select('id').orderBy('position').execute()).map(({ id }) => id)
    if (!rules.includes(parallel))
      throw new Problem('bad-input', [{ field: 'parallel', value: parallel, allowed: rules.join(', ') }])
  }
  if (replaces.length === 0) return
  const known = await db
    .selectFrom('obligation')
    .select('id')
    .where('id', 'in', [...replaces])
    .execute()
  const missing = replaces.filter((id) => !known.some((one) => one.id === id))
  if (missing.length > 0)
    throw new Problem('bad-input', [
      { field: 'replaces', value: missing.join(' '), allowed: 'FINANCING-1999/art.5(1)' },
    ])
}

/** Records the content as the version that counts. Nobody else writes to the register until the transaction ends. */
export const recordObligation = async (
  db: Db,
  id: string,
  content: ObligationContent,
  { by, reason }: By,
): Promise<number> => {
  await lockRegister(db)
  const number = lastNumber(await obligationHeads(db, id)) + 1
  await putObligation(db, id, { number, content })
  await insertVersions(db, 'obligation_version', [{ record: id, number, content, origin: 'form', by, reason }])
  return number
}

export const insertReview = (
  db: Db,
  review: { obligation: string; number: number; note: string | null; by: string } & CheckedText,
) => {
  const { by, ...rest } = review
  return db
    .insertInto('obligation_review')
    .values({ id: newId(), ...rest, reviewed_by: by })
    .execute()
}

/** After those of the file. False where there is one of that id. */
export const insertRule = async (
  db: Db,
  { id, name }: { readonly id: string; readonly name: object },
): Promise<boolean> => {
  const added = await db
    .insertInto('parallel')
    .values({ id, name: JSON.stringify(name), position: 10_000, origin: 'form' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}
