/** Stored files: what there is, whether it is whole, and the ways to add to it and to have it checked. */
import type { z } from 'zod'
import { exportOf, type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { ButtonLink, DefinitionList, Empty, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { actorNames, WorkArea } from '../../accounts/index.ts'
import { rights } from '../permissions.ts'
import { sizeWords } from '../words.ts'
import { checkFilesNow } from './actions.ts'
import { FileFilter, FilesQuery } from './input.ts'
import { type Contents, contentsOf, countFiles, type FileRow, filesOf } from './queries.ts'
import { About, ContentChip, subjectsOf, typeWords } from './words.tsx'

const path = '/files'
const perPage = 50
const mostExported = 50_000

type Context = PageContext<z.output<typeof FilesQuery>>

const FilterForm = ({ context, total }: { context: Context; total: number }) => {
  const { translator, href, query } = context
  const { t } = translator
  const states = ['whole', 'damaged', 'missing'] as const
  const { q, state, about } = query
  return (
    <Filters
      translator={translator}
      action={href(path)}
      fields={[
        { kind: 'search', name: 'q', label: t('operation.files.search'), value: q ?? '' },
        {
          kind: 'select',
          name: 'state',
          label: t('operation.files.state'),
          value: state ?? '',
          options: [
            { value: '', label: t('operation.files.any') },
            ...states.map((value) => ({ value, label: t(`operation.files.state.${value}`) })),
          ],
        },
        { kind: 'hidden', name: 'about', value: about ?? '' },
        { kind: 'hidden', name: 'sort', value: query.sort ?? '' },
      ]}
      active={activeFilters(
        {
          q,
          state: state && t(`operation.files.state.${state}`),
          about: about && `${t('operation.files.about')}: ${about}`,
        },
        (field) => href(path, { ...query, page: undefined, [field]: undefined }),
      )}
      clearHref={href(path)}
      summary={t('operation.files.count', { count: total })}
    >
      <ExportLinks translator={translator} href={(format) => href(`/export/files.${format}`, { q, state, about })} />
    </Filters>
  )
}

interface ListProps {
  readonly context: Context
  readonly files: readonly FileRow[]
  readonly who: (actor: string) => string
  readonly subjects: Awaited<ReturnType<typeof subjectsOf>>
  readonly narrowed: boolean
}

const Files = ({ context, files, who, subjects, narrowed }: ListProps) => {
  const { translator, href, query } = context
  const { t } = translator
  return (
    <DataTable
      caption={t('operation.files.title')}
      captionHidden
      rows={files}
      rowId={({ id }) => `file-${id}`}
      sort={query.sort ?? '-when'}
      href={(sort) => href(path, { ...query, page: undefined, sort })}
      empty={
        narrowed ? (
          <Empty title={t('operation.files.none_found')} action={{ label: t('ui.filters.clear'), href: href(path) }} />
        ) : (
          <Empty title={t('operation.files.none')} text={t('operation.files.none_text')} />
        )
      }
      columns={[
        {
          key: 'name',
          label: t('operation.files.name'),
          header: true,
          sort: 'name',
          cell: ({ id, name }) => (
            <a href={href(`${path}/${id}`)}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        { key: 'type', label: t('operation.files.type'), cell: ({ name }) => typeWords(name) },
        {
          key: 'size',
          label: t('operation.files.size'),
          align: 'end',
          sort: 'size',
          cell: ({ bytes }) => sizeWords(translator, bytes),
        },
        {
          key: 'about',
          label: t('operation.files.about'),
          cell: ({ about }) => <About context={context} about={about} subject={subjects.get(about)} />,
        },
        {
          key: 'when',
          label: t('operation.files.when'),
          sort: 'when',
          cell: ({ uploadedAt, uploadedBy }) => (
            <>
              <Moment translator={translator} at={uploadedAt.toISOString()} />
              <div class="note">
                <bdi>{who(uploadedBy)}</bdi>
              </div>
            </>
          ),
        },
        {
          key: 'state',
          label: t('operation.files.state'),
          cell: ({ state }) => <ContentChip translator={translator} state={state} />,
        },
      ]}
    />
  )
}

const Check = ({ context, contents }: { context: Context; contents: Contents }) => {
  const { translator, href, key, actor } = context
  const { t, number } = translator
  const broken = contents.damaged + contents.missing
  const at = (moment: Date | null) => moment && <Moment translator={translator} at={moment.toISOString()} />
  return (
    <>
      <Section title={t('operation.files.check')}>
        <p>{t('operation.files.check_text')}</p>
        <DefinitionList
          items={[
            {
              term: t('operation.files.contents'),
              value: t('operation.files.contents_of', {
                count: contents.count,
                size: sizeWords(translator, contents.bytes),
              }),
            },
            { term: t('operation.files.last_check'), value: at(contents.lastCheck) ?? t('operation.files.never') },
            { term: t('operation.files.all_since'), value: at(contents.oldestCheck) },
            { term: t('operation.files.state.damaged'), value: broken > 0 ? number(contents.damaged) : null },
            { term: t('operation.files.state.missing'), value: broken > 0 ? number(contents.missing) : null },
          ]}
        />
      </Section>
      {may(actor, rights['file.check'], {}) && (
        <Form
          translator={translator}
          form="check"
          formKey={key}
          action={href(path)}
          fields={[]}
          buttons={[{ label: t('operation.files.check_now'), kind: 'quiet' }]}
        />
      )}
    </>
  )
}

export const filesPage = page({
  path,
  right: rights['file.see'],
  query: FilesQuery,
  posts: {
    check: {
      action: checkFilesNow,
      run: async ({ act }) => {
        await act(checkFilesNow, {})
        return { to: path, flash: 'operation.files.check_asked' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, query, actor } = context
    const { t } = translator
    const { page: asked, sort, ...filter } = query
    const found = await reading(
      context,
      rights['file.see'],
      async (tx) => {
        const total = await countFiles(tx, filter)
        const pages = Math.max(1, Math.ceil(total / perPage))
        const at = Math.min(asked, pages)
        const files = await filesOf(tx, filter, { sort, limit: perPage, offset: (at - 1) * perPage })
        return { total, pages, page: at, files, contents: await contentsOf(tx) }
      },
      // Not the words that were searched, which may be a name.
      ({ files }) => ({
        action: 'operation.file.list',
        subject: 'file:list',
        detail: { ...filter, ...(filter.q === undefined ? {} : { q: true }), shown: files.length },
      }),
    )
    const { files, contents } = found
    const who = await actorNames(
      context,
      files.map(({ uploadedBy }) => uploadedBy),
    )
    const subjects = await subjectsOf(
      context,
      files.map(({ about }) => about),
    )
    const broken = contents.damaged + contents.missing
    const title = t('operation.files.title')
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={title}
            answer={t('operation.files.answer')}
            actions={
              may(actor, rights['file.upload']) && (
                <ButtonLink label={t('operation.files.upload')} href={href('/files/upload', { about: filter.about })} />
              )
            }
          />
          {broken > 0 && (
            <Notice kind="warning" title={t('operation.files.broken', { count: broken })}>
              {t('operation.files.broken_text')}
            </Notice>
          )}
          <FilterForm context={context} total={found.total} />
          <Files
            context={context}
            files={files}
            who={who}
            subjects={subjects}
            narrowed={Object.values(filter).some((value) => value !== undefined)}
          />
          <Pager translator={translator} paged={found} href={(at) => href(path, { ...query, page: at })} />
          <Check context={context} contents={contents} />
        </WorkArea>
      ),
    }
  },
})

export const filesExport = exportOf({
  name: 'files',
  summary: `Stored files, the newest first, at most ${mostExported}`,
  right: rights['file.see'],
  query: FileFilter,
  columns: {
    id: { type: 'string', description: 'Identifier' },
    name: { type: 'string', description: 'Name' },
    media_type: { type: 'string', description: 'Media type of the content' },
    bytes: { type: 'integer', description: 'Size in bytes' },
    sha256: { type: 'string', description: 'SHA-256 of the content' },
    about: { type: 'string', description: 'The record on which it hangs, as kind:id' },
    state: { type: 'string', description: 'Alpha-3 code of the State whose people may see it' },
    uploaded_at: { type: 'string', description: 'Moment in UTC, ISO 8601' },
    uploaded_by: { type: 'string', description: 'Who: user:<id>, operator:<account> or pacta' },
    content: { type: 'string', description: 'What the last check found: whole, damaged, missing' },
  },
  rows: (context, filter) =>
    reading(context, rights['file.see'], async (tx) =>
      (await filesOf(tx, filter, { limit: mostExported, offset: 0 })).map((file) => ({
        id: file.id,
        name: file.name,
        media_type: file.mediaType,
        bytes: file.bytes,
        sha256: file.sha256,
        about: file.about,
        state: file.stateCode,
        uploaded_at: file.uploadedAt.toISOString(),
        uploaded_by: file.uploadedBy,
        content: file.state,
      })),
    ),
})
