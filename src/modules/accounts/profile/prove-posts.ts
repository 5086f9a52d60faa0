/** The forms by which a page asks once more who is there, before it lets anything sensitive be changed. */
import type { Post } from '../../../action/manifest.ts'
import { proveByPasskey, proveByPassword } from './actions.ts'

export const provePosts = (to: string): Record<'prove' | 'prove-passkey', Post> => ({
  prove: {
    action: proveByPassword,
    run: async ({ act, fields: { password } }) => {
      const { cookies } = await act(proveByPassword, { password })
      return { to, cookies, flash: 'accounts.profile.proved' }
    },
  },
  'prove-passkey': {
    action: proveByPasskey,
    run: async ({ act, fields: { passkey } }) => {
      const { cookies } = await act(proveByPasskey, { passkey })
      return { to, cookies, flash: 'accounts.profile.proved' }
    },
  },
})
