/** How legal officers add and correct instruments and collections. */
import { action } from '../../../../action/action.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { Db } from '../../../../storage/database.ts'
import { recordTerms, termsOf } from '../../obligations/keeping/queries.ts'
import type { Heads } from '../../obligations/versions/versions.ts'
import { rights } from '../../permissions.ts'
import {
  collectionById,
  type InstrumentContent,
  instrumentHeads,
  instrumentVersions,
  knownIds,
  membersOf,
  putCollection,
  putMembers,
  recordInstrument,
} from '../queries.ts'
import {
  AddCollection,
  AddInstrument,
  CorrectInstrument,
  contentOf,
  KeepCollection,
  RestoreInstrument,
} from './input.ts'

const right = rights['instrument.keep']
const seen = rights['register.see']

const check = (field: string, values: readonly string[], known: ReadonlySet<string>): void => {
  const missing = values.filter((value) => !known.has(value))
  if (missing.length > 0)
    throw new Problem('bad-input', [{ field, value: missing.join(', '), allowed: [...known].slice(0, 50).join(', ') }])
}

/** @throws Problem bad-input for what it refers to and does not exist */
const checkReferences = async (db: Db, content: InstrumentContent): Promise<void> => {
  const { instruments, organisations, gaps } = await knownIds(db)
  const { share, condition } = content.entry_into_force
  const others = new Set([...instruments].filter((code) => code !== content.code))
  check('parents', content.parents, others)
  check('depositaries', content.depositaries, organisations)
  check('gaps', content.gaps, gaps)
  check('each.requires_party_to', content.for_each_party.requires_party_to, others)
  if (share !== undefined) check('share.of', [share.of], others)
  if (condition?.kind === 'parent-in-force') check('not_before', [condition.instrument], others)
}

type Denunciation = AddInstrument['denunciation']

const putDenunciation = async (
  db: Db,
  code: string,
  given: Denunciation,
  by: { by: string; reason: string },
): Promise<void> => {
  const terms = await termsOf(db, code)
  const denunciation =
    given === null
      ? null
      : { article: given.article, delay: given.unit === 'days' ? { days: given.number } : { months: given.number } }
  if (denunciation === null && terms.clauses === null) return
  const clauses = terms.clauses ?? { reservations: [], declarations: [], prevails_over: [], amends: null }
  await recordTerms(db, code, { ...terms, clauses: { ...clauses, denunciation } }, by)
}

const recorded = (number: number, { instrument, reason }: { instrument: string; reason: string }) => ({
  subject: `instrument:${instrument}`,
  detail: { version: number },
  reason,
})

export const addInstrument = action({
  name: 'treaties.instrument.add',
  right,
  seen,
  input: AddInstrument,
  find: async () => null,
  run: async (db, input, _, actor) => {
    const { instrument: code } = input
    if (code.startsWith('S-RES-') || (await knownIds(db)).instruments.has(code))
      throw new Problem('bad-input', [{ field: 'instrument', value: code, allowed: 'FIELD-2003' }])
    const content = contentOf(input, null)
    await checkReferences(db, content)
    const by = { by: actor.name, reason: input.reason }
    const number = await recordInstrument(db, content, by)
    await putDenunciation(db, code, input.denunciation, by)
    return number
  },
  record: recorded,
})

interface Known {
  readonly heads: Heads<InstrumentContent>
  readonly content: InstrumentContent
  readonly number: number
}

/** @throws Problem not-found */
const findInstrument = async (db: Db, { instrument: code }: { instrument: string }): Promise<Known> => {
  const heads = await instrumentHeads(db, code)
  const current = heads.form ?? heads.file
  if (current === undefined) throw new Problem('not-found')
  return { heads, ...current }
}

export const correctInstrument = action({
  name: 'treaties.instrument.correct',
  right,
  seen,
  input: CorrectInstrument,
  find: findInstrument,
  run: async (db, { number, ...input }, known, actor) => {
    if (number !== known.number) throw new Problem('conflict')
    const content = contentOf(input, known.content)
    await checkReferences(db, content)
    const by = { by: actor.name, reason: input.reason }
    await putDenunciation(db, input.instrument, input.denunciation, by)
    return recordInstrument(db, content, by)
  },
  record: recorded,
})

export const restoreInstrument = action({
  name: 'treaties.instrument.restore',
  right,
  seen,
  input: RestoreInstrument,
  find: findInstrument,
  run: async (db, { instrument: code, version, reason }, known, actor) => {
    const versions = await instrumentVersions(db, code)
    const wanted = versions.find(({ number }) => number === version)
    if (wanted === undefined)
      throw new Problem('bad-input', [
        { field: 'version', value: String(version), allowed: versions.map(({ number }) => number).join(', ') },
      ])
    if (known.number === version) throw new Problem('done-already')
    return recordInstrument(db, wanted.content, { by: actor.name, reason })
  },
  record: recorded,
})

export const addCollection = action({
  name: 'treaties.collection.add',
  right,
  seen,
  input: AddCollection,
  find: async () => null,
  run: async (db, { id, name, instruments }) => {
    if ((await collectionById(db, id)) !== undefined)
      throw new Problem('bad-input', [{ field: 'id', value: id, allowed: 'a–z 0–9 -' }])
    check('instruments', instruments, (await knownIds(db)).instruments)
    await putCollection(db, { id, name })
    await putMembers(db, id, instruments)
    return { id }
  },
  record: (_, { id, instruments, reason }) => ({ subject: `collection:${id}`, detail: { instruments }, reason }),
})

export const keepCollection = action({
  name: 'treaties.collection.keep',
  right,
  seen,
  input: KeepCollection,
  find: async (db, { id }) => {
    const collection = await collectionById(db, id)
    if (collection === undefined) throw new Problem('not-found')
    return { collection, members: await membersOf(db, id) }
  },
  run: async (db, { id, name, instruments }, { collection, members }) => {
    check('instruments', instruments, (await knownIds(db)).instruments)
    const ofFile = members.filter(({ origin }) => origin === 'file').map(({ instrument }) => instrument)
    const dropped = ofFile.filter((code) => !instruments.includes(code))
    if (dropped.length > 0)
      throw new Problem('bad-input', [{ field: 'instruments', value: dropped.join(', '), allowed: ofFile.join(', ') }])
    if (name !== null && collection.origin === 'form') await putCollection(db, { id, name })
    await putMembers(
      db,
      id,
      instruments.filter((code) => !ofFile.includes(code)),
    )
    return { id }
  },
  record: (_, { id, instruments, reason }, { members }) => ({
    subject: `collection:${id}`,
    detail: { before: members.map(({ instrument }) => instrument).sort(), after: instruments.toSorted() },
    reason,
  }),
})
