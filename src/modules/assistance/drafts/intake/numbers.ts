/** Numbers as laws print them: digits of three scripts, Roman and Chinese numerals, ordinals in words, letters of three alphabets. */

/** `bis` and the like, or a letter, after the number proper: 5 bis, 5A, 5-1, 第五条之一, ٥ مكررا. */
export interface Numeral {
  readonly value: number
  readonly suffix: string
}

/** Arabic-Indic, Persian and full-width digits as ASCII. */
export const asciiDigits = (words: string): string =>
  words
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))

const romanValues: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** Undefined for what is no well-formed Roman numeral below 400. */
export const roman = (words: string): number | undefined => {
  const small = words.toLowerCase()
  if (!/^c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(small) || small === '') return undefined
  const values = [...small].map((letter) => romanValues[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

export const chineseNumerals = '〇零一二两三四五六七八九十百千'
const chineseDigits = '零一二三四五六七八九'
const chineseUnits: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

export const chinese = (words: string): number | undefined => {
  if (words === '' || [...words].some((sign) => !chineseNumerals.includes(sign))) return undefined
  const signs = [...words.replaceAll('〇', '零').replaceAll('两', '二')]
  // 一二三 read digit by digit.
  if (signs.length > 1 && signs.every((sign) => chineseUnits[sign] === undefined))
    return Number(signs.map((sign) => chineseDigits.indexOf(sign)).join(''))
  let sum = 0
  let digit: number | undefined
  for (const sign of signs) {
    const unit = chineseUnits[sign]
    if (unit === undefined) digit = chineseDigits.indexOf(sign)
    else {
      sum += (digit ?? 1) * unit
      digit = undefined
    }
  }
  return sum + (digit ?? 0)
}

/** Letters told apart no further than numbering needs: no vowel signs, one form of alif, ya and ta marbuta. */
export const plainArabic = (words: string): string =>
  words
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')

const arabicUnits: Record<string, number> = Object.fromEntries(
  [
    ['الاولي', 'الاول', 'الحاديه', 'الحادي', 'الواحده'],
    ['الثانيه', 'الثاني'],
    ['الثالثه', 'الثالث'],
    ['الرابعه', 'الرابع'],
    ['الخامسه', 'الخامس'],
    ['السادسه', 'السادس'],
    ['السابعه', 'السابع'],
    ['الثامنه', 'الثامن'],
    ['التاسعه', 'التاسع'],
    ['العاشره', 'العاشر'],
  ].flatMap((forms, at) => forms.map((form) => [form, at + 1])),
)
const arabicTens: Record<string, number> = Object.fromEntries(
  ['العشر', 'الثلاث', 'الاربع', 'الخمس', 'الست', 'السبع', 'الثمان', 'التسع'].flatMap((stem, at) => [
    [`${stem}ون`, (at + 2) * 10],
    [`${stem}ين`, (at + 2) * 10],
  ]),
)

/** الأولى, الحادية عشرة, الثانية والعشرون, المائة, up to 199. */
export const arabicOrdinal = (words: string): number | undefined => {
  const plain = plainArabic(words).trim()
  const [, first, over] = /^(.*?)\s*(?:بعد )?(المائه|المئه)$/.exec(plain) ?? [undefined, plain, undefined]
  if (over !== undefined && (first ?? '') === '') return 100
  const hundred = over === undefined ? 0 : 100
  const parts = (first ?? '').split(/\s+/)
  const [unit = '', second] = parts
  if (parts.length > 2) return undefined
  if (second === undefined) {
    const one = arabicUnits[unit] ?? arabicTens[unit]
    return one === undefined ? undefined : one + hundred
  }
  const low = arabicUnits[unit]
  if (low === undefined) return undefined
  if (second === 'عشر' || second === 'عشره') return low + 10 + hundred
  const ten = second.startsWith('و') ? arabicTens[second.slice(1)] : undefined
  return ten === undefined ? undefined : low + ten + hundred
}

const numbered = (...words: string[]) =>
  Object.fromEntries(words.flatMap((forms, at) => forms.split('|').map((form) => [form, at + 1])))

const wordsOf: Record<string, number> = {
  ...numbered(
    ...['one|first', 'two|second', 'three|third', 'four|fourth', 'five|fifth', 'six|sixth', 'seven|seventh'],
    ...['eight|eighth', 'nine|ninth', 'ten|tenth', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'],
    ...['sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
  ),
  ...numbered(
    ...['premier|première|unique', 'deuxième|second|seconde', 'troisième', 'quatrième', 'cinquième', 'sixième'],
    ...['septième', 'huitième', 'neuvième', 'dixième'],
  ),
  ...numbered(
    ...['primero|primera|primer|único|única', 'segundo|segunda', 'tercero|tercera|tercer', 'cuarto|cuarta'],
    ...['quinto|quinta', 'sexto|sexta', 'séptimo|séptima', 'octavo|octava', 'noveno|novena', 'décimo|décima'],
    ...['undécimo|undécima', 'duodécimo|duodécima'],
  ),
  ...numbered(
    ...['первая|первый', 'вторая|второй', 'третья|третий', 'четвертая|четвёртая', 'пятая', 'шестая', 'седьмая'],
    ...['восьмая', 'девятая', 'десятая'],
  ),
}

/** The ordinals and cardinals in words that headings use, in Latin and Cyrillic script. */
export const wordNumber = (words: string): number | undefined => {
  const small = words.toLowerCase()
  return Object.hasOwn(wordsOf, small) ? wordsOf[small] : undefined
}

const arabicLetters = ['ا', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص']
const russianLetters = [...'абвгдежзиклмнопрстуфхцчшщэюя']

/** Place in its alphabet, from 1; Arabic letters in the order of the abjad, as laws have them. */
export const letterNumber = (words: string): number | undefined => {
  const small = words.toLowerCase()
  if (/^[a-z]$/.test(small)) return small.charCodeAt(0) - 96
  if (/^([a-z])\1$/.test(small)) return small.charCodeAt(0) - 96 + 26
  const russian = russianLetters.indexOf(small)
  if (russian >= 0) return russian + 1
  const arabic = arabicLetters.indexOf(plainArabic(words))
  return arabic < 0 ? undefined : arabic + 1
}

/** 1 → a, 27 → aa. */
export const asLetter = (value: number): string => {
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return value > 26 ? letter.repeat(2) : letter
}

const suffixes = /^(.*?)[\s.-]*(bis|ter|quater|quinquies|sexies|مكررا|مكرر|之[一二三四五六七八九十]+)$/iu

/** A number as it stands after "Article" or between 第 and 条. */
export const numeral = (printed: string): Numeral | undefined => {
  const words = asciiDigits(printed.normalize('NFC'))
    .replace(/^[([（\s]+|[)\]）.:º°ª\s]+$/g, '')
    .trim()
  const [, base = words, more = ''] = suffixes.exec(words) ?? []
  const suffix = more.startsWith('مكرر') ? 'bis' : more.startsWith('之') ? `-${chinese(more.slice(1)) ?? ''}` : more
  const digits = /^(?:[LRD]\.\s?)?(\d{1,4})(?:er|ère|re|º|°|-?[оая])?([-.]\d{1,3}|\s?[A-Za-z])?$/u.exec(base.trim())
  if (digits)
    return { value: Number(digits[1]), suffix: `${(digits[2] ?? '').replace('.', '-').trim()}${suffix}`.toLowerCase() }
  const value = chinese(base) ?? arabicOrdinal(base) ?? wordNumber(base) ?? roman(base.replace(/(?<=i)(er|re)$/i, ''))
  return value === undefined || value === 0 ? undefined : { value, suffix: suffix.toLowerCase() }
}
