/** The import of an instrument's obligations from a file: all of its rows or none. */
import { action } from '../../../../action/action.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Language } from '../../../../kernel/text.ts'
import type { Db } from '../../../../storage/database.ts'
import { rights } from '../../permissions.ts'
import { ImportObligations } from '../keeping/input.ts'
import { recordObligation, recordTerms } from '../keeping/queries.ts'
import type { FileFormat } from './file.ts'
import { takeFile } from './input.ts'
import { knownOf } from './queries.ts'
import { type FileVerdict, isRefused, saysNothingNew, verdictOf } from './verdict.ts'

/** What the file would change, and what is wrong with it; writes nothing. */
export const lookAtFile = async (
  db: Db,
  { content, format, instrument }: { content: string; format: FileFormat; instrument?: string | undefined },
  language: Language,
): Promise<FileVerdict> => {
  const file = takeFile(content, format, instrument)
  return verdictOf(file, await knownOf(db, file.instrument), language)
}

export const importObligations = action({
  name: 'treaties.obligation.import',
  right: rights['obligation.keep'],
  seen: rights['register.see'],
  input: ImportObligations,
  find: async () => null,
  run: async (db, { content, format, instrument, reason }, _, actor) => {
    const verdict = await lookAtFile(db, { content, format, instrument }, 'en')
    if (isRefused(verdict))
      throw new Problem(
        'bad-input',
        [{ id: 'head', ...verdict.head }, ...verdict.rows].flatMap(({ id, problems }) =>
          problems.map(({ field, ...rest }) => ({ field: `${id}.${field}`, ...rest })),
        ),
      )
    if (saysNothingNew(verdict)) throw new Problem('done-already')
    const by = { by: actor.name, reason }
    if (verdict.head.content !== null) await recordTerms(db, verdict.instrument, verdict.head.content, by)
    const written = verdict.rows.filter((row) => row.verdict === 'added' || row.verdict === 'changed')
    for (const { id, content: row } of written) await recordObligation(db, id, row!, by)
    return { instrument: verdict.instrument, obligations: written.map(({ id }) => id) }
  },
  record: ({ instrument, obligations }, { reason }) => ({
    subject: `instrument:${instrument}`,
    detail: { obligations },
    reason,
  }),
})
