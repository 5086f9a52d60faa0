/** Which obligations of a review the work is about: by finding, type, instrument, reviewer, words. Pure. */
import { z } from 'zod'
import { optional } from '../../../../action/input.ts'
import { languages } from '../../../../kernel/text.ts'
import { wordsMatch } from '../../../reference/index.ts'
import { obligationAt, obligationTypes, type Registers } from '../../../treaties/index.ts'
import type { ReviewContent } from '../everything.ts'
import { type SetItem, verdicts } from '../review.ts'

/** `open`: without a finding; `unread`: came over from an earlier version, to be read again; `todo`: either. */
export const verdictChoices = ['todo', 'open', 'unread', ...verdicts] as const

export const obligationFilters = {
  q: optional(z.string().trim().max(100)),
  verdict: optional(z.enum(verdictChoices)),
  type: optional(z.enum(obligationTypes)),
  instrument: optional(z.string().max(60)),
  /** `me`, `nobody`, or a reviewer. */
  assigned: optional(z.union([z.enum(['me', 'nobody']), z.uuid()])),
}

const schema = z.object(obligationFilters)
export type ObligationFilter = z.output<typeof schema>

export const filterNames = Object.keys(obligationFilters) as (keyof ObligationFilter)[]

/** The filter alone, for addresses. */
export const onlyFilter = (asked: ObligationFilter): Record<string, string | undefined> =>
  Object.fromEntries(filterNames.map((name) => [name, asked[name]]))

export const chosenItems = (
  { set, findings }: Pick<ReviewContent, 'set' | 'findings'>,
  { obligations }: Pick<Registers, 'obligations'>,
  { q, verdict, type, instrument, assigned }: ObligationFilter,
  user: string | null,
): SetItem[] => {
  const isFound = q === undefined || q === '' ? undefined : wordsMatch(q)
  return set.filter(({ obligation, assignedTo }) => {
    const one = obligationAt(obligations, obligation)
    const finding = findings.get(obligation)
    const isLeft = finding === undefined
    const isUnread = finding?.origin === 'carried'
    const byVerdict =
      verdict === undefined ||
      (verdict === 'open' && isLeft) ||
      (verdict === 'unread' && isUnread) ||
      (verdict === 'todo' && (isLeft || isUnread)) ||
      finding?.verdict === verdict
    const byPerson =
      assigned === undefined ||
      (assigned === 'nobody' ? assignedTo === null : assignedTo === (assigned === 'me' ? user : assigned))
    return (
      byVerdict &&
      byPerson &&
      (type === undefined || one?.type === type) &&
      (instrument === undefined || (one?.instrument ?? obligation.split('/')[0]) === instrument) &&
      (isFound === undefined ||
        isFound([obligation, finding?.comment ?? '', finding?.suggestion ?? '']) ||
        (one !== undefined && languages.some((language) => isFound([one.measure[language]]))))
    )
  })
}
