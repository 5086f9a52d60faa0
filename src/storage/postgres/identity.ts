/** PostgreSQL refuses to run as root: this chooses the account that runs it, and knows what that account can reach. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Identity {
  readonly uid: number
  readonly gid: number
}

export const isRoot = (): boolean => process.getuid?.() === 0

/** The account `nobody` of this machine. */
export function nobody(): Identity {
  const line = passwd().find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/**
 * The account that must run PostgreSQL on this cluster folder, or undefined when it is the account of this process.
 * A cluster that another account made (Pacta was first started without root) stays with that account.
 */
export function serverIdentity(cluster: string): Identity | undefined {
  if (!isRoot()) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody()
}

/** Whether the account may enter every folder above the path (which exists), and read and enter the path itself. */
export function canReach(identity: Identity, path: string): boolean {
  try {
    const real = realpathSync(path)
    const self = allowed(identity, real)
    return (self & 0o5) === 0o5 && canEnterParents(identity, real)
  } catch {
    return false
  }
}

/** Whether the account may enter every folder above the path; missing folders do not count: we make them ourselves. */
export function canEnterParents(identity: Identity, path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const missing = statSync(folder, { throwIfNoEntry: false }) === undefined
    if (!missing && (allowed(identity, folder) & 0o1) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/** The three permission bits (read 4, write 2, enter 1) that apply to the account. */
function allowed({ uid, gid }: Identity, path: string): number {
  const found = statSync(path)
  if (found.uid === uid) return (found.mode >> 6) & 0o7
  return (found.gid === gid ? found.mode >> 3 : found.mode) & 0o7
}

function passwd(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n')
  } catch {
    return []
  }
}
