/** Every suggestion of a review and what became of it. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { activeFilters, Filters } from '../../../../ui/filters.tsx'
import { Form } from '../../../../ui/form.tsx'
import { DefinitionList, Empty, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { Moment } from '../../../../ui/work.tsx'
import type { Safeguard } from '../../../treaties/index.ts'
import type { Provision } from '../../drafts/draft.ts'
import { provisionsOf } from '../../drafts/queries.ts'
import { rights } from '../../permissions.ts'
import { makeDisposition } from '../dispositions/actions.ts'
import { dispositionsOf } from '../dispositions/queries.ts'
import type { Disposition, Suggestion } from '../dispositions/suggestion.ts'
import { framed, idIn, menu, readReview, type Shown } from '../frame.tsx'
import { countDispositions, dispositions, isRunning, placeOfReview } from '../review.ts'
import {
  DispositionChip,
  findingPath,
  obligationName,
  provisionName,
  provisionPath,
  reviewPath,
  versionWords,
  Written,
} from '../words.tsx'

const query = z.object({ disposition: optional(z.enum(dispositions)) })

const pathOf = (review: { readonly id: string }, suggestion: string): string =>
  `${reviewPath(review)}/suggestions/${suggestion}`

type Read = Shown & { readonly everywhere: ReadonlyMap<string, Provision> }

/** The obligation, or the safeguard and the provision, by which a suggestion is known. */
const nameOf = (
  { context, registers, everywhere }: Read,
  { obligation, safeguard, provisions }: Suggestion,
): string => {
  const { translator } = context
  if (obligation !== null) return obligationName(translator, registers, obligation)
  const places = provisions.map((id) => provisionName(id, everywhere)).join(' · ')
  return translator.t('assistance.reviews.suggestion_on', {
    safeguard: translator.t(`treaties.obligations.safeguard.${safeguard as Safeguard}`),
    provision: places,
  })
}

/** The provisions of all versions: a suggestion may rest on one that the newest no longer has. */
const readSuggestions = <Query,>(context: PageContext<Query>) =>
  readReview(context, async (tx, { review, versions }) => {
    const all: Provision[] = []
    for (const { versionId } of versions) all.push(...(await provisionsOf(tx, versionId)))
    return { everywhere: new Map(all.map((one) => [one.id, one])), said: await dispositionsOf(tx, review.id) }
  })

export const suggestionsPage = page({
  path: '/reviews/:id/suggestions',
  right: rights['review.see'],
  menu,
  query,
  render: async (context) => {
    const { translator, href, query: asked, actor } = context
    const { t } = translator
    const read = await readSuggestions(context)
    const { review, suggestions, versions } = read
    const counts = countDispositions(suggestions.map(({ disposition }) => disposition))
    const rows = suggestions.filter(
      ({ disposition }) => asked.disposition === undefined || disposition === asked.disposition,
    )
    const path = `${reviewPath(review)}/suggestions`
    const answers = isRunning(review) && may(actor, rights['disposition.make'], placeOfReview(review))
    const words = (version: string) => {
      const found = versions.find(({ versionId }) => versionId === version)
      return found === undefined ? '' : versionWords(translator, found)
    }
    return framed({
      context: context as PageContext,
      review,
      tab: '/suggestions',
      title: t('assistance.reviews.tab.suggestions'),
      answer: t('assistance.reviews.suggestions_answer', {
        count: suggestions.length,
        taken: counts.taken + counts.partly,
        refused: counts.refused,
        open: counts.open,
      }),
      children: (
        <>
          {suggestions.length > 0 && (
            <Filters
              translator={translator}
              action={href(path)}
              fields={[
                {
                  kind: 'select',
                  name: 'disposition',
                  label: t('assistance.reviews.disposition'),
                  value: asked.disposition ?? '',
                  options: [
                    { value: '', label: t('assistance.reviews.any') },
                    ...dispositions.map((value) => ({ value, label: t(`assistance.reviews.disposition.${value}`) })),
                  ],
                },
              ]}
              active={activeFilters(
                { disposition: asked.disposition && t(`assistance.reviews.disposition.${asked.disposition}`) },
                () => href(path),
              )}
              clearHref={href(path)}
              summary={t('assistance.reviews.suggestions_count', { count: rows.length })}
            />
          )}
          <DataTable
            caption={t('assistance.reviews.tab.suggestions')}
            captionHidden
            rows={rows}
            rowId={({ id }) => `suggestion-${id}`}
            empty={
              <Empty title={t('assistance.reviews.no_suggestion')} text={t('assistance.reviews.no_suggestion_text')} />
            }
            columns={[
              {
                key: 'suggestion',
                header: true,
                label: t('assistance.reviews.suggestion'),
                cell: (one) => (
                  <>
                    <a href={href(pathOf(review, one.id))}>
                      {nameOf({ ...read, context: context as PageContext }, one)}
                    </a>
                    <small class="below">
                      <Written words={one.words} />
                    </small>
                  </>
                ),
              },
              { key: 'since', label: t('assistance.reviews.since'), cell: ({ since }) => words(since) },
              {
                key: 'disposition',
                label: t('assistance.reviews.disposition'),
                cell: (one) => (
                  <>
                    <DispositionChip translator={translator} disposition={one.disposition} />
                    {one.said !== null && one.said.reason !== '' && (
                      <div class="note">
                        <Written words={one.said.reason} />
                      </div>
                    )}
                    {answers && one.said === null && (
                      <div class="note">
                        <a href={href(pathOf(review, one.id))}>
                          {t('assistance.reviews.answer_suggestion')}
                          <span class="hidden"> {nameOf({ ...read, context: context as PageContext }, one)}</span>
                        </a>
                      </div>
                    )}
                  </>
                ),
              },
            ]}
          />
        </>
      ),
    })
  },
})

const History = ({ read, said }: { read: Read; said: readonly Disposition[] }) => {
  const { context, versions, who } = read
  const { translator } = context
  const { t } = translator
  if (said.length === 0) return null
  return (
    <Section title={t('assistance.reviews.answers')}>
      <ol class="plain threads">
        {said.toReversed().map((one) => {
          const version = versions.find(({ versionId }) => versionId === one.version)
          return (
            <li key={one.id}>
              <DispositionChip translator={translator} disposition={one.disposition} />
              {one.reason !== '' && <Written words={one.reason} />}
              <p class="note">
                {version !== undefined && <>{versionWords(translator, version)} · </>}
                <bdi>{who(one.madeBy)}</bdi> · <Moment translator={translator} at={one.madeAt.toISOString()} />
              </p>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

export const suggestionPage = page({
  path: '/reviews/:id/suggestions/:suggestion',
  right: rights['review.see'],
  menu,
  query: z.object({}),
  posts: {
    disposition: {
      action: makeDisposition,
      run: async ({ act, fields, params }) => {
        await act(makeDisposition, { ...fields, review: params.id, suggestion: params.suggestion })
        return { to: `/reviews/${params.id}/suggestions`, flash: 'assistance.reviews.answered' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, actor, key, posted } = context
    const { t } = translator
    const id = idIn(context.params.suggestion)
    const read: Read & { said: readonly Disposition[] } = {
      ...(await readSuggestions(context)),
      context: context as PageContext,
    }
    const { review, suggestions, everywhere } = read
    const one = suggestions.find((suggestion) => suggestion.id === id)
    if (one === undefined) throw new Problem('not-found')
    const answers = isRunning(review) && may(actor, rights['disposition.make'], placeOfReview(review))
    const name = nameOf(read, one)
    return framed({
      context: context as PageContext,
      review,
      tab: '/suggestions',
      below: true,
      title: name,
      answer: t(`assistance.reviews.disposition.${one.disposition}`),
      children: (
        <>
          <DefinitionList
            stack
            items={[
              { term: t('assistance.reviews.suggestion'), value: <Written words={one.words} /> },
              { term: t('assistance.reviews.ground'), value: one.ground && <Written words={one.ground} /> },
              {
                term: t(one.obligation === null ? 'assistance.reviews.provisions' : 'assistance.reviews.obligation'),
                value:
                  one.obligation !== null ? (
                    <a href={href(findingPath(review, one.obligation))}>{name}</a>
                  ) : (
                    one.provisions.map((provision) => (
                      <a key={provision} href={href(provisionPath(review, provision))}>
                        {provisionName(provision, everywhere)}
                      </a>
                    ))
                  ),
              },
            ]}
          />
          {answers && (
            <Section title={t('assistance.reviews.answer_suggestion')}>
              <Form
                translator={translator}
                form="disposition"
                formKey={key}
                action={href(pathOf(review, id))}
                values={posted?.values ?? { disposition: one.disposition }}
                {...(posted === undefined ? {} : { problem: posted.problem })}
                fields={[
                  {
                    kind: 'radios',
                    name: 'disposition',
                    label: t('assistance.reviews.disposition'),
                    options: dispositions.map((value) => ({
                      value,
                      label: t(`assistance.reviews.disposition.${value}`),
                    })),
                  },
                  {
                    kind: 'textarea',
                    name: 'reason',
                    label: t('assistance.reviews.reason'),
                    hint: t('assistance.reviews.reason_hint'),
                    optional: true,
                    rows: 3,
                  },
                ]}
                buttons={[{ label: t('assistance.reviews.record_answer') }]}
                cancelHref={href(`${reviewPath(review)}/suggestions`)}
              />
            </Section>
          )}
          <History
            read={read}
            said={read.said.filter((said) => said.words === one.words && said.obligation === one.obligation)}
          />
        </>
      ),
    })
  },
})
