/**
 * Stable ids of provisions after the naming convention of Akoma Ntoso (OASIS, version 1.0, section 5): art_5__para_2__point_a.
 * Numbers are the same in every script, so that the language versions of a law share their ids.
 */

import type { ProvisionKind } from './draft.ts'
import { asciiDigits, asLetter, letterNumber, numeral } from './intake/numbers.ts'

export const prefixes: Record<ProvisionKind, string> = {
  part: 'part',
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  point: 'point',
  text: 'p',
}

/** What a number is in an id, or '' where it has none: "Article 5 bis" → 5bis, "(ب)" → b, "（一）" → 1. */
export const numberToken = (printed: string): string => {
  const words = asciiDigits(printed.normalize('NFC')).trim()
  const bare = words.replace(/^[([（§\s–—•·▪◦*-]+|[)\]）.:、،º°–—\s-]+$/gu, '')
  if (bare === '') return ''
  if (/^[ivx]+$/.test(bare) && bare.length > 1) return bare
  const letter = /^\p{L}ـ?$/u.test(bare) ? letterNumber(bare.replace('ـ', '')) : undefined
  // 一 is a letter to the alphabet's eye, and a number.
  if (letter !== undefined) return asLetter(letter)
  const [, , chinese = bare] = /^第?(\s*)(.+?)(?:编|部分|章|节|条|款|项)?$/u.exec(bare) ?? []
  const inChinese = /[编章节条款项分]/u.exec(bare) ? bare.replace(/第|编|部分|章|节|条|款|项/gu, '') : chinese
  for (const candidate of [bare, inChinese, bare.replace(/^\S+\s+/u, '')]) {
    const found = numeral(candidate)
    if (found) return `${found.value}${found.suffix.replace(/\s/g, '')}`.replace(/^(\d+)--/, '$1-')
  }
  return bare
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
}

export interface Identifiable {
  readonly id: string
  readonly parent: string | null
  readonly kind: ProvisionKind
  readonly number: string
  /** Given by the source, or undefined to have one made. */
  readonly eid?: string | undefined
}

/**
 * Ids of provisions in the order of the document. Those that have one keep it while it is the only one of its kind; articles
 * carry no chapter, whose numbering runs through the law, unless two would be called the same.
 */
export const eidsOf = (provisions: readonly Identifiable[]): ReadonlyMap<string, string> => {
  const taken = new Set<string>()
  const made = new Map<string, string>()
  const ordinals = new Map<string, number>()
  const doubles = new Map<string, number>()
  for (const { eid } of provisions) if (eid !== undefined) taken.add(eid)
  const given = new Set<string>()
  for (const { id, parent, kind, number, eid } of provisions) {
    if (eid !== undefined && !given.has(eid)) {
      given.add(eid)
      made.set(id, eid)
      continue
    }
    const above = parent === null ? undefined : made.get(parent)
    const place = `${parent ?? ''} ${kind}`
    const ordinal = (ordinals.get(place) ?? 0) + 1
    ordinals.set(place, ordinal)
    const own = `${prefixes[kind]}_${numberToken(number) || ordinal}`
    const inside = above === undefined ? own : `${above}__${own}`
    const choices = kind === 'article' ? [own, inside] : [inside]
    let chosen = choices.find((one) => !taken.has(one))
    for (let at = doubles.get(inside) ?? 2; chosen === undefined; at += 1) {
      doubles.set(inside, at + 1)
      if (!taken.has(`${inside}-${at}`)) chosen = `${inside}-${at}`
    }
    taken.add(chosen)
    made.set(id, chosen)
  }
  return made
}
