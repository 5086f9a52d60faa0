/** A draft law as a record with a history, and the files that its versions came from. */
import { z } from 'zod'
import { download } from '../../../../action/manifest.ts'
import { restrictedRecord } from '../../../../action/restricted-record.ts'
import { reading } from '../../../../action/sight.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { rights } from '../../permissions.ts'
import { placeOf } from '../draft.ts'
import { draftById, fileOf, respondWith } from '../queries.ts'
import { draftAt } from './draft-page.tsx'
import { draftPath } from './views.tsx'

/** What a version came from, to those who see the draft. */
export const draftFile = download({
  path: '/drafts/:id/files/:file',
  right: rights['draft.see'],
  query: z.object({}),
  file: async (context) => {
    const { params, request } = context
    const file = await reading(
      context,
      rights['draft.see'],
      async (tx) => {
        const draft = await draftAt(tx, params.id)
        const known = z.uuid().safeParse(params.file).data
        const found = known === undefined ? undefined : await fileOf(tx, draft.id, known)
        if (found === undefined) throw new Problem('not-found')
        return found
      },
      (found) => ({
        action: 'export',
        subject: `draft:${params.id}`,
        detail: { file: found.id, sha256: found.sha256 },
      }),
    )
    return respondWith(file, request)
  },
})

export const draftRecord = restrictedRecord({
  kind: 'draft',
  right: rights['draft.see'],
  read: draftById,
  shown: (draft) => ({
    title: `${draft.reference} ${draft.workingTitle}`,
    path: draftPath(draft.id),
    place: placeOf(draft),
  }),
})
