/** What people do with the way of a State to an instrument. */
import { action } from '../../../action/action.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { hasContent, hideFile, isReceipt, recordUpload } from '../../operation/index.ts'
import { referenceOf } from '../../reference/index.ts'
import { obligationsOf } from '../obligations/queries.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { AddDocument, ChangeStep, EndProcess, MadeModel, OpenProcess, RemoveDocument } from './input.ts'
import { openingSteps, type Process, type Step } from './process.ts'
import {
  documentFile,
  insertDocument,
  insertProcess,
  processById,
  updateStep,
  endProcess as writeEnd,
} from './queries.ts'
import { consentOf } from './view.ts'

const changes = 'nothing' as const
const keep = { right: rights['ratification.keep'], seen: rights['ratification.see'] }

const subjectOf = (id: string): string => `ratification:${id}`
const placeOf = ({ state }: { state: string }) => ({ states: [state] })
const found = (db: Db, { process }: { process: string }): Promise<Process> => processById(db, process)

export const openProcess = action({
  name: 'treaties.ratification.open',
  ...keep,
  input: OpenProcess,
  find: async (db, { state, instrument }) => {
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    if (!register.instruments.has(instrument))
      throw new Problem('bad-input', [
        { field: 'instrument', value: instrument, allowed: [...register.instruments.keys()].join(', ') },
      ])
    if (!reference.states.has(state))
      throw new Problem('bad-input', [{ field: 'state', value: state, allowed: 'ISO 3166 alpha-3' }])
    return {
      signature: register.positions.get(instrument)?.get(state)?.signature,
      joined: consentOf(register, { state, instrument }),
    }
  },
  place: (_, input) => placeOf(input),
  run: async (tx, { although_joined, ...input }, { signature, joined }, { name: by }) => {
    if (joined !== null && !although_joined)
      throw new Problem('bad-input', [{ field: 'although_joined', value: '', allowed: 'yes' }])
    const clauses = (await obligationsOf(tx)).terms.get(input.instrument)?.clauses ?? null
    const declarations =
      clauses === null ? null : clauses.declarations.filter(({ when }) => when === 'on-joining').length
    const steps = openingSteps(input.way, { signedOn: signature?.deposited_on ?? null, declarations })
    return insertProcess(tx, { ...input, by }, steps)
  },
  record: (id, { state, instrument, way }) => ({ subject: subjectOf(id), detail: { state, instrument, way }, changes }),
})

export const endProcess = action({
  name: 'treaties.ratification.end',
  ...keep,
  input: EndProcess,
  find: found,
  place: placeOf,
  run: (tx, { process, reason }, _, { name: by }) => writeEnd(tx, process, by, reason),
  record: (_, { process, reason }) => ({ subject: subjectOf(process), reason, changes }),
})

/** @throws Problem done-already for one that was given up */
const open = (process: Process): void => {
  if (process.endedAt !== null) throw new Problem('done-already')
}

export const changeStep = action({
  name: 'treaties.ratification.step',
  ...keep,
  input: ChangeStep,
  find: async (db, input) => {
    const process = await found(db, input)
    return { ...process, before: process.steps.find(({ kind }) => kind === input.step) as Step }
  },
  place: placeOf,
  run: async (tx, input, process, { name: changedBy, user }) => {
    open(process)
    const holderUser = input.keeps === 'me' ? user : input.keeps === 'same' ? process.before.holderUser : null
    const step = {
      kind: input.step,
      state: input.state,
      doneOn: input.done_on ?? null,
      dueOn: input.due_on ?? null,
      holder: input.holder,
      holderUser,
      note: input.note,
      changedBy,
    }
    await updateStep(tx, input.process, step)
    return step
  },
  record: (after, { process, step }, { before, state }) => ({
    subject: subjectOf(process),
    detail: {
      step,
      ...Object.fromEntries(
        (['state', 'doneOn', 'dueOn'] as const)
          .filter((field) => before[field] !== after[field])
          .map((field) => [field, { before: before[field], after: after[field] }]),
      ),
    },
    // Both may name people.
    personal: Object.fromEntries(
      (['holder', 'note'] as const)
        .filter((field) => before[field] !== after[field])
        .map((field) => [field, { before: before[field], after: after[field] }]),
    ),
    state,
    changes,
  }),
})

export const addDocument = action({
  name: 'treaties.ratification.add-document',
  ...keep,
  input: AddDocument,
  find: found,
  place: placeOf,
  run: async (tx, input, process, { name: uploadedBy }) => {
    open(process)
    const { sha256, bytes, name, mediaType, receipt } = input
    if (!isReceipt(uploadedBy, input, receipt))
      throw new Problem('bad-input', [{ field: 'receipt', value: '…', allowed: 'POST /<language>/ratifications/<id>' }])
    if (!(await hasContent(tx, sha256))) throw new Problem('conflict')
    const about = subjectOf(process.id)
    const file = await recordUpload(tx, {
      ...{ sha256, bytes, name, mediaType, about, uploadedBy },
      owner: null,
      stateCode: process.state,
    })
    await insertDocument(tx, { process: process.id, file, kind: input.step, receivedOn: input.received_on })
    return file
  },
  record: (file, { process, step, name, sha256 }, { state }) => ({
    subject: subjectOf(process),
    detail: { step, file, sha256 },
    personal: { name: { after: name } },
    state,
    changes,
  }),
})

export const removeDocument = action({
  name: 'treaties.ratification.remove-document',
  ...keep,
  input: RemoveDocument,
  find: async (db, input) => {
    const [process, file] = [await found(db, input), await documentFile(db, input.process, input.file)]
    if (file === undefined) throw new Problem('not-found')
    return process
  },
  place: placeOf,
  run: async (tx, { file }) => {
    if (!(await hideFile(tx, file))) throw new Problem('conflict')
  },
  record: (_, { process, file, reason }) => ({ subject: subjectOf(process), detail: { file }, reason, changes }),
})

/** That a model was made: neither its words nor who signs are kept. */
export const makeModel = action({
  name: 'treaties.ratification.model',
  right: rights['ratification.see'],
  input: MadeModel,
  find: found,
  place: placeOf,
  run: async () => null,
  record: (_, { process, kind, language }) => ({ subject: subjectOf(process), detail: { kind, language }, changes }),
})
