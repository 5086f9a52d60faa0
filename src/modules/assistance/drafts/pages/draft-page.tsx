/** One draft law: its versions, what was done with each, and what upper parts add, such as reviews. */
import { z } from 'zod'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { Form } from '../../../../ui/form.tsx'
import { ButtonLink, DefinitionList, PageHead, Section } from '../../../../ui/page.tsx'
import { lawSheet } from '../../../../ui/stylesheet.ts'
import { DataTable } from '../../../../ui/table.tsx'
import { Moment } from '../../../../ui/work.tsx'
import { actorNames } from '../../../accounts/index.ts'
import { referenceOf } from '../../../reference/index.ts'
import { rights } from '../../permissions.ts'
import { describeDraft } from '../actions.ts'
import { type Draft, type DraftVersion, draftStatuses, matchKinds, placeOf } from '../draft.ts'
import { DraftQuery } from '../input.ts'
import { matchCounts } from '../matching/queries.ts'
import { draftById, filesOf, provisionCounts, versionsOf } from '../queries.ts'
import { correctionCounts } from '../structure/queries.ts'
import {
  differencePath,
  draftPath,
  languageWords,
  menu,
  ownerWords,
  StatusChip,
  versionPath,
  versionWords,
} from './views.tsx'

/** @throws Problem not-found */
export const draftAt = async (tx: Db, id: string | undefined): Promise<Draft> => {
  const known = z.uuid().safeParse(id).data
  const draft = known === undefined ? undefined : await draftById(tx, known)
  if (draft === undefined) throw new Problem('not-found')
  return draft
}

const held = async (tx: Db, id: string | undefined) => {
  const draft = await draftAt(tx, id)
  return {
    draft,
    versions: await versionsOf(tx, draft.id),
    files: await filesOf(tx, draft.id),
    provisions: await provisionCounts(tx, draft.id),
    corrections: await correctionCounts(tx, draft.id),
    matches: await matchCounts(tx, draft.id),
  }
}

type Held = Awaited<ReturnType<typeof held>>

/** "12 changed, 3 added": only what is not the same. */
const changeWords = ({ translator: { t, list } }: PageContext, matches: Held['matches'], version: string): string => {
  const words = matchKinds
    .filter((kind) => kind !== 'same')
    .flatMap((kind) => {
      const count = matches.find((one) => one.to === version && one.kind === kind)?.count ?? 0
      return count === 0 ? [] : [t(`assistance.drafts.matched.${kind}`, { count })]
    })
  return words.length === 0 ? t('assistance.drafts.matched.nothing') : list(words)
}

const Versions = ({
  context,
  held: { draft, versions, files, provisions, corrections, matches },
  who,
}: {
  context: PageContext
  held: Held
  who: (actor: string) => string
}) => {
  const { translator, href } = context
  const { t, date } = translator
  const hasBefore = ({ language, number }: DraftVersion) =>
    versions.some((one) => one.language === language && one.number === number - 1)
  return (
    <DataTable
      caption={t('assistance.drafts.versions')}
      captionHidden
      rows={versions.toSorted(
        (a, b) => b.number - a.number || Number(b.language === draft.language) - Number(a.language === draft.language),
      )}
      rowId={({ id }) => `version-${id}`}
      columns={[
        {
          key: 'version',
          label: t('assistance.drafts.version'),
          header: true,
          cell: (version) => <a href={href(versionPath(version.id))}>{versionWords(translator, version)}</a>,
        },
        {
          key: 'received',
          label: t('assistance.drafts.received_on'),
          align: 'date',
          cell: ({ receivedOn }) => date(receivedOn),
        },
        {
          key: 'holds',
          label: t('assistance.drafts.holds'),
          cell: ({ id }) => {
            const { all = 0, articles = 0 } = provisions.get(id) ?? {}
            return (
              <>
                <span class="law-count">{t('assistance.drafts.articles', { count: articles })}</span>
                <div class="note law-count">{t('assistance.drafts.provisions', { count: all })}</div>
              </>
            )
          },
        },
        {
          key: 'changes',
          label: t('assistance.drafts.changes'),
          cell: (version) =>
            hasBefore(version) ? (
              <a href={href(differencePath(version.id))}>{changeWords(context, matches, version.id)}</a>
            ) : (
              <span class="muted">{t('assistance.drafts.first_version')}</span>
            ),
        },
        {
          key: 'steps',
          label: t('assistance.drafts.steps'),
          cell: ({ id, takenInAt, takenInBy, note, format }) => (
            <>
              {t('assistance.drafts.taken_in', { format: t(`assistance.drafts.format.${format}`) })}{' '}
              <Moment translator={translator} at={takenInAt.toISOString()} />
              <div class="note">
                <bdi>{who(takenInBy)}</bdi>
              </div>
              {(corrections.get(id) ?? 0) > 0 && (
                <div>{t('assistance.drafts.corrected', { count: corrections.get(id) ?? 0 })}</div>
              )}
              {note !== '' && (
                <div class="note">
                  <bdi>{note}</bdi>
                </div>
              )}
              {files
                .filter((file) => file.version === id)
                .map((file) => (
                  <div key={file.id}>
                    <a href={href(`${draftPath(draft.id)}/files/${file.id}`)} download>
                      <bdi>{file.name}</bdi>
                    </a>
                  </div>
                ))}
            </>
          ),
        },
      ]}
    />
  )
}

const Describe = ({ context, draft }: { context: PageContext; draft: Draft }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  const { title, workingTitle, subject, status } = draft
  return (
    <Section title={t('assistance.drafts.describe')}>
      <Form
        translator={translator}
        form="describe"
        formKey={key}
        action={href(draftPath(draft.id), { do: 'describe' })}
        values={posted?.values ?? { title, workingTitle, subject, status }}
        {...(posted === undefined ? {} : { problem: posted.problem })}
        fields={[
          {
            kind: 'text',
            name: 'workingTitle',
            label: t('assistance.drafts.working_title'),
            hint: t('assistance.drafts.working_title_hint'),
          },
          { kind: 'text', name: 'title', label: t('assistance.drafts.own_title') },
          { kind: 'textarea', name: 'subject', label: t('assistance.drafts.subject'), optional: true },
          {
            kind: 'radios',
            name: 'status',
            label: t('assistance.drafts.status'),
            options: draftStatuses.map((value) => ({ value, label: t(`assistance.drafts.status.${value}`) })),
          },
        ]}
        buttons={[{ label: t('assistance.drafts.save') }]}
        cancelHref={href(draftPath(draft.id))}
      />
    </Section>
  )
}

export const draftPage = page({
  path: '/drafts/:id',
  right: rights['draft.see'],
  menu,
  query: DraftQuery,
  posts: {
    describe: {
      action: describeDraft,
      run: async ({ act, fields, params }) => {
        await act(describeDraft, { ...fields, draft: params.id })
        return { to: draftPath(params.id ?? ''), flash: 'assistance.drafts.saved' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, params, db, actor, modules, query } = context
    const { t, date } = translator
    const all = await reading(context, rights['draft.see'], (tx) => held(tx, params.id))
    const { draft, versions } = all
    const [reference, who] = [
      await referenceOf(db),
      await actorNames(
        context,
        versions.map(({ takenInBy }) => takenInBy),
      ),
    ]
    const keeps = may(actor, rights['draft.keep'], placeOf(draft))
    const panels = modules
      .flatMap((module) => module.panels ?? [])
      .filter(({ on, right }) => on === 'draft' && may(actor, right, placeOf(draft)))
    const bodies = await Promise.all(panels.map((panel) => panel.render(context, draft.id)))
    const last = versions.at(-1)
    return {
      title: draft.workingTitle,
      crumbs: [{ label: t(menu), href: href('/drafts') }, { label: draft.reference }],
      record: { kind: 'draft', id: draft.id },
      body: (
        <>
          <link rel="stylesheet" href={lawSheet.path} />
          <PageHead
            title={<bdi>{draft.workingTitle}</bdi>}
            answer={
              last === undefined
                ? ownerWords(reference, translator, draft)
                : t('assistance.drafts.one_answer', {
                    owner: ownerWords(reference, translator, draft),
                    count: last.number,
                    date: date(last.receivedOn),
                  })
            }
            actions={
              keeps && (
                <>
                  <ButtonLink
                    label={t('assistance.drafts.new_version')}
                    href={href(`${draftPath(draft.id)}/new-version`)}
                  />
                  {query.do === undefined && (
                    <ButtonLink
                      quiet
                      label={t('assistance.drafts.describe')}
                      href={href(draftPath(draft.id), { do: 'describe' })}
                    />
                  )}
                </>
              )
            }
          />
          {keeps && query.do === 'describe' && <Describe context={context} draft={draft} />}
          <Section title={t('assistance.drafts.versions')}>
            <Versions context={context} held={all} who={who} />
          </Section>
          {bodies}
          <Section title={t('assistance.drafts.about')}>
            <DefinitionList
              items={[
                { term: t('assistance.drafts.reference'), value: <bdi>{draft.reference}</bdi> },
                { term: t('assistance.drafts.own_title'), value: <bdi lang={draft.language}>{draft.title}</bdi> },
                { term: t('assistance.drafts.state'), value: ownerWords(reference, translator, draft) },
                { term: t('assistance.drafts.language'), value: languageWords(draft.language) },
                {
                  term: t('assistance.drafts.status'),
                  value: <StatusChip translator={translator} status={draft.status} />,
                },
                {
                  term: t('assistance.drafts.subject'),
                  value: draft.subject === '' ? null : <bdi>{draft.subject}</bdi>,
                },
              ]}
            />
          </Section>
        </>
      ),
    }
  },
})
