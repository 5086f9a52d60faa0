/** Puts a page's content, or a problem, into the site's document. */
import { randomUUID } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import type { Identity } from '../../action/identity.ts'
import { installation } from '../../action/installation.ts'
import type { Module, PageContent } from '../../action/manifest.ts'
import { fieldLines, problemText, problemTitle } from '../../action/problem-words.ts'
import { may } from '../../action/rights.ts'
import { type MessageKey, type PlainKey, translator } from '../../i18n/translate.ts'
import type { Problem } from '../../kernel/problem.ts'
import type { Language } from '../../kernel/text.ts'
import { Document, renderDocument } from '../../ui/layout.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ButtonLink, Notice, PageHead, RecordLinks } from '../../ui/page.tsx'
import { pageAddress } from './address.ts'

export interface Site {
  readonly modules: readonly Module[]
  readonly version: string
}

export const markPath = '/assets/mark.svg'
export const markText = renderToString(<Mark />).replace(
  '<svg ',
  '<svg xmlns="http://www.w3.org/2000/svg" color="#164a7b" ',
)

interface Place {
  readonly language: Language
  /** Path and query, without the language. */
  readonly path: string
  readonly menu: MessageKey | undefined
  readonly flash?: PlainKey | undefined
  /** Has forms, or is not for everyone: asks for the sheet of such pages. */
  readonly work?: boolean
}

const words = (language: Language) => translator(language).t as (key: MessageKey) => string

const menuOf = (entries: Module['menu'], { actor }: Identity, language: Language) =>
  [...(entries ?? [])]
    .filter(({ right }) => may(actor, right))
    .sort((a, b) => a.order - b.order)
    .map(({ label, path }) => ({ key: label, label: words(language)(label), href: pageAddress(language, path) }))

/** Comes back to where the reader is, but not to the sign-in page itself, nor to a one-time link, which must not be repeated. */
const signInAddress = (language: Language, path: string): string =>
  pageAddress(
    language,
    '/sign-in',
    /^\/(\?|$|sign-in|invitation\/|application\/|password\/)/.test(path) ? {} : { next: path },
  )

const accountOf = ({ modules }: Site, identity: Identity, { language, path }: Place) =>
  identity.actor.user === null
    ? { signedIn: false as const, signInHref: signInAddress(language, path) }
    : {
        signedIn: true as const,
        name: identity.name,
        profileHref: pageAddress(language, '/profile'),
        items: menuOf(
          modules.flatMap((module) => module.accountMenu ?? []).filter(({ bar }) => bar),
          identity,
          language,
        ),
        signOut: { action: pageAddress(language, '/sign-out'), key: randomUUID() },
      }

export const renderPage = (
  site: Site,
  identity: Identity,
  place: Place,
  { title, crumbs, record, body }: PageContent,
): string => {
  const { language, path, menu, flash } = place
  return renderDocument(
    <Document
      language={language}
      translator={translator(language)}
      title={title}
      path={pageAddress(language, path)}
      crumbs={crumbs}
      menu={menuOf(
        site.modules.flatMap((module) => module.menu ?? []),
        identity,
        language,
      )}
      current={menu}
      account={accountOf(site, identity, place)}
      flash={flash === undefined ? undefined : words(language)(flash)}
      work={place.work}
      private={identity.actor.user !== null}
      banner={installation().demonstration ? 'demonstration' : undefined}
      footer={{ version: site.version }}
    >
      {identity.notices.map(({ key, path: to, label }) => (
        <Notice key={key} kind="warning" title={words(language)(key)}>
          <a href={pageAddress(language, to)}>{words(language)(label)}</a>
        </Notice>
      ))}
      {body}
      {record !== undefined && (
        <RecordLinks
          translator={translator(language)}
          history={pageAddress(language, `/history/${record.kind}/${encodeURIComponent(record.id)}`)}
          sight={pageAddress(language, `/sight/${record.kind}/${encodeURIComponent(record.id)}`)}
        />
      )}
    </Document>,
  )
}

const problemBody = (
  language: Language,
  problem: Problem,
  reference: string | undefined,
  signIn: string | undefined,
  notices: Identity['notices'],
) => {
  const words = translator(language)
  const say = words.t as (key: PlainKey) => string
  const fields = fieldLines(words, problem)
  return (
    <>
      <PageHead title={problemTitle(words, problem)} answer={problemText(words, problem)} />
      {fields.length > 0 && (
        <ul class="problem-fields">
          {fields.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {reference !== undefined && <p>{words.t('action.problem.reference', { reference })}</p>}
      {notices.map(({ key, missing }) => (
        <p key={key}>{say(missing)}</p>
      ))}
      <p class="actions">
        {notices.map(({ key, label, path }) => (
          <ButtonLink key={key} label={say(label)} href={pageAddress(language, path)} />
        ))}
        {signIn !== undefined && <ButtonLink label={words.t('action.problem.sign_in')} href={signIn} />}
        <ButtonLink
          quiet={signIn !== undefined || notices.length > 0}
          label={words.t('action.problem.home')}
          href={pageAddress(language, '/')}
        />
        <ButtonLink quiet label={words.t('action.problem.search')} href={pageAddress(language, '/search')} />
      </p>
    </>
  )
}

export const renderProblem = (
  site: Site,
  identity: Identity,
  language: Language,
  address: string,
  problem: Problem,
  reference?: string,
): string => {
  const path = address.startsWith(`/${language}/`) ? address.slice(3) : '/'
  // What is hidden may be theirs to see once they have signed in.
  const signIn =
    problem.code === 'not-found' && identity.actor.user === null ? signInAddress(language, path) : undefined
  // In the page itself then, and not above it too.
  const [above, within] = problem.code === 'not-found' ? [[], identity.notices] : [identity.notices, []]
  return renderPage(
    site,
    { ...identity, notices: above },
    { language, path, menu: undefined },
    {
      title: problemTitle(translator(language), problem),
      body: problemBody(language, problem, reference, signIn, within),
    },
  )
}
