/** Addresses of pages: /{language}{path}?{query}. */
import { Problem } from '../../kernel/problem.ts'
import { isLanguage, type Language, languages } from '../../kernel/text.ts'

type Query = Record<string, string | number | readonly string[] | undefined>

/** The address of a page in a language; empty and undefined fields are left out. */
export const pageAddress = (language: Language, path: string, query: Query = {}): string => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue
    for (const item of typeof value === 'object' ? value : [value]) search.append(key, String(item))
  }
  const tail = search.toString()
  return `/${language}${path === '/' ? '' : path}${tail === '' ? '' : `${path.includes('?') ? '&' : '?'}${tail}`}`
}

/** No form of ours has as many; a choice of all States is some two hundred. */
const mostFields = 2_000

/**
 * Fields of the query string or of a form; a field given several times becomes a list. One pass over the pairs, since to ask
 * for each name again takes minutes where somebody sends very many.
 * @throws Problem too-large
 */
export const queryFields = (search: URLSearchParams): Record<string, string | string[]> => {
  const fields = new Map<string, string | string[]>()
  let count = 0
  for (const [key, value] of search) {
    count += 1
    if (count > mostFields) throw new Problem('too-large')
    const before = fields.get(key)
    if (before === undefined) fields.set(key, value)
    else if (typeof before === 'string') fields.set(key, [before, value])
    else before.push(value)
  }
  return Object.fromEntries(fields)
}

/** The first language of an Accept-Language header that Pacta speaks; English otherwise. */
export const preferredLanguage = (header: string | undefined): Language => {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';')
      const quality = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean)
      return { language: tag.toLowerCase().split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return (wanted[0]?.language as Language | undefined) ?? 'en'
}

/** One of the languages, as a part of a route's regular expression. */
export const languagePattern = `(?:${languages.join('|')})`
