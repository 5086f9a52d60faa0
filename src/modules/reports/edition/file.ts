/** A report as a file in a format: living, or of a frozen edition. */
import { setImmediate } from 'node:timers/promises'
import type { Context } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { figuresOf } from '../figures/queries.ts'
import { type FigureRecord, recordOf } from '../figures/stated.ts'
import { type Format, fileName, mediaTypes, render } from '../render/render.ts'
import type { ReportDocument } from './document.ts'
import { reportYears } from './gather.ts'
import { editionOf, editionsOf, filesUntilChange, livingDocument } from './queries.ts'

const editionNames = async ({ db }: Context, year: number): Promise<string> =>
  (await editionsOf(db))
    .filter((edition) => edition.year === year)
    .map(({ id }) => id)
    .join(', ') || '–'

/**
 * The document that a reader asked for, and the figures as its edition keeps them.
 * @throws Problem that names the years or the edition that do not exist
 */
export const reportDocument = async (
  context: Context,
  { year, edition }: { year: number; edition: string | undefined },
): Promise<{ document: ReportDocument; figures: () => Promise<readonly FigureRecord[]> }> => {
  if (edition === undefined) {
    const years = await reportYears(context)
    if (!years.includes(year))
      throw new Problem('bad-input', [{ field: 'year', value: String(year), allowed: years.join(', ') || '–' }])
    const document = await livingDocument(context, year)
    return { document, figures: async () => (await figuresOf(context, year)).map(recordOf) }
  }
  const found = await editionOf(context.db, edition)
  const document = found?.documents.find(({ content }) => content.language === context.translator.language)?.content
  if (found === undefined || document === undefined || found.head.year !== year)
    throw new Problem('bad-input', [{ field: 'edition', value: edition, allowed: await editionNames(context, year) }])
  return { document, figures: async () => found.figures.map(({ content }) => content) }
}

interface ReportFile {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array | string
}

interface Asked {
  readonly year: number
  readonly format: Format
  readonly edition?: string | undefined
}

let last: Promise<unknown> = Promise.resolve()

/** Rendering holds the process: one at a time, and whatever else waits gets its turn before each. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = last.then(() => setImmediate()).then(work)
  last = turn.catch(() => {})
  return turn
}

const buildFile = async (context: Context, { year, format, edition }: Asked): Promise<ReportFile> => {
  const { document, figures } = await reportDocument(context, { year, edition })
  const records = format === 'json' ? await figures() : []
  const content = await inTurn(() => render(format, document, records))
  const name =
    edition === undefined ? fileName(document, format) : fileName(document, format).replace(`-${year}`, `-${edition}`)
  return { name, type: mediaTypes[format], content }
}

/** Built once for everybody who asks before the next change, and for those who ask at the same moment. */
export const reportFile = async (context: Context, asked: Asked): Promise<ReportFile> => {
  const files = await filesUntilChange<ReportFile>(context.db)
  const { year, format, edition } = asked
  const key = `${year} ${edition ?? `living ${today()}`} ${context.translator.language} ${format}`
  const known = files.get(key)
  if (known !== undefined) return known
  const building = buildFile(context, asked)
  files.set(key, building)
  building.catch(() => files.delete(key))
  return building
}
