/** Reads the files of the invented example. */
import type { Language } from '../../../kernel/text.ts'
import { readText } from '../../../storage/data-files.ts'
import { akomaNtosoProvisions } from './intake/akoma-ntoso.ts'
import { blocksOf } from './intake/blocks.ts'
import { type Read, structured } from './intake/structure.ts'

const languages = ['en', 'fr', 'ar'] as const satisfies readonly Language[]

const received = ['2026-03-02', '2026-06-15'] as const

/** English is kept in Akoma Ntoso, the two others as plain text. */
const read = (number: number, language: Language): { format: 'akoma-ntoso' | 'text'; provisions: readonly Read[] } => {
  const name = `examples/valdoria-v${number}.${language}`
  return language === 'en'
    ? { format: 'akoma-ntoso', provisions: akomaNtosoProvisions(readText(`${name}.xml`)) }
    : { format: 'text', provisions: structured(blocksOf(readText(`${name}.txt`))) }
}

/** Version and language of every file. */
export const exampleVersions = () =>
  received.flatMap((receivedOn, at) =>
    languages.map((language) => ({ number: at + 1, language, receivedOn, ...read(at + 1, language) })),
  )
