/** The form by which a file comes in. Its body is streamed into the store before the file is recorded. */
import { z } from 'zod'
import { largestUpload } from '../../../action/file-store.ts'
import { optional } from '../../../action/input.ts'
import { type PostContext, page } from '../../../action/manifest.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Form } from '../../../ui/form.tsx'
import { PageHead } from '../../../ui/page.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { referenceOf } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { recordAt } from './about.ts'
import { uploadFile } from './actions.ts'
import { acceptedEndings, receive } from './queries.ts'
import { receiptFor } from './receipt.ts'

const path = '/files/upload'

const upload = async (context: PostContext): Promise<string> => {
  const { db, actor, request, act, keep } = context
  const { fields, upload: received } = await receive(db, request)
  keep(fields)
  const { about: given = '', state = '', key } = fields
  const record = given.trim() === '' ? null : await recordAt(context, given.trim())
  const unknown =
    given.trim() !== '' && record === null
      ? [
          {
            field: 'about',
            value: given,
            allowed: context.translator.t('operation.files.about_allowed'),
          },
        ]
      : []
  if (received instanceof Problem)
    throw received.code === 'bad-input' ? new Problem('bad-input', [...unknown, ...received.fields]) : received
  if (unknown.length > 0) throw new Problem('bad-input', unknown)
  // Whoever may see the record may see its files, and nobody else.
  const place = record?.subject.place.states?.[0] ?? state
  return act(
    uploadFile,
    { ...received, receipt: receiptFor(actor.name, received), about: record?.about ?? '', state: place },
    key,
  )
}

export const uploadPage = page({
  path,
  right: rights['file.upload'],
  query: z.object({ about: optional(z.string().max(200)) }),
  posts: {
    upload: {
      action: uploadFile,
      upload: true,
      run: async (context) => ({ to: `/files/${await upload(context)}`, flash: 'operation.files.uploaded' }),
    },
  },
  render: async (context) => {
    const { translator, href, key, posted, query, db } = context
    const { t, text } = translator
    const { states } = await referenceOf(db)
    const title = t('operation.files.upload')
    return {
      title,
      crumbs: [{ label: t('operation.files.title'), href: href('/files') }, { label: title }],
      body: (
        <WorkArea context={context} current="/files">
          <PageHead title={title} answer={t('operation.files.upload_answer')} />
          <Form
            translator={translator}
            form="upload"
            formKey={key}
            action={href(path)}
            values={posted?.values ?? { about: query.about }}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            fields={[
              {
                kind: 'text',
                name: 'about',
                label: t('operation.files.about'),
                hint: t('operation.files.about_hint'),
                optional: true,
              },
              {
                kind: 'state',
                name: 'state',
                label: t('operation.files.of_state'),
                hint: t('operation.files.of_state_hint'),
                optional: true,
                options: [...states.values()].map(({ code, name }) => ({ value: code, label: text(name) })),
              },
              // Last, so that the others have arrived when it comes.
              {
                kind: 'file',
                name: 'file',
                label: t('operation.files.file'),
                types: acceptedEndings.map((ending) => ending.slice(1)),
                megabytes: largestUpload(),
              },
            ]}
            buttons={[{ label: t('operation.files.upload') }]}
            cancelHref={href('/files')}
          />
        </WorkArea>
      ),
    }
  },
})
