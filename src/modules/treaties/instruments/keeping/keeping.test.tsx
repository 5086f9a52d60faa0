/** What the forms of instruments and obligations say when they come back, and whom they offer as depositary. */
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { parseInput } from '../../../../action/input.ts'
import { translator } from '../../../../i18n/translate.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Form } from '../../../../ui/form.tsx'
import { sixFields } from '../../obligations/keeping/fields.tsx'
import { AddObligation } from '../../obligations/keeping/input.ts'
import { possibleDepositaries } from './depositaries.ts'
import { AddInstrument } from './input.ts'

const problemOf = (run: () => unknown): Problem => {
  try {
    run()
  } catch (problem) {
    if (problem instanceof Problem) return problem
  }
  throw new Error('not refused')
}

const fieldsOf = (run: () => unknown): string[] => problemOf(run).fields.map(({ field }) => field)

const noText = { title: '', language: '', read: '' }

describe('a form that is refused', () => {
  it('names a field with its group', () => {
    const html = renderToString(
      <Form
        translator={translator('en')}
        form="add"
        formKey="k"
        action="/"
        fields={[sixFields('title', { legend: 'Official title' })]}
        problem={new Problem('bad-input', [{ field: 'title.ar', value: '', allowed: 'text' }])}
        buttons={[]}
      />,
    )
    expect(html).toContain('>Official title – العربية</a>')
  })

  it('asks for the first source and the number of deposits in the same round as everything else', () => {
    const empty = { id: '', as_of: '', text: { ar: '', en: '', es: '', fr: '', ru: '', zh: '' } }
    const found = fieldsOf(() => parseInput(AddInstrument, { deposits: '', sources: [empty] }, 'en'))
    expect(found).toEqual(expect.arrayContaining(['kind', 'deposits', 'sources.0.id', 'sources.0.text.ar']))
  })

  it('asks for the text it was checked against by the fields of the form', () => {
    const found = fieldsOf(() => parseInput(AddObligation, { source: '', text: noText }, 'en'))
    expect(found).toEqual(expect.arrayContaining(['instrument', 'text.title', 'text.language', 'text.read']))
    expect(found).not.toContain('source')
    const named = fieldsOf(() => parseInput(AddObligation, { source: 'en', text: noText }, 'en'))
    expect(named.some((field) => field.startsWith('text'))).toBe(false)
  })
})

describe('depositaries', () => {
  it('are Governments, organisations that hold treaties, and those of an instrument', () => {
    const kinds = { 'gov-fra': 'government', coe: 'regional', gctf: 'international', police: 'national-institution' }
    const organisations = new Map(Object.entries(kinds).map(([id, kind]) => [id, { id, kind }])) as never
    const instruments = (depositaries: string[]) => new Map([['X', { depositaries }]]) as never
    expect(possibleDepositaries({ organisations }, { instruments: instruments([]) })).toEqual(['gov-fra', 'coe'])
    expect(possibleDepositaries({ organisations }, { instruments: instruments(['gctf']) })).toContain('gctf')
  })
})
