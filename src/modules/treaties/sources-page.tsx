/** Where everything that Pacta shows was read, in one place. */
import { z } from 'zod'
import { page } from '../../action/manifest.ts'
import { PageHead } from '../../ui/page.tsx'
import { rights } from './permissions.ts'
import { registerOf } from './queries.ts'
import { Gaps, SourceTable } from './sources.tsx'

export const sourcesPage = page({
  path: '/sources',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: z.object({}),
  render: async (context) => {
    const { t } = context.translator
    const register = await registerOf(context.db)
    const codes = [...register.instruments.keys()]
    return {
      title: t('treaties.sources.title'),
      crumbs: [{ label: t('treaties.title'), href: context.href('/treaties') }, { label: t('treaties.sources.title') }],
      body: (
        <>
          <PageHead title={t('treaties.sources.title')} answer={t('treaties.sources.intro')} />
          <SourceTable context={context} register={register} codes={codes} />
          <Gaps context={context} register={register} codes={codes} />
        </>
      ),
    }
  },
})
