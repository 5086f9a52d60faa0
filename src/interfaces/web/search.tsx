/** One search over everything that the modules can find. */
import { z } from 'zod'
import { optional } from '../../action/input.ts'
import { page, type SearchHit } from '../../action/manifest.ts'
import { rightsOf } from '../../action/rights.ts'
import { Empty, PageHead, Section } from '../../ui/page.tsx'

const most = 30

const rights = rightsOf('site', { 'search.use': ['public'] })

export const searchPage = page({
  path: '/search',
  right: rights['search.use'],
  query: z.object({ q: optional(z.string().trim().max(200)) }),
  render: async ({ db, modules, actor, translator, href, query: { q = '' } }) => {
    const { t } = translator
    const found =
      q === ''
        ? []
        : await Promise.all(
            modules.map((module) => module.search?.({ db, modules, actor, translator }, q, translator.language) ?? []),
          )
    const hits = found.flat()
    const kinds = Map.groupBy(hits, ({ kind }) => kind)
    const line = ({ title, detail, path }: SearchHit) => (
      <li key={path}>
        <a href={href(path)}>{title}</a>
        {detail !== '' && <small>{detail}</small>}
      </li>
    )
    return {
      title: q === '' ? t('interfaces.web.search.title') : `${q} – ${t('interfaces.web.search.title')}`,
      body: (
        <>
          <PageHead
            title={t('interfaces.web.search.title')}
            answer={
              q === ''
                ? t('interfaces.web.search.prompt')
                : t('interfaces.web.search.answer', { count: hits.length, words: q })
            }
          />
          <form class="search-form" action={href('/search')} method="get" aria-label={t('interfaces.web.search.title')}>
            <label>
              {t('interfaces.web.search.label')}
              <input type="search" name="q" value={q} />
            </label>
            <button type="submit">{t('interfaces.web.search.submit')}</button>
          </form>
          {q !== '' && hits.length === 0 && (
            <Empty title={t('interfaces.web.search.empty.title')} text={t('interfaces.web.search.empty.text')} />
          )}
          {[...kinds].map(([kind, some]) => (
            <Section
              key={kind}
              title={(t as (key: typeof kind) => string)(kind)}
              aside={translator.number(some.length)}
            >
              <ul class="hits">{some.slice(0, most).map(line)}</ul>
            </Section>
          ))}
        </>
      ),
    }
  },
})
