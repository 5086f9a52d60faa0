/** The settings of a service hold our secret with it, so they are stored sealed by the secret of the installation. */
import { installation } from '../../../action/installation.ts'

/** Loaded late: with the rest of the library it takes most of a second. */
const crypto = () => import('better-auth/crypto')

const mark = 'sealed:'

export const sealedConfig = async (text: string): Promise<string> => {
  const { symmetricEncrypt } = await crypto()
  return `${mark}${await symmetricEncrypt({ key: installation().secret, data: text })}`
}

/** The text itself, for what was not sealed. */
export const openedConfig = async (text: string): Promise<string> => {
  if (!text.startsWith(mark)) return text
  const { symmetricDecrypt } = await crypto()
  return symmetricDecrypt({ key: installation().secret, data: text.slice(mark.length) })
}
