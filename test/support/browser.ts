/** A real browser against a real server: the Chromium that npm brought along, or the one CHROMIUM_PATH names. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { serve } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import type { App } from '../../src/interfaces/web/server.ts'
import { testApp } from './app.ts'

const require = createRequire(import.meta.url)
const endings: (() => unknown)[] = []

afterAll(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

const executable = async (): Promise<string> => {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  const { default: bundled } = await import('@sparticuz/chromium')
  return bundled.executablePath()
}

/** Fonts from npm alone, so that a page looks the same on a machine without any. */
const fontConfiguration = (folder: string): string => {
  const fonts = ['noto-sans', 'noto-sans-sc', 'amiri'].map((name) =>
    dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)),
  )
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts
    .map((font) => `<dir>${font}</dir>`)
    .join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`
}

export const launchBrowser = async (): Promise<Browser> => {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-browser-'))
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration(folder))
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox'],
    env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), HOME: folder },
  })
  endings.push(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return browser
}

/** The application, on the test's database unless given, on a free port of the loopback address; answers its origin. */
export const serveApp = async (given?: App): Promise<string> => {
  const app = given ?? (await testApp())
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      endings.push(() => {
        // Browsers keep connections open for longer than a test waits.
        if ('closeAllConnections' in server) server.closeAllConnections()
        return new Promise((done) => server.close(done))
      })
      resolve(`http://127.0.0.1:${port}`)
    })
  })
}

const axePath = require.resolve('axe-core/axe.min.js')

/** Faults by WCAG 2.2 A and AA that axe finds on the page, one line each. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(readFileSync(axePath, 'utf8'))
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document, options: unknown) => Promise<{ violations: unknown[] }> }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations as {
      id: string
      help: string
      nodes: { html: string; failureSummary: string }[]
    }[]
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 5)
      .map(({ html, failureSummary }) => `${id}: ${help} – ${html.slice(0, 160)} – ${failureSummary.slice(0, 240)}`),
  )
}

/** The page does not scroll sideways; wide tables scroll inside their own region. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const { wide, width } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    width: window.innerWidth,
  }))
  expect(wide, 'width of the page').toBeLessThanOrEqual(width)
}
