/** The frame of every page of one review: where it is, its parts as tabs, and what was read for it in one transaction. */
import type { ComponentChildren, VNode } from 'preact'
import { z } from 'zod'
import type { PageContent, PageContext } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import type { PlainKey } from '../../../i18n/translate.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { PageHead, ViewLinks } from '../../../ui/page.tsx'
import { lawSheet } from '../../../ui/stylesheet.ts'
import type { Registers } from '../../treaties/index.ts'
import { rights } from '../permissions.ts'
import { type ReviewContent, reviewContent } from './everything.ts'
import type { Review } from './review.ts'
import { registersOf, reviewPath, reviewsPath, type Who, whoIn } from './words.tsx'

export { menu } from '../legislation.tsx'

/** Last word of each part's address, and its name. */
export const reviewTabs: readonly { readonly path: string; readonly label: PlainKey }[] = [
  { path: '', label: 'assistance.reviews.tab.overview' },
  { path: '/obligations', label: 'assistance.reviews.tab.obligations' },
  { path: '/provisions', label: 'assistance.reviews.tab.provisions' },
  { path: '/comments', label: 'assistance.reviews.tab.comments' },
  { path: '/drift', label: 'assistance.reviews.tab.drift' },
  { path: '/suggestions', label: 'assistance.reviews.tab.suggestions' },
  { path: '/documents', label: 'assistance.reviews.output.tab' },
  { path: '/clearance', label: 'assistance.reviews.clearance.title' },
]

/** @throws Problem not-found for what is no id */
export const idIn = (given: string | undefined): string => {
  const { data } = z.uuid().safeParse(given)
  if (data === undefined) throw new Problem('not-found')
  return data
}

export interface Shown<Query = unknown> extends ReviewContent {
  readonly context: PageContext<Query>
  readonly registers: Registers
  readonly who: Who
}

/** The review of the address, with what else a page reads of it. @throws Problem not-found */
export const readReview = async <Query, More extends object>(
  context: PageContext<Query>,
  more: (tx: Db, content: ReviewContent) => Promise<More>,
): Promise<Shown<Query> & More> => {
  const registers = await registersOf(context.db)
  return reading(context, rights['review.see'], async (tx) => {
    const content = await reviewContent(tx, idIn(context.params.id))
    const read = await more(tx, content)
    return { ...content, ...read, context, registers, who: await whoIn(context, tx, content.review.id) }
  })
}

export const nothingMore = async () => ({})

interface FrameProps {
  readonly context: PageContext
  readonly review: Review
  /** Path of the tab. */
  readonly tab: string
  readonly title: string
  readonly heading?: ComponentChildren
  readonly answer?: ComponentChildren
  readonly actions?: ComponentChildren
  /** A page below a tab: its own crumb. */
  readonly below?: boolean
  readonly children: ComponentChildren
}

/** A page of a review with its one h1, the answer under it, and the tabs. */
export const framed = (props: FrameProps): PageContent => {
  const { context, review, tab, title, below = false } = props
  const { translator, href } = context
  const t = translator.t as (key: PlainKey) => string
  const { t: say } = translator
  const path = reviewPath(review)
  const current = reviewTabs.find((one) => one.path === tab)
  const isOverview = tab === '' && !below
  const body: VNode = (
    <>
      <link rel="stylesheet" href={lawSheet.path} />
      <PageHead title={props.heading ?? title} answer={props.answer} actions={props.actions} />
      <ViewLinks
        label={say('assistance.reviews.parts')}
        views={reviewTabs.map((one) => ({
          label: t(one.label),
          href: href(`${path}${one.path}`),
          current: one.path === tab && !below,
        }))}
      />
      {props.children}
    </>
  )
  return {
    title: isOverview ? title : `${title} · ${review.reference}`,
    ...(isOverview ? { record: { kind: 'review', id: review.id } } : {}),
    crumbs: [
      { label: say('assistance.reviews.title'), href: href(reviewsPath) },
      ...(isOverview ? [] : [{ label: review.reference, href: href(path) }]),
      ...(below && current !== undefined && tab !== ''
        ? [{ label: t(current.label), href: href(`${path}${tab}`) }]
        : []),
      { label: isOverview ? review.reference : title },
    ],
    body,
  }
}
