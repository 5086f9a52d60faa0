/** The whole HTML document around each page: head, bar with sections, search and languages, breadcrumb, footer. */
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { locales } from '../i18n/locales.ts'
import type { Translator } from '../i18n/translate.ts'
import { type Language, languages } from '../kernel/text.ts'
import { Account, type AccountProps, SignInLink } from './account.tsx'
import { LanguageMark, Mark, SearchMark } from './mark.tsx'
import { printSheet, siteSheet, workSheet } from './stylesheet.ts'
import { Flash } from './work.tsx'

export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly href: string
}

export interface Crumb {
  readonly label: string
  readonly href?: string
}

export interface DocumentProps {
  readonly language: Language
  readonly translator: Translator
  /** Of this page, without the product's name. */
  readonly title: string
  /** Path and query of this page, beginning with its language: `/en/treaties?at=2016-12-31`. */
  readonly path: string
  readonly crumbs?: readonly Crumb[]
  readonly menu: readonly MenuItem[]
  /** Key of the menu's section in which this page lies. */
  readonly current?: string
  readonly children: ComponentChildren
  /** The same page in each language; by default `path` with the language exchanged. */
  readonly alternates?: Readonly<Record<Language, string>>
  readonly footer: { readonly version: string }
  /** Who reads; left out, the bar says nothing of accounts. */
  readonly account?: AccountProps | undefined
  readonly banner?: 'demonstration' | undefined
  /** That what was asked for is done. */
  readonly flash?: ComponentChildren
  /** Not for search engines, and named by its address alone. */
  readonly private?: boolean | undefined
  /** The page has forms or other pieces of work; pages of a signed-in reader have the sheet for them anyway. */
  readonly work?: boolean | undefined
}

/** `/en/treaties?at=2016` in another language: only the first segment changes. */
export const inLanguage = (path: string, language: Language): string =>
  path.replace(/^\/[a-z]{2}(?=[/?#]|$)/, `/${language}`)

const Links = ({ menu, current }: { menu: readonly MenuItem[]; current: string | undefined }) =>
  menu.map(({ key, label, href }) => (
    <a key={key} href={href} aria-current={key === current ? 'page' : undefined}>
      {label}
    </a>
  ))

const Search = ({ t, language }: { t: Translator['t']; language: Language }) => (
  <search class="seek">
    <form action={`/${language}/search`} method="get">
      <label>
        <span class="hidden">{t('ui.search.label')}</span>
        <input type="search" name="q" placeholder={t('ui.search.placeholder')} autocomplete="off" />
      </label>
      <button type="submit" aria-label={t('ui.search.submit')}>
        <SearchMark />
      </button>
    </form>
  </search>
)

const Languages = ({ translator, of }: { translator: Translator; of: (language: Language) => string }) => (
  <details class="drop languages" name="bar">
    <summary>
      <LanguageMark />
      <span class="hidden">{translator.t('ui.language.label')} </span>
      <span class="name">{translator.locale.name}</span>
    </summary>
    <ul class="panel">
      {languages.map((language) => (
        <li key={language}>
          <a
            href={of(language)}
            lang={language}
            hreflang={language}
            dir={locales[language].direction}
            rel="alternate"
            aria-current={language === translator.language ? 'true' : undefined}
          >
            {locales[language].name}
          </a>
        </li>
      ))}
    </ul>
  </details>
)

const Bar = ({ props, of }: { props: DocumentProps; of: (language: Language) => string }) => {
  const { translator, language, menu, current, account } = props
  const { t } = translator
  const search = <Search t={t} language={language} />
  return (
    <header class="bar">
      <div class="frame">
        <a class="mark" href={`/${language}`}>
          <Mark />
          <span>Pacta</span>
        </a>
        <nav class="nav" aria-label={t('ui.nav.label')}>
          <Links menu={menu} current={current} />
        </nav>
        {search}
        <Languages translator={translator} of={of} />
        {account !== undefined && <Account translator={translator} account={account} />}
        <details class="drop fold" name="bar">
          <summary>{t('ui.nav.menu')}</summary>
          <div class="panel">
            {search}
            <nav aria-label={t('ui.nav.label')}>
              <ul class="plain">
                {menu.map((item) => (
                  <li key={item.key}>
                    <Links menu={[item]} current={current} />
                  </li>
                ))}
                {account?.signedIn === false && (
                  <li class="enter">
                    <SignInLink translator={translator} account={account} />
                  </li>
                )}
              </ul>
            </nav>
          </div>
        </details>
      </div>
    </header>
  )
}

const Crumbs = ({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) => (
  <nav class="crumbs" aria-label={label}>
    <ol class="plain">
      {crumbs.map(({ label: words, href }) => (
        <li key={words}>
          {href === undefined ? <span aria-current="page">{words}</span> : <a href={href}>{words}</a>}
        </li>
      ))}
    </ol>
  </nav>
)

const Footer = ({
  t,
  language,
  footer,
}: {
  t: Translator['t']
  language: Language
  footer: DocumentProps['footer']
}) => (
  <footer class="foot">
    <div class="frame">
      <span class="grow">{t('ui.footer.about')}</span>
      <a href={`/${language}/sources`}>{t('ui.footer.sources')}</a>
      <a href={`/${language}/privacy`}>{t('ui.footer.privacy')}</a>
      <a href="/api/v1/docs">{t('ui.footer.api')}</a>
      <a href="https://www.apache.org/licenses/LICENSE-2.0">{t('ui.footer.licence')}</a>
      <span class="num">{t('ui.footer.version', { version: footer.version })}</span>
    </div>
  </footer>
)

const Demonstration = ({ t, language }: { t: Translator['t']; language: Language }) => (
  <aside class="banner" aria-label={t('ui.demonstration.title')}>
    <p class="frame">
      <strong>{t('ui.demonstration.title')}</strong> {t('ui.demonstration.text')}{' '}
      <a href={`/${language}/demonstration`}>{t('ui.demonstration.people')}</a>
    </p>
  </aside>
)

export const Document = (props: DocumentProps) => {
  const { language, translator, title, path, crumbs = [], children, alternates, account, banner, flash } = props
  const work = props.work || account?.signedIn || banner !== undefined || flash !== undefined
  const { t } = translator
  const of = (to: Language): string => alternates?.[to] ?? inLanguage(path, to)
  return (
    <html lang={language} dir={translator.locale.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Pacta`}</title>
        <link rel="stylesheet" href={siteSheet.path} />
        {work && <link rel="stylesheet" href={workSheet.path} />}
        <link rel="stylesheet" href={printSheet.path} media="print" />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        {props.private ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={path} />
            {languages.map((to) => (
              <link key={to} rel="alternate" hreflang={to} href={of(to)} />
            ))}
          </>
        )}
      </head>
      <body>
        <a class="skip" href="#main">
          {t('ui.skip')}
        </a>
        {banner === 'demonstration' && <Demonstration t={t} language={language} />}
        <Bar props={props} of={of} />
        <main id="main" class="frame" tabindex={-1}>
          {flash !== undefined && <Flash>{flash}</Flash>}
          {crumbs.length > 0 && <Crumbs crumbs={crumbs} label={t('ui.crumbs.label')} />}
          {children}
        </main>
        <Footer t={t} language={language} footer={props.footer} />
      </body>
    </html>
  )
}

/** The bytes of a page: document type and markup. */
export const renderDocument = (document: VNode): string => `<!doctype html>${renderToString(document)}`
