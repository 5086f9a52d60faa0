/** The files of the obligation register: complete, with references that exist, and in six languages that differ. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../kernel/text.ts'
import { dataRoot, readYaml } from '../../../storage/data-files.ts'
import { obligationFile } from './input.ts'

const codes = readdirSync(join(dataRoot, 'obligations'))
  .filter((name) => name.endsWith('.yaml') && name !== 'parallels.yaml')
  .map((name) => name.replace('.yaml', ''))
const parallels = new Set(((readYaml('obligations/parallels.yaml') ?? []) as { id: string }[]).map(({ id }) => id))
const wanted = process.env.ONLY?.split(',') ?? codes
const known = new Set(
  codes.flatMap((code) =>
    (readYaml(`obligations/${code}.yaml`) as { obligations: { id: string }[] }).obligations.map(({ id }) => id),
  ),
)

describe.each(wanted)('%s', (code) => {
  const file = obligationFile.parse(readYaml(`obligations/${code}.yaml`))

  it('names its instrument, and every obligation by article and paragraph', () => {
    expect(file.instrument).toBe(code)
    for (const { id, article, paragraph } of file.obligations)
      expect(id.replace(/#\d$/, '').replace(/^.*\/(art|op)\./, '')).toBe(`${article}${paragraph}`)
    expect(new Set(file.obligations.map(({ id }) => id)).size).toBe(file.obligations.length)
  })

  it('refers only to what exists', () => {
    for (const { id, source, parallel, replaces } of file.obligations) {
      expect(Object.keys(file.sources), id).toContain(source)
      if (parallel !== null) expect(parallels, id).toContain(parallel)
      for (const replaced of replaces) expect(known, id).toContain(replaced)
    }
  })

  it('lets a reservation exclude only what a row says, here or in the instrument that this one amends', () => {
    const rows = [code, file.clauses?.amends?.instrument].flatMap((one) =>
      one === undefined ? [] : obligationFile.parse(readYaml(`obligations/${one}.yaml`)).obligations,
    )
    const places = rows.map(({ article, paragraph }) => `${article}${paragraph}`)
    for (const provision of file.clauses?.reservations.flatMap(({ excludes }) => excludes) ?? [])
      expect(
        places.some((place) => place === provision || place.startsWith(`${provision}(`)),
        provision,
      ).toBe(true)
  })

  it('puts the settlement of disputes under one rule', () => {
    for (const { id, type, parallel } of file.obligations)
      expect(type === 'dispute-settlement', id).toBe(parallel === 'settlement-of-disputes')
  })

  it('says every article, and none both as duty and as none', () => {
    const withDuties = new Set(file.obligations.map(({ article }) => article))
    for (const article of Object.keys(file.without_obligations)) expect(withDuties).not.toContain(article)
  })

  it('says everything in six languages, each in its own script', () => {
    const script = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u } as const
    for (const { id, measure, conditions } of file.obligations)
      for (const words of conditions === null ? [measure] : [measure, conditions]) {
        expect(new Set(languages.map((language) => words[language])).size, id).toBe(6)
        for (const [language, letters] of Object.entries(script))
          expect(words[language as keyof typeof script], id).toMatch(letters)
        for (const language of ['en', 'es', 'fr'] as const)
          expect(words[language], id).not.toMatch(/[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}]/u)
      }
  })
})
