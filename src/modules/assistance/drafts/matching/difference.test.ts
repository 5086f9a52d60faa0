import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../../../kernel/text.ts'
import { difference } from './difference.ts'

const shown = (before: string, after: string, language: 'en' | 'ar' | 'zh') =>
  difference(before, after, language)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')

test('word by word', () => {
  expect(
    shown(
      'A person who seizes a ship is punished by ten years.',
      'A person who seizes a vessel is punished by up to ten years.',
      'en',
    ),
  ).toBe('A person who seizes a [-ship-]{+vessel+} is punished by {+up to +}ten years.')
  expect(shown('يعاقب بالسجن عشر سنوات', 'يعاقب بالسجن عشرين سنة', 'ar')).toBe(
    'يعاقب بالسجن [-عشر سنوات-]{+عشرين سنة+}',
  )
  expect(shown('处十五年有期徒刑。', '处十年有期徒刑。', 'zh')).toMatch(/^处\[-十五年?-\]\{\+十年?\+\}年?有期徒刑。$/)
})

test('what is left out of one side gives the other, in every language', () => {
  const text = fc
    .array(fc.constantFrom('court ', 'State', ' ', '，', '资金', '冻结', '。', 'قانون ', 'الدولة', '1.', '\n'), {
      maxLength: 60,
    })
    .map((some) => some.join(''))
  fc.assert(
    fc.property(text, text, fc.constantFrom(...languages), (before, after, language) => {
      const pieces = difference(before, after, language)
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})

test('texts with nothing in common stand one after the other', () => {
  const [before, after] = ['a', 'b'].map((letter) =>
    Array.from({ length: 2_000 }, (_, at) => `${letter}${at}`).join(' '),
  )
  expect(difference(before as string, after as string, 'en').map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
