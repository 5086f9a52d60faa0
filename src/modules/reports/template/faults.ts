/** What is wrong with a template: texts that do not match its structure, and figures or lists that do not exist. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { locales } from '../../../i18n/locales.ts'
import { languages } from '../../../kernel/text.ts'
import { argumentsIn } from './prose.ts'
import { flatSections, type Prose, type ReportTemplate } from './template.ts'

export interface Available {
  readonly figures: ReadonlySet<string>
  readonly lists: ReadonlySet<string>
}

const differences = (what: string, wanted: Iterable<string>, found: object): string[] => {
  const ids = new Set(wanted)
  return [
    ...[...ids].filter((id) => !(id in found)).map((id) => `${what} ${id} is missing`),
    ...Object.keys(found)
      .filter((id) => !ids.has(id))
      .map((id) => `${what} ${id} is not in the template`),
  ]
}

const pluralFaults = (ast: readonly MessageFormatElement[], tag: string): string[] =>
  ast.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralFaults(element.children, tag)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
    const inside = Object.values(element.options).flatMap(({ value }) => pluralFaults(value, tag))
    if (element.type === TYPE.select) return inside
    const needed = new Intl.PluralRules(tag, { type: element.pluralType ?? 'cardinal' }).resolvedOptions()
      .pluralCategories
    const missing = needed.filter((form) => !(form in element.options))
    return [...missing.map((form) => `plural form ${form} of {${element.value}} is missing`), ...inside]
  })

const messagesOf = (prose: Prose): [string, string][] => [
  ['title', prose.title],
  ['summary', prose.summary],
  ...(['sections', 'paragraphs', 'footnotes'] as const).flatMap((part) =>
    Object.entries(prose[part]).map(([id, message]): [string, string] => [`${part}.${id}`, message]),
  ),
]

const messageFaults = (message: string, english: string | undefined, tag: string, available: Available): string[] => {
  let ast: MessageFormatElement[]
  try {
    ast = parse(message)
  } catch (error) {
    return [`does not parse: ${(error as Error).message}`]
  }
  const names = argumentsIn(ast)
  const unknown = [...names.values()].flatMap((argument) => {
    if (argument.kind === 'figure' && !available.figures.has(argument.id)) return [`no figure ${argument.id}`]
    if (argument.kind === 'list' && !available.lists.has(argument.id)) return [`no list ${argument.id}`]
    return []
  })
  const theirs = english === undefined ? names : argumentsIn(parse(english))
  return [
    ...unknown,
    ...[...theirs.keys()].filter((name) => !names.has(name)).map((name) => `argument {${name}} is missing`),
    ...[...names.keys()].filter((name) => !theirs.has(name)).map((name) => `argument {${name}} is not in English`),
    ...pluralFaults(ast, tag),
  ]
}

/** One sentence a fault, each beginning with the language and the place; empty when the template is sound. */
export const templateFaults = (template: ReportTemplate, available: Available): string[] => {
  const sections = flatSections(template.sections)
  const used = sections.flatMap(({ paragraphs }) => paragraphs)
  const twice = used
    .filter((id, index) => used.indexOf(id) !== index)
    .map((id) => `template: paragraph ${id} is used twice`)
  const notes = Object.values(template.paragraphs).flatMap(({ footnotes }) => footnotes)
  const structure = differences('paragraph', used, template.paragraphs).map((fault) => `template: ${fault}`)
  const english = new Map(messagesOf(template.prose.en))
  const texts = languages.flatMap((language) => {
    const prose = template.prose[language]
    return [
      ...differences(
        'section',
        sections.map(({ id }) => id),
        prose.sections,
      ),
      ...differences('paragraph', used, prose.paragraphs),
      ...notes.filter((id) => !(id in prose.footnotes)).map((id) => `footnote ${id} is missing`),
      ...messagesOf(prose).flatMap(([place, message]) =>
        messageFaults(message, english.get(place), locales[language].tag, available).map(
          (fault) => `${place}: ${fault}`,
        ),
      ),
    ].map((fault) => `${language}: ${fault}`)
  })
  return [...twice, ...structure, ...texts]
}
