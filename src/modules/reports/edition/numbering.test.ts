import { expect, it } from 'vitest'
import { headingNumber, itemNumber, reference } from './numbering.ts'

it('counts as documents of the United Nations do', () => {
  expect([1, 4, 9, 14].map((at) => headingNumber('en', 'roman', at))).toEqual(['I.', 'IV.', 'IX.', 'XIV.'])
  expect([1, 10, 11, 20, 21].map((at) => headingNumber('zh', 'roman', at))).toEqual([
    '一.',
    '十.',
    '十一.',
    '二十.',
    '二十一.',
  ])
  expect([1, 3].map((at) => headingNumber('ar', 'roman', at))).toEqual(['أولا -', 'ثالثا -'])
  expect([1, 2].map((at) => headingNumber('ar', 'letter', at))).toEqual(['ألف -', 'باء -'])
  expect([1, 26, 27, 28].map((at) => itemNumber('en', at))).toEqual(['(a)', '(z)', '(aa)', '(bb)'])
  expect(itemNumber('es', 2)).toBe('b)')
  expect([1, 5].map((at) => itemNumber('ar', at))).toEqual(['(أ)', '(ه)'])
})

it('writes a sub-item of an agenda as the language does', () => {
  expect(['en', 'fr', 'ar', 'zh'].map((language) => reference(language as 'en', '5(c)'))).toEqual([
    '5 (c)',
    '5 c)',
    '5 (ج)',
    '5(c)',
  ])
  expect(reference('en', '5')).toBe('5')
})
