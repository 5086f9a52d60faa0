/** Every right, role, holder and module has its words in six languages. */
import { describe, expect, test } from 'vitest'
import { messageFormat } from '../../../i18n/catalogue.ts'
import { translator } from '../../../i18n/translate.ts'
import { searchPage } from '../../../interfaces/web/search.tsx'
import { languages } from '../../../kernel/text.ts'
import { modules } from '../../index.ts'
import { grantModules } from './grant.ts'
import { allRights, holderName, holders, rightKey } from './sentences.ts'
import { moduleName } from './words.tsx'

describe.each(languages)('in %s', (language) => {
  test.each([...allRights(modules), searchPage.right])('the right $name is a sentence', (right) => {
    expect(String(messageFormat(language, rightKey(right)).format())).toMatch(/\p{L}{2}/u)
  })
  test('holders and modules have names, each its own', () => {
    const words = translator(language)
    const names = [
      ...holders.map((holder) => holderName(words, holder)),
      ...grantModules.map((one) => moduleName(words, one)),
    ]
    expect(new Set(names).size).toBe(holders.length + grantModules.length)
  })
})

test('a grant can be given over every module that there is', () => {
  expect([...grantModules].sort()).toEqual(modules.map(({ name }) => name).sort())
})
