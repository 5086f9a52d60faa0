/** SQL of the help to ratify. All tables are restricted: every query runs in a transaction that says what it may see. */
import { sql } from 'kysely'
import { newId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { fileById } from '../../operation/index.ts'
import type { Process, Step, StepKind, Way } from './process.ts'
import { stepKinds } from './process.ts'

const inOrder = (steps: readonly Step[]): Step[] =>
  steps.toSorted((a, b) => stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind))

interface Filter {
  readonly id?: string | undefined
  readonly state?: string | undefined
  readonly instrument?: string | undefined
}

/** Newest first. */
export const processesOf = async (tx: Db, { id, state, instrument }: Filter = {}): Promise<Process[]> => {
  let asked = tx
    .selectFrom('ratification_process as process')
    .select([
      'process.id',
      'process.state_code as state',
      'process.instrument',
      'process.way',
      'process.opened_at as openedAt',
      'process.opened_by as openedBy',
      'process.ended_at as endedAt',
      'process.ended_by as endedBy',
      'process.end_reason as endReason',
      (of) =>
        of
          .selectFrom('ratification_document as document')
          .whereRef('document.process_id', '=', 'process.id')
          .select(({ fn }) => fn.max('document.added_at').as('at'))
          .as('lastDocumentAt'),
    ])
    .orderBy('process.opened_at', 'desc')
    .orderBy('process.id', 'desc')
  if (id !== undefined) asked = asked.where('process.id', '=', id)
  if (state !== undefined) asked = asked.where('process.state_code', '=', state)
  if (instrument !== undefined) asked = asked.where('process.instrument', '=', instrument)
  const processes = await asked.execute()
  if (processes.length === 0) return []
  const steps = await tx
    .selectFrom('ratification_step')
    .select([
      'process_id',
      'kind',
      'state',
      'done_on as doneOn',
      'due_on as dueOn',
      'holder',
      'holder_user as holderUser',
      'note',
      'changed_at as changedAt',
      'changed_by as changedBy',
    ])
    .where(
      'process_id',
      'in',
      processes.map((one) => one.id),
    )
    .execute()
  const byProcess = Map.groupBy(steps, ({ process_id }) => process_id)
  return processes.map((one) => ({ ...one, steps: inOrder(byProcess.get(one.id) ?? []) }))
}

/** @throws Problem not-found, also for one that is hidden */
export const processById = async (tx: Db, id: string): Promise<Process> => {
  const [found] = await processesOf(tx, { id })
  if (found === undefined) throw new Problem('not-found')
  return found
}

export const insertProcess = async (
  tx: Db,
  process: { readonly state: string; readonly instrument: string; readonly way: Way; readonly by: string },
  steps: readonly Pick<Step, 'kind' | 'state' | 'doneOn'>[],
): Promise<string> => {
  const id = newId()
  const { state, instrument, way, by } = process
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ratification_process')
    .values({ id, state_code: state, instrument, way, opened_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('done-already')
  await tx
    .insertInto('ratification_step')
    .values(
      steps.map(({ kind, state: begun, doneOn }) => ({
        process_id: id,
        kind,
        state: begun,
        done_on: doneOn,
        changed_by: by,
      })),
    )
    .execute()
  return id
}

/** @throws Problem done-already if somebody was faster */
export const endProcess = async (tx: Db, id: string, by: string, reason: string): Promise<void> => {
  const { numUpdatedRows } = await tx
    .updateTable('ratification_process')
    .set({ ended_at: sql<Date>`now()`, ended_by: by, end_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Problem('done-already')
}

export const updateStep = async (
  tx: Db,
  process: string,
  step: Pick<Step, 'kind' | 'state' | 'doneOn' | 'dueOn' | 'holder' | 'holderUser' | 'note' | 'changedBy'>,
): Promise<void> => {
  const { kind, state, doneOn, dueOn, holder, holderUser, note, changedBy } = step
  await tx
    .updateTable('ratification_step')
    .set({
      state,
      done_on: doneOn,
      due_on: dueOn,
      holder,
      holder_user: holderUser,
      note,
      changed_at: sql<Date>`now()`,
      changed_by: changedBy,
    })
    .where('process_id', '=', process)
    .where('kind', '=', kind)
    .execute()
}

export interface ReceivedDocument {
  readonly file: string
  readonly kind: StepKind
  readonly receivedOn: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
}

const documents = (tx: Db) =>
  tx
    .selectFrom('ratification_document as document')
    .innerJoin('file', 'file.id', 'document.file_id')
    .innerJoin('file_content', 'file_content.sha256', 'file.sha256')
    .where('file.removed_at', 'is', null)
    .select([
      'document.file_id as file',
      'document.kind',
      'document.received_on as receivedOn',
      'file.name',
      'file.media_type as mediaType',
      'file_content.bytes',
    ])

export const documentsOf = (tx: Db, process: string): Promise<ReceivedDocument[]> =>
  documents(tx)
    .where('document.process_id', '=', process)
    .orderBy('document.received_on')
    .orderBy('document.file_id')
    .execute()

export const insertDocument = async (
  tx: Db,
  { process, file, kind, receivedOn }: { process: string; file: string; kind: StepKind; receivedOn: string },
): Promise<void> => {
  await tx
    .insertInto('ratification_document')
    .values({ process_id: process, file_id: file, kind, received_on: receivedOn })
    .execute()
}

/** The file itself, if it hangs on this process. */
export const documentFile = async (tx: Db, process: string, file: string) => {
  const hangs = await tx
    .selectFrom('ratification_document')
    .select('file_id')
    .where('process_id', '=', process)
    .where('file_id', '=', file)
    .executeTakeFirst()
  return hangs && fileById(tx, file)
}
