/** `pacta report freeze`, `list` and `verify`: editions that can be held to what they said. */
import { z } from 'zod'
import { languageCode, year } from '../../../action/input.ts'
import { type Context, command } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { Problem } from '../../../kernel/problem.ts'
import { type Broken, contentHash } from '../edition/edition.ts'
import { freeze, verify } from '../edition/freeze.ts'
import { reportYears } from '../edition/gather.ts'
import { auditedHashes, editionsOf, presentHashes } from '../edition/queries.ts'
import type { FigureVerdict, RowChanges, Verdict } from '../edition/verdict.ts'
import { rights } from '../permissions.ts'

const lang = { description: 'language of the answer: ar, en, es, fr, ru, zh (default en)', value: 'language' }

export const freezeCommand = command({
  name: ['report', 'freeze'],
  right: rights['edition.freeze'],
  summary:
    'freeze an edition of the annual report: its figures, their rows, its text in six languages, a hash over its id, ' +
    'day, author, reason and content, and one over its content alone',
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
    context.print(t('reports.commands.keep_outside', { edition: edition.head.id }))
  },
})

export const listCommand = command({
  name: ['report', 'list'],
  right: rights['report.see'],
  summary:
    'list the frozen editions, the latest first: id, time, author, hash over id, day, author, reason and content, ' +
    'hash over the content alone (figures and texts), reason',
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

const damageLine = (damage: Broken, { t }: Translator): string => {
  if (damage.part === 'figure') return t('reports.commands.broken_figure', { figure: damage.id })
  if (damage.part === 'document') return t('reports.commands.broken_document', { language: damage.language })
  switch (damage.doubt) {
    case 'hash':
      return t('reports.commands.broken_edition')
    case 'audit':
      return t('reports.commands.broken_audit')
    case 'unaudited':
      return t('reports.commands.broken_unaudited')
    case 'gone':
      return t('reports.commands.broken_gone')
    case 'published':
      return t('reports.commands.broken_published')
  }
}

/** What verification found, in sentences: damage first, then figures, then texts. */
export const verdictLines = (
  { edition, broken, figures, documents, unchanged }: Verdict,
  words: Translator,
): string[] => {
  const { t, list } = words
  if (unchanged) return [t('reports.commands.unchanged', { edition, figures: figures.length })]
  const changed = figures.filter(({ state }) => state !== 'same')
  const damage = broken.map((one) => `  ${damageLine(one, words)}`)
  return [
    t('reports.commands.changed', { edition }),
    ...damage,
    ...changed.flatMap((figure) => figureLines(figure, words)),
    ...(figures.length === 0
      ? []
      : [`  ${t('reports.commands.figures_same', { count: figures.length - changed.length })}`]),
    ...documents.map(({ language, paragraphs, elsewhere }) =>
      paragraphs.length === 0 && elsewhere
        ? `  ${t('reports.commands.text_elsewhere', { language })}`
        : `  ${t('reports.commands.text_changed', { language, count: paragraphs.length, paragraphs: list(paragraphs.map(String)) })}`,
    ),
  ]
}

/** Also the editions of which only the audit knows. The latest first; those without a row at the end. */
const knownEditions = async ({ db }: Pick<Context, 'db'>): Promise<{ id: string; hashes: readonly string[] }[]> => {
  const [present, audited] = [await presentHashes(db), await auditedHashes(db)]
  const stored = new Map(present.map(({ id, sha256 }) => [id, sha256]))
  return [...new Set([...stored.keys(), ...audited.keys()])].map((id) => ({
    id,
    hashes: [stored.get(id) ?? [], audited.get(id) ?? []].flat(),
  }))
}

export const verifyCommand = command({
  name: ['report', 'verify'],
  right: rights['report.see'],
  summary:
    'run frozen editions again, hold them against the audit, and say what has changed since; exit code 1 if anything has. ' +
    'Whoever owns the database can rewrite both edition and audit: only a hash that was published elsewhere (--sha256) ' +
    'shows that',
  options: {
    edition: { description: 'one edition; without it, all of them', value: 'id' },
    sha256: {
      description:
        'the SHA-256 of the edition as it was published elsewhere, to compare with; without --edition it finds its edition',
      value: 'hash',
    },
    lang,
  },
  input: z.object({
    edition: z.string().min(1).optional(),
    sha256: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{64}$/, { error: '64 × 0–9 a–f' })
      .optional(),
    lang: languageCode.default('en'),
  }),
  run: async (context, { edition, sha256 }) => {
    const { t } = context.translator
    const known = await knownEditions(context)
    const ids = known.map(({ id }) => id)
    if (edition !== undefined && !ids.includes(edition))
      throw new Problem('bad-input', [{ field: 'edition', value: edition, allowed: ids.join(', ') || '–' }])
    const asked = known.filter(({ id, hashes }) =>
      edition === undefined ? sha256 === undefined || hashes.includes(sha256) : id === edition,
    )
    if (ids.length === 0) context.print(t('reports.commands.no_editions'))
    if (sha256 !== undefined && asked.length === 0) {
      context.print(t('reports.commands.no_such_hash', { sha256 }))
      return 1
    }
    let code = 0
    for (const { id } of asked) {
      const verdict = await verify(context, id, sha256)
      for (const line of verdictLines(verdict, context.translator)) context.print(line)
      if (!verdict.unchanged) code = 1
      const contradicted = verdict.broken.some((one) => one.part === 'edition' && one.doubt === 'published')
      if (sha256 !== undefined && !contradicted) context.print(t('reports.commands.held_outside', { edition: id }))
    }
    if (sha256 === undefined && asked.length > 0) context.print(t('reports.commands.held_inside'))
    return code
  },
})
