/** The import of a file: looked at row by row first, written when whoever sent it has seen the verdicts. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { type PageContent, type PageContext, type PostContext, page } from '../../../../action/manifest.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Form } from '../../../../ui/form.tsx'
import { ButtonLink, Empty, Notice, PageHead, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import { reasonField } from '../keeping/fields.tsx'
import { fileFormats } from '../keeping/input.ts'
import { obligationsOf } from '../queries.ts'
import { instrumentPath } from '../titles.ts'
import { importObligations, lookAtFile } from './actions.ts'
import type { FileFormat } from './file.ts'
import { countVerdicts, type FileVerdict, isRefused, type RowVerdict, saysNothingNew } from './verdict.ts'

const path = '/obligations/import'
const megabytes = 2

/** As a hidden field carries it from the verdict to the button. */
const packed = (content: string): string => gzipSync(content).toString('base64')

/** @throws Problem bad-input for what this page did not pack */
const unpacked = (field: unknown): string => {
  try {
    return gunzipSync(Buffer.from(String(field), 'base64'), { maxOutputLength: megabytes * 2 ** 20 }).toString('utf8')
  } catch {
    throw new Problem('bad-input', [{ field: 'packed', value: '', allowed: 'gzip' }])
  }
}

interface Sent {
  readonly content: string
  readonly format: FileFormat
  readonly instrument: string
}

const refuse = (value: string, allowed: string): never => {
  throw new Problem('bad-input', [{ field: 'file', value, allowed }])
}

/** The file of the form, by the ending of its name. */
const sentFile = async ({ request, keep }: PostContext): Promise<Sent> => {
  const form = await request.formData()
  const instrument = String(form.get('instrument') ?? '')
  keep({ instrument })
  const file = form.get('file')
  const allowed = fileFormats.join(', ')
  if (!(file instanceof File) || file.name === '') return refuse('', allowed)
  const format = fileFormats.find((each) => file.name.toLowerCase().endsWith(`.${each}`))
  if (format === undefined) return refuse(file.name, allowed)
  if (file.size > megabytes * 2 ** 20) return refuse(file.name, `≤ ${megabytes} MB`)
  const content = await file.text()
  return content.includes('\uFFFD') ? refuse(file.name, 'UTF-8') : { content, format, instrument }
}

const Verdicts = ({ context, rows }: { context: PageContext; rows: readonly RowVerdict[] }) => {
  const { t } = context.translator
  return (
    <DataTable<RowVerdict>
      caption={t('treaties.obligations.import.verdicts')}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'id',
          header: true,
          label: t('treaties.obligations.obligation'),
          cell: ({ id }) => (
            <bdi dir="ltr" class="unbroken">
              {id}
            </bdi>
          ),
        },
        {
          key: 'verdict',
          label: t('treaties.obligations.import.verdict'),
          cell: ({ verdict }) => t(`treaties.obligations.import.verdict.${verdict}`),
        },
        {
          key: 'detail',
          label: t('treaties.obligations.import.detail'),
          cell: ({ problems, changes }) =>
            problems.length > 0 ? (
              <ul class="plain lines">
                {problems.map(({ field, value, allowed }, index) => (
                  <li key={index}>
                    {field}:{' '}
                    {value === '' ? t('ui.form.missing', { allowed }) : t('ui.form.refused', { value, allowed })}
                  </li>
                ))}
              </ul>
            ) : (
              <bdi dir="ltr">{changes.join(', ')}</bdi>
            ),
        },
      ]}
    />
  )
}

const crumbs = ({ href, translator: { t } }: PageContext) => [
  { label: t('treaties.title'), href: href('/treaties') },
  { label: t('treaties.obligations.title'), href: href('/obligations') },
  { label: t('treaties.obligations.import.title') },
]

const Result = ({ context, sent, verdict }: { context: PageContext; sent: Sent; verdict: FileVerdict }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const head: RowVerdict = { id: t('treaties.obligations.import.head'), changes: [], ...verdict.head, content: null }
  return (
    <Section
      title={t('treaties.obligations.import.verdicts')}
      id="verdicts"
      aside={<bdi dir="ltr">{verdict.instrument}</bdi>}
    >
      <p>
        <strong>{t('treaties.obligations.import.summary', countVerdicts(verdict))}</strong>
      </p>
      {isRefused(verdict) ? (
        <Notice kind="warning" title={t('treaties.obligations.import.refused')} />
      ) : saysNothingNew(verdict) ? (
        <Empty title={t('treaties.obligations.import.nothing')} />
      ) : (
        <Form
          translator={translator}
          form="record"
          formKey={key}
          action={href(path)}
          fields={[
            { kind: 'hidden', name: 'packed', value: packed(sent.content) },
            { kind: 'hidden', name: 'format', value: sent.format },
            { kind: 'hidden', name: 'instrument', value: sent.instrument },
            reasonField(translator),
          ]}
          values={posted?.form === 'record' ? posted.values : {}}
          {...(posted?.form === 'record' ? { problem: posted.problem } : {})}
          buttons={[{ label: t('treaties.obligations.import.record'), kind: 'primary' }]}
        />
      )}
      <Verdicts context={context} rows={verdict.head.verdict === 'same' ? verdict.rows : [head, ...verdict.rows]} />
    </Section>
  )
}

const resultPage = (context: PageContext, sent: Sent, verdict: FileVerdict): PageContent => {
  const { t } = context.translator
  return {
    title: t('treaties.obligations.import.title'),
    crumbs: crumbs(context),
    body: (
      <>
        <PageHead
          title={t('treaties.obligations.import.title')}
          answer={t('treaties.obligations.import.answer')}
          actions={<ButtonLink quiet label={t('treaties.obligations.import.again')} href={context.href(path)} />}
        />
        <Result context={context} sent={sent} verdict={verdict} />
      </>
    ),
  }
}

const formatOf = (value: unknown): FileFormat => fileFormats.find((format) => format === value) ?? 'yaml'

export const importPage = page({
  path,
  right: rights['obligation.keep'],
  menu: 'treaties.title',
  query: z.object({}),
  posts: {
    check: {
      action: importObligations,
      upload: true,
      run: async (context) => {
        const sent = await sentFile(context)
        const { db, translator } = context
        return {
          show: resultPage(
            context,
            sent,
            await lookAtFile(db, { ...sent, instrument: sent.instrument || undefined }, translator.language),
          ),
        }
      },
    },
    record: {
      action: importObligations,
      run: async ({ act, fields: { packed: content, ...fields } }) => {
        const { instrument } = await act(importObligations, { ...fields, content: unpacked(content) })
        return { to: `${instrumentPath(instrument)}`, flash: 'treaties.obligations.import.done' }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted } = context
    const { t, text } = translator
    if (posted?.form === 'record') {
      const sent = {
        content: unpacked(posted.values.packed),
        format: formatOf(posted.values.format),
        instrument: String(posted.values.instrument ?? ''),
      }
      const verdict = await lookAtFile(db, { ...sent, instrument: sent.instrument || undefined }, translator.language)
      return resultPage(context, sent, verdict)
    }
    const [register, obligations] = await Promise.all([registerOf(db), obligationsOf(db)])
    const all = [...register.instruments.values(), ...obligations.resolutions.values()]
    return {
      title: t('treaties.obligations.import.title'),
      crumbs: crumbs(context),
      body: (
        <>
          <PageHead title={t('treaties.obligations.import.title')} answer={t('treaties.obligations.import.answer')} />
          <Form
            translator={translator}
            form="check"
            formKey={key}
            action={href(path)}
            fields={[
              {
                kind: 'select',
                name: 'instrument',
                label: t('treaties.obligations.import.instrument'),
                optional: true,
                options: [
                  { value: '', label: t('treaties.obligations.keep.no_rule') },
                  ...all.map(({ code, short_title }) => ({ value: code, label: text(short_title) })),
                ],
              },
              {
                kind: 'file',
                name: 'file',
                label: t('treaties.obligations.import.file'),
                hint: t('treaties.obligations.import.file_hint'),
                types: fileFormats,
                megabytes,
              },
            ]}
            values={posted?.values ?? {}}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: t('treaties.obligations.import.check'), kind: 'primary' }]}
            cancelHref={href('/obligations')}
          />
        </>
      ),
    }
  },
})
