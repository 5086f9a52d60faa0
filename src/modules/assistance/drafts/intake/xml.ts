/** Walks through XML and refuses what is not closed as it was opened; entities that a document declares itself stay as they are. */
import { Parser } from 'htmlparser2'
import { mostElements, Unreadable } from './unreadable.ts'

interface Walk {
  readonly open: (name: string, attributes: Record<string, string>) => void
  readonly text?: (words: string) => void
  readonly close: (name: string) => void
}

/** @throws Unreadable broken, too-long when elements are too many or lie too deep in each other */
export const walkXml = (xml: string, { open, text, close }: Walk): void => {
  let depth = 0
  let elements = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        elements += 1
        if (depth > 200 || elements > mostElements) throw new Unreadable('too-long')
        open(name, attributes)
      },
      ontext: (words) => text?.(words),
      onclosetag: (name, implied) => {
        depth -= 1
        // An element without content closes itself; any other that something else closes was left open.
        if (implied && xml[parser.endIndex - 1] !== '/') throw new Unreadable('broken')
        close(name)
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  if (depth > 0) throw new Unreadable('broken')
  parser.end()
}
