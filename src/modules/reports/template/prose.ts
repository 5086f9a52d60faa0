/** Turns a message of the template into runs, each of which knows the figure it states. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { locales } from '../../../i18n/locales.ts'
import type { Language } from '../../../kernel/text.ts'
import type { Run } from '../edition/document.ts'

/** What the prose may say: the year, the figures by id, lists of names by id, and the one record of the paragraph. */
export interface ProseValues {
  readonly year: number
  readonly figures: ReadonlyMap<string, number>
  readonly lists: ReadonlyMap<string, readonly Run[]>
  /** The record of a paragraph whose list has only this one; it stands where the text says {item}. */
  readonly item?: readonly Run[] | undefined
}

export type Argument =
  | { readonly kind: 'year' }
  | { readonly kind: 'item' }
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'list'; readonly id: string }

const isList = (name: string): boolean => /^(states|projects)_|^offices$/.test(name)

/**
 * The arguments of a message by name. What is counted or written as a number is the figure of that id, with hyphens for
 * underscores; a plain `states_new_programmes` is the list of States `new-programmes`, `projects_ongoing` that of the projects so
 * far, `offices` that of the field offices. `items` asks whether the paragraph has `one` record or `other`; `item` is the one.
 */
export const argumentsIn = (ast: readonly MessageFormatElement[]): Map<string, Argument> => {
  const found = new Map<string, Argument>()
  const add = (name: string, kind: 'figure' | 'list'): void => {
    const id = name.replaceAll('_', '-')
    if (name === 'year') found.set(name, { kind: 'year' })
    else if (name === 'item') found.set(name, { kind: 'item' })
    else if (kind === 'list') found.set(name, { kind, id: id.replace(/^states-/, '') })
    else found.set(name, { kind, id })
  }
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.argument) add(element.value, isList(element.value) ? 'list' : 'figure')
      if (element.type === TYPE.number || element.type === TYPE.plural) add(element.value, 'figure')
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const option of Object.values(element.options)) walk(option.value)
      if (element.type === TYPE.tag) walk(element.children)
    }
  }
  walk(ast)
  return found
}

const tag = (name: string, children: MessageFormatElement[]): MessageFormatElement => ({
  type: TYPE.tag,
  value: `figure:${name}`,
  children,
})

/** Where a plural form says the number in words ("two workshops" as one Arabic dual), the whole form states the figure. */
const markForm = (name: string, form: MessageFormatElement[]): MessageFormatElement[] =>
  form.some(({ type }) => type === TYPE.pound)
    ? form.map((element) => (element.type === TYPE.pound ? tag(name, [element]) : element))
    : [tag(name, form)]

/** Wraps every place that states a figure in a tag that carries its name. */
const markFigures = (
  ast: readonly MessageFormatElement[],
  isFigure: (name: string) => boolean,
): MessageFormatElement[] =>
  ast.map((element): MessageFormatElement => {
    switch (element.type) {
      case TYPE.number:
        return isFigure(element.value) ? tag(element.value, [element]) : element
      case TYPE.argument:
        return isFigure(element.value)
          ? tag(element.value, [{ type: TYPE.number, value: element.value, style: null } as MessageFormatElement])
          : element
      case TYPE.plural:
      case TYPE.select: {
        const options = Object.entries(element.options).map(([form, { value, ...rest }]) => {
          const inside = markFigures(value, isFigure)
          const marked =
            element.type === TYPE.plural && isFigure(element.value) ? markForm(element.value, inside) : inside
          return [form, { ...rest, value: marked }]
        })
        return { ...element, options: Object.fromEntries(options) } as MessageFormatElement
      }
      case TYPE.tag:
        return { ...element, children: markFigures(element.children, isFigure) }
      default:
        return element
    }
  })

type Chunk = string | Run | readonly Run[]

const asRuns = (chunk: Chunk): readonly Run[] =>
  typeof chunk === 'string' ? [{ text: chunk }] : 'text' in chunk ? [chunk] : chunk

const formats = new Map<string, { format: IntlMessageFormat; names: ReadonlyMap<string, Argument> }>()

const compiled = (language: Language, message: string) => {
  const key = `${language}:${message}`
  let entry = formats.get(key)
  if (entry === undefined) {
    const ast = parse(message)
    const names = argumentsIn(ast)
    const marked = markFigures(ast, (name) => names.get(name)?.kind === 'figure')
    entry = { format: new IntlMessageFormat(marked, locales[language].tag), names }
    formats.set(key, entry)
  }
  return entry
}

/** True for a text that says where the record of a list of one stands. */
export const placesItem = (language: Language, message: string): boolean =>
  [...compiled(language, message).names.values()].some(({ kind }) => kind === 'item')

/** The message with its values filled in. Throws an error that names a figure or a list which is not there. */
export const proseRuns = (language: Language, message: string, { year, figures, lists, item }: ProseValues): Run[] => {
  const { format, names } = compiled(language, message)
  const values: Record<string, unknown> = { items: item === undefined ? 'other' : 'one', item: item ?? [] }
  for (const [name, argument] of names) {
    if (argument.kind === 'year') values[name] = String(year)
    else if (argument.kind !== 'item') {
      const value = (argument.kind === 'list' ? lists : figures).get(argument.id)
      if (value === undefined)
        throw new Error(`The template asks for the ${argument.kind} ${argument.id}, which does not exist`)
      values[name] = value
      if (argument.kind === 'figure')
        values[`figure:${name}`] = (chunks: Chunk[]): Run => ({
          text: chunks
            .flatMap((chunk) => asRuns(chunk))
            .map(({ text }) => text)
            .join(''),
          figure: argument.id,
        })
    }
  }
  const parts = format.formatToParts<Chunk>(values as Record<string, never>)
  return parts.flatMap(({ value }) => asRuns(value as Chunk)).filter(({ text }) => text !== '')
}
