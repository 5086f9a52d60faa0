/** What each interface language needs beyond its words: direction and its own name. */
import type { Language } from '../kernel/text.ts'

export interface Locale {
  readonly direction: 'ltr' | 'rtl'
  /** The language's name in itself, for the language menu. */
  readonly name: string
  /** Tag for Intl. Arabic and all others use Western digits, as United Nations documents on treaties do. */
  readonly tag: string
}

export const locales: Readonly<Record<Language, Locale>> = {
  ar: { direction: 'rtl', name: 'العربية', tag: 'ar-u-nu-latn' },
  en: { direction: 'ltr', name: 'English', tag: 'en-GB' },
  es: { direction: 'ltr', name: 'Español', tag: 'es' },
  fr: { direction: 'ltr', name: 'Français', tag: 'fr' },
  ru: { direction: 'ltr', name: 'Русский', tag: 'ru' },
  zh: { direction: 'ltr', name: '中文', tag: 'zh-Hans' },
}
