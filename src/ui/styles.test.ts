/** What must hold of the style sheet: directions by logic only, readable contrast in both themes, small size. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { minify, sheets, siteSheet, workSheet } from './stylesheet.ts'

const folder = join(import.meta.dirname, 'styles')
const files = readdirSync(folder).map((name) => ({ name, css: readFileSync(join(folder, name), 'utf8') }))

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '')

describe('style files', () => {
  it.each(files)('$name uses logical directions only and stays short', ({ css }) => {
    const text = withoutComments(css)
    expect(text).not.toMatch(/[\s;{-](left|right)\b/)
    expect(text).not.toMatch(
      /[\s;{](top|bottom|width|height|(min|max)-(width|height)|(margin|padding|border)-(top|bottom))\s*:(?![^;{}]*\))/,
    )
    expect(css.split('\n').length).toBeLessThan(300)
  })

  it('are all in the style sheet, inside a layer', () => {
    for (const { css } of files) {
      expect(css).toMatch(/@layer \w+ \{/)
      expect(sheets.filter(({ text }) => text.includes(minify(css)))).toHaveLength(1)
    }
  })

  it('make a sheet under 32 KB, of which a reader gets less than 9, with its content in its name', () => {
    expect(siteSheet.text.length).toBeLessThan(32 * 1024)
    expect(brotliCompressSync(siteSheet.text).byteLength).toBeLessThan(9 * 1024)
    expect(workSheet.text.length).toBeLessThan(16 * 1024)
    for (const { path } of sheets) expect(path).toMatch(/^\/assets\/[a-z]+-[0-9a-f]{10}\.css$/)
  })
})

const tokens = new Map(
  [
    ...(files.find(({ name }) => name === 'tokens.css')?.css ?? '').matchAll(
      /--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/g,
    ),
  ].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
)

/** Relative luminance by WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

const grounds = ['paper', 'sheet', 'accent-weak', 'pending-weak']
const words = ['ink', 'muted', 'accent', 'party', 'pending', 'signatory', 'alert']

const pairs = [
  ...words.flatMap((word) => ['paper', 'sheet'].map((ground) => ({ word, ground, least: 4.5 }))),
  ...grounds.flatMap((ground) => ['ink', 'accent'].map((word) => ({ word, ground, least: 4.5 }))),
  { word: 'on-accent', ground: 'accent', least: 4.5 },
  { word: 'on-accent', ground: 'alert', least: 4.5 },
  { word: 'pending', ground: 'pending-weak', least: 3 },
  ...['paper', 'sheet'].flatMap((ground) =>
    ['edge', 'area-accent', 'area-party'].map((word) => ({ word, ground, least: 3 })),
  ),
]

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  it.each(pairs)('$word on $ground is at least $least to 1', ({ word, ground, least }) => {
    expect(contrast(tokens.get(word)![theme], tokens.get(ground)![theme])).toBeGreaterThanOrEqual(least)
  })

  it('has steps of the map scale that go one way', () => {
    const steps = ['land', 's1', 's2', 's3', 's4', 's5'].map((name) => luminance(tokens.get(name)![theme]))
    const order = steps.toSorted((a, b) => (theme === 'light' ? b - a : a - b))
    expect(steps).toEqual(order)
  })
})
