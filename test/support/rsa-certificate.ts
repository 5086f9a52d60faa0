/** A fresh RSA key with the certificate that it has signed for itself (X.509, RFC 5280), as an identity provider of tests has. */
import { generateKeyPairSync, sign } from 'node:crypto'

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const length = body.length.toString(16)
  const bytes = Buffer.from(length.padStart(length.length + (length.length % 2), '0'), 'hex')
  return Buffer.concat([
    Buffer.from([tag]),
    body.length < 128 ? bytes : Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]),
    body,
  ])
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const bytes = (hex: string) => Buffer.from(hex, 'hex')

/** sha256WithRSAEncryption. */
const algorithm = sequence(der(0x06, bytes('2a864886f70d01010b')), der(0x05))
const commonName = (name: string) =>
  sequence(der(0x31, sequence(der(0x06, bytes('550403')), der(0x0c, Buffer.from(name)))))
const time = (text: string) => der(0x18, Buffer.from(text))

const pem = (content: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${content.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----`

export const makeRsaCertificate = (): { readonly key: string; readonly certificate: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const name = commonName('for tests')
  const body = sequence(
    der(0x02, bytes('01')),
    algorithm,
    name,
    sequence(time('20200101000000Z'), time('20991231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', body, privateKey)
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: pem(sequence(body, algorithm, der(0x03, bytes('00'), signature))),
  }
}
