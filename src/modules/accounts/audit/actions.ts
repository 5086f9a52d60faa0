/** Seals the audit by hand; a job does it every hour. */
import { z } from 'zod'
import { action } from '../../../action/action.ts'
import { type Seal, sealNow } from '../../../action/audit-seal.ts'
import { rights } from '../permissions.ts'

export const sealAudit = action({
  name: 'accounts.audit.seal',
  right: rights['audit.seal'],
  seen: rights['audit.see'],
  input: z.strictObject({}),
  find: async () => null,
  run: (db, _, __, actor): Promise<Seal | undefined> => sealNow(db, actor),
  record: (seal) => ({
    subject: `seal:${seal?.id ?? 0}`,
    detail: { entry: seal?.entry ?? 0, sha256: seal?.hash ?? '' },
    changes: 'nothing',
  }),
})
