/** The words to which people agree when an account is made for them or they ask for one; a changed word is another text. */
import { createHash } from 'node:crypto'
import { type Translator, translator } from '../../../i18n/translate.ts'
import { type Language, languages } from '../../../kernel/text.ts'

export const consentPurposes = ['account', 'application'] as const

export type ConsentPurpose = (typeof consentPurposes)[number]

/** The privacy notice in paragraphs, as it is shown beside the box and on the page /privacy. */
export const noticeParagraphs = ({ t }: Translator): readonly string[] => [
  t('accounts.consent.notice.what'),
  t('accounts.consent.notice.why'),
  t('accounts.consent.notice.who'),
  t('accounts.consent.notice.long'),
  t('accounts.consent.notice.rights'),
]

/** The sentence beside the box. */
export const agreement = ({ t }: Translator, purpose: ConsentPurpose): string => t(`accounts.consent.agree.${purpose}`)

export interface ShownText {
  readonly language: Language
  readonly text: string
  readonly sha256: string
}

/** All that was shown, the sentence of the box last. */
export const shownText = (words: Translator, purpose: ConsentPurpose): ShownText => {
  const text = [words.t('accounts.consent.version'), ...noticeParagraphs(words), agreement(words, purpose)].join('\n\n')
  return { language: words.language, text, sha256: createHash('sha256').update(text).digest('hex') }
}

/** The text of that hash; undefined if no language shows it now, as when it was changed while a form stood open. */
export const textOf = (purpose: ConsentPurpose, sha256: string): ShownText | undefined =>
  languages.map((language) => shownText(translator(language), purpose)).find((one) => one.sha256 === sha256)
