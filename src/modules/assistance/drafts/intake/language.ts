/** Proposes the language of a text by its letters and its commonest words; whoever takes it in has the last word. */
import type { Language } from '../../../../kernel/text.ts'

const common: Record<'en' | 'es' | 'fr', RegExp> = {
  en: /\b(the|of|and|shall|any|be|by|this|or|which)\b/gi,
  es: /\b(el|los|las|del|que|por|con|una|será|ley|quien)\b/gi,
  fr: /\b(les|des|du|est|sont|une|dans|par|au|aux|qui|loi|ou)\b/gi,
}

const sample = 20_000

export const languageOf = (text: string): Language | undefined => {
  const some = text.slice(0, sample)
  const count = (pattern: RegExp) => (some.match(pattern) ?? []).length
  const scripts: [Language, number][] = [
    ['ar', count(/[\u0600-\u06ff]/g)],
    ['ru', count(/[\u0400-\u04ff]/g)],
    // A Chinese character is worth some letters.
    ['zh', count(/[\u4e00-\u9fff]/g) * 3],
  ]
  const [script] = scripts.sort(([, a], [, b]) => b - a)
  if (script && script[1] > count(/[A-Za-z]/g)) return script[0]
  const [best] = Object.entries(common)
    .map(([language, words]) => [language as Language, count(words)] as const)
    .sort(([, a], [, b]) => b - a)
  return best && best[1] > 0 ? best[0] : undefined
}
