/** Documents received in a process: the list, the form that takes one in, and the download. */
import { z } from 'zod'
import { largestUpload } from '../../../action/file-store.ts'
import { download, type PageContext } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Form } from '../../../ui/form.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { acceptedEndings, respondWith } from '../../operation/index.ts'
import { rights } from '../permissions.ts'
import type { Process } from './process.ts'
import { documentFile, processById, type ReceivedDocument } from './queries.ts'

interface Props {
  readonly context: PageContext
  readonly own: string
}

export const Documents = ({
  context,
  own,
  documents,
  keeps,
}: Props & { documents: readonly ReceivedDocument[]; keeps: boolean }) => {
  const { translator, href, key } = context
  const { t, date } = translator
  const sent = context.posted?.form === 'remove' ? context.posted : undefined
  return (
    <DataTable<ReceivedDocument>
      caption={t('treaties.ratification.documents')}
      captionHidden
      rows={documents}
      empty={<p class="muted">{t('treaties.ratification.no_documents')}</p>}
      columns={[
        {
          key: 'name',
          header: true,
          label: t('treaties.ratification.document'),
          cell: ({ file, name }) => (
            <a href={href(`${own}/documents/${file}`)} download>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        {
          key: 'step',
          label: t('treaties.ratification.step'),
          cell: ({ kind }) => t(`treaties.ratification.step.${kind}`),
        },
        {
          key: 'received',
          align: 'date',
          label: t('treaties.ratification.received_on'),
          cell: ({ receivedOn }) => date(receivedOn),
        },
        ...(keeps
          ? [
              {
                key: 'remove',
                label: t('treaties.ratification.remove'),
                cell: ({ file, name }: ReceivedDocument) => (
                  <details open={sent?.values.file === file}>
                    <summary>
                      {t('treaties.ratification.remove')}
                      <span class="hidden"> {name}</span>
                    </summary>
                    <Form
                      translator={translator}
                      form="remove"
                      formKey={key}
                      action={href(own)}
                      label={t('treaties.ratification.remove')}
                      values={sent?.values.file === file ? sent.values : {}}
                      {...(sent?.values.file === file ? { problem: sent.problem } : {})}
                      fields={[
                        { kind: 'hidden', name: 'file', value: file },
                        { kind: 'text', name: 'reason', label: t('ui.form.reason') },
                      ]}
                      buttons={[{ label: t('treaties.ratification.remove'), kind: 'danger' }]}
                    />
                  </details>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

export const AddDocumentForm = ({ context, own, process }: Props & { process: Process }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const sent = posted?.form === 'document' ? posted : undefined
  return (
    <Form
      translator={translator}
      form="document"
      formKey={key}
      action={href(own, { do: 'document' })}
      label={t('treaties.ratification.add_document')}
      values={sent?.values ?? { received_on: today() }}
      {...(sent === undefined ? {} : { problem: sent.problem })}
      fields={[
        {
          kind: 'select',
          name: 'step',
          label: t('treaties.ratification.step'),
          options: process.steps.map(({ kind }) => ({ value: kind, label: t(`treaties.ratification.step.${kind}`) })),
        },
        { kind: 'date', name: 'received_on', label: t('treaties.ratification.received_on'), max: today() },
        // Last, so that the others have arrived when it comes.
        {
          kind: 'file',
          name: 'file',
          label: t('treaties.ratification.document'),
          types: acceptedEndings.map((ending) => ending.slice(1)),
          megabytes: largestUpload(),
        },
      ]}
      buttons={[{ label: t('treaties.ratification.add_document') }]}
      cancelHref={href(own)}
    />
  )
}

export const documentDownload = download({
  path: '/ratifications/:id/documents/:file',
  right: rights['ratification.see'],
  query: z.object({}),
  file: async (context) => {
    const { params, request } = context
    const [process, file] = [params.id, params.file].map((one) => z.uuid().safeParse(one).data)
    if (process === undefined || file === undefined) throw new Problem('not-found')
    const { response } = await reading(
      context,
      rights['ratification.see'],
      async (tx) => {
        const { id } = await processById(tx, process)
        const found = await documentFile(tx, id, file)
        if (found === undefined) throw new Problem('not-found')
        return { found, response: await respondWith(found, request) }
      },
      ({ found, response: given }) =>
        given.body === null
          ? null
          : { action: 'export', subject: `file:${found.id}`, detail: { sha256: found.sha256, about: found.about } },
    )
    return response
  },
})
