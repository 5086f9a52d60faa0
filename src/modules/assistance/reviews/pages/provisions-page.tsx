/** The draft as a law, with the obligations and concerns that hang on each provision. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { Filters } from '../../../../ui/filters.tsx'
import { Empty } from '../../../../ui/page.tsx'
import type { Provision } from '../../drafts/draft.ts'
import { Contents, Law } from '../../drafts/pages/views.tsx'
import { rights } from '../../permissions.ts'
import { framed, menu, readReview, type Shown } from '../frame.tsx'
import { type Finding, isOpen, placeOfReview } from '../review.ts'
import {
  findingPath,
  obligationName,
  provisionName,
  provisionPath,
  reviewPath,
  VerdictChip,
  versionWords,
} from '../words.tsx'
import { foundProvisions } from './picker.tsx'

const query = z.object({ q: optional(z.string().trim().max(100)) })

/** Marks stand in the language of the page, whatever that of the law. */
const Marks = ({
  shown,
  provision,
  findings,
  addable,
}: {
  shown: Shown
  provision: Provision
  findings: readonly Finding[]
  addable: boolean
}) => {
  const { context, review, registers, concerns } = shown
  const { translator, href } = context
  const { t, language, locale } = translator
  const touched = concerns.filter((one) => one.provision === provision.id)
  const path = href(provisionPath(review, provision.id))
  if (findings.length === 0 && touched.length === 0 && !addable) return null
  return (
    <div class="marks" lang={language} dir={locale.direction}>
      {findings.map((finding) => (
        <a key={finding.id} class="mark-obligation" href={href(findingPath(review, finding.obligation))}>
          <VerdictChip translator={translator} verdict={finding.verdict} />{' '}
          {obligationName(translator, registers, finding.obligation)}
        </a>
      ))}
      {touched.map(({ id, safeguard }) => (
        <a key={id} class="mark-concern" href={`${path}#concern-${id}`}>
          {t('assistance.reviews.concern_of', {
            safeguard: t(`treaties.obligations.safeguard.${safeguard as 'privacy'}`),
          })}
        </a>
      ))}
      {addable && (
        <a class="mark-add" href={path}>
          {t('assistance.reviews.add_concern')}
          <span class="hidden"> {provisionName(provision.id, shown.byId)}</span>
        </a>
      )}
    </div>
  )
}

export const provisionsPage = page({
  path: '/reviews/:id/provisions',
  right: rights['review.see'],
  menu,
  query,
  render: async (context) => {
    const { translator, href, actor, query: asked } = context
    const { t } = translator
    const read = await readReview(context, async () => ({}))
    const { review, atHand, provisions, byId, findings, concerns } = read
    const path = `${reviewPath(review)}/provisions`
    const byProvision = new Map<string, Finding[]>()
    for (const finding of findings.values())
      for (const id of finding.provisions) byProvision.set(id, [...(byProvision.get(id) ?? []), finding])
    const finds = isOpen(review) && may(actor, rights['finding.make'], placeOfReview(review))
    const shown = asked.q === undefined ? provisions : foundProvisions(provisions, byId, asked.q, [])
    const standing = new Set(shown.map(({ id }) => id))
    // What stands in a group that is not shown stands at the top.
    const law = shown.map((one) => (one.parent !== null && standing.has(one.parent) ? one : { ...one, parent: null }))
    return framed({
      context: context as PageContext,
      review,
      tab: '/provisions',
      title: t('assistance.reviews.tab.provisions'),
      answer: t('assistance.reviews.provisions_answer', {
        version: String(atHand.draftNumber),
        provisions: byProvision.size,
        concerns: concerns.length,
      }),
      children: (
        <>
          <Filters
            translator={translator}
            action={href(path)}
            fields={[{ kind: 'search', name: 'q', label: t('assistance.reviews.sought'), value: asked.q ?? '' }]}
            active={asked.q === undefined ? [] : [{ label: asked.q, removeHref: href(path) }]}
            clearHref={href(path)}
            summary={t('assistance.reviews.provisions_count', { count: shown.length })}
          />
          <Contents
            context={context as PageContext}
            provisions={law}
            language={atHand.language}
            href={({ eid }) => `#${eid}`}
          />
          {law.length === 0 ? (
            <Empty
              title={t('assistance.reviews.no_provision')}
              action={{ label: t('ui.filters.clear'), href: href(path) }}
            />
          ) : (
            <Law
              language={atHand.language}
              provisions={law}
              label={versionWords(translator, atHand)}
              after={(provision) => (
                <Marks
                  shown={{ ...read, context: context as PageContext }}
                  provision={provision}
                  findings={byProvision.get(provision.id) ?? []}
                  addable={finds && provision.text !== ''}
                />
              )}
            />
          )}
        </>
      ),
    })
  },
})
