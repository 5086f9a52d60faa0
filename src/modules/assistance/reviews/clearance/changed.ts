/** Whether a review speaks of a text of which something was corrected since it went to the State. */
import type { Db } from '../../../../storage/database.ts'
import { readBack } from '../output/content.ts'
import { type Act, sentWhen } from './clearance.ts'
import { actsOf, isCorrectedSince, type Publication, seeingAll, sentBy } from './queries.ts'

export const isTextChanged = async (tx: Db, draft: string, asked: Act | null): Promise<boolean> => {
  if (asked === null) return false
  const { content, sha256 } = await sentBy(tx, asked.id)
  const { language, version: number } = readBack(content, sha256).draft
  return isCorrectedSince(tx, asked.id, { draft, language, number })
}

/** Of what is public; the same for whoever asks. */
export const isPublicTextChanged = (db: Db, { review, draft }: Pick<Publication, 'review' | 'draft'>) =>
  seeingAll(db, async (tx) => isTextChanged(tx, draft, sentWhen(await actsOf(tx, review)).published))
