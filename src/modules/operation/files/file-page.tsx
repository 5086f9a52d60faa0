/** One stored file: what is known of it, its content as a download, and its removal. */

import { z } from 'zod'
import { download, type PageContext, page } from '../../../action/manifest.ts'
import { restrictedRecord } from '../../../action/restricted-record.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import type { File } from '../../../storage/files/records.ts'
import { Confirm } from '../../../ui/form.tsx'
import { ButtonLink, DefinitionList, Notice, PageHead } from '../../../ui/page.tsx'
import { Moment } from '../../../ui/work.tsx'
import { actorNames, WorkArea } from '../../accounts/index.ts'
import { referenceOf, stateName } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { sizeWords } from '../words.ts'
import { subjectOf } from './about.ts'
import { removeFile } from './actions.ts'
import { FileQuery } from './input.ts'
import { fileById, respondWith } from './queries.ts'
import { About, ContentChip, typeWords } from './words.tsx'

/** @throws Problem not-found */
const fileAt = async (tx: Db, id: string | undefined): Promise<File> => {
  const known = z.uuid().safeParse(id).data
  const file = known === undefined ? undefined : await fileById(tx, known)
  if (file === undefined) throw new Problem('not-found')
  return file
}

const placeOf = ({ owner, stateCode }: File) => ({ owner, states: stateCode === null ? [] : [stateCode] })

const Facts = async (context: PageContext, file: File) => {
  const { translator, db } = context
  const { t } = translator
  const who = await actorNames(context, [file.uploadedBy])
  const subject = await subjectOf(context, file.about)
  const reference = await referenceOf(db)
  const at = (moment: Date | null) => moment && <Moment translator={translator} at={moment.toISOString()} />
  return (
    <DefinitionList
      items={[
        { term: t('operation.files.type'), value: typeWords(file.name) },
        { term: t('operation.files.size'), value: sizeWords(translator, file.bytes) },
        {
          term: t('operation.files.about'),
          value: <About context={context} about={file.about} subject={subject} />,
        },
        {
          term: t('operation.files.of_state'),
          value: file.stateCode === null ? null : stateName(reference, translator, file.stateCode),
        },
        { term: t('operation.files.who'), value: <bdi>{who(file.uploadedBy)}</bdi> },
        { term: t('operation.files.when'), value: at(file.uploadedAt) },
        { term: t('operation.files.state'), value: <ContentChip translator={translator} state={file.state} /> },
        { term: t('operation.files.last_check'), value: at(file.checkedAt) ?? t('operation.files.never') },
        {
          term: 'SHA-256',
          value: (
            <bdi dir="ltr" class="num">
              {file.sha256.replaceAll(/.{8}(?=.)/g, '$& ')}
            </bdi>
          ),
        },
      ]}
    />
  )
}

export const filePage = page({
  path: '/files/:id',
  right: rights['file.see'],
  query: FileQuery,
  posts: {
    remove: {
      action: removeFile,
      run: async ({ act, fields, params }) => {
        await act(removeFile, { ...fields, file: params.id })
        return { to: '/files', flash: 'operation.files.removed' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, params, query, actor, posted } = context
    const { t } = translator
    const file = await reading(
      context,
      rights['file.see'],
      (tx) => fileAt(tx, params.id),
      ({ id }) => ({ action: 'operation.file.see', subject: `file:${id}` }),
    )
    const own = `/files/${file.id}`
    const removable = may(actor, rights['file.remove'], placeOf(file))
    return {
      title: file.name,
      crumbs: [{ label: t('operation.files.title'), href: href('/files') }, { label: file.name }],
      record: { kind: 'file', id: file.id },
      body: (
        <WorkArea context={context} current="/files">
          <PageHead
            title={<bdi>{file.name}</bdi>}
            actions={
              <>
                {file.state === 'whole' && (
                  <ButtonLink label={t('operation.files.download')} href={href(`${own}/download`)} />
                )}
                {removable && query.do === undefined && (
                  <ButtonLink quiet label={t('operation.files.remove')} href={href(own, { do: 'remove' })} />
                )}
              </>
            }
          />
          {file.state !== 'whole' && (
            <Notice kind="warning" title={t(`operation.files.is_${file.state}`)}>
              {t('operation.files.broken_text')}
            </Notice>
          )}
          {removable && query.do === 'remove' && (
            <Confirm
              translator={translator}
              form="remove"
              formKey={key}
              action={href(own, { do: 'remove' })}
              title={t('operation.files.remove_title')}
              reason="needed"
              values={posted?.values ?? {}}
              {...(posted === undefined ? {} : { problem: posted.problem })}
              button={t('operation.files.remove')}
              cancelHref={href(own)}
            >
              <p>{t('operation.files.remove_text')}</p>
            </Confirm>
          )}
          {await Facts(context, file)}
        </WorkArea>
      ),
    }
  },
})

/** Streamed as an attachment, whole or in part; each time it is taken stands in the audit, as every export does. */
export const fileDownload = download({
  path: '/files/:id/download',
  right: rights['file.see'],
  query: z.object({}),
  file: async (context) => {
    const { params, request } = context
    const { response } = await reading(
      context,
      rights['file.see'],
      async (tx) => {
        const file = await fileAt(tx, params.id)
        return { file, response: await respondWith(file, request) }
      },
      ({ file, response }) =>
        response.body === null
          ? null
          : {
              action: 'export',
              subject: `file:${file.id}`,
              detail: { sha256: file.sha256, range: response.headers.get('content-range') ?? '' },
            },
    )
    return response
  },
})

/** What the pages on history and on who may see a record need to know of a file. */
export const fileRecord = restrictedRecord({
  kind: 'file',
  right: rights['file.see'],
  read: fileById,
  shown: (file) => ({ title: file.name, path: `/files/${file.id}`, place: placeOf(file) }),
})
