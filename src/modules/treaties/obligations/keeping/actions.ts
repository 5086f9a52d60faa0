/** How legal officers correct the register: every change is a new version with its reason, and every check is kept. */
import { action } from '../../../../action/action.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { rights } from '../../permissions.ts'
import { isResolution } from '../../resolutions/resolution.ts'
import type { ObligationContent } from '../queries.ts'
import { obligationVersions } from '../queries.ts'
import type { Heads } from '../versions/versions.ts'
import { lastNumber } from '../versions/versions.ts'
import {
  AddObligation,
  AddRule,
  CorrectObligation,
  RestoreObligation,
  RetireObligation,
  ReviewObligation,
} from './input.ts'
import {
  checkReferences,
  holdsDuty,
  insertReview,
  insertRule,
  instrumentExists,
  obligationHeads,
  recordObligation,
  sourceKey,
  termsOf,
} from './queries.ts'

const seen = rights['register.see']
const keep = rights['obligation.keep']

const codeOf = (id: string): string => id.slice(0, id.indexOf('/'))

interface Known {
  readonly heads: Heads<ObligationContent>
  readonly content: ObligationContent
  readonly number: number
}

/** @throws Problem not-found */
const findObligation = async (db: Db, { obligation }: { obligation: string }): Promise<Known> => {
  const heads = await obligationHeads(db, obligation)
  const current = heads.form ?? heads.file
  if (current === undefined) throw new Problem('not-found')
  return { heads, ...current }
}

/** @throws Problem conflict where somebody else has changed it meanwhile */
const checkNumber = ({ number }: Known, asked: number): void => {
  if (number !== asked) throw new Problem('conflict')
}

const recorded = (number: number, { obligation, reason }: { obligation: string; reason: string }) => ({
  subject: `obligation:${obligation}`,
  detail: { version: number },
  reason,
})

export const correctObligation = action({
  name: 'treaties.obligation.correct',
  right: keep,
  seen,
  input: CorrectObligation,
  find: findObligation,
  run: async (db, input, known, actor) => {
    checkNumber(known, input.number)
    const { obligation, number: _, reason, source, text, ...content } = input
    const by = { by: actor.name, reason }
    await checkReferences(db, content)
    const key = await sourceKey(db, codeOf(obligation), { source, text }, by)
    return recordObligation(db, obligation, { ...known.content, ...content, source: key }, by)
  },
  record: recorded,
})

const idOf = ({
  instrument,
  article,
  paragraph,
  second,
}: {
  instrument: string
  article: string
  paragraph: string
  second: number
}) =>
  `${instrument}/${isResolution(instrument) ? 'op' : 'art'}.${article}${paragraph}${second === 1 ? '' : `#${second}`}`

export const addObligation = action({
  name: 'treaties.obligation.add',
  right: keep,
  seen,
  input: AddObligation,
  find: async (db, { instrument }) => {
    if (!(await instrumentExists(db, instrument)))
      throw new Problem('bad-input', [{ field: 'instrument', value: instrument, allowed: 'UNCAC-2003, S-RES-1373' }])
    return null
  },
  run: async (db, input, _, actor) => {
    const { instrument, second, reason, source, text, ...content } = input
    const id = idOf(input)
    const by = { by: actor.name, reason }
    if (lastNumber(await obligationHeads(db, id)) > 0)
      throw new Problem('bad-input', [{ field: 'paragraph', value: id, allowed: '#2–#9' }])
    await checkReferences(db, content)
    // The instrument's list of texts must be there before its first obligation.
    const key = await sourceKey(db, instrument, { source, text }, by)
    await holdsDuty(db, instrument, content.article, by)
    await recordObligation(db, id, { id, ...content, source: key, retired: false }, by)
    return { id }
  },
  record: ({ id }, { reason }) => ({ subject: `obligation:${id}`, detail: { version: 1 }, reason }),
})

export const retireObligation = action({
  name: 'treaties.obligation.retire',
  right: keep,
  seen,
  input: RetireObligation,
  find: findObligation,
  run: async (db, { obligation, reason }, { content }, actor) => {
    if (content.retired) throw new Problem('done-already')
    return recordObligation(db, obligation, { ...content, retired: true }, { by: actor.name, reason })
  },
  record: recorded,
})

export const restoreObligation = action({
  name: 'treaties.obligation.restore',
  right: keep,
  seen,
  input: RestoreObligation,
  find: findObligation,
  run: async (db, { obligation, version, reason }, known, actor) => {
    const versions = await obligationVersions(db, obligation)
    const wanted = versions.find(({ number }) => number === version)
    if (wanted === undefined)
      throw new Problem('bad-input', [
        { field: 'version', value: String(version), allowed: versions.map(({ number }) => number).join(', ') },
      ])
    if (known.number === version) throw new Problem('done-already')
    return recordObligation(db, obligation, wanted.content, { by: actor.name, reason })
  },
  record: recorded,
})

export const reviewObligation = action({
  name: 'treaties.obligation.review',
  right: rights['obligation.review'],
  seen,
  input: ReviewObligation,
  find: findObligation,
  run: async (db, { obligation, number, source, text, note }, known, actor) => {
    checkNumber(known, number)
    const { sources } = await termsOf(db, codeOf(obligation))
    const named = source === '' ? text : sources[source]
    if (named === undefined)
      throw new Problem('bad-input', [{ field: 'source', value: source, allowed: Object.keys(sources).join(', ') }])
    await insertReview(db, { obligation, number, note, by: actor.name, ...named })
    return { number }
  },
  record: ({ number }, { obligation }) => ({ subject: `obligation:${obligation}`, detail: { version: number } }),
})

/** A rule that several instruments share, of whatever field. */
export const addRule = action({
  name: 'treaties.rule.add',
  right: keep,
  seen,
  input: AddRule,
  find: async () => null,
  run: async (db, { id, name }) => {
    if (!(await insertRule(db, { id, name })))
      throw new Problem('bad-input', [{ field: 'id', value: id, allowed: 'a–z 0–9 -' }])
    return { id }
  },
  record: ({ id }, { reason }) => ({ subject: `rule:${id}`, reason }),
})
