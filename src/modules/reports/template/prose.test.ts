/** Figures in prose come out as runs that know their figure, whatever the plural form says. */
import { expect, it } from 'vitest'
import { proseRuns } from './prose.ts'

const values = {
  year: 2016,
  figures: new Map([
    ['workshops-held', 2],
    ['states-assisted', 1234],
  ]),
  lists: new Map([['new-programmes', [{ text: 'Chad', href: '/states/TCD' }]]]),
}

it('marks the number of a plural and leaves its words', () => {
  expect(proseRuns('en', 'In {year}, {workshops_held, plural, one {# workshop} other {# workshops}}.', values)).toEqual(
    [{ text: 'In 2016, ' }, { text: '2', figure: 'workshops-held' }, { text: ' workshops.' }],
  )
})

it('marks the whole form where it says the number in words', () => {
  const message =
    '{workshops_held, plural, zero {لا شيء} one {حلقة} two {حلقتان} few {# حلقات} many {# حلقة} other {# حلقة}}'
  expect(proseRuns('ar', message, values)).toEqual([{ text: 'حلقتان', figure: 'workshops-held' }])
})

it('writes numbers as the language does, and tells a figure from a list by how it is used', () => {
  expect(proseRuns('fr', '{states_assisted, number} États, dont {states_new_programmes}', values)).toEqual([
    { text: (1234).toLocaleString('fr'), figure: 'states-assisted' },
    { text: ' États, dont ' },
    { text: 'Chad', href: '/states/TCD' },
  ])
})

it('names what does not exist', () => {
  expect(() => proseRuns('en', '{nothing_known, number}', values)).toThrow('figure nothing-known')
  expect(() => proseRuns('en', '{states_nowhere}', values)).toThrow('list nowhere')
})
