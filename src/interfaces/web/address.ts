/** Addresses of pages: /{language}{path}?{query}. */
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

/** Fields of the query string; a field given several times becomes a list. */
export const queryFields = (search: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key)
      return [key, values.length === 1 ? (values[0] as string) : values]
    }),
  )

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
