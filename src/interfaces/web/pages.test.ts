/** Every page of every module, in six languages: served, whole, and nothing in it that the content security policy forbids. */

import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { crawl, type Found } from '../../../test/support/crawl.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { makePublicRows } from '../../../test/support/public-rows.ts'
import { languages } from '../../kernel/text.ts'
import { modules } from '../../modules/index.ts'
import type { App } from './server.ts'

let app: App
let found: Found
beforeAll(async () => {
  const storage = await testDatabase()
  app = await testApp(storage)
  await makePublicRows(storage, app)
  found = await crawl(app, modules, 20)
})

/** Markup without the values of its attributes, so that words in a value cannot pass for an attribute. */
const bare = (html: string): string => html.replaceAll(/"[^"]*"/g, '""')

test('links lead to every page, and no link is dead', () => {
  expect(
    // A one-time link stands in a mail and nowhere else.
    [...found.pages]
      .filter(([path, addresses]) => addresses.length === 0 && !path.includes(':token'))
      .map(([path]) => path),
  ).toEqual([])
  expect(found.dead).toEqual([])
})

describe.each(languages)('in %s', (language) => {
  test('all pages', async () => {
    const faults: string[] = []
    for (const address of [
      '/search',
      '/search?q=2005',
      ...[...found.pages.values()].flatMap((some) => some.slice(0, 3)),
    ]) {
      const response = await app.request(`/${language}${address === '/' ? '' : address}`)
      const html = await response.text()
      const markup = bare(html)
      const words = html.replaceAll(/<[^>]*>/g, ' ')
      const wrong = [
        response.status !== 200 && `status ${response.status}`,
        / style=/i.test(markup) && 'inline style',
        /<style/i.test(markup) && 'style element',
        /<script(?![^>]* src=)/i.test(markup) && 'inline script',
        / on[a-z]+=/i.test(markup) && 'event handler',
        /javascript:/i.test(html) && 'javascript address',
        (html.match(/<h1[ >]/g) ?? []).length !== 1 && 'not one h1',
        !/<title>[^<]+ · Pacta<\/title>/.test(html) && 'no title',
        !html.startsWith(`<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`) &&
          'no language',
        /\b(undefined|NaN|null)\b|\[object/.test(words) &&
          `${/.{20}(undefined|NaN|null|\[object).{20}/s.exec(words)?.[0]}`,
      ].filter(Boolean)
      if (wrong.length > 0) faults.push(`${address}: ${wrong.join(', ')}`)
    }
    expect(faults).toEqual([])
  })
})
