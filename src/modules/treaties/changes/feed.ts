/** What was recorded of acts as an Atom feed (RFC 4287): of everything, of one State, of one instrument. */
import { z } from 'zod'
import { optional, stateCode } from '../../../action/input.ts'
import { installation } from '../../../action/installation.ts'
import { download } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { Problem } from '../../../kernel/problem.ts'
import { type Reference, referenceOf, stateName } from '../../reference/index.ts'
import { actPath } from '../acts/act-path.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import type { Register } from '../register.ts'
import { type RecordedChange, recordedChanges } from './queries.ts'

export const feedPath = '/changes.atom'
const most = 100

const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')

export interface Named {
  readonly translator: Translator
  readonly register: Register
  readonly reference: Reference
}

/** "Accession of Tunisia to the Financing Convention 1999, 10 June 2003". */
export const changeTitle = ({ translator, register, reference }: Named, change: RecordedChange): string =>
  translator.t(`treaties.changes.title.${change.what}`, {
    kind: translator.t(`treaties.act.${change.kind}`),
    state:
      change.state === null
        ? translator.t('treaties.acts.of_depositary')
        : stateName(reference, translator, change.state),
    instrument: translator.text(register.instruments.get(change.instrument)!.short_title),
    date: translator.date(change.date),
  })

const element = (name: string, content: string, attributes = ''): string =>
  `<${name}${attributes}>${escaped(content)}</${name}>`

const entryOf = (named: Named, home: string, change: RecordedChange): string => {
  const when = change.recorded_at.toISOString()
  return [
    '<entry>',
    element('id', `urn:uuid:${change.entry}`),
    element('title', changeTitle(named, change)),
    `<link rel="alternate" type="text/html" href="${escaped(`${home}${actPath(change.act)}`)}"/>`,
    element('published', when),
    element('updated', when),
    `<category term="${change.what}"/>`,
    element('summary', [change.source, change.reason].filter((one) => one !== null).join(' · ')),
    '</entry>',
  ].join('')
}

/** @param self the feed's own address; `updated` of a feed without entries is that of the register's beginning */
export const atomFeed = (
  named: Named,
  { title, self, home, changes }: { title: string; self: string; home: string; changes: readonly RecordedChange[] },
): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${named.translator.language}">`,
    element('id', self),
    element('title', title),
    element(
      'updated',
      changes[0]?.recorded_at.toISOString() ?? `${named.register.begins ?? '1970-01-01'}T00:00:00.000Z`,
    ),
    '<author><name>Pacta</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${home}/changes`)}"/>`,
    ...changes.map((change) => entryOf(named, home, change)),
    '</feed>',
  ].join('\n')

export const changesFeed = download({
  path: feedPath,
  right: rights['register.see'],
  query: z.object({ state: optional(stateCode), instrument: optional(z.string()) }),
  file: async ({ db, translator, query, href }) => {
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const { state, instrument } = query
    if (state !== undefined && !reference.states.has(state)) throw new Problem('not-found')
    if (instrument !== undefined && !register.instruments.has(instrument)) throw new Problem('not-found')
    const changes = await recordedChanges(db, query, { limit: most, offset: 0 })
    const { publicUrl } = installation()
    const about = [
      ...(state === undefined ? [] : [stateName(reference, translator, state)]),
      ...(instrument === undefined ? [] : [translator.text(register.instruments.get(instrument)!.short_title)]),
    ]
    const title = [translator.t('treaties.changes.feed'), ...about].join(' · ')
    const feed = atomFeed(
      { translator, register, reference },
      { title, self: `${publicUrl}${href(feedPath, query)}`, home: `${publicUrl}/${translator.language}`, changes },
    )
    return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
  },
})
