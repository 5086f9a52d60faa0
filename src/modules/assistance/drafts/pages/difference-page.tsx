/** What changed between a version and the one before it, with a table of contents, a filter by kind, and links by hand. */
import type { z } from 'zod'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { ActionButton, Form } from '../../../../ui/form.tsx'
import { Empty, PageHead, ViewLinks } from '../../../../ui/page.tsx'
import { lawSheet } from '../../../../ui/stylesheet.ts'
import { rights } from '../../permissions.ts'
import { linkProvisions, matchAnew } from '../actions.ts'
import { matchKinds, type Provision, placeOf } from '../draft.ts'
import { DifferenceQuery } from '../input.ts'
import { matchesBetween, neighbourOf, provisionsOf } from '../queries.ts'
import { counts, Line, lineName, type Names, type Shown, shownLines } from './difference.tsx'
import { draftAt } from './draft-page.tsx'
import { crumbsOf } from './intake.tsx'
import { versionAt } from './version-page.tsx'
import { differencePath, draftPath, inLanguage, MatchChip, menu, versionPath, versionWords } from './views.tsx'

type Context = PageContext<z.output<typeof DifferenceQuery>>

const held = (context: Pick<Context, 'db' | 'actor' | 'params'>) =>
  reading(context, rights['draft.see'], async (tx) => {
    const version = await versionAt(tx, context.params.id)
    const older = await neighbourOf(tx, version, -1)
    if (older === undefined) throw new Problem('not-found')
    return {
      version,
      older,
      draft: await draftAt(tx, version.draftId),
      before: await provisionsOf(tx, older.id),
      after: await provisionsOf(tx, version.id),
      lines: await matchesBetween(tx, older.id, version.id),
    }
  })

type Held = Awaited<ReturnType<typeof held>>

const byId = (provisions: readonly Provision[]) => new Map(provisions.map((one) => [one.id, one]))

const eids = (provisions: readonly Provision[]): string => provisions.map(({ eid }) => eid).join(' ')

const LinkForm = ({ context, line, own }: { context: Context; line: Shown | undefined; own: string }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  return (
    <aside class="law-tools" tabindex={-1} autofocus aria-label={t('assistance.drafts.link')}>
      <Form
        translator={translator}
        form="link"
        formKey={key}
        action={href(own, { ...context.query, at: line?.id })}
        values={
          posted?.form === 'link' ? posted.values : { before: eids(line?.before ?? []), after: eids(line?.after ?? []) }
        }
        {...(posted?.form === 'link' ? { problem: posted.problem } : {})}
        fields={[
          {
            kind: 'text',
            name: 'before',
            label: t('assistance.drafts.link_before'),
            hint: t('assistance.drafts.link_hint'),
            optional: true,
          },
          { kind: 'text', name: 'after', label: t('assistance.drafts.link_after'), optional: true },
        ]}
        buttons={[{ label: t('assistance.drafts.save') }]}
        cancelHref={`${href(own, { ...context.query, at: undefined })}${line === undefined ? '' : `#line-${line.id}`}`}
      />
    </aside>
  )
}

const Kinds = ({
  context,
  own,
  all,
  shown,
}: {
  context: Context
  own: string
  all: readonly Shown[]
  shown: string
}) => {
  const { translator, href } = context
  const { t, number } = translator
  const found = counts(all)
  const changed = all.length - (found.get('same') ?? 0)
  return (
    <ViewLinks
      label={t('assistance.drafts.by_kind')}
      views={[
        { label: `${t('assistance.drafts.all_changes')} (${number(changed)})`, href: href(own), current: shown === '' },
        ...matchKinds
          .filter((kind) => (found.get(kind) ?? 0) > 0)
          .map((kind) => ({
            label: `${t(`assistance.drafts.match.${kind}`)} (${number(found.get(kind) ?? 0)})`,
            href: href(own, { kind }),
            current: shown === kind,
          })),
        {
          label: `${t('assistance.drafts.whole_text')} (${number(all.length)})`,
          href: href(own, { kind: 'all' }),
          current: shown === 'all',
        },
      ]}
    />
  )
}

const tocEntry = (context: Context, line: Shown, names: Names, language: Held['version']['language']) => {
  const [first] = line.after.length > 0 ? line.after : line.before
  return (
    <li key={line.id}>
      <a href={`#line-${line.id}`}>
        <bdi {...inLanguage(language)}>
          {lineName(line, names, context.translator.list)} {first?.heading}
        </bdi>
      </a>{' '}
      <MatchChip translator={context.translator} kind={line.kind} />
    </li>
  )
}

const render = async (context: Context) => {
  const { translator, href, actor, query, key } = context
  const { t } = translator
  const { version, older, draft, before, after, lines } = await held(context)
  const own = differencePath(version.id)
  const names = { before: byId(before), after: byId(after) }
  const all = shownLines({ before, after }, lines)
  const kind = query.kind ?? ''
  const wanted = all.filter((line) => kind === 'all' || (kind === '' ? line.kind !== 'same' : line.kind === kind))
  const keeps = may(actor, rights['draft.keep'], placeOf(draft))
  const linkHref = (line: Shown) => (keeps ? `${href(own, { ...query, at: line.id })}#line-${line.id}` : undefined)
  const title = t('assistance.drafts.difference_title', { from: String(older.number), to: String(version.number) })
  const found = counts(all)
  return {
    title: `${draft.workingTitle} – ${title}`,
    crumbs: crumbsOf(
      context,
      { label: draft.reference, href: href(draftPath(draft.id)) },
      { label: versionWords(translator, version), href: href(versionPath(version.id)) },
      { label: title },
    ),
    record: { kind: 'draft', id: draft.id },
    body: (
      <>
        <link rel="stylesheet" href={lawSheet.path} />
        <PageHead
          title={
            <>
              <bdi>{draft.workingTitle}</bdi> <small>{title}</small>
            </>
          }
          answer={t('assistance.drafts.difference_answer', {
            changed: all.length - (found.get('same') ?? 0) - (found.get('renumbered') ?? 0),
            renumbered: found.get('renumbered') ?? 0,
            same: found.get('same') ?? 0,
          })}
          actions={
            keeps &&
            lines.some(({ byHand }) => byHand) && (
              <ActionButton form="again" formKey={key} action={href(own)} label={t('assistance.drafts.match_anew')} />
            )
          }
        />
        <Kinds context={context} own={own} all={all} shown={kind} />
        {keeps && context.posted?.form === 'link' && !wanted.some(({ id }) => id === query.at) && (
          <LinkForm context={context} line={undefined} own={own} />
        )}
        {wanted.length === 0 ? (
          <Empty title={t('assistance.drafts.nothing_changed')} />
        ) : (
          <>
            {wanted.length > 1 && (
              <details class="law-contents" open={kind !== 'all'}>
                <summary>{t('assistance.drafts.what_changed')}</summary>
                <ul class="plain">{wanted.map((line) => tocEntry(context, line, names, version.language))}</ul>
              </details>
            )}
            <div class="law">
              <h2 class="hidden">{title}</h2>
              {wanted.map((line) => (
                <div key={line.id}>
                  <Line
                    context={context}
                    line={line}
                    names={names}
                    language={version.language}
                    linkHref={line.id === query.at ? undefined : linkHref(line)}
                  />
                  {keeps && line.id === query.at && <LinkForm context={context} line={line} own={own} />}
                </div>
              ))}
            </div>
          </>
        )}
      </>
    ),
  }
}

/** Ids as a person writes them, to the provisions that have them. */
const named = (given: unknown, field: string, provisions: readonly Provision[], allowed: string): string[] => {
  const asked = String(given ?? '')
    .split(/[\s,،、]+/)
    .filter((word) => word !== '')
  const known = new Map(provisions.map(({ eid, id }) => [eid, id]))
  const unknown = asked.filter((eid) => !known.has(eid))
  if (unknown.length > 0) throw new Problem('bad-input', [{ field, value: unknown.join(' '), allowed }])
  return asked.map((eid) => known.get(eid) as string)
}

export const differencePage = page({
  path: '/drafts/versions/:id/difference',
  right: rights['draft.see'],
  menu,
  query: DifferenceQuery,
  posts: {
    link: {
      action: linkProvisions,
      run: async (context) => {
        const { act, fields, query, translator } = context
        const { version, older, before, after } = await held(context)
        const allowed = translator.t('assistance.drafts.link_allowed')
        await act(linkProvisions, {
          from: older.id,
          to: version.id,
          before: named(fields.before, 'before', before, allowed),
          after: named(fields.after, 'after', after, allowed),
        })
        return {
          to: differencePath(version.id),
          ...(query.kind === undefined ? {} : { query: { kind: query.kind } }),
          flash: 'assistance.drafts.linked',
        }
      },
    },
    again: {
      action: matchAnew,
      run: async ({ act, params }) => {
        await act(matchAnew, { version: params.id })
        return { to: differencePath(params.id ?? ''), flash: 'assistance.drafts.matched_anew' }
      },
    },
  },
  render,
})
