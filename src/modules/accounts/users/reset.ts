/** Sends a person the mail by which they set a new password. */
import type { Db } from '../../../storage/database.ts'
import { withAuth } from '../auth.ts'
import type { Person } from './user.ts'

export const sendResetLinkTo = async (tx: Db, { email }: Pick<Person, 'email'>): Promise<void> => {
  await withAuth(tx, ({ api }) => api.requestPasswordReset({ body: { email } }))
}
