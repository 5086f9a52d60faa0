/**
 * Checks the messages of the six languages and writes the types of their keys (keys.ts).
 * Same keys, same arguments, every plural form the language has, nothing left in English.
 * Run: node src/i18n/check.ts (checks, exit code 1 on a fault) or with --write (writes keys.ts first).
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { languages } from '../kernel/text.ts'
import { locales } from './locales.ts'
import { sameInEnglish } from './same-in-english.ts'

type Kind = 'string' | 'number'

const root = join(import.meta.dirname, '..')

const walk = (elements: MessageFormatElement[], visit: (element: MessageFormatElement) => void): void => {
  for (const element of elements) {
    visit(element)
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) walk(option.value, visit)
    if (element.type === TYPE.tag) walk(element.children, visit)
  }
}

const argumentsOf = (ast: MessageFormatElement[]): Map<string, Kind> => {
  const found = new Map<string, Kind>()
  walk(ast, (element) => {
    if (element.type === TYPE.argument || element.type === TYPE.select) found.set(element.value, 'string')
    if (element.type === TYPE.number || element.type === TYPE.plural) found.set(element.value, 'number')
  })
  return found
}

/** Faults of one message against its English original. */
export const faultsOf = (language: string, tag: string, message: string, english: string): string[] => {
  let ast: MessageFormatElement[]
  try {
    ast = parse(message)
  } catch (error) {
    return [`does not parse: ${(error as Error).message}`]
  }
  const faults: string[] = []
  const mine = argumentsOf(ast)
  const theirs = argumentsOf(parse(english))
  for (const name of theirs.keys()) if (!mine.has(name)) faults.push(`argument {${name}} is missing`)
  for (const name of mine.keys()) if (!theirs.has(name)) faults.push(`argument {${name}} is not in English`)
  walk(ast, (element) => {
    if (element.type !== TYPE.plural) return
    const type = element.pluralType ?? 'cardinal'
    const needed = new Intl.PluralRules(tag, { type }).resolvedOptions().pluralCategories
    for (const category of needed)
      if (!(category in element.options)) faults.push(`plural form ${category} of {${element.value}} is missing`)
  })
  if (language !== 'en' && message === english && /\p{L}{2}/u.test(english.replace(/\{[^}]*\}/g, '')))
    faults.push('is the same as in English')
  return faults
}

const read = (file: string): Record<string, string> => JSON.parse(readFileSync(join(root, file), 'utf8'))

const run = (): void => {
  const faults: string[] = []
  const types: string[] = []
  for (const english of globSync('**/messages/en.json', { cwd: root }).sort()) {
    const folder = english.replace(/messages\/en\.json$/, '')
    const prefix = folder.replace(/^modules\//, '').replaceAll('/', '.')
    const messages = read(english)
    for (const [name, message] of Object.entries(messages)) {
      const args = [...argumentsOf(parse(message))].map(
        ([arg, kind]) => `${arg}: ${kind === 'number' ? 'number' : 'string | number'}`,
      )
      types.push(`  '${prefix}${name}': ${args.length > 0 ? `{ ${args.join('; ')} }` : 'Record<string, never>'}`)
    }
    for (const language of languages) {
      const file = `${folder}messages/${language}.json`
      let own: Record<string, string>
      try {
        own = read(file)
      } catch (error) {
        faults.push(`${file}: ${(error as Error).message}`)
        continue
      }
      for (const name of Object.keys(own)) if (!(name in messages)) faults.push(`${file}: ${name} is not in English`)
      for (const [name, message] of Object.entries(messages)) {
        const mine = own[name]
        const said = mine === undefined ? ['is missing'] : faultsOf(language, locales[language].tag, mine, message)
        for (const fault of said)
          if (!(fault === 'is the same as in English' && sameInEnglish.has(`${language}:${message}`)))
            faults.push(`${file}: ${name} ${fault}`)
      }
    }
  }
  const keys = [
    '/** Written by `node src/i18n/check.ts --write`: each message key with its arguments. */',
    'export interface Messages {',
    ...types,
    '}',
    '',
  ].join('\n')
  const file = join(import.meta.dirname, 'keys.ts')
  if (process.argv.includes('--write')) writeFileSync(file, keys)
  else if (readFileSync(file, 'utf8') !== keys) faults.push('keys.ts is out of date: run npm run messages')
  for (const fault of faults) console.error(fault)
  console.log(`${types.length} messages in ${languages.length} languages, ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}

if (import.meta.main) run()
