/** One version of a draft law: its text as provisions, and on demand the means to correct what was read wrongly. */
import { z } from 'zod'
import { type PageContext, type PostContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { ActionButton } from '../../../../ui/form.tsx'
import { ButtonLink, PageHead, Section, ViewLinks } from '../../../../ui/page.tsx'
import { lawSheet } from '../../../../ui/stylesheet.ts'
import { Moment } from '../../../../ui/work.tsx'
import { actorNames } from '../../../accounts/index.ts'
import { rights } from '../../permissions.ts'
import { correctStructure, undoCorrection } from '../actions.ts'
import { type DraftVersion, type Provision, placeOf } from '../draft.ts'
import { VersionQuery } from '../input.ts'
import { neighbourOf, provisionsOf, versionById } from '../queries.ts'
import { type CorrectionRow, correctionsOf } from '../structure/queries.ts'
import { draftAt } from './draft-page.tsx'
import { crumbsOf } from './intake.tsx'
import { Tools } from './tools.tsx'
import { Contents, differencePath, draftPath, inLanguage, Law, menu, versionPath, versionWords } from './views.tsx'

/** @throws Problem not-found */
export const versionAt = async (tx: Db, id: string | undefined): Promise<DraftVersion> => {
  const known = z.uuid().safeParse(id).data
  const version = known === undefined ? undefined : await versionById(tx, known)
  if (version === undefined) throw new Problem('not-found')
  return version
}

type Context = PageContext<z.output<typeof VersionQuery>>

const Corrections = ({
  context,
  version,
  corrections,
  who,
  undo,
}: {
  context: Context
  version: DraftVersion
  corrections: readonly CorrectionRow[]
  who: (actor: string) => string
  undo: boolean
}) => {
  const { translator, href, key } = context
  const { t } = translator
  const last = corrections.find(({ undoneAt }) => undoneAt === null)
  const eidOf = ({ changes }: CorrectionRow) =>
    changes.find(({ before, after }) => before?.text !== after?.text) ?? changes[0]
  return (
    <Section title={t('assistance.drafts.corrections')} id="corrections">
      <ol class="list">
        {corrections.map((correction) => {
          const { id, kind, madeAt, madeBy, undoneAt } = correction
          const change = eidOf(correction)
          return (
            <li key={id}>
              <Moment translator={translator} at={madeAt.toISOString()} />
              <div>
                {t(`assistance.drafts.did.${kind}`)} <code>{(change?.before ?? change?.after)?.eid}</code>
                <small>
                  <bdi>{who(madeBy)}</bdi>
                  {undoneAt !== null && ` · ${t('assistance.drafts.undone')}`}
                </small>
                {undo && id === last?.id && (
                  <ActionButton
                    form="undo"
                    formKey={key}
                    action={href(versionPath(version.id), { correct: 'yes' })}
                    label={t('assistance.drafts.undo')}
                  />
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

/** What stands before a provision on its level, what it stands in, and how many stand in it. */
const placesIn = (provisions: readonly Provision[], provision: Provision) => {
  const siblings = provisions.filter(({ parent }) => parent === provision.parent)
  const inside = new Set([provision.id])
  for (const { id, parent } of provisions) if (parent !== null && inside.has(parent)) inside.add(id)
  return {
    count: inside.size,
    places: { before: siblings[0]?.id !== provision.id, parent: provision.parent !== null },
  }
}

const render = async (context: Context) => {
  const { translator, href, params, actor, query } = context
  const { t, date } = translator
  const { version, draft, provisions, before, after, corrections } = await reading(
    context,
    rights['draft.see'],
    async (tx) => {
      const own = await versionAt(tx, params.id)
      return {
        version: own,
        draft: await draftAt(tx, own.draftId),
        provisions: await provisionsOf(tx, own.id),
        before: await neighbourOf(tx, own, -1),
        after: await neighbourOf(tx, own, 1),
        corrections: await correctionsOf(tx, own.id),
      }
    },
  )
  const keeps = may(actor, rights['draft.keep'], placeOf(draft))
  const correcting = keeps && query.correct === 'yes'
  const who = await actorNames(
    context,
    corrections.map(({ madeBy }) => madeBy),
  )
  const own = versionPath(version.id)
  const tools = (provision: Provision) =>
    provision.id === query.at ? (
      <Tools
        context={context}
        action={href(own, { correct: 'yes', at: provision.id })}
        closeHref={`${href(own, { correct: 'yes' })}#${provision.eid}`}
        provision={provision}
        {...placesIn(provisions, provision)}
      />
    ) : (
      <a
        class="law-correct"
        {...inLanguage(translator.language)}
        href={`${href(own, { correct: 'yes', at: provision.id })}#${provision.eid}`}
      >
        {t('assistance.drafts.correct')}
        <span class="hidden"> {provision.number === '' ? provision.eid : provision.number}</span>
      </a>
    )
  const articles = provisions.filter(({ kind }) => kind === 'article').length
  return {
    title: `${draft.workingTitle} – ${versionWords(translator, version)}`,
    crumbs: crumbsOf(
      context,
      { label: draft.reference, href: href(draftPath(draft.id)) },
      { label: versionWords(translator, version) },
    ),
    record: { kind: 'draft', id: draft.id },
    body: (
      <>
        <link rel="stylesheet" href={lawSheet.path} />
        <PageHead
          title={
            <>
              <bdi>{draft.workingTitle}</bdi> <small>{versionWords(translator, version)}</small>
            </>
          }
          answer={t('assistance.drafts.version_answer', {
            articles,
            provisions: provisions.length,
            date: date(version.receivedOn),
          })}
          actions={
            keeps && (
              <ButtonLink
                quiet
                label={t(correcting ? 'assistance.drafts.correct_end' : 'assistance.drafts.correct_structure')}
                href={href(own, correcting ? {} : { correct: 'yes' })}
              />
            )
          }
        />
        <ViewLinks
          label={t('assistance.drafts.views')}
          views={[
            { label: t('assistance.drafts.law_text'), href: href(own), current: true },
            ...(before
              ? [
                  {
                    label: t('assistance.drafts.since', { number: String(before.number) }),
                    href: href(differencePath(version.id)),
                  },
                ]
              : []),
            ...(after
              ? [
                  {
                    label: t('assistance.drafts.until', { number: String(after.number) }),
                    href: href(differencePath(after.id)),
                  },
                ]
              : []),
          ]}
        />
        {correcting && <p class="muted">{t('assistance.drafts.correct_hint')}</p>}
        <Contents context={context} provisions={provisions} language={version.language} href={({ eid }) => `#${eid}`} />
        <Law
          language={version.language}
          provisions={provisions}
          label={versionWords(translator, version)}
          {...(correcting ? { after: tools } : {})}
        />
        {corrections.length > 0 && (
          <Corrections context={context} version={version} corrections={corrections} who={who} undo={keeps} />
        )}
      </>
    ),
  }
}

const fieldsOf = ({ kind, number, heading, text }: PostContext['fields']) => ({ kind, number, heading, text })

/** Field problems of the words come back beside the fields of the form. */
const unnested = (error: unknown): unknown =>
  error instanceof Problem && error.code === 'bad-input'
    ? new Problem(
        'bad-input',
        error.fields.map((one) => ({ ...one, field: one.field.replace(/^words\./, '') })),
      )
    : error

type Kind = 'edit' | 'split' | 'join' | 'lower' | 'raise' | 'insert' | 'delete'

const correct = (kind: Kind) => ({
  action: correctStructure,
  run: async ({ act, fields, params, query }: PostContext<z.output<typeof VersionQuery>>) => {
    const at = query.at ?? ''
    const version = params.id ?? ''
    const input =
      kind === 'insert'
        ? { kind, version, after: at, words: fieldsOf(fields) }
        : {
            kind,
            version,
            provision: at,
            ...(kind === 'edit' ? { words: fieldsOf(fields) } : {}),
            ...(kind === 'split' ? { pieces: fields.pieces } : {}),
          }
    await act(correctStructure, input).catch((error) => {
      throw unnested(error)
    })
    const stays = kind !== 'join' && kind !== 'delete'
    return {
      to: versionPath(version),
      query: { correct: 'yes', ...(stays ? { at } : {}) },
      flash: 'assistance.drafts.structure_corrected' as const,
    }
  },
})

export const versionPage = page({
  path: '/drafts/versions/:id',
  right: rights['draft.see'],
  menu,
  query: VersionQuery,
  posts: {
    edit: correct('edit'),
    split: correct('split'),
    join: correct('join'),
    lower: correct('lower'),
    raise: correct('raise'),
    insert: correct('insert'),
    delete: correct('delete'),
    undo: {
      action: undoCorrection,
      run: async ({ act, params }) => {
        await act(undoCorrection, { version: params.id })
        return {
          to: versionPath(params.id ?? ''),
          query: { correct: 'yes' },
          flash: 'assistance.drafts.correction_undone',
        }
      },
    },
  },
  render,
})
