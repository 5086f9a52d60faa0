/** Messages that are rightly the same as in English, by language. */
const everywhere = ['CSV', 'JSON', 'DOCX', 'PDF', 'HTML', 'Pacta', 'API', 'OpenAPI', 'SHA-256', 'M49']

const french = [
  'Code',
  'Codes',
  'Note',
  'Notes',
  'Instruments',
  'Instrument',
  'Participants',
  'Participant',
  'Source',
  'Sources',
  'Convention',
  'Parties',
  'article {article}',
  'Date',
  'Signature',
  'Ratification',
  'Succession',
  'Format',
  'Type',
  'Description',
  'Action',
  'Programme',
  'Coordination',
  'Expertise',
  'Guide',
  'Module',
  'Publication',
]

const spanish = ['No', 'Total', 'Manual']

export const sameInEnglish: ReadonlySet<string> = new Set([
  ...['ar', 'es', 'fr', 'ru', 'zh'].flatMap((language) => everywhere.map((message) => `${language}:${message}`)),
  ...french.map((message) => `fr:${message}`),
  ...spanish.map((message) => `es:${message}`),
])
