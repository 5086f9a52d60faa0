/** One clear sentence for whatever stops a command, in the language of the user's environment. */
import { fieldLines, problemTitle } from '../../action/problem-words.ts'
import { hasMessage, messageFormat } from '../../i18n/catalogue.ts'
import { translator } from '../../i18n/translate.ts'
import { Problem } from '../../kernel/problem.ts'
import { isLanguage, type Language } from '../../kernel/text.ts'
import { StartError } from '../../storage/start-error.ts'

/** From LC_ALL, LC_MESSAGES or LANG; English otherwise. */
export const environmentLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env): Language => {
  const language = (LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase()
  return isLanguage(language) ? language : 'en'
}

/** Another program's words, to stand inside a sentence of ours. */
const inside = (words: string): string => words.replaceAll(/\s+/g, ' ').trim().replace(/[.:]$/, '')

/** A wrong option is told in one line a field; other problems begin with their title. */
export const sentenceOf = (error: unknown, language: Language): string => {
  const words = translator(language)
  if (error instanceof Problem) {
    const lines = fieldLines(words, error)
    return (error.code === 'bad-input' && lines.length > 0 ? lines : [problemTitle(words, error), ...lines]).join('\n')
  }
  if (error instanceof StartError) {
    const key = `interfaces.cli.start.${error.code}`
    const details = Object.entries(error.details).map(([name, value]) => [name, inside(value)])
    if (hasMessage(key)) return String(messageFormat(language, key).format(Object.fromEntries(details)))
  }
  return words.t('interfaces.cli.start.unexpected', {
    reason: inside(error instanceof Error ? error.message : String(error)),
  })
}
