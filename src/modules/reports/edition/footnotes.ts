/** Footnotes of a report: numbered as they are called, one note of the same words a paragraph. */
import type { Note, Run } from './document.ts'

/** Names that United Nations usage never leaves without their footnote, by the note of the template that explains them. */
export const notedNames: Readonly<Record<string, string>> = { kosovo: 'XKX' }

export interface Footnotes {
  /** Number of the note with these words in the paragraph at hand; undefined when the paragraph has called it already. */
  readonly call: (paragraph: string, text: string) => number | undefined
  readonly notes: () => readonly Note[]
}

export const footnotes = (): Footnotes => {
  const notes: Note[] = []
  const called = new Set<string>()
  return {
    call: (paragraph, text) => {
      const key = `${paragraph}\n${text}`
      if (called.has(key)) return undefined
      called.add(key)
      notes.push({ number: notes.length + 1, text })
      return notes.length
    },
    notes: () => notes,
  }
}

/** Puts the mark of a note after the first occurrence of `name`; `call` is asked only if the name occurs. */
export const markName = (runs: readonly Run[], name: string, call: () => number | undefined): Run[] => {
  const at = runs.findIndex(({ text }) => text.includes(name))
  const run = runs[at]
  if (run === undefined) return [...runs]
  const note = call()
  if (note === undefined) return [...runs]
  const end = run.text.indexOf(name) + name.length
  const rest = run.text.slice(end)
  return [
    ...runs.slice(0, at),
    { ...run, text: run.text.slice(0, end), note },
    ...(rest === '' ? [] : [{ ...run, text: rest }]),
    ...runs.slice(at + 1),
  ]
}

/** Puts the mark at the end of the text, before its closing stop. */
export const markEnd = (runs: readonly Run[], note: number | undefined): Run[] => {
  const last = runs.at(-1)
  if (note === undefined || last === undefined) return [...runs]
  return [...runs.slice(0, -1), { ...last, note }]
}
