/** The example review of the example draft: invented, complete, so that the workbench can be seen without anybody's text. */
import { z } from 'zod'
import { action } from '../../../../action/action.ts'
import type { Actor } from '../../../../kernel/actor.ts'
import type { Db } from '../../../../storage/database.ts'
import { obligationsOf } from '../../../treaties/index.ts'
import { about, takeInExample } from '../../drafts/example.ts'
import { listDrafts, neighbourOf, provisionsOf, versionsOf } from '../../drafts/queries.ts'
import { rights } from '../../permissions.ts'
import { insertComment, setResolved } from '../comments/queries.ts'
import { concernsIn, insertConcerns } from '../concerns/queries.ts'
import { insertDisposition, suggestionsIn } from '../dispositions/queries.ts'
import { insertFindings } from '../findings/queries.ts'
import { inRegisterOrder } from '../obligation-set.ts'
import { assign, insertReview, insertReviewVersion, putSet } from '../queries.ts'
import { putMembers } from '../reviewers/queries.ts'
import { changes, findReview, subjectOf } from '../subject.ts'
import { takeUp } from '../take-up.ts'
import { type ExampleFinding, first, second } from './findings.ts'
import { answers, comments, concerns } from './remarks.ts'

const title = 'Valdoria: first and second version (example)'
const asAt = '2026-03-02'

/** Ids of a version's provisions by their eids. */
const placesIn = async (tx: Db, version: string) => {
  const ids = new Map((await provisionsOf(tx, version)).map(({ eid, id }) => [eid, id]))
  return (eid: string): string => {
    const id = ids.get(eid)
    if (id === undefined) throw new Error(`the example draft has no ${eid}`)
    return id
  }
}

type Places = Awaited<ReturnType<typeof placesIn>>

/** Of a register that lacks one of the obligations, the rest. */
const findingsFor = (known: ReadonlySet<string>, all: readonly ExampleFinding[], place: Places, madeBy: string) =>
  all
    .filter(({ obligation }) => known.has(obligation))
    .map(({ at, ...said }) => ({ ...said, provisions: at.map(place), origin: 'reviewer' as const, madeBy }))

/** Says of both versions what the content says, as this actor. */
const write = async (tx: Db, draft: string, { name: by, user }: Actor) => {
  const version = (await versionsOf(tx, draft)).find(({ language, number }) => language === 'en' && number === 1)
  const next = version && (await neighbourOf(tx, version, 1))
  if (version === undefined || next === undefined) throw new Error('the example draft has no two versions in English')
  const register = await obligationsOf(tx)
  const known = new Set(first.map(({ obligation }) => obligation).filter((id) => register.obligations.has(id)))
  const ids = inRegisterOrder(register, known)
  const { id, reference } = await insertReview(tx, { draftId: draft, stateCode: null, title, asAt, by })
  await insertReviewVersion(tx, { review: id, version: version.id, number: 1, by })
  await putSet(tx, id, ids)
  if (user !== null) {
    await putMembers(tx, id, [user])
    await assign(tx, id, ids, user)
  }
  const before = await placesIn(tx, version.id)
  await insertFindings(tx, id, version.id, findingsFor(known, first, before, by))
  const made = await insertConcerns(
    tx,
    id,
    version.id,
    concerns.map(({ at, ...said }) => ({
      ...said,
      provision: before(at),
      supersedes: null,
      origin: 'reviewer',
      madeBy: by,
    })),
  )

  await takeUp(tx, await findReview(tx, id), next.id, by)
  const after = await placesIn(tx, next.id)
  await insertFindings(tx, id, next.id, findingsFor(known, second, after, by))
  // The words of these are what was suggested: the concern has nothing left to say.
  const settled = (await concernsIn(tx, id, next.id)).filter(({ provision }) =>
    ['art_16__para_2', 'art_25__para_1'].map(after).includes(provision),
  )
  await insertConcerns(
    tx,
    id,
    next.id,
    settled.map(({ provision, safeguard, concern, suggestion, id: supersedes }) => ({
      ...{ provision, safeguard, concern, suggestion, supersedes, origin: 'reviewer' as const, madeBy: by },
      withdrawn: true,
    })),
  )

  const suggestions = await suggestionsIn(tx, id)
  for (const { to, disposition, reason } of answers) {
    const at = concerns.findIndex((concern) => concern.at === to)
    const one = suggestions.find((suggestion) => suggestion.obligation === to || suggestion.id === made[at])
    if (one !== undefined)
      await insertDisposition(tx, id, {
        ...{ kind: one.kind, of: one.id, version: next.id, disposition, reason, madeBy: by },
      })
  }

  const say = (words: string, about: { thread?: string; obligation?: string; provision?: string } = {}) => {
    const { thread = null, obligation = null, provision = null } = about
    return insertComment(tx, { review: id, thread, obligation, provision, words, madeBy: by })
  }
  const whole = await say(comments.whole.words)
  await say(comments.whole.reply, { thread: whole })
  await setResolved(tx, whole, by)
  if (known.has(comments.prosecute.obligation)) {
    const thread = await say(comments.prosecute.words, { obligation: comments.prosecute.obligation })
    await say(comments.prosecute.reply, { thread })
  }
  await say(comments.list.words, { provision: after(comments.list.at) })
  return { review: id, reference }
}

export const makeExampleReview = action({
  name: 'assistance.review.example',
  right: rights['review.keep'],
  input: z.strictObject({}),
  find: async () => null,
  place: () => ({}),
  run: async (tx, _input, _subject, actor) => {
    const [known] = await listDrafts(
      tx,
      { q: about.workingTitle, state: 'none', status: 'open' },
      { limit: 1, offset: 0 },
    )
    const draft = known?.id ?? (await takeInExample(tx, actor, {})).draft
    return write(tx, draft, actor)
  },
  record: ({ review, reference }) => ({ subject: subjectOf(review), detail: { reference }, changes }),
})
