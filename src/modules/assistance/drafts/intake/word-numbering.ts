/** Automatic numbers of a Word document (ECMA-376, part 1, section 17.9): the text has none, the styles say how to count. */
import { asLetter, chineseNumerals } from './numbers.ts'
import { walkXml } from './xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** "Article %1", "(%2)". */
  readonly label: string
}

export interface Numbering {
  /** The label of the next paragraph of this list and level, counted on; '' for a list that is not there. */
  readonly next: (list: string, level: number) => string
  /** List and level that a paragraph style brings with it. */
  readonly ofStyle: (style: string) => { list: string; level: number } | undefined
}

const deepest = 9

type See = (name: string, attributes: Record<string, string>, closing: boolean) => void

/** A document may be without one of the two. */
const attributesOf = (xml: string, see: See): void => {
  if (xml === '') return
  walkXml(xml, { open: (name, attributes) => see(name, attributes, false), close: (name) => see(name, {}, true) })
}

const romanOf = (value: number): string =>
  (
    [
      [100, 'c'],
      [90, 'xc'],
      [50, 'l'],
      [40, 'xl'],
      [10, 'x'],
      [9, 'ix'],
      [5, 'v'],
      [4, 'iv'],
      [1, 'i'],
    ] as const
  ).reduce(
    ({ words, left }, [worth, letters]) => ({
      words: words + letters.repeat(Math.floor(left / worth)),
      left: left % worth,
    }),
    { words: '', left: Math.min(value, 399) },
  ).words

const chineseOf = (value: number): string => {
  const digit = (one: number) => chineseNumerals.replaceAll(/[〇两]/g, '')[one] ?? ''
  if (value < 10) return digit(value)
  if (value >= 100)
    return `${digit(Math.floor(value / 100))}百${value % 100 === 0 ? '' : value % 100 < 10 ? `零${digit(value % 100)}` : chineseOf(value % 100)}`
  const tens = Math.floor(value / 10)
  return `${tens === 1 ? '' : digit(tens)}十${value % 10 === 0 ? '' : digit(value % 10)}`
}

const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const alphabet = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'

const formats: Record<string, (value: number) => string> = {
  lowerLetter: asLetter,
  upperLetter: (value) => asLetter(value).toUpperCase(),
  lowerRoman: romanOf,
  upperRoman: (value) => romanOf(value).toUpperCase(),
  bullet: () => '–',
  none: () => '',
  arabicAbjad: (value) => abjad[value - 1] ?? String(value),
  arabicAlpha: (value) => alphabet[value - 1] ?? String(value),
  hindiNumbers: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  russianLower: (value) => russian[value - 1] ?? String(value),
  russianUpper: (value) => (russian[value - 1] ?? String(value)).toUpperCase(),
  chineseCounting: chineseOf,
  chineseCountingThousand: chineseOf,
  taiwaneseCountingThousand: chineseOf,
  ideographDigital: chineseOf,
  japaneseCounting: chineseOf,
}

export const numberingOf = (numberingXml: string, stylesXml: string): Numbering => {
  const levels = new Map<string, Level[]>()
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>()
  const styles = new Map<string, { list?: string; level?: number; basedOn?: string }>()
  const counts = new Map<string, number[]>()

  let abstract: string | undefined
  let list: string | undefined
  let level = 0
  const draft = { start: 1, format: 'decimal', label: '' }
  const listed = (name: string, attributes: Record<string, string>, closing: boolean) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') abstract = closing ? undefined : attributes['w:abstractNumId']
    else if (name === 'w:num') list = closing ? undefined : attributes['w:numId']
    else if (closing) {
      if (name === 'w:lvl' && abstract !== undefined && Number.isInteger(level) && level >= 0 && level < deepest) {
        const known = levels.get(abstract) ?? []
        known[level] = { ...draft }
        levels.set(abstract, known)
      }
    } else if (name === 'w:lvl') {
      level = Number(attributes['w:ilvl']) || 0
      Object.assign(draft, { start: 1, format: 'decimal', label: '' })
    } else if (name === 'w:start') draft.start = Number(value) || 0
    else if (name === 'w:numFmt') draft.format = value
    else if (name === 'w:lvlText') draft.label = value.slice(0, 100)
    else if (name === 'w:lvlOverride') level = Number(attributes['w:ilvl']) || 0
    else if (name === 'w:abstractNumId' && list !== undefined) lists.set(list, { abstract: value, starts: new Map() })
    else if (name === 'w:startOverride' && list !== undefined) lists.get(list)?.starts.set(level, Number(value) || 0)
  }
  attributesOf(numberingXml, listed)

  let style: string | undefined
  const styled = (name: string, attributes: Record<string, string>, closing: boolean) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:style') {
      style = closing ? undefined : attributes['w:styleId']
      if (style !== undefined) styles.set(style, {})
    } else if (style !== undefined && !closing) {
      const known = styles.get(style) ?? {}
      if (name === 'w:basedOn') known.basedOn = value
      else if (name === 'w:numId') known.list = value
      else if (name === 'w:ilvl') known.level = Number(value) || 0
      styles.set(style, known)
    }
  }
  attributesOf(stylesXml, styled)

  const ofStyle: Numbering['ofStyle'] = (name) => {
    let found: { list?: string; level?: number; basedOn?: string } | undefined = styles.get(name)
    let level: number | undefined
    for (let step = 0; found !== undefined && step < 20; step += 1) {
      level ??= found.level
      if (found.list !== undefined) return { list: found.list, level: level ?? 0 }
      found = found.basedOn === undefined ? undefined : styles.get(found.basedOn)
    }
    return undefined
  }

  const next: Numbering['next'] = (name, at) => {
    const of = lists.get(name)
    const known = of && levels.get(of.abstract)
    const own = known?.[at]
    if (of === undefined || known === undefined || own === undefined) return ''
    const count = counts.get(of.abstract) ?? []
    counts.set(of.abstract, count)
    const start = (one: number) => of.starts.get(one) ?? known[one]?.start ?? 1
    // A list that starts anew does so once.
    if (of.starts.has(at)) {
      count[at] = start(at)
      of.starts.delete(at)
    } else count[at] = count[at] === undefined ? start(at) : (count[at] as number) + 1
    count.length = at + 1
    return own.label.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const format = formats[known[of]?.format ?? 'decimal'] ?? String
      return format(count[of] ?? start(of))
    })
  }
  return { next, ofStyle }
}
