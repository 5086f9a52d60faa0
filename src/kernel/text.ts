/** A text in the six official languages of the United Nations; incomplete texts do not exist. */

export const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

export type Language = (typeof languages)[number]

export type Text = Readonly<Record<Language, string>>

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)
