/** Sizes in words, for files and archives. */
import type { Translator } from '../../i18n/translate.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** "3.4 MB" as the language writes it. */
export const sizeWords = ({ locale }: Translator, bytes: number): string => {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const unit = units[power] ?? 'byte'
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: power === 0 ? 0 : 1 } as const
  // A number and its unit stay in one line.
  return new Intl.NumberFormat(locale.tag, format).format(bytes / 1000 ** power).replaceAll(' ', '\u00a0')
}
