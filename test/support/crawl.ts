/** Finds addresses for every page that the modules contribute, by following the links of the pages themselves. */

import type { Module } from '../../src/action/manifest.ts'
import { may } from '../../src/action/rights.ts'
import type { App } from '../../src/interfaces/web/server.ts'
import { publicReader } from '../../src/kernel/actor.ts'

export interface Found {
  /** Addresses below the language, `/states/TUN`, by the path of their page, `/states/:code`. */
  readonly pages: ReadonlyMap<string, readonly string[]>
  /** Links that lead to no page of ours, with the page that has them. */
  readonly dead: readonly string[]
}

/** A parameter fits what its own pattern fits, or else any one word. */
const shapeOf = (path: string): RegExp =>
  new RegExp(
    `^${path.replaceAll(/:\w+(?:\{([^}]*)\})?|\./g, (part, pattern?: string) => (part === '.' ? '\\.' : (pattern ?? '[^/]+')))}$`,
  )

/** Values of `href` and `action` that stay on this site. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/ (?:href|action)="(\/[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))

/** Follows at most `most` addresses of each open page, beginning with the pages that need no more than their path. */
export const crawl = async (app: App, modules: readonly Module[], most: number): Promise<Found> => {
  const paths = modules
    .flatMap((module) => module.pages ?? [])
    .filter(({ right }) => may(publicReader, right))
    .map(({ path }) => path)
  const shapes = paths.map((path) => ({ path, shape: shapeOf(path) }))
  const pages = new Map<string, string[]>(paths.map((path) => [path, path.includes(':') ? [] : [path]]))
  const queue = [...pages.values()].flat()
  const seen = new Set(queue.map((path) => `/en${path === '/' ? '' : path}`))
  const dead: string[] = []
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const html = await (await app.request(`/en${at === '/' ? '' : at}`)).text()
    for (const link of linksOf(html)) {
      if (/^\/(ar|es|fr|ru|zh)(\/|\?|$)/.test(link) || seen.has(link)) continue
      seen.add(link)
      const inside = link.replace(/^\/en/, '') || '/'
      const [path = '/'] = inside.split('?')
      const page = shapes.find(({ path: own }) => own === path) ?? shapes.find(({ shape }) => shape.test(path))
      const known = page && pages.get(page.path)
      if (known && known.length < most) {
        known.push(inside)
        queue.push(inside)
      } else if (!known && (await app.request(link)).status !== 200) dead.push(`${at}: ${link}`)
    }
  }
  return { pages, dead }
}
