/** The form by which a law is recorded as adopted. */
import { z } from 'zod'
import { optional, stateCode } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { sightOf } from '../../../action/rights.ts'
import { Form } from '../../../ui/form.tsx'
import { PageHead } from '../../../ui/page.tsx'
import { referenceOf, stateName } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { recordLaw } from './actions.ts'
import { draftsToChoose, lawItems } from './form.tsx'
import { path } from './list-page.tsx'

export const newLawPage = page({
  path: `${path}/new`,
  right: rights['law.keep'],
  menu: 'assistance.laws.title',
  query: z.object({ state: optional(stateCode), draft: optional(z.uuid()) }),
  posts: {
    record: {
      action: recordLaw,
      run: async ({ act, fields }) => ({
        to: `${path}/${(await act(recordLaw, fields)).id}`,
        flash: 'assistance.laws.recorded' as const,
      }),
    },
  },
  render: async (context) => {
    const { translator, href, key, posted, query, db, actor } = context
    const { t, text } = translator
    const reference = await referenceOf(db)
    const drafts = await draftsToChoose(context, query.state)
    const from = drafts.find(({ id }) => id === query.draft)
    const sight = sightOf(actor, rights['law.keep'])
    const states = [...reference.states.values()].filter(({ code }) => sight.all || sight.states.includes(code))
    const title = t('assistance.laws.record')
    return {
      title,
      crumbs: [{ label: t('assistance.laws.title'), href: href(path) }, { label: title }],
      body: (
        <>
          <PageHead title={title} answer={t('assistance.laws.record_answer')} />
          <Form
            translator={translator}
            form="record"
            formKey={key}
            action={href(`${path}/new`)}
            values={posted?.values ?? { state: from?.state ?? query.state, title: from?.title, draft: from?.id }}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            fields={[
              {
                kind: 'state',
                name: 'state',
                label: t('assistance.laws.state'),
                options: states.map(({ code, name }) => ({ value: code, label: text(name) })),
              },
              ...lawItems(translator, drafts, (code) => stateName(reference, translator, code)),
            ]}
            buttons={[{ label: t('assistance.laws.record') }]}
            cancelHref={href(path)}
          />
        </>
      ),
    }
  },
})
