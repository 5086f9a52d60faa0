/** One resolution of the Security Council: whom it binds since when, and what it asks. */
import { z } from 'zod'
import { fullDate, optional } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { DefinitionList, PageHead } from '../../../ui/page.tsx'
import { referenceOf } from '../../reference/index.ts'
import { ObligationsOf } from '../obligations/of-instrument.tsx'
import { obligationsOf } from '../obligations/queries.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { boundFrom } from './resolution.ts'

export const resolutionPage = page({
  path: '/resolutions/:code',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: z.object({ as_at: optional(fullDate) }),
  render: async (context) => {
    const { db, translator, href, params, query } = context
    const { t, text, date } = translator
    const [register, reference, obligations] = await Promise.all([registerOf(db), referenceOf(db), obligationsOf(db)])
    const resolution = obligations.resolutions.get(params.code?.toUpperCase() ?? '')
    if (resolution === undefined) throw new Problem('not-found')
    const at = query.as_at ?? today()
    const bound = [...reference.states.values()].filter((state) => {
      const from = boundFrom(resolution, state)
      return state.kind === 'member' && from !== null && from <= at
    })
    return {
      title: text(resolution.short_title),
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.instruments.title'), href: `${href('/instruments')}#resolutions` },
        { label: text(resolution.short_title) },
      ],
      body: (
        <>
          <PageHead
            title={text(resolution.title)}
            answer={t('treaties.resolutions.answer', { count: bound.length, date: date(resolution.adopted_on) })}
          />
          <DefinitionList
            items={[
              { term: t('treaties.resolutions.symbol'), value: <bdi dir="ltr">{resolution.symbol}</bdi> },
              { term: t('treaties.instrument.adopted'), value: date(resolution.adopted_on) },
              { term: t('treaties.resolutions.binding'), value: t('treaties.resolutions.binding_text') },
              { term: t('treaties.instrument.code'), value: <code>{resolution.code}</code> },
              {
                term: t('treaties.sources.source'),
                value: (
                  <span lang="en" dir="ltr">
                    {resolution.source.read}
                  </span>
                ),
              },
            ]}
          />
          <ObligationsOf context={context} registers={{ register, obligations }} code={resolution.code} />
        </>
      ),
    }
  },
})
