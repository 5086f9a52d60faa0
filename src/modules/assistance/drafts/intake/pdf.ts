/** Blocks of a PDF: its words are put in order by where they stand, since the order in the file reverses Arabic. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { block } from './blocks.ts'
import { headingOf, markOf } from './marks.ts'
import workerText from './pdf-worker.mjs?raw'
import { mostCharacters, Unreadable, type UnreadableReason } from './unreadable.ts'

const require = createRequire(import.meta.url)

/** Text, x and y of its start, width and height, in points from the lower left corner. */
export type Word = readonly [text: string, x: number, y: number, width: number, height: number]

const mostPages = 2_000
const milliseconds = 30_000
const megabytes = 768

/** @throws Unreadable broken, encrypted, too-long or too-slow */
const wordsOf = (file: Buffer): Promise<readonly (readonly Word[])[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerText, {
      eval: true,
      workerData: {
        reader: pathToFileURL(require.resolve('unpdf')).href,
        bytes: new Uint8Array(file),
        mostPages,
        mostCharacters,
      },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // What the reader says of a bad file is not for the log.
      stdout: true,
      stderr: true,
    })
    const end = (done: () => void) => {
      clearTimeout(timer)
      void worker.terminate()
      done()
    }
    const timer = setTimeout(() => end(() => reject(new Unreadable('too-slow'))), milliseconds)
    worker.once('message', (result: { pages?: Word[][]; fault?: UnreadableReason }) =>
      end(() => (result.pages ? resolve(result.pages) : reject(new Unreadable(result.fault ?? 'broken')))),
    )
    worker.once('error', (error: { code?: string }) =>
      end(() => reject(new Unreadable(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-long' : 'broken'))),
    )
  })

interface Line {
  readonly text: string
  readonly y: number
  readonly height: number
  readonly start: number
  readonly end: number
}

const hasRtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const ltrLetter = /[A-Za-z\u00c0-\u024f\u0400-\u04ff]/
const cjk = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/

/** Latin words in a line of Arabic stand from left to right among themselves. */
const withLatinRuns = (words: readonly Word[]): Word[] => {
  const ordered = [...words]
  for (let from = 0; from < ordered.length; from += 1) {
    if (!ltrLetter.test(ordered[from]?.[0] ?? '')) continue
    let to = from
    for (let at = from + 1; at < ordered.length && !hasRtl.test(ordered[at]?.[0] ?? ''); at += 1)
      if (ltrLetter.test(ordered[at]?.[0] ?? '')) to = at
    ordered.splice(from, to - from + 1, ...ordered.slice(from, to + 1).reverse())
    from = to
  }
  return ordered
}

const lineOf = (words: readonly Word[]): Line => {
  const letters = words.map(([text]) => text).join('')
  const rtl =
    [...letters].filter((letter) => hasRtl.test(letter)).length >
    [...letters].filter((letter) => ltrLetter.test(letter)).length
  const ordered = rtl ? withLatinRuns([...words].sort((a, b) => b[1] - a[1])) : [...words].sort((a, b) => a[1] - b[1])
  let text = ''
  let before: Word | undefined
  for (const word of ordered) {
    if (before !== undefined) {
      const gap = Math.max(word[1] - (before[1] + before[3]), before[1] - (word[1] + word[3]))
      const em = Math.max(before[4], word[4], 1)
      const tight = cjk.test(text.at(-1) ?? '') && cjk.test(word[0][0] ?? '')
      if (gap > em * (tight ? 0.9 : 0.18)) text += ' '
    }
    text += word[0]
    before = word
  }
  const start = Math.min(...words.map(([, x]) => x))
  const end = Math.max(...words.map(([, x, , width]) => x + width))
  const height = Math.max(...words.map(([, , , , size]) => size))
  return { text: block(text), y: words[0]?.[2] ?? 0, height, start, end }
}

/** In the order of the file, which is that of reading, columns included. */
const linesOf = (words: readonly Word[]): Line[] => {
  const lines: Word[][] = []
  for (const word of words) {
    const open = lines.at(-1)
    const [first] = open ?? []
    const height = Math.max(word[4], first?.[4] ?? 0, 6)
    if (open && first && Math.abs(first[2] - word[2]) < height * 0.5) open.push(word)
    else lines.push([word])
  }
  return lines.map(lineOf).filter(({ text }) => text !== '')
}

const pageNumber =
  /^[\s\-–—|.]*(page|p\.|стр\.|صفحة|第)?\s*([\d٠-٩]{1,4}|[ivxlc]{1,6})\s*(页)?(\s*(\/|of|de|sur|из|من|共)\s*[\d٠-٩]{1,4}\s*页?)?[\s\-–—|.]*$/iu

const withoutDigits = (text: string): string => text.replace(/[\d٠-٩]+/g, '#')

/** Without page numbers, and without what stands at the head or the foot of most pages. */
const withoutMargins = (pages: readonly (readonly Line[])[]): Line[][] => {
  const edges = new Map<string, number>()
  for (const page of pages)
    for (const line of new Set([page[0], page.at(-1)])) {
      const key = withoutDigits(line?.text ?? '')
      edges.set(key, (edges.get(key) ?? 0) + 1)
    }
  const isMargin = ({ text }: Line) =>
    pageNumber.test(text) || (pages.length > 2 && (edges.get(withoutDigits(text)) ?? 0) > pages.length / 2)
  return pages.map((page) => page.filter((line, at) => !((at === 0 || at === page.length - 1) && isMargin(line))))
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const endsSentence = /[.;:!?。；：！？؛]["»”’)）]?$/u

/** The lines of a paragraph stay apart until it is whole: only the last is looked at, whatever its length. */
const join = (lines: string[], after: string): void => {
  const before = lines.at(-1) ?? ''
  if (/\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after)) lines.splice(-1, 1, before.slice(0, -1), after)
  else lines.push(cjk.test(before.at(-1) ?? '') && cjk.test(after[0] ?? '') ? after : ` ${after}`)
}

/** Whether it is the number of an article alone, whose heading or words begin a paragraph of their own. */
const isNumberAlone = (lines: readonly string[]): boolean => {
  const head = lines.slice(0, 3).join('')
  return lines.length < 3 && head.length < 200 && headingOf(head)?.rest === ''
}

/** Lines to paragraphs, by the space between lines, by lines that end early, and by what begins with a number. */
export const blocksOfPages = (pages: readonly (readonly Word[])[]): string[] => {
  const blocks: string[][] = []
  const inside = withoutMargins(pages.map(linesOf))
  const gaps = inside.flatMap((page) =>
    page.slice(1).flatMap(({ y }, at) => {
      const gap = (page[at]?.y ?? 0) - y
      return gap > 0 ? [gap] : []
    }),
  )
  // The usual distance is that within paragraphs, unless most paragraphs have one line.
  const usual = Math.min(median(gaps), median(inside.flat().map(({ height }) => height)) * 1.9)
  for (const page of inside) {
    const width = Math.max(0, ...page.map(({ start, end }) => end - start))
    page.forEach((line, at) => {
      const before = page[at - 1]
      const open = blocks.at(-1)
      const begins = headingOf(line.text) !== undefined || markOf(line.text) !== undefined
      const continues =
        open !== undefined &&
        !begins &&
        (before === undefined
          ? !endsSentence.test(open.at(-1)?.slice(-2) ?? '')
          : before.y - line.y < usual * 1.3 &&
            before.end - before.start > width * 0.7 &&
            Math.abs(before.height - line.height) < before.height * 0.15)
      if (continues && !isNumberAlone(open)) join(open, line.text)
      else blocks.push([line.text])
    })
  }
  return blocks.map((lines) => lines.join(''))
}

/** @throws Unreadable */
export const pdfBlocks = async (file: Buffer): Promise<string[]> => {
  const pages = await wordsOf(file)
  const blocks = blocksOfPages(pages)
  // Pictures of pages have no words, or hardly any.
  if (blocks.join('').length < pages.length * 15) throw new Unreadable('scanned')
  return blocks
}
