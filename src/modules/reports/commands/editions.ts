/** `pacta report freeze`, `list` and `verify`: editions that can be held to what they said. */
import { z } from 'zod'
import { languageCode, year } from '../../../action/input.ts'
import { command } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { Problem } from '../../../kernel/problem.ts'
import { contentHash } from '../edition/edition.ts'
import { freeze, verify } from '../edition/freeze.ts'
import { reportYears } from '../edition/gather.ts'
import { editionsOf } from '../edition/queries.ts'
import type { FigureVerdict, RowChanges, Verdict } from '../edition/verdict.ts'

const lang = { description: 'language of the answer: ar, en, es, fr, ru, zh (default en)', value: 'language' }

export const freezeCommand = command({
  name: ['report', 'freeze'],
  summary:
    'freeze an edition of the annual report: its figures, their rows, its text in six languages, a hash over its id, ' +
    'day and content, and one over its content alone',
  options: {
    year: { description: 'year of the programme', value: 'year' },
    reason: { description: 'why it is frozen: published, submitted, corrected', value: 'text' },
    lang,
  },
  input: z.object({ year, reason: z.string().trim().min(1).max(500).optional(), lang: languageCode.default('en') }),
  run: async (context, { year: of, reason }) => {
    const { t } = context.translator
    const years = await reportYears(context)
    if (!years.includes(of))
      throw new Problem('bad-input', [{ field: 'year', value: String(of), allowed: years.join(', ') || '–' }])
    const edition = await freeze(context, context.actor, { year: of, reason: reason ?? null })
    context.print(t('reports.commands.frozen', { edition: edition.head.id, figures: edition.figures.length }))
    context.print(`sha256 ${edition.sha256}`)
    context.print(`content ${contentHash(edition)}`)
  },
})

export const listCommand = command({
  name: ['report', 'list'],
  summary:
    'list the frozen editions, the latest first: id, time, author, hash over id, day and content, hash over the ' +
    'content alone (figures and texts), reason',
  options: { lang },
  input: z.object({ lang: languageCode.default('en') }),
  run: async (context) => {
    const editions = await editionsOf(context.db)
    if (editions.length === 0) context.print(context.translator.t('reports.commands.no_editions'))
    for (const { id, frozen_at, frozen_by, reason, sha256, content_sha256 } of editions)
      context.print([id, frozen_at, frozen_by, sha256, content_sha256, reason ?? ''].join('\t').trimEnd())
    if (editions.length > 0) context.print(context.translator.t('reports.commands.hashes'))
  },
})

const rowLines = ({ added, removed, changed }: RowChanges): string[] => [
  ...removed.map(({ cells }) => `    - ${cells.join(' | ')}`),
  ...added.map(({ cells }) => `    + ${cells.join(' | ')}`),
  ...changed.flatMap(({ from, to }) => [`    - ${from.cells.join(' | ')}`, `    + ${to.cells.join(' | ')}`]),
]

const figureLines = (
  { id, label, state, from, to, rows }: FigureVerdict,
  { t, text, number }: Translator,
): string[] => {
  const name = `${text(label)} (${id})`
  if (state === 'gone') return [`  ${t('reports.commands.figure_gone', { figure: name })}`]
  if (state === 'new') return [`  ${t('reports.commands.figure_new', { figure: name })}`]
  const value =
    from === to
      ? t('reports.commands.value_same', { figure: name, value: number(from ?? 0) })
      : t('reports.commands.value_changed', { figure: name, from: number(from ?? 0), to: number(to ?? 0) })
  const counts = { added: rows.added.length, removed: rows.removed.length, changed: rows.changed.length }
  return [`  ${value} ${t('reports.commands.rows', counts)}`, ...rowLines(rows)]
}

/** What verification found, in sentences: damage first, then figures, then texts. */
export const verdictLines = (
  { edition, broken, figures, documents, unchanged }: Verdict,
  words: Translator,
): string[] => {
  const { t, list } = words
  if (unchanged) return [t('reports.commands.unchanged', { edition, figures: figures.length })]
  const changed = figures.filter(({ state }) => state !== 'same')
  const damage = broken.map((part) => {
    if (part.part === 'figure') return `  ${t('reports.commands.broken_figure', { figure: part.id })}`
    if (part.part === 'document') return `  ${t('reports.commands.broken_document', { language: part.language })}`
    return `  ${t('reports.commands.broken_edition')}`
  })
  return [
    t('reports.commands.changed', { edition }),
    ...damage,
    ...changed.flatMap((figure) => figureLines(figure, words)),
    `  ${t('reports.commands.figures_same', { count: figures.length - changed.length })}`,
    ...documents.map(({ language, paragraphs, elsewhere }) =>
      paragraphs.length === 0 && elsewhere
        ? `  ${t('reports.commands.text_elsewhere', { language })}`
        : `  ${t('reports.commands.text_changed', { language, count: paragraphs.length, paragraphs: list(paragraphs.map(String)) })}`,
    ),
  ]
}

export const verifyCommand = command({
  name: ['report', 'verify'],
  summary: 'run frozen editions again and say what has changed since; exit code 1 if anything has',
  options: { edition: { description: 'one edition; without it, all of them', value: 'id' }, lang },
  input: z.object({ edition: z.string().min(1).optional(), lang: languageCode.default('en') }),
  run: async (context, { edition }) => {
    const { t } = context.translator
    const known = (await editionsOf(context.db)).map(({ id }) => id)
    if (edition !== undefined && !known.includes(edition))
      throw new Problem('bad-input', [{ field: 'edition', value: edition, allowed: known.join(', ') || '–' }])
    const asked = edition === undefined ? known : [edition]
    if (asked.length === 0) context.print(t('reports.commands.no_editions'))
    let code = 0
    for (const id of asked) {
      const verdict = await verify(context, id)
      for (const line of verdictLines(verdict, context.translator)) context.print(line)
      if (!verdict.unchanged) code = 1
    }
    return code
  },
})
