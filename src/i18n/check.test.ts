import { expect, test } from 'vitest'
import { languages } from '../kernel/text.ts'
import { hasMessage, messageFormat } from './catalogue.ts'
import { faultsOf } from './check.ts'
import { inSix } from './in-six.ts'
import { locales } from './locales.ts'
import { translator } from './translate.ts'

const english = '{count, plural, one {# State} other {# States}}'

test.each([
  ['fr', '{count, plural, one {# État} many {# d’États} other {# États}}', english, []],
  [
    'ru',
    '{count, plural, one {# государство} many {# государств} other {# государства}}',
    english,
    ['plural form few'],
  ],
  [
    'ar',
    '{count, plural, one {دولة} two {دولتان} few {# دول} many {# دولة} other {# دولة}}',
    english,
    ['plural form zero'],
  ],
  ['es', 'Estados', english, ['argument {count} is missing']],
  ['es', 'Estados de {region}', 'States', ['argument {region} is not in English']],
  ['fr', 'Search', 'Search', ['is the same as in English']],
  ['zh', '{count}', '{count}', []],
  ['fr', '{count, plural, one {#}', english, ['does not parse']],
  ['fr', '{n, select, a {b}}', '{n, select, a {b} other {c}}', ['does not parse']],
  ['fr', '<b>gras</b> {name}', '<b>bold {name}</b>', []],
] as const)('%s: %s', (language, message, original, wanted) => {
  const faults = faultsOf(language, locales[language].tag, message, original)
  expect(faults).toHaveLength(wanted.length)
  for (const [index, part] of wanted.entries()) expect(faults[index]).toContain(part)
})

test('a key is the folder and the name; a missing one is an error, never an empty text', () => {
  expect(hasMessage('action.problem.not-found.title')).toBe(true)
  expect(hasMessage('treaties.title')).toBe(true)
  expect(hasMessage('modules.treaties.title')).toBe(false)
  expect(() => messageFormat('fr', 'action.nothing')).toThrow('No message action.nothing in fr')
})

test('messages speak in the plural of their language', () => {
  const say = (count: number) => inSix(({ t }) => t('action.allowed.at_most', { count }))
  expect(say(2)).toMatchObject({ ar: 'حرفان على الأكثر', en: 'at most 2 characters', ru: 'не более 2 знаков' })
  expect(say(21).ru).toBe('не более 21 знака')
  expect(say(3).ar).toBe('3 أحرف على الأكثر')
})

test('each language knows itself', () => {
  for (const language of languages) {
    const words = translator(language)
    expect(words.language).toBe(language)
    expect(words.text({ ar: 'ar', en: 'en', es: 'es', fr: 'fr', ru: 'ru', zh: 'zh' })).toBe(language)
    expect(words.locale.direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
  }
})
