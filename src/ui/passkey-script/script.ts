/** The script for passkeys as text, with a name that changes whenever its content does. */
import { createHash } from 'node:crypto'
// The package's own build for browsers; its exports do not name it.
import library from '../../../node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js?raw'
import ours from './passkey.js?raw'

const text = `${library}\n${ours}`

export const passkeyScript = {
  text,
  path: `/assets/passkey-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.js`,
} as const
