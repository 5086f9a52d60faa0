/** Reads what stands at the beginning of a block: "Article 5", "المادة الخامسة", "第五条", "CHAPTER II", "(a)", "1.". */
import type { ProvisionKind } from '../draft.ts'
import { asciiDigits, chinese, chineseNumerals, letterNumber, numeral, roman } from './numbers.ts'

export interface Heading {
  readonly kind: ProvisionKind
  /** The word alone, so that "Section" can be told from "Article". */
  readonly word: string
  readonly number: string
  readonly value: number
  readonly rest: string
}

const grouping = {
  part: 'part|title|book|partie|titre|livre|parte|título|titulo|libro|часть|раздел|الباب|الجزء|القسم',
  chapter: 'chapter|chapitre|capítulo|capitulo|глава|الفصل',
  section: 'subchapter|sección|seccion|подраздел|параграф|الفرع|المبحث',
  article: 'artículo|articulo|article|clause|section|sec\\.|art\\.|art|статья|ст\\.|المادة|مادة|البند',
} satisfies Partial<Record<ProvisionKind, string>>

const chineseKinds: Record<string, ProvisionKind> = {
  编: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  项: 'point',
}

/**
 * A number, ordinal or letter after the word; what follows it is told apart below. Ordinals have at most four words (الحادية
 * والعشرون بعد المائة), each of which is tried as the last.
 */
const digitNumber = String.raw`(?:[LRD]\.\s?)?\d{1,4}(?:\.º|º|°|er|ère|-?[оая](?=[\s.]))?(?:[-.]\d{1,3})?(?:\s?(?:bis|ter|quater|quinquies|sexies)|[A-Z](?![\p{L}]))?|[IVXLC]+(?:er|re)?(?![\p{L}])`
const arabicNumber = String.raw`\(?\s*[٠-٩۰-۹\d]{1,4}\s*\)?(?:\s?مكررا?ً?)?|ال\p{L}{1,20}(?:\s(?:عشرة?|و?ال\p{L}{1,20}|بعد المائة)){0,3}`

const worded = Object.entries(grouping).map(([kind, words]) => ({
  kind: kind as ProvisionKind,
  pattern: new RegExp(`^(${words})(?![\\p{L}])\\s*(?:n[°º]\\s*)?(${digitNumber}|${arabicNumber}|\\p{L}{1,20})`, 'iu'),
}))

const numerals = `[${chineseNumerals}\\d０-９]+`
const chineseHeading = new RegExp(`^第\\s*(${numerals})\\s*(编|部分|章|节|条|款|项)(之[一二三四五六七八九十]+)?`, 'u')

/** "Article 5 of the Convention" begins a sentence; "Article 5 Offences" and "Article 5. offences" begin an article. */
const endsNumber = (rest: string): boolean => {
  if (rest === '' || /^\s*[.:：—–\-)\]]/u.test(rest)) return true
  if (/^\s+(of|to|and|or|de|du|des|del|et|ou|y|и|или|من|و\S*|أعلاه|أدناه|إلى|أو)(\s|$)/u.test(rest)) return false
  return /^\s+[\p{Lu}\p{Lo}"«“([]/u.test(rest)
}

const trimmed = (rest: string): string => rest.replace(/^[\s.:：—–\-)\]]+/u, '').trim()

const unparsed = { value: Number.NaN }

export const headingOf = (block: string): Heading | undefined => {
  const own = chineseHeading.exec(block)
  if (own) {
    const [all, number = '', unit = '', more = ''] = own
    const rest = block.slice(all.length)
    // 第五条规定的 begins a sentence.
    if (/^[、和至或到的所规之中及以与第]/u.test(rest)) return undefined
    if (unit !== '条' && unit !== '款' && unit !== '项' && rest !== '' && !/^[\s　:：]/u.test(rest) && rest.length > 30)
      return undefined
    const kind = chineseKinds[unit] ?? 'article'
    return {
      kind,
      word: unit,
      number: `${all}`.trim(),
      ...(numeral(`${number}${more}`) ?? unparsed),
      rest: trimmed(rest),
    }
  }
  for (const { kind, pattern } of worded) {
    const [all, word = '', number = ''] = pattern.exec(block) ?? []
    if (all === undefined) continue
    const found = readNumber(block, all, number)
    if (found === undefined) continue
    // Sentences begin with "Part of" and "Section of"; a heading's word begins with a capital.
    if (/^\p{Ll}/u.test(word)) continue
    return { kind, word: word.toLowerCase(), ...found }
  }
  return undefined
}

/** The longest number that reads as one: الحادية عشرة before الحادية. */
const readNumber = (block: string, all: string, number: string) => {
  let printed = number
  while (printed !== '') {
    const value = numeral(printed)
    const end = all.length - (number.length - printed.length)
    if (value !== undefined && endsNumber(block.slice(end)))
      return { number: block.slice(0, end).trim(), value: value.value, rest: trimmed(block.slice(end)) }
    const shorter = printed.replace(/\s*\S+$/u, '')
    if (shorter === printed) return undefined
    printed = shorter
  }
  return undefined
}

export type MarkStyle =
  | 'digit-dot'
  | 'digit-bracket'
  | 'digit-brackets'
  | 'digit-degree'
  | 'decimal'
  | 'letter'
  | 'roman'
  | 'section-sign'
  | 'worded-paragraph'
  | 'chinese-comma'
  | 'chinese-brackets'
  | 'dash'

export interface Mark {
  readonly number: string
  /** Every way to read it, the likelier first: (i) is the ninth letter or the first Roman numeral. */
  readonly readings: readonly { readonly style: MarkStyle; readonly value: number }[]
  readonly rest: string
}

const markPatterns: readonly [RegExp, (label: string) => Mark['readings']][] = [
  [
    /^\(\s*([\d٠-٩۰-۹０-９]{1,3})\s*\)[.\s]*|^（\s*([\d０-９]{1,3})\s*）\s*/u,
    (label) => digits('digit-brackets', label),
  ],
  [/^([\d٠-٩۰-۹]{1,3})\s*\)\s*/u, (label) => digits('digit-bracket', label)],
  [/^(\d{1,3})\s?[°º]\s*/u, (label) => digits('digit-degree', label)],
  [/^§\s*(\d{1,3})[.\s]*/u, (label) => digits('section-sign', label)],
  [/^\d{1,3}\.(\d{1,3})\.?\s+(?=\p{L})/u, (label) => digits('decimal', label)],
  // Not 1.5 and not 12.2026.
  [/^([\d٠-٩۰-۹]{1,3})\s?(?:[.．、](?!\d)[\s–—-]*|[-–—]\s+|\s?-\s)/u, (label) => digits('digit-dot', label)],
  [
    /^(?:الفقرة|فقرة|Paragraph|Paragraphe|Párrafo|Пункт)\s+(\(?[\d٠-٩]{1,3}\)?|ال\p{L}{1,20})\s*[.:：\-–]\s*/u,
    (label) => worded_(label),
  ],
  [/^[(（]([一二三四五六七八九十]{1,3})[)）]\s*/u, (label) => chineseMark('chinese-brackets', label)],
  [/^([一二三四五六七八九十]{1,3})、\s*/u, (label) => chineseMark('chinese-comma', label)],
  [/^\(\s*(\p{L}{1,5})\s*\)\s*/u, (label) => letters(label)],
  [/^(\p{L}{1,4})\)\s+/u, (label) => letters(label)],
  [/^([a-z])\.\s+(?=\S)/u, (label) => letters(label)],
  [/^([أابجدهوزحطيكلمن]ـ?)\s*[-–.]\s*/u, (label) => letters(label)],
  [/^([IVX]{1,6})\s?[.)]?\s?[—–-]\s+/u, (label) => letters(label)],
  [/^([-–—•·▪◦*])\s+/u, () => [{ style: 'dash', value: 0 }]],
]

const digits = (style: MarkStyle, label: string): Mark['readings'] => [{ style, value: Number(asciiDigits(label)) }]

const worded_ = (label: string): Mark['readings'] => {
  const value = numeral(label)?.value
  return value === undefined ? [] : [{ style: 'worded-paragraph', value }]
}

const chineseMark = (style: MarkStyle, label: string): Mark['readings'] => {
  const value = chinese(label)
  return value === undefined ? [] : [{ style, value }]
}

const letters = (label: string): Mark['readings'] => {
  const letter = letterNumber(label.replaceAll('ـ', ''))
  const number = /^[ivxl]+$/i.test(label) ? roman(label) : undefined
  return [
    ...(letter === undefined ? [] : [{ style: 'letter' as const, value: letter }]),
    ...(number === undefined ? [] : [{ style: 'roman' as const, value: number }]),
  ]
}

/** Undefined where the block begins with no mark; what the mark means its neighbours tell. */
export const markOf = (block: string): Mark | undefined => {
  for (const [pattern, read] of markPatterns) {
    const found = pattern.exec(block)
    if (!found) continue
    const readings = read(found[1] ?? found[2] ?? '')
    if (readings.length === 0) continue
    return {
      number: found[0].replace(/[\s–—-]+$/u, '').trim() || found[0].trim(),
      readings,
      rest: block.slice(found[0].length).trim(),
    }
  }
  return undefined
}
