/** A process as a record of which people ask what happened and who may see it. */
import { restrictedRecord } from '../../../action/restricted-record.ts'
import { rights } from '../permissions.ts'
import { path } from './list-page.tsx'
import { processById } from './queries.ts'

export const ratificationRecord = restrictedRecord({
  kind: 'ratification',
  right: rights['ratification.see'],
  read: processById,
  shown: ({ id, state, instrument }, context) => ({
    title: context.translator.t('treaties.ratification.one_title', { state, instrument }),
    path: `${path}/${id}`,
    place: { states: [state] },
  }),
})
