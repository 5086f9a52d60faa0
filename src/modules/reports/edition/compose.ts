/** Composes a report in one language from the template, the records and the figures. Pure: the same input gives the same document. */

import type { Translator } from '../../../i18n/translate.ts'
import type { FullDate } from '../../../kernel/dates.ts'
import { projectStatuses } from '../../assistance/index.ts'
import type { StatedFigure } from '../figures/stated.ts'
import { type ProseValues, placesItem, proseRuns } from '../template/prose.ts'
import type { ReportTemplate, Section } from '../template/template.ts'
import { composeAnnex } from './annex.ts'
import { type Block, type Heading, plain, type ReportDocument, type Run, texts } from './document.ts'
import { footnotes, markEnd, markName, notedNames } from './footnotes.ts'
import { composeFront } from './front.ts'
import { composeList, type ItemTools } from './items.ts'
import { type Names, namesOf } from './names.ts'
import { headingNumber, itemNumber } from './numbering.ts'
import type { ReportRecords } from './records.ts'

export interface Sources {
  readonly template: ReportTemplate
  readonly records: ReportRecords
  /** Every figure of the modules with its value in the year. */
  readonly figures: readonly StatedFigure[]
  readonly translator: Translator
  readonly as_at: FullDate
}

/** Every list of names that the prose may ask for, by its id. */
const listsOf = ({ lists, offices, projects }: ReportRecords, names: Names): Map<string, Run[]> =>
  new Map([
    ...lists.map(({ id, states }): [string, Run[]] => [id, names.states(states)]),
    ['offices', names.states(offices.map(({ country }) => country))],
    ...projectStatuses.map((status): [string, Run[]] => [
      `projects-${status}`,
      names.projects(projects.filter((one) => one.status === status)),
    ]),
  ])

export const composeDocument = ({ template, records, figures, translator, as_at }: Sources): ReportDocument => {
  const { language } = translator
  const { year } = records.programme
  const prose = template.prose[language]
  const names = namesOf(records.reference, translator)
  const notes = footnotes()
  const tools: ItemTools = { records, translator, names, footnotes: notes }
  const values: ProseValues = {
    year,
    figures: new Map(figures.map(({ figure, value }) => [figure.id, value])),
    lists: listsOf(records, names),
  }
  const say = (message: string, item?: readonly Run[]): Run[] => proseRuns(language, message, { ...values, item })

  const withNotedNames = (paragraph: string, runs: readonly Run[]): Run[] =>
    Object.entries(notedNames).reduce<Run[]>(
      (marked, [note, state]) => {
        const text = prose.footnotes[note]
        return text === undefined ? marked : markName(marked, names.state(state), () => notes.call(paragraph, text))
      },
      [...runs],
    )

  let number = 0
  const paragraphBlock = (id: string): Block => {
    number += 1
    const definition = template.paragraphs[id]!
    const message = prose.paragraphs[id]
    if (message === undefined) throw new Error(`The template has no text for the paragraph ${id} in ${language}`)
    const placed = placesItem(language, message) ? composeList(id, definition, tools, true) : undefined
    const said = withNotedNames(id, say(message, placed?.alone))
    const declared = definition.footnotes.flatMap((note) => notes.call(id, prose.footnotes[note] ?? '') ?? [])
    const list = placed ?? composeList(id, definition, tools)
    const [only, ...others] = list.items
    // One record alone is no list: it ends the sentence that introduces it.
    const inline = only !== undefined && others.length === 0 ? withNotedNames(id, only) : list.inline
    const items = inline === list.inline ? list.items : []
    const gap = inline.length > 0 ? [{ text: translator.t('reports.edition.gap') }] : []
    return {
      kind: 'paragraph',
      id,
      number,
      source: definition.source,
      runs: declared.reduce((runs, note) => markEnd(runs, note), [...said, ...gap, ...inline]),
      items: items.map((runs, index) => ({ number: itemNumber(language, index + 1), runs: withNotedNames(id, runs) })),
    }
  }
  const sectionBlocks = (sections: readonly Section[], level: Heading['level']): Block[] =>
    sections.flatMap((section, index) => [
      {
        kind: 'heading',
        id: section.id,
        level,
        number: headingNumber(language, section.numbering, index + 1),
        text: plain(say(prose.sections[section.id] ?? '')),
      } satisfies Heading,
      ...section.paragraphs.map(paragraphBlock),
      ...sectionBlocks(section.sections, Math.min(level + 1, 4) as Heading['level']),
    ])

  const summary = say(prose.summary)
  const blocks = sectionBlocks(template.sections, 1)
  const document: ReportDocument = {
    template: template.id,
    language,
    year,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    as_at,
    front: composeFront(records, plain(say(prose.title)), template.front, translator),
    summary,
    blocks,
    notes: notes.notes(),
    annex: [],
  }
  return { ...document, annex: composeAnnex(figures, texts(document), translator) }
}
