/** The documents of a review for those who see it, made of what it says now. */
import { z } from 'zod'
import { languageCode, optional } from '../../../../action/input.ts'
import { download, page } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Section } from '../../../../ui/page.tsx'
import { rights } from '../../permissions.ts'
import { framed, idIn, menu, nothingMore, readReview } from '../frame.tsx'
import { subjectOf } from '../subject.ts'
import { registersOf, reviewPath } from '../words.tsx'
import { askedFile, fileOf } from './documents.ts'
import { DocumentsView } from './documents-view.tsx'
import { editionOf } from './edition.ts'
import { saidIn } from './load.ts'
import { respond } from './respond.ts'

export const tab = '/documents'

export const documentsPage = page({
  path: '/reviews/:id/documents',
  right: rights['review.see'],
  menu,
  query: z.object({ documents: optional(languageCode) }),
  render: async (context) => {
    const { translator, href, query } = context
    const { t } = translator
    const { review } = await readReview(context, nothingMore)
    const own = `${reviewPath(review)}${tab}`
    return framed({
      context,
      review,
      tab,
      title: t('assistance.reviews.output.title'),
      answer: t('assistance.reviews.output.answer'),
      children: (
        <Section
          title={t('assistance.reviews.output.files')}
          aside={t('assistance.reviews.output.words_as_written')}
          id="documents"
        >
          <DocumentsView
            context={context}
            files={own}
            own={own}
            language={query.documents ?? translator.language}
            data={(['coverage', 'concerns'] as const).map((kind) => ({
              kind,
              href: (format) => href(`/export/review-${kind}.${format}`, { review: review.id }),
            }))}
          />
        </Section>
      ),
    })
  },
})

export const documentDownload = download({
  path: '/reviews/:id/documents/:file',
  right: rights['review.see'],
  query: z.object({ language: optional(languageCode) }),
  file: async (context) => {
    const { params, query, translator } = context
    const language = (query as { language?: typeof translator.language }).language ?? translator.language
    const asked = askedFile(params.file)
    if (asked === null) throw new Problem('not-found')
    const registers = await registersOf(context.db)
    const said = await reading(
      context,
      rights['review.see'],
      (tx) => saidIn(tx, idIn(params.id), registers),
      () => ({ action: 'export', subject: subjectOf(idIn(params.id)), detail: { document: params.file, language } }),
    )
    const edition = await editionOf(context, { language, state: said.state, clearedAt: null, made: new Date() })
    return respond(await fileOf(asked.kind, asked.format, said, edition))
  },
})
