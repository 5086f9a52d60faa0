/** Puts a page's content, or a problem, into the site's document. */
import { renderToString } from 'preact-render-to-string'
import type { Module, PageContent } from '../../action/manifest.ts'
import { fieldLines, problemText, problemTitle } from '../../action/problem-words.ts'
import { type MessageKey, translator } from '../../i18n/translate.ts'
import type { Problem } from '../../kernel/problem.ts'
import type { Language } from '../../kernel/text.ts'
import { Document, renderDocument } from '../../ui/layout.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ButtonLink, PageHead } from '../../ui/page.tsx'
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

const menuOf = ({ modules }: Site, language: Language) =>
  modules
    .flatMap((module) => module.menu ?? [])
    .sort((a, b) => a.order - b.order)
    .map(({ label, path }) => ({
      key: label,
      label: (translator(language).t as (key: MessageKey) => string)(label),
      href: pageAddress(language, path),
    }))

export const renderPage = (
  site: Site,
  language: Language,
  path: string,
  menu: MessageKey | undefined,
  { title, crumbs, body }: PageContent,
): string =>
  renderDocument(
    <Document
      language={language}
      translator={translator(language)}
      title={title}
      path={pageAddress(language, path)}
      crumbs={crumbs}
      menu={menuOf(site, language)}
      current={menu}
      footer={{ version: site.version }}
    >
      {body}
    </Document>,
  )

const problemBody = (language: Language, problem: Problem, reference: string | undefined) => {
  const words = translator(language)
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
      <p class="actions">
        <ButtonLink label={words.t('action.problem.home')} href={pageAddress(language, '/')} />
        <ButtonLink quiet label={words.t('action.problem.search')} href={pageAddress(language, '/search')} />
      </p>
    </>
  )
}

export const renderProblem = (
  site: Site,
  language: Language,
  path: string,
  problem: Problem,
  reference?: string,
): string => {
  const inside = path.startsWith(`/${language}/`) ? path.slice(3) : '/'
  return renderPage(site, language, inside, undefined, {
    title: problemTitle(translator(language), problem),
    body: problemBody(language, problem, reference),
  })
}
