/** The sign-in library inside our transactions; docs/decisions/0011-sign-in-by-better-auth.md says why and how. */
import { installation } from '../../action/installation.ts'
import { fullSight, setSight } from '../../action/sight.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Db } from '../../storage/database.ts'
import type { makeLibrary } from './library.ts'
import { type Given, working } from './library-work.ts'

export type Library = ReturnType<typeof makeLibrary>

let made: { readonly settings: string; readonly library: Promise<Library> } | undefined

const theLibrary = (): Promise<Library> => {
  const { publicUrl, secret } = installation()
  const settings = `${publicUrl} ${secret}`
  if (made?.settings !== settings)
    made = { settings, library: import('./library.ts').then(({ makeLibrary }) => makeLibrary({ publicUrl, secret })) }
  return made.library
}

/** What the library refuses, by its own class of errors, which is not loaded here. */
const asProblem = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  // What was sealed with another secret fails the check of its cipher, whose library has no class for it.
  if (error.message === 'invalid tag') return new Problem('other-secret')
  if (error.name !== 'APIError') return error
  const { statusCode } = error as Error & { statusCode: number }
  if (statusCode === 429) return new Problem('too-many-requests')
  return statusCode >= 400 && statusCode < 500 ? new Problem('sign-in-failed') : error
}

/**
 * Works with the library inside our transaction, seeing every row: what it writes is committed together with our audit
 * entry. The transaction keeps that sight.
 * @throws Problem sign-in-failed for whatever the library refuses, too-many-requests where it counts attempts, other-secret
 * for what this installation's secret does not open
 */
export const withAuth = async <T>(tx: Db, work: (library: Library) => Promise<T>, given: Given = {}): Promise<T> => {
  const library = await theLibrary()
  await setSight(tx, fullSight)
  return working({ tx, ...given }, async () => {
    try {
      return await work(library)
    } catch (error) {
      throw asProblem(error)
    }
  })
}
