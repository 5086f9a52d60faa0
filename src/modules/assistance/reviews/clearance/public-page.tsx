/** A review that its State has cleared, for everybody: exactly what was cleared, whatever became of the review since. */
import { z } from 'zod'
import { languageCode, optional } from '../../../../action/input.ts'
import { download, page } from '../../../../action/manifest.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { DefinitionList, Notice, PageHead, Section } from '../../../../ui/page.tsx'
import { lawSheet } from '../../../../ui/stylesheet.ts'
import { referenceOf, stateName } from '../../../reference/index.ts'
import { inLanguage } from '../../drafts/pages/views.tsx'
import { lawsOf } from '../../laws/queries.ts'
import { LawLink } from '../../laws/words.tsx'
import { rights } from '../../permissions.ts'
import { idIn } from '../frame.tsx'
import { readBack, type Said, tallyOf } from '../output/content.ts'
import { askedFile, fileOf } from '../output/documents.ts'
import { DocumentsView } from '../output/documents-view.tsx'
import { editionOf } from '../output/edition.ts'
import { SaidView } from '../output/said-view.tsx'
import { isPublicTextChanged } from './changed.ts'
import { publicPath, publicReviewsPath } from './public-words.ts'
import { type Publication, publicReview } from './queries.ts'
import { TextChanged } from './text-changed.tsx'

/** @throws Problem not-found for what no State has cleared */
const publication = async (db: Db, id: string | undefined): Promise<{ found: Publication; said: Said }> => {
  const found = await publicReview(db, idIn(id))
  if (found === undefined) throw new Problem('not-found')
  return { found, said: readBack(found.content, found.sha256) }
}

export const publicReviewPage = page({
  path: `${publicReviewsPath}/:id`,
  right: rights['publication.see'],
  menu: 'assistance.laws.title',
  query: z.object({ documents: optional(languageCode) }),
  render: async (context) => {
    const { translator, href, query, db, params } = context
    const { t, date } = translator
    const { found, said } = await publication(db, params.id)
    const [reference, laws, isChanged] = await Promise.all([
      referenceOf(db),
      lawsOf(db, { draft: found.draft }),
      isPublicTextChanged(db, found),
    ])
    const state = stateName(reference, translator, found.state)
    const cleared = date(found.clearedAt.toISOString().slice(0, 10))
    const tally = tallyOf(said.obligations)
    return {
      title: `${found.reference} · ${state}`,
      crumbs: [
        { label: t('assistance.laws.title'), href: href('/laws') },
        { label: t('assistance.reviews.clearance.public_title'), href: href(publicReviewsPath) },
        { label: found.reference },
      ],
      body: (
        <>
          <link rel="stylesheet" href={lawSheet.path} />
          <PageHead
            title={<span dir="auto">{said.title}</span>}
            answer={t('assistance.reviews.clearance.public_answer', {
              state,
              met: tally.identified + tally['goes-further'],
              partly: tally.partly,
              read: said.obligations.length - tally.open,
              count: said.obligations.length,
            })}
          />
          <Notice kind="info" title={t('assistance.reviews.clearance.cleared_by', { state, date: cleared })}>
            {t('assistance.reviews.clearance.wording')}
          </Notice>
          {isChanged && <TextChanged context={context} />}
          <DefinitionList
            items={[
              { term: t('assistance.laws.state'), value: <a href={href(`/states/${found.state}`)}>{state}</a> },
              {
                term: t('assistance.reviews.clearance.draft'),
                value: <bdi {...inLanguage(said.draft.language)}>{said.draft.title}</bdi>,
              },
              {
                term: t('assistance.reviews.clearance.version'),
                value: t('assistance.reviews.clearance.version_words', {
                  version: said.draft.version,
                  date: date(said.draft.receivedOn),
                }),
              },
              { term: t('assistance.reviews.clearance.as_at'), value: date(said.asAt) },
              {
                term: t('assistance.laws.of_draft'),
                value:
                  laws.length === 0
                    ? null
                    : laws.map((law) => (
                        <div key={law.id}>
                          <LawLink context={context} law={law} />
                        </div>
                      )),
              },
              {
                term: t('assistance.reviews.clearance.content_hash'),
                value: <code class="break">{found.sha256}</code>,
              },
            ]}
          />
          <SaidView context={context} said={said} />
          <Section
            title={t('assistance.reviews.output.title')}
            aside={t('assistance.reviews.output.words_as_written')}
            id="documents"
          >
            <DocumentsView
              context={context}
              files={publicPath(found.review)}
              own={publicPath(found.review)}
              language={query.documents ?? translator.language}
              data={[
                {
                  kind: 'coverage',
                  href: (format) => href(`/export/cleared-review-coverage.${format}`, { review: found.review }),
                },
              ]}
            />
          </Section>
        </>
      ),
    }
  },
})

export const publicDocument = download({
  path: `${publicReviewsPath}/:id/:file`,
  right: rights['publication.see'],
  query: z.object({ language: optional(languageCode) }),
  file: async (context) => {
    const { params, query, translator, db } = context
    const language = (query as { language?: typeof translator.language }).language ?? translator.language
    const asked = askedFile(params.file)
    if (asked === null) throw new Problem('not-found')
    const { found, said } = await publication(db, params.id)
    const { state, clearedAt } = found
    const edition = await editionOf(context, { language, state, clearedAt, made: clearedAt })
    return fileOf(asked.kind, asked.format, said, edition)
  },
})
