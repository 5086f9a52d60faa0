/** What full powers authorise follows from how the State joins. */
import { describe, expect, it } from 'vitest'
import { languages } from '../../../../kernel/text.ts'
import { ways } from '../process.ts'
import { modelOf } from './model.ts'

const six = (word: string) => ({ ar: word, en: word, es: word, fr: word, ru: word, zh: word })

const wordsOf = (language: (typeof languages)[number], way: (typeof ways)[number], signedOn: string | null) =>
  JSON.stringify(
    modelOf(
      {
        kind: 'full-powers',
        language,
        signatory: 'A',
        office: 'B',
        representative: 'C',
        representative_office: 'D',
        place: '',
        text: '',
      },
      {
        stateName: six('S'),
        instrument: { title: six('T'), adopted_at: six('P'), adopted_on: '1999-12-09' },
        way,
        signedOn,
        clauses: null,
      },
      new Date(0),
    ).blocks,
  )

describe('full powers', () => {
  it('authorise to sign the instrument concerned and to deposit it', () => {
    for (const way of ways) {
      const words = wordsOf('en', way, '2000-01-10')
      expect(words).toMatch(new RegExp(`the instrument of ${way} (of|to) the treaty .* to deposit that instrument`))
      expect(words).not.toContain('to sign the treaty')
    }
    expect(wordsOf('en', 'accession', null)).not.toContain('to sign the treaty')
    expect(wordsOf('en', 'ratification', null)).toContain('to sign the treaty')
  })

  it('say another thing for each way in every language', () => {
    for (const language of languages)
      expect(new Set(ways.map((way) => wordsOf(language, way, '2000-01-10'))).size).toBe(ways.length)
  })
})
