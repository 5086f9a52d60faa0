/** SQL of what an import has to know of the register. */
import type { Db } from '../../../../storage/database.ts'
import { termsOf } from '../keeping/queries.ts'
import { obligationContents } from '../queries.ts'
import type { Known } from './verdict.ts'

export const knownOf = async (db: Db, instrument: string): Promise<Known> => {
  const [instruments, resolutions, parallels, obligations, terms] = await Promise.all([
    db.selectFrom('instrument').select('code').execute(),
    db.selectFrom('resolution').select('code').execute(),
    db.selectFrom('parallel').select('id').orderBy('position').execute(),
    obligationContents(db),
    termsOf(db, instrument),
  ])
  return {
    instruments: new Set([...instruments, ...resolutions].map(({ code }) => code)),
    terms,
    obligations: new Map([...obligations].filter(([id]) => id.startsWith(`${instrument}/`))),
    ids: new Set(obligations.keys()),
    parallels: new Set(parallels.map(({ id }) => id)),
  }
}
