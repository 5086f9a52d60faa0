/** One clear sentence for whatever stops a command, in the language of the user's environment. */
import { ZodError } from 'zod'
import { problemLines } from '../../action/problem-words.ts'
import { hasMessage, messageFormat } from '../../i18n/catalogue.ts'
import { translator } from '../../i18n/translate.ts'
import { Problem } from '../../kernel/problem.ts'
import { isLanguage, type Language } from '../../kernel/text.ts'
import { StartError } from '../../storage/start-error.ts'

/** From LC_ALL, LC_MESSAGES or LANG; English otherwise. */
export const environmentLanguage = (): Language => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const language = (LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase()
  return isLanguage(language) ? language : 'en'
}

export const sentenceOf = (error: unknown, language: Language): string => {
  const { t } = translator(language)
  if (error instanceof Problem) return problemLines(translator(language), error).join('\n')
  if (error instanceof ZodError)
    return error.issues
      .map(({ path, message }) => t('interfaces.cli.start.setting', { name: path.join('.'), reason: message }))
      .join('\n')
  if (error instanceof StartError) {
    const key = `interfaces.cli.start.${error.code}`
    return hasMessage(key) ? String(messageFormat(language, key).format(error.details)) : error.message
  }
  return t('interfaces.cli.start.unexpected', { reason: error instanceof Error ? error.message : String(error) })
}
