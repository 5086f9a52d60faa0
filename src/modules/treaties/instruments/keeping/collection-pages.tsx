/** The pages on which a legal officer makes a collection of instruments and says which belong to it. */
import { z } from 'zod'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Form, type FormItem } from '../../../../ui/form.tsx'
import { PageHead } from '../../../../ui/page.tsx'
import { reasonField, sixFields, sixValues } from '../../obligations/keeping/fields.tsx'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import type { Register } from '../../register.ts'
import { nested } from '../../texts.ts'
import { collectionById, membersOf } from '../queries.ts'
import { addCollection, keepCollection } from './actions.ts'

const membersField = ({ translator: { t, text } }: PageContext, register: Register): FormItem => ({
  kind: 'checks',
  name: 'instruments',
  label: t('treaties.instruments.title'),
  options: [...register.instruments.values()].map(({ code, short_title }) => ({
    value: code,
    label: text(short_title),
  })),
})

const crumbs = ({ href, translator: { t } }: PageContext, label: string) => [
  { label: t('treaties.title'), href: href('/treaties') },
  { label: t('treaties.instruments.title'), href: href('/instruments') },
  { label },
]

const nameFields = ({ t }: PageContext['translator']): FormItem =>
  sixFields('name', { legend: t('treaties.instruments.keeping.collection_name'), rows: 1 })

export const addCollectionPage = page({
  path: '/collections/add',
  right: rights['instrument.keep'],
  menu: 'treaties.title',
  query: z.object({}),
  posts: {
    add: {
      action: addCollection,
      run: async ({ act, fields }) => {
        await act(addCollection, nested(fields))
        return { to: '/instruments', flash: 'treaties.instruments.keeping.collection_added' }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted } = context
    const { t } = translator
    const register = await registerOf(db)
    const title = t('treaties.instruments.keeping.add_collection')
    return {
      title,
      crumbs: crumbs(context, title),
      body: (
        <>
          <PageHead title={title} />
          <Form
            translator={translator}
            form="add"
            formKey={key}
            action={href('/collections/add')}
            fields={[
              {
                kind: 'text',
                name: 'id',
                label: t('treaties.instruments.keeping.collection_id'),
                hint: t('treaties.instruments.keeping.collection_id_hint'),
                short: true,
              },
              nameFields(translator),
              membersField(context, register),
              reasonField(translator),
            ]}
            values={posted?.values ?? {}}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: title, kind: 'primary' }]}
            cancelHref={href('/instruments')}
          />
        </>
      ),
    }
  },
})

export const collectionPage = page({
  path: '/collections/:id/members',
  right: rights['instrument.keep'],
  menu: 'treaties.title',
  query: z.object({}),
  posts: {
    keep: {
      action: keepCollection,
      run: async ({ act, fields, params }) => {
        await act(keepCollection, { ...nested(fields), id: params.id })
        return { to: '/instruments', flash: 'treaties.instruments.keeping.collection_kept' }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted, params } = context
    const { t, text } = translator
    const id = params.id ?? ''
    const [register, collection, members] = await Promise.all([
      registerOf(db),
      collectionById(db, id),
      membersOf(db, id),
    ])
    if (collection === undefined) throw new Problem('not-found')
    const title = t('treaties.instruments.keeping.collection_title', { collection: text(collection.name) })
    const isOurs = collection.origin === 'form'
    return {
      title,
      crumbs: crumbs(context, title),
      body: (
        <>
          <PageHead
            title={title}
            {...(isOurs ? {} : { answer: t('treaties.instruments.keeping.collection_of_file') })}
          />
          <Form
            translator={translator}
            form="keep"
            formKey={key}
            action={href(`/collections/${id}/members`)}
            fields={[
              ...(isOurs ? [nameFields(translator)] : []),
              membersField(context, register),
              reasonField(translator),
            ]}
            values={
              posted?.values ?? {
                ...(isOurs ? sixValues('name', collection.name) : {}),
                instruments: members.map(({ instrument }) => instrument),
              }
            }
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: t('treaties.instruments.keeping.collection_save'), kind: 'primary' }]}
            cancelHref={href('/instruments')}
          />
        </>
      ),
    }
  },
})
