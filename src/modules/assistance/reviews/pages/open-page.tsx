/** A new review: which version of which draft, as at which day, against which obligations. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { today } from '../../../../kernel/dates.ts'
import { Form } from '../../../../ui/form.tsx'
import { Empty, PageHead } from '../../../../ui/page.tsx'
import { versionWords } from '../../drafts/pages/views.tsx'
import { rights } from '../../permissions.ts'
import { openReview } from '../actions.ts'
import { menu } from '../frame.tsx'
import { type VersionChoice, versionChoices } from '../queries.ts'
import { placeOfReview } from '../review.ts'
import { registersOf, reviewPath, reviewsPath } from '../words.tsx'
import { choiceFields } from './choice-fields.tsx'

const query = z.object({ version: optional(z.uuid()) })

export const openReviewPage = page({
  path: `${reviewsPath}/open`,
  right: rights['review.keep'],
  menu,
  query,
  posts: {
    open: {
      action: openReview,
      run: async ({ act, fields }) => {
        const { id } = await act(openReview, fields)
        return { to: reviewPath({ id }), flash: 'assistance.reviews.opened_now' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted, query: asked, actor, db } = context
    const { t } = translator
    const versions = (await reading(context, rights['review.keep'], versionChoices)).filter((one) =>
      may(actor, rights['review.keep'], placeOfReview(one)),
    )
    const registers = await registersOf(db)
    const chosen = versions.find(({ id }) => id === (posted?.values.version ?? asked.version))
    const byDraft = Map.groupBy(versions, ({ draft }) => draft)
    const words = (version: VersionChoice) => versionWords(translator, version)
    const title = t('assistance.reviews.open')
    return {
      title,
      crumbs: [{ label: t('assistance.reviews.title'), href: href(reviewsPath) }, { label: title }],
      body: (
        <>
          <PageHead title={title} answer={t('assistance.reviews.open_answer')} />
          {versions.length === 0 ? (
            <Empty
              title={t('assistance.reviews.no_draft')}
              action={{ label: t('assistance.reviews.to_drafts'), href: href('/drafts') }}
            />
          ) : (
            <Form
              translator={translator}
              form="open"
              formKey={key}
              action={href(`${reviewsPath}/open`, { version: asked.version })}
              values={posted?.values ?? { version: asked.version, title: chosen?.workingTitle, as_at: today() }}
              {...(posted === undefined ? {} : { problem: posted.problem })}
              fields={[
                {
                  kind: 'select',
                  name: 'version',
                  label: t('assistance.reviews.which_version'),
                  groups: [...byDraft.values()].map((some) => ({
                    label: `${some[0]?.reference} · ${some[0]?.workingTitle}`,
                    options: some.map((version) => ({
                      value: version.id,
                      label: `${version.reference} · ${words(version)}`,
                    })),
                  })),
                },
                { kind: 'text', name: 'title', label: t('assistance.reviews.title_field') },
                {
                  kind: 'date',
                  name: 'as_at',
                  label: t('assistance.reviews.as_at'),
                  hint: t('assistance.reviews.as_at_hint'),
                },
                {
                  kind: 'set',
                  legend: t('assistance.reviews.set'),
                  hint: t('assistance.reviews.set_hint'),
                  fields: choiceFields(translator, registers, { owed: true }),
                },
              ]}
              buttons={[{ label: t('assistance.reviews.open_do') }]}
              cancelHref={href(reviewsPath)}
            />
          )}
        </>
      ),
    }
  },
})
