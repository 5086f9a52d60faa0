/** Articles and paragraphs in the order in which a text has them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cited, inOrder } from './order.ts'

const place = (words: string) => {
  const [, article = '', paragraph = '', second = ''] = /^([^(#]+)((?:\([^)]+\))*)(#\d)?$/.exec(words) ?? []
  return { article, paragraph, id: `X-1/art.${article}${paragraph}${second}` }
}

const inText = [
  ['1', '2', '2A(1)', '2A(2)', '3', '10(1)', '10(2)'],
  ['3', '3bis', '3ter', '3quater', '4'],
  ['5(1)', '5(1)#2', '5(1)(a)', '5(1)(b)', '5(2)', '5(10)'],
  ['1(a)', '1(h)', '1(i)', '1(j)'],
  ['1(1)(i)', '1(1)(ii)', '1(1)(iv)', '1(1)(v)', '1(1)(ix)'],
  ['2(1)(a)(i)', '2(1)(a)(ii)', '2(1)(b)', '2(1)(h)', '2(1)(i)', '2(1)(j)'],
]

describe('the order of a text', () => {
  it.each(inText)('%s …', (...words) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: words.length }), (shuffled) => {
        expect(inOrder(shuffled.map(place)).map(({ id }) => id)).toEqual(words.map((each) => place(each).id))
      }),
    )
  })

  it('is cited as lawyers do', () => {
    expect(cited(place('5(1)(a)'))).toBe('5(1)(a)')
    expect(cited(place('3bis(1)'))).toBe('3 bis(1)')
    expect(cited(place('2A(1)'))).toBe('2A(1)')
  })
})
