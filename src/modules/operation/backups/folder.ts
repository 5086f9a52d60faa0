/** Where backups may go by form. Whoever has the machine chooses any folder on the command line; an administrator may not write everywhere on it. */
import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { sep } from 'node:path'
import { installation } from '../../../action/installation.ts'

/** Below the folder of the installation, which is made when it is first needed; also where a link would lead elsewhere. */
export const mayHoldBackups = (folder: string): boolean => {
  const { backupFolder } = installation()
  try {
    mkdirSync(backupFolder, { recursive: true, mode: 0o700 })
    const [base, real] = [realpathSync(backupFolder), realpathSync(folder)]
    if (real !== base && !real.startsWith(`${base}${sep}`)) return false
    accessSync(real, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
