/** The page on which a legal officer adds a rule that several instruments share. */
import { z } from 'zod'
import { page } from '../../../../action/manifest.ts'
import { Form } from '../../../../ui/form.tsx'
import { PageHead } from '../../../../ui/page.tsx'
import { rights } from '../../permissions.ts'
import { nested } from '../../texts.ts'
import { addRule } from './actions.ts'
import { reasonField, sixFields } from './fields.tsx'

export const addRulePage = page({
  path: '/obligations/rules/add',
  right: rights['obligation.keep'],
  menu: 'treaties.title',
  query: z.object({}),
  posts: {
    add: {
      action: addRule,
      run: async ({ act, fields }) => {
        const { id } = await act(addRule, nested(fields))
        return { to: `/obligations/rules/${id}`, flash: 'treaties.obligations.keep.rule_added' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted } = context
    const { t } = translator
    const title = t('treaties.obligations.keep.add_rule')
    return {
      title,
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.obligations.title'), href: href('/obligations') },
        { label: t('treaties.obligations.rules.title'), href: href('/obligations/rules') },
        { label: title },
      ],
      body: (
        <>
          <PageHead title={title} />
          <Form
            translator={translator}
            form="add"
            formKey={key}
            action={href('/obligations/rules/add')}
            fields={[
              {
                kind: 'text',
                name: 'id',
                label: t('treaties.obligations.keep.rule_id'),
                hint: t('treaties.obligations.keep.rule_id_hint'),
                short: true,
              },
              sixFields('name', { legend: t('treaties.obligations.keep.rule_name'), rows: 1 }),
              reasonField(translator),
            ]}
            values={posted?.values ?? {}}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: title, kind: 'primary' }]}
            cancelHref={href('/obligations/rules')}
          />
        </>
      ),
    }
  },
})
