/** The style sheets of Pacta as text, each with a name that changes whenever its content does. */
import { createHash } from 'node:crypto'
import base from './styles/base.css?raw'
import calendar from './styles/calendar.css?raw'
import charts from './styles/charts.css?raw'
import coverage from './styles/coverage.css?raw'
import entry from './styles/entry.css?raw'
import forms from './styles/forms.css?raw'
import law from './styles/law.css?raw'
import layout from './styles/layout.css?raw'
import lists from './styles/lists.css?raw'
import map from './styles/map.css?raw'
import matrix from './styles/matrix.css?raw'
import obligations from './styles/obligations.css?raw'
import pieces from './styles/pieces.css?raw'
import print from './styles/print.css?raw'
import report from './styles/report.css?raw'
import review from './styles/review.css?raw'
import signIn from './styles/sign-in.css?raw'
import signedIn from './styles/signed-in.css?raw'
import states from './styles/states.css?raw'
import table from './styles/table.css?raw'
import tokens from './styles/tokens.css?raw'
import words from './styles/words.css?raw'
import work from './styles/work.css?raw'

/** Takes out comments and the spaces that mean nothing. Spaces beside `+`, `-` and `:` stay: there they can mean something. */
export const minify = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .trim()

export interface Sheet {
  readonly text: string
  /** Where the web shell serves it; changes with the content, so it may be cached for ever. */
  readonly path: string
}

const sheet = (name: string, ...parts: readonly string[]): Sheet => {
  const text = minify(parts.join('\n'))
  return { text, path: `/assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.css` }
}

/** What every page needs on the screen. */
export const siteSheet = sheet(
  'pacta',
  tokens,
  base,
  layout,
  signIn,
  pieces,
  lists,
  words,
  forms,
  table,
  matrix,
  map,
  charts,
  calendar,
  obligations,
)

/** A report as a document; only its page asks for it. */
export const reportSheet = sheet('report', report)

/** Where people enter something or are signed in. */
export const workSheet = sheet('work', entry, work, states, signedIn)

/** Draft laws and their reviews; only their pages ask for it. */
export const lawSheet = sheet('law', law, review, coverage)

/** Paper. */
export const printSheet = sheet('print', print)

export const sheets: readonly Sheet[] = [siteSheet, reportSheet, workSheet, lawSheet, printSheet]
