/** Numbers of headings and sub-paragraphs as documents of the United Nations print them in each language. */
import type { Language } from '../../../kernel/text.ts'
import type { Numbering } from '../template/template.ts'

const romanParts = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

const roman = (value: number): string => {
  const [size, sign] = romanParts.find(([part]) => part <= value) ?? [0, '']
  return size === 0 ? '' : sign + roman(value - size)
}

/** Spreadsheet-like beyond the alphabet, but doubling the letter: (z), (aa), (bb). */
const lettersOf = (alphabet: string, separator = '') => {
  const letters = [...alphabet]
  return (position: number): string =>
    Array(Math.ceil(position / letters.length))
      .fill(letters[(position - 1) % letters.length])
      .join(separator)
}

const latin = lettersOf('abcdefghijklmnopqrstuvwxyz')
const abjad = lettersOf('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ', ' ')

const chineseDigits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** For 1 to 99. */
const chinese = (value: number): string => {
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? chineseDigits[tens] : ''}${tens > 0 ? '十' : ''}${chineseDigits[value % 10]}`
}

const arabicOrdinals = ['أولا', 'ثانيا', 'ثالثا', 'رابعا', 'خامسا', 'سادسا', 'سابعا', 'ثامنا', 'تاسعا', 'عاشرا']
const arabicLetterNames = [
  'ألف',
  'باء',
  'جيم',
  'دال',
  'هاء',
  'واو',
  'زاي',
  'حاء',
  'طاء',
  'ياء',
  'كاف',
  'لام',
  'ميم',
  'نون',
]

const bracketed = (language: Language, position: number): string => {
  if (language === 'ar') return `(${abjad(position)})`
  return language === 'en' || language === 'zh' ? `(${latin(position)})` : `${latin(position)})`
}

export const headingNumber = (language: Language, numbering: Numbering, position: number): string => {
  if (numbering === 'bracketed-letter') return bracketed(language, position)
  const stop = language === 'ar' ? ' -' : '.'
  if (numbering === 'arabic') return `${position}${stop}`
  if (language === 'ar')
    return `${(numbering === 'roman' ? arabicOrdinals : arabicLetterNames)[position - 1] ?? position}${stop}`
  if (numbering === 'letter') return `${latin(position).toUpperCase()}${stop}`
  return `${language === 'zh' ? chinese(position) : roman(position)}${stop}`
}

/** Sub-paragraphs carry letters in every language. */
export const itemNumber = (language: Language, position: number): string => bracketed(language, position)

/** `5(c)` of an agenda or a source as the language writes it: 5 (c), 5 c), 5 (ج). */
export const reference = (language: Language, text: string): string => {
  const [, number, letter] = /^(\d+)\(([a-z])\)$/.exec(text) ?? []
  if (number === undefined || letter === undefined) return text
  const item = itemNumber(language, letter.charCodeAt(0) - 96)
  return language === 'zh' ? `${number}${item}` : `${number} ${item}`
}
