/** Proposing acts, withdrawing a proposal, deciding, and taking over a file of acts. */
import { action } from '../../../action/action.ts'
import type { Place } from '../../../action/rights.ts'
import { type FullDate, today } from '../../../kernel/dates.ts'
import { newId } from '../../../kernel/ids.ts'
import { type FieldProblem, Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { rights } from '../permissions.ts'
import { subjectOf } from './act-path.ts'
import { type Fault, faultsOf, type Known, warningsOf } from './entering/check.ts'
import { readActs } from './entering/file/input.ts'
import {
  DecideProposals,
  fieldsOf,
  ImportActs,
  largestImport,
  linesIn,
  ProposeAct,
  type ProposedAct,
  WithdrawProposal,
} from './entering/input.ts'
import { anyRepeats, isSameAct, isSameSource } from './entering/repeats.ts'
import { newActId, pairOf, type Recorded, type Verdict, verdictsOf } from './entering/verdict.ts'
import type { ActFields } from './entry.ts'
import { type NewEntry, saysTheSame } from './load.ts'
import {
  actsKnown,
  entriesById,
  entryById,
  type FullEntry,
  instrumentsKnown,
  lockProposals,
  provisionsKnown,
  recordedOf,
  statesKnown,
} from './proposals/queries.ts'
import { insertDecisions, insertEntries } from './queries.ts'

const placeOf = (state: string | null | undefined): Place => (state == null ? {} : { states: [state] })

/** Only a grant that reaches everything reaches what lies in several States. */
const placeOfAll = (states: readonly (string | null)[]): Place => {
  const [first, ...others] = [...new Set(states)]
  return others.length > 0 ? {} : placeOf(first)
}

export const knownFor = async (
  db: Db,
  instruments: readonly string[],
  ids: readonly (string | null | undefined)[],
  day: FullDate,
): Promise<Known> => ({
  provisions: await provisionsKnown(db, instruments),
  instruments: await instrumentsKnown(db),
  states: await statesKnown(db),
  acts: await actsKnown(
    db,
    ids.flatMap((id) => id ?? []),
  ),
  today: day,
})

const refuse = (faults: readonly Pick<Fault, 'field' | 'value' | 'allowed'>[]): never => {
  throw new Problem(
    'bad-input',
    faults.map(({ field, value, allowed }): FieldProblem => ({ field, value, allowed: allowed || '–' })),
  )
}

/** What a correction, or another source, follows. */
const followed = async (tx: Db, given: ProposedAct): Promise<FullEntry | null> => {
  await lockProposals(tx)
  if (given.supersedes === undefined) return null
  const entry = await entryById(tx, given.supersedes)
  if (entry === undefined) throw new Problem('not-found')
  if (entry.outcome !== 'approved' || entry.superseded_by !== null) throw new Problem('conflict')
  if (given.reason === undefined) refuse([{ field: 'reason', value: '', allowed: '1–2000' }])
  if (entry.instrument !== given.instrument)
    refuse([{ field: 'instrument', value: given.instrument, allowed: entry.instrument }])
  return entry
}

export const proposeAct = action({
  name: 'treaties.act.propose',
  right: rights['act.propose'],
  input: ProposeAct,
  find: followed,
  place: (before, { state }) => placeOfAll([...(before === null ? [] : [before.state]), state ?? null]),
  run: async (tx, given, before, actor) => {
    const { void: isVoid, text = null, text_language = null, reason = null } = given
    // Who declares something void repeats what it was.
    const fields: ActFields = isVoid && before !== null ? before : fieldsOf(given)
    const known = await knownFor(tx, [fields.instrument], [fields.about, given.act], today())
    const faults = isVoid ? [] : faultsOf(fields, known, text)
    if (isVoid && before === null)
      faults.push({ field: 'supersedes', value: '', rule: 'reason-needed', allowed: 'uuid' })
    if (text !== null && text_language === null)
      faults.push({ field: 'text_language', value: '', rule: 'language-needed', allowed: 'ar, en, es, fr, ru, zh' })
    const of = given.act === undefined ? undefined : known.acts.get(given.act)
    if (before === null && given.act !== undefined && of === undefined)
      faults.push({ field: 'act', value: given.act, rule: 'unknown-act', allowed: 'CODE/STATE/kind/date' })
    if (of !== undefined && (of.instrument !== fields.instrument || of.state !== fields.state))
      faults.push({ field: 'act', value: given.act ?? '', rule: 'same-act', allowed: `${of.instrument}, ${of.state}` })
    if (faults.length > 0) refuse(faults)
    const { acts, open, standing } = await recordedOf(tx, [fields.instrument])
    const alike = before === null ? [...standing, ...open].filter((other) => isSameAct(fields, other)) : []
    if (alike.some((other) => isSameSource(fields, other))) throw new Problem('conflict')
    // From elsewhere it is a further source of the act that is known.
    const act = before?.act ?? given.act ?? alike[0]?.act ?? newActId(fields, (id) => acts.has(id))
    if (open.some((other) => saysTheSame({ ...fields, act: other.act, territory_name: other.territory_name }, other)))
      throw new Problem('conflict')
    const entry: NewEntry = {
      ...onlyFields(fields),
      territory_name: before?.territory_name ?? null,
      act,
      id: newId(),
      text,
      text_language,
      supersedes: before?.id ?? null,
      void: isVoid,
      reason,
      origin: 'form',
      proposed_by: actor.name,
    }
    await insertEntries(tx, [entry])
    return { entry: entry.id, act, warnings: isVoid ? [] : warningsOf(fields, known) }
  },
  record: ({ entry, act }, { kind, supersedes = null, void: isVoid, reason }) => ({
    subject: subjectOf(act),
    detail: { entry, kind, supersedes, void: isVoid },
    reason,
    changes: 'nothing',
  }),
})

const onlyFields = (fields: ActFields): ActFields => ({
  act: fields.act,
  instrument: fields.instrument,
  state: fields.state,
  kind: fields.kind,
  done_on: fields.done_on,
  deposited_on: fields.deposited_on,
  effective_on: fields.effective_on,
  territory: fields.territory,
  territory_name: fields.territory_name,
  provisions: fields.provisions,
  effect: fields.effect,
  about: fields.about,
  precludes: fields.precludes,
  reservation: fields.reservation,
  objection: fields.objection,
  declaration: fields.declaration,
  depositary: fields.depositary,
  notification: fields.notification,
  notified_on: fields.notified_on,
  source: fields.source,
  note: fields.note,
})

const openProposal = async (tx: Db, { entry }: { entry: string }): Promise<FullEntry> => {
  await lockProposals(tx)
  const found = await entryById(tx, entry)
  if (found === undefined) throw new Problem('not-found')
  return found
}

export const withdrawProposal = action({
  name: 'treaties.act.withdraw',
  right: rights['act.propose'],
  seen: rights['proposal.see'],
  input: WithdrawProposal,
  find: openProposal,
  place: ({ state }) => placeOf(state),
  run: async (tx, { entry }, found, actor) => {
    if (found.outcome !== null) throw new Problem('conflict')
    if (found.proposed_by !== actor.name) throw new Problem('not-allowed')
    await insertDecisions(tx, [entry], { outcome: 'withdrawn', by: actor.name, reason: null })
  },
  record: (_, { entry }, { act }) => ({ subject: subjectOf(act), detail: { entry }, changes: 'nothing' }),
})

/** More would only fill the audit: the decisions themselves say who decided what. */
const mostInDetail = 500

export const decideProposals = action({
  name: 'treaties.act.decide',
  right: rights['act.decide'],
  seen: rights['proposal.see'],
  input: DecideProposals,
  find: async (tx, { entries }) => {
    await lockProposals(tx)
    const found = await entriesById(tx, entries)
    if (found.length < new Set(entries).size) throw new Problem('not-found')
    return found
  },
  place: (found) => placeOfAll(found.map(({ state }) => state)),
  run: async (tx, { outcome, reason = null }, found, actor) => {
    if (found.some((one) => one.outcome !== null || one.superseded_by !== null)) throw new Problem('conflict')
    // Two pairs of eyes: whoever proposed it does not decide it.
    if (found.some(({ proposed_by }) => proposed_by === actor.name)) throw new Problem('not-allowed')
    if (outcome === 'approved') {
      const { standing } = await recordedOf(tx, [...new Set(found.map(({ instrument }) => instrument))])
      if (anyRepeats(found, standing)) throw new Problem('conflict')
    }
    const ids = found.map(({ id }) => id)
    await insertDecisions(tx, ids, { outcome, by: actor.name, reason })
    return { decided: ids.length }
  },
  record: ({ decided }, { outcome, reason }, found) => ({
    subject: found.length === 1 ? subjectOf(found[0]!.act) : 'acts:several',
    detail: {
      outcome,
      decided,
      entries: found.slice(0, mostInDetail).map(({ id }) => id),
    },
    reason,
    changes: outcome === 'approved' ? 'public' : 'nothing',
  }),
})

const byPair = <T extends ActFields>(rows: readonly T[]): Map<string, T[]> => Map.groupBy(rows, pairOf)

/** The verdict on every row of a file of acts; writes nothing. @throws Problem bad-input for what is no such file */
export const verdictsOn = async (tx: Db, csv: string): Promise<Verdict[]> => {
  const rows = readActs(csv)
  const instruments = [...new Set(rows.flatMap(({ fields }) => fields?.instrument ?? []))]
  const { standing, open, acts } = await recordedOf(tx, instruments)
  const known = await knownFor(
    tx,
    instruments,
    rows.map(({ fields }) => fields?.about),
    today(),
  )
  const recorded: Recorded = { standing: byPair(standing), open: byPair(open), acts }
  return verdictsOf(rows, known, recorded)
}

export const importActs = action({
  name: 'treaties.act.import',
  right: rights['act.propose'],
  input: ImportActs,
  megabytes: largestImport,
  find: async (tx, { csv }) => {
    await lockProposals(tx)
    return verdictsOn(tx, csv)
  },
  place: (verdicts) => placeOfAll(verdicts.map(({ fields }) => fields?.state ?? null)),
  run: async (tx, { take, leave }, verdicts, actor) => {
    const isLeft = linesIn(leave)
    const taken = verdicts.filter(
      ({ kind, line, fields }) => fields !== null && (take as readonly string[]).includes(kind) && !isLeft(line),
    )
    const reason = 'import'
    await insertEntries(
      tx,
      taken.map(
        ({ fields, supersedes }): NewEntry => ({
          ...fields!,
          id: newId(),
          text: null,
          text_language: null,
          supersedes,
          void: false,
          reason: supersedes === null ? null : reason,
          origin: 'import',
          proposed_by: actor.name,
        }),
      ),
    )
    return {
      proposed: taken.length,
      verdicts: Object.fromEntries(
        [...Map.groupBy(verdicts, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]),
      ),
      refused: verdicts
        .filter(({ kind }) => kind === 'refused')
        .slice(0, mostInDetail)
        .map(({ line, faults }) => ({ line, faults })),
      warned: verdicts
        .filter(({ warnings }) => warnings.length > 0)
        .slice(0, mostInDetail)
        .map(({ line, warnings }) => ({ line, warnings })),
    }
  },
  record: ({ proposed, verdicts }, { take, leave = null }) => ({
    subject: 'acts:import',
    detail: { proposed, take, leave, rows: verdicts },
    changes: 'nothing',
  }),
})
