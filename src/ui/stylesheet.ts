/** The one style sheet of Pacta as text, with a name that changes whenever its content does. */
import { createHash } from 'node:crypto'
import base from './styles/base.css?raw'
import calendar from './styles/calendar.css?raw'
import charts from './styles/charts.css?raw'
import forms from './styles/forms.css?raw'
import layout from './styles/layout.css?raw'
import lists from './styles/lists.css?raw'
import map from './styles/map.css?raw'
import matrix from './styles/matrix.css?raw'
import pieces from './styles/pieces.css?raw'
import print from './styles/print.css?raw'
import report from './styles/report.css?raw'
import table from './styles/table.css?raw'
import tokens from './styles/tokens.css?raw'
import words from './styles/words.css?raw'

/** Takes out comments and the spaces that mean nothing. Spaces beside `+`, `-` and `:` stay: there they can mean something. */
export const minify = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: (?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .trim()

export const stylesheet: string = minify(
  [tokens, base, layout, pieces, lists, words, forms, table, matrix, map, charts, calendar, report, print].join('\n'),
)

/** First ten hexadecimal digits of the content's SHA-256. */
export const stylesheetHash: string = createHash('sha256').update(stylesheet).digest('hex').slice(0, 10)

/** Where the web shell serves the style sheet; may be cached for ever. */
export const stylesheetPath = `/assets/pacta-${stylesheetHash}.css`
