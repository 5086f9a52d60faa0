/** What people do with stored files. */
import { action } from '../../../action/action.ts'
import { enqueue } from '../../../action/jobs.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import type { File } from '../../../storage/files/records.ts'
import { rights } from '../permissions.ts'
import { nothing } from './about.ts'
import { FileAndReason, NewFile, Nothing } from './input.ts'
import { filesCheck } from './jobs.ts'
import { fileById, hasContent, hideFile, recordUpload } from './queries.ts'
import { isReceipt } from './receipt.ts'

/** A person's file is that person's, and a State's file that State's: whoever may not see the record must not see it by its files. */
const ownerOf = (about: string | undefined): string | null => /^user:([0-9a-f-]{36})$/.exec(about ?? '')?.[1] ?? null

export const uploadFile = action({
  name: 'operation.file.upload',
  right: rights['file.upload'],
  input: NewFile,
  find: async () => null,
  place: (_, { state, about }) => ({ owner: ownerOf(about), ...(state === undefined ? {} : { states: [state] }) }),
  run: async (tx, input, _, { name: uploadedBy }) => {
    const { sha256, bytes, name, mediaType, receipt, about = nothing, state = null } = input
    if (!isReceipt(uploadedBy, input, receipt))
      throw new Problem('bad-input', [{ field: 'receipt', value: '…', allowed: 'POST /<language>/files/upload' }])
    if (!(await hasContent(tx, sha256))) throw new Problem('conflict')
    const owner = ownerOf(about)
    return recordUpload(tx, { sha256, bytes, name, mediaType, about, owner, stateCode: state, uploadedBy })
  },
  record: (id, { sha256, bytes, name, mediaType, about = nothing, state = null }) => ({
    subject: `file:${id}`,
    detail: { sha256, bytes, mediaType, about, ...(state === null ? {} : { state }) },
    // A name may say of whom the file speaks.
    personal: { name: { after: name } },
    owner: ownerOf(about),
    state,
    changes: 'nothing',
  }),
})

export const removeFile = action({
  name: 'operation.file.remove',
  right: rights['file.remove'],
  seen: rights['file.see'],
  input: FileAndReason,
  find: async (db: Db, { file }): Promise<File> => {
    const found = await fileById(db, file)
    if (found === undefined) throw new Problem('not-found')
    return found
  },
  place: ({ owner, stateCode }) => ({ owner, states: stateCode === null ? [] : [stateCode] }),
  run: async (tx, { file }) => {
    if (!(await hideFile(tx, file))) throw new Problem('conflict')
  },
  record: (_, { reason }, { id, sha256, about }) => ({
    subject: `file:${id}`,
    detail: { sha256, about },
    reason,
    changes: 'nothing',
  }),
})

export const checkFilesNow = action({
  name: 'operation.file.check',
  right: rights['file.check'],
  input: Nothing,
  find: async () => null,
  run: (tx) => enqueue(tx, filesCheck, {}),
  record: (id) => ({ subject: `job:${id}`, changes: 'nothing' }),
})
