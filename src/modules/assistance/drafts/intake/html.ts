/** Blocks of a page: its words alone, without scripts, styles or anything hidden, and the numbers that lists give. */
import { Parser } from 'htmlparser2'
import { block } from './blocks.ts'
import { markOf } from './marks.ts'
import { asLetter } from './numbers.ts'
import { mostBlocks, Unreadable } from './unreadable.ts'

const breaking = new Set(
  (
    'address article aside blockquote body br caption center dd div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'
  ).split(' '),
)
const passedOver = new Set(
  'applet audio button canvas datalist embed head iframe input math noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
)
/** Without an end tag. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** As deep as browsers go: the parser looks through all that is open whenever something closes. */
const deepest = 512

interface List {
  readonly type: string
  value: number
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** How lists in lists are numbered where the page leaves it to the browser. */
const usual = ['1', 'a', 'i']

const labelOf = ({ type, value }: List): string => {
  if (type === '-') return '–'
  if (type.toLowerCase() === 'a') return `(${asLetter(value)})`
  if (type.toLowerCase() === 'i') return `(${romans[value - 1] ?? value})`
  return `${value}.`
}

/** @throws Unreadable too-long when paragraphs are too many or elements lie too deep in each other */
export const htmlBlocks = (html: string): string[] => {
  const blocks: string[] = []
  const lists: List[] = []
  let depth = 0
  let ordered = 0
  let skipping = 0
  let words = ''
  let label = ''
  const flush = () => {
    const found = block(words)
    words = ''
    if (found === '') return
    if (blocks.length >= mostBlocks) throw new Unreadable('too-long')
    blocks.push(label === '' || markOf(found) !== undefined ? found : `${label} ${found}`)
    label = ''
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1
      if (depth > deepest) throw new Unreadable('too-long')
      if (skipping > 0 || passedOver.has(name) || 'hidden' in attributes) {
        if (!empty.has(name)) skipping += 1
        return
      }
      if (breaking.has(name)) flush()
      if (name === 'ol' || name === 'ul') {
        const given = attributes.type ?? ''
        const type = name === 'ul' ? '-' : /^[1ai]$/i.test(given) ? given : (usual[ordered] ?? '1')
        if (name === 'ol') ordered += 1
        lists.push({ type, value: (Number(attributes.start) || 1) - 1 })
      } else if (name === 'li') {
        const list = lists.at(-1)
        if (list) {
          list.value = Number(attributes.value) || list.value + 1
          label = labelOf(list)
        }
      } else if (name === 'td' || name === 'th') words += ' '
    },
    ontext: (text) => {
      if (skipping === 0) words += text
    },
    onclosetag: (name) => {
      depth -= 1
      if (skipping > 0) {
        if (!empty.has(name)) skipping -= 1
        return
      }
      if (breaking.has(name)) flush()
      if (name === 'ol' || name === 'ul') {
        if (lists.pop() && name === 'ol') ordered -= 1
        label = ''
      }
    },
  })
  parser.end(html)
  flush()
  return blocks
}
