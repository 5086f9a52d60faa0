/** The documents say what is there: files and links exist, the glossary is complete in six languages. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installationRoot } from '../src/storage/data-files.ts'

const documents = globSync(['*.md', 'docs/**/*.md', 'bench/*.md', 'data/**/*.md'], { cwd: installationRoot })
const read = (path: string): string => readFileSync(join(installationRoot, path), 'utf8')

describe('documents', () => {
  test.each(documents)('%s: links lead somewhere', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link as string)
    const missing = links.filter((link) => !existsSync(join(installationRoot, dirname(path), link)))
    expect(missing).toEqual([])
  })

  test('every folder of the tree in ARCHITECTURE.md exists', () => {
    const tree = /```\n([\s\S]*?)```/.exec(read('ARCHITECTURE.md'))?.[1] ?? ''
    const stack: string[] = []
    for (const line of tree.split('\n')) {
      const found = /^( *)([a-z-]+\/|[a-z]+\.ts)/.exec(line)
      if (!found) continue
      const [, indent = '', name = ''] = found
      stack.length = indent.length / 2
      stack.push(name)
      expect(existsSync(join(installationRoot, ...stack)), stack.join('')).toBe(true)
    }
  })

  test('npm scripts that the documents name exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name as string),
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('settings in README.md are those of the configuration', () => {
    const table = [...read('README.md').matchAll(/^\| `([A-Z0-9_]+)`/gm)].map(([, name]) => name)
    const schema = [...read('src/config.ts').matchAll(/^ {2}([A-Z0-9_]+): [a-z]/gm)].map(([, name]) => name)
    expect(table.sort()).toEqual(schema.sort())
  })

  test('the glossary has every term in six languages', () => {
    const rows = read('docs/glossary.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows) expect(row.slice(0, 7).every(Boolean), row.join(' | ')).toBe(true)
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length)
  })
})
