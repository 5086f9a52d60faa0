/** A report as a file in a format: living, or of a frozen edition. */
import type { Context } from '../../../action/manifest.ts'
import { Problem } from '../../../kernel/problem.ts'
import { figuresOf } from '../figures/queries.ts'
import { type FigureRecord, recordOf } from '../figures/stated.ts'
import { type Format, fileName, mediaTypes, render } from '../render/render.ts'
import type { ReportDocument } from './document.ts'
import { reportYears } from './gather.ts'
import { editionOf, editionsOf, livingDocument } from './queries.ts'

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

export const reportFile = async (
  context: Context,
  { year, format, edition }: { year: number; format: Format; edition?: string | undefined },
): Promise<{ name: string; type: string; content: Uint8Array | string }> => {
  const { document, figures } = await reportDocument(context, { year, edition })
  const content = await render(format, document, format === 'json' ? await figures() : [])
  const name =
    edition === undefined ? fileName(document, format) : fileName(document, format).replace(`-${year}`, `-${edition}`)
  return { name, type: mediaTypes[format], content }
}
