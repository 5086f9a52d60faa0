/** The page on which a legal officer adds an obligation to an instrument. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { page } from '../../../../action/manifest.ts'
import { Form } from '../../../../ui/form.tsx'
import { PageHead } from '../../../../ui/page.tsx'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import { nested } from '../../texts.ts'
import { obligationsOf } from '../queries.ts'
import { obligationPath } from '../register.ts'
import { addObligation } from './actions.ts'
import { contentFields, sixNotice } from './fields.tsx'

export const addPage = page({
  path: '/obligations/add',
  right: rights['obligation.keep'],
  menu: 'treaties.title',
  query: z.object({ instrument: optional(z.string()) }),
  posts: {
    add: {
      action: addObligation,
      run: async ({ act, fields }) => {
        const { id } = await act(addObligation, nested(fields))
        return { to: obligationPath(id), flash: 'treaties.obligations.keep.added' }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted, query } = context
    const { t, text } = translator
    const [register, obligations] = await Promise.all([registerOf(db), obligationsOf(db)])
    const all = [...register.instruments.values(), ...obligations.resolutions.values()]
    const asked = posted?.values.instrument ?? query.instrument
    const instrument = all.some(({ code }) => code === asked) ? String(asked) : ''
    const title = t('treaties.obligations.keep.add')
    return {
      title,
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.obligations.title'), href: href('/obligations') },
        { label: title },
      ],
      body: (
        <>
          <PageHead title={title} />
          <Form
            translator={translator}
            form="add"
            formKey={key}
            action={href('/obligations/add', { instrument: query.instrument })}
            fields={[
              sixNotice(translator),
              {
                kind: 'select',
                name: 'instrument',
                label: t('treaties.obligations.instrument'),
                options: all.map(({ code, short_title }) => ({ value: code, label: text(short_title) })),
              },
              {
                kind: 'text',
                name: 'article',
                label: t('treaties.obligations.article'),
                hint: t('treaties.obligations.keep.article_hint'),
                short: true,
              },
              {
                kind: 'text',
                name: 'paragraph',
                label: t('treaties.obligations.keep.paragraph'),
                hint: t('treaties.obligations.keep.paragraph_hint'),
                short: true,
                optional: true,
              },
              {
                kind: 'text',
                name: 'second',
                label: t('treaties.obligations.keep.second'),
                hint: t('treaties.obligations.keep.second_hint'),
                inputmode: 'numeric',
                short: true,
              },
              ...contentFields(translator, obligations, instrument),
            ]}
            values={posted?.values ?? { instrument, second: '1', force: 'mandatory', bearer: 'every-party' }}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: t('treaties.obligations.keep.add'), kind: 'primary' }]}
            cancelHref={href('/obligations')}
          />
        </>
      ),
    }
  },
})
