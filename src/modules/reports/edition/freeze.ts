/** Composes a report in all six languages, to freeze it or to hold it against an edition. */
import { setImmediate } from 'node:timers/promises'
import type { Context } from '../../../action/manifest.ts'
import { translator } from '../../../i18n/translate.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { type FullDate, today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { languages } from '../../../kernel/text.ts'
import { figuresOf } from '../figures/queries.ts'
import { type FigureRecord, recordOf } from '../figures/stated.ts'
import { freezeEdition } from './actions.ts'
import type { ReportDocument } from './document.ts'
import type { Edition } from './edition.ts'
import { auditedHashes, editionOf, lastChange, livingDocument, templateId } from './queries.ts'
import { goneVerdict, type Verdict, verdictOf } from './verdict.ts'

interface Composition {
  readonly figures: readonly FigureRecord[]
  readonly documents: readonly ReportDocument[]
}

/** Rows are kept in English, so that a row is the same record whoever reads it. */
const composeAll = async (context: Context, year: number, as_at: FullDate): Promise<Composition> => {
  const documents: ReportDocument[] = []
  for (const language of languages) {
    documents.push(await livingDocument({ ...context, translator: translator(language) }, year, as_at))
    await setImmediate()
  }
  const figures = await figuresOf({ ...context, translator: translator('en') }, year)
  return { figures: figures.map(recordOf), documents }
}

export const freeze = async (
  context: Context,
  actor: Actor,
  { year, reason }: { year: number; reason: string | null },
): Promise<Edition> => {
  const change = await lastChange(context.db)
  const as_at = today()
  const composition = await composeAll(context, year, as_at)
  return freezeEdition(actor)(context.db, actor, { year, reason, as_at, change, template: templateId, ...composition })
}

/**
 * Holds an edition against the records, the audit and, if given, a hash that was published elsewhere.
 * @throws Problem not-found if there is no edition of that id and never was
 */
export const verify = async (context: Context, id: string, published?: string): Promise<Verdict> => {
  const edition = await editionOf(context.db, id)
  const audited = (await auditedHashes(context.db)).get(id) ?? []
  if (edition === undefined && audited.length === 0) throw new Problem('not-found')
  const witnesses = { audited, published }
  if (edition === undefined) return goneVerdict(id, witnesses)
  return verdictOf(edition, await composeAll(context, edition.head.year, edition.head.as_at), witnesses)
}
