/** The two steps by which a text comes in: the text, then what was read in it with what is to be known; nothing is kept before that. */
import { largestUpload } from '../../../../action/file-store.ts'
import type { PageContent, PageContext, PostContext } from '../../../../action/manifest.ts'
import { today } from '../../../../kernel/dates.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { FormItem } from '../../../../ui/form.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Notice, PageHead, Section, ViewLinks } from '../../../../ui/page.tsx'
import { lawSheet } from '../../../../ui/stylesheet.ts'
import { Steps } from '../../../../ui/work.tsx'
import type { DraftFormat, Provision } from '../draft.ts'
import { ReceivedFile } from '../input.ts'
import { languageOf } from '../intake/language.ts'
import { provisionsIn, type Taken } from '../intake/read.ts'
import { assertReceived, draftEndings, formatOf, withReceipt } from '../intake/received.ts'
import { contentOf, receiveFile, receiveText } from '../intake/store-queries.ts'
import { Unreadable } from '../intake/unreadable.ts'
import { Law, menu } from './views.tsx'

type Fields = PostContext['fields']
type Context = Pick<PageContext, 'translator' | 'db' | 'actor'>

const one = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/** Why a file gives nothing, next to its field, in the reader's language. */
const unreadable = ({ translator: { t } }: Context, error: unknown, field: 'file' | 'text', name: string): unknown =>
  error instanceof Unreadable
    ? new Problem('bad-input', [{ field, value: name, allowed: t(`assistance.drafts.unreadable.${error.reason}`) }])
    : error

export interface Intake {
  readonly file: ReceivedFile
  readonly format: DraftFormat
  readonly taken: Taken
}

/** @throws Problem bad-input with the reason in words */
const readReceived = async (context: Context, file: ReceivedFile, field: 'file' | 'text'): Promise<Intake> => {
  assertReceived(context.actor.name, file)
  const format = formatOf(file.mediaType) ?? 'text'
  const bytes = await contentOf(file)
  try {
    return { file, format, taken: await provisionsIn(bytes, format) }
  } catch (error) {
    throw unreadable(context, error, field, field === 'file' ? file.name : '…')
  }
}

/** First step, by file: the body is read here. */
export const takeFile = async (context: PostContext): Promise<Intake> => {
  const { db, request, actor, keep } = context
  const { fields, upload } = await receiveFile(db, request)
  keep(fields)
  if (upload instanceof Problem) throw upload
  return readReceived(context, withReceipt(actor.name, upload), 'file')
}

/** First step, by a pasted text. */
export const takeText = async (context: PostContext): Promise<Intake> => {
  const { db, fields, actor, translator } = context
  const text = one(fields, 'text')
  if (text.trim() === '')
    throw new Problem('bad-input', [
      { field: 'text', value: '', allowed: translator.t('assistance.drafts.text_allowed') },
    ])
  return readReceived(context, withReceipt(actor.name, await receiveText(db, text)), 'text')
}

/** Second step: what the form says of the text that was received in the first. */
export const again = async (context: Context, fields: Fields): Promise<Intake> => {
  const given = ReceivedFile.safeParse(
    Object.fromEntries(
      ['sha256', 'bytes', 'name', 'mediaType', 'receipt'].map((name) => [name, one(fields, `file.${name}`)]),
    ),
  )
  if (!given.success) throw new Problem('conflict')
  return readReceived(context, given.data, 'file')
}

/** What the action takes of both steps. */
export const intakeInput = ({ file, format, taken }: Intake, fields: Fields) => ({
  language: one(fields, 'language'),
  receivedOn: one(fields, 'receivedOn'),
  note: one(fields, 'note'),
  format,
  file,
  provisions: taken.provisions,
})

const steps = (context: PageContext, current: number) => {
  const { t } = context.translator
  return (
    <Steps
      translator={context.translator}
      current={current}
      steps={[t('assistance.drafts.step_text'), t('assistance.drafts.step_check')]}
    />
  )
}

interface Frame {
  readonly context: PageContext
  readonly path: string
  readonly title: string
  readonly crumbs: PageContent['crumbs']
}

/** The page of the first step. */
export const firstStep = ({ context, path, title, crumbs = [] }: Frame, by: 'file' | 'text'): PageContent => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const common = {
    translator,
    formKey: key,
    action: href(path, { by }),
    values: posted?.values ?? {},
    ...(posted === undefined ? {} : { problem: posted.problem }),
    buttons: [{ label: t('assistance.drafts.read') }],
    cancelHref: href('/drafts'),
  }
  return {
    title,
    crumbs,
    body: (
      <>
        <link rel="stylesheet" href={lawSheet.path} />
        <PageHead title={title} answer={t('assistance.drafts.new_answer')} />
        {steps(context, 1)}
        <ViewLinks
          label={t('assistance.drafts.ways_in')}
          views={(['file', 'text'] as const).map((way) => ({
            label: t(`assistance.drafts.by_${way}`),
            href: href(path, { by: way }),
            current: way === by,
          }))}
        />
        {by === 'file' ? (
          <Form
            {...common}
            form="file"
            fields={[
              {
                kind: 'file',
                name: 'file',
                label: t('assistance.drafts.file'),
                hint: t('assistance.drafts.file_hint'),
                types: draftEndings,
                megabytes: largestUpload(),
              },
            ]}
          />
        ) : (
          <Form
            {...common}
            form="text"
            fields={[
              {
                kind: 'textarea',
                name: 'text',
                label: t('assistance.drafts.text'),
                hint: t('assistance.drafts.text_hint'),
                rows: 18,
              },
            ]}
          />
        )}
      </>
    ),
  }
}

const shownProvisions = ({ provisions }: Taken): Provision[] =>
  provisions.map((provision, at) => ({
    ...provision,
    id: String(at),
    parent: provision.parent === null ? null : String(provision.parent),
    position: at,
  }))

/** Pages beyond that are long to load; what follows is counted. */
const mostShown = 400

/** The page of the second step: what was read, and a form with what else is to be known. */
export const secondStep = (
  { context, path, title, crumbs = [] }: Frame,
  { file, taken }: Intake,
  { fields, values }: { fields: readonly FormItem[]; values: Readonly<Record<string, string>> },
): PageContent => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const all = shownProvisions(taken)
  const articles = all.filter(({ kind }) => kind === 'article').length
  const language = languageOf(all.map(({ text }) => text).join(' ')) ?? translator.language
  const given = posted?.form === 'accept' ? posted : undefined
  return {
    title,
    crumbs,
    body: (
      <>
        <link rel="stylesheet" href={lawSheet.path} />
        <PageHead title={title} answer={t('assistance.drafts.read_answer', { articles, provisions: all.length })} />
        {steps(context, 2)}
        {articles === 0 && (
          <Notice kind="warning" title={t('assistance.drafts.no_articles')}>
            {t('assistance.drafts.no_articles_text')}
          </Notice>
        )}
        <Form
          translator={translator}
          form="accept"
          formKey={key}
          action={href(path)}
          values={given?.values ?? { language, receivedOn: today(), ...values }}
          {...(given === undefined ? {} : { problem: given.problem })}
          fields={[
            ...fields,
            { kind: 'language', name: 'language', label: t('assistance.drafts.language') },
            { kind: 'date', name: 'receivedOn', label: t('assistance.drafts.received_on') },
            {
              kind: 'textarea',
              name: 'note',
              label: t('assistance.drafts.note'),
              hint: t('assistance.drafts.note_hint'),
              optional: true,
              rows: 2,
            },
            ...Object.entries(file).map(([name, value]) => ({
              kind: 'hidden' as const,
              name: `file.${name}`,
              value: String(value),
            })),
          ]}
          buttons={[{ label: t('assistance.drafts.accept') }]}
          cancelHref={href(path)}
        />
        <Section title={t('assistance.drafts.what_was_read')} aside={t('assistance.drafts.correct_later')}>
          <Law
            language={language}
            provisions={all.slice(0, mostShown)}
            label={t('assistance.drafts.what_was_read')}
            anchors={false}
          />
          {all.length > mostShown && (
            <p class="muted">{t('assistance.drafts.more', { count: all.length - mostShown })}</p>
          )}
        </Section>
      </>
    ),
  }
}

export const crumbsOf = ({ translator: { t }, href }: PageContext, ...more: NonNullable<PageContent['crumbs']>) => [
  { label: t(menu), href: href('/drafts') },
  ...more,
]
