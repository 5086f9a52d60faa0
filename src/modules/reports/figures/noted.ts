/** Footnotes that rows of evidence need: a name that United Nations usage explains wherever it stands. */
import type { Evidence } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { type Reference, stateName } from '../../reference/index.ts'
import { notedNames } from '../edition/footnotes.ts'
import type { Prose } from '../template/template.ts'

export const notesOf = (
  rows: Evidence['rows'],
  reference: Reference,
  translator: Translator,
  { footnotes }: Pick<Prose, 'footnotes'>,
): string[] =>
  Object.entries(notedNames).flatMap(([note, state]) => {
    const name = stateName(reference, translator, state)
    const text = footnotes[note]
    return text !== undefined && rows.some(({ cells }) => cells.some((cell) => cell.includes(name))) ? [text] : []
  })
