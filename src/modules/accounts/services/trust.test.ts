/** Which addresses of sign-in services the server asks. */
import { describe, expect, it } from 'vitest'
import { isAskable } from './trust.ts'

describe('an address that the server itself asks', () => {
  it('is https in the public network, or of this machine where the whole installation is', () => {
    const isPublic = (hostname: string) => hostname !== 'intranet.example'
    expect(isAskable('https://login.example/', isPublic)).toBe(true)
    expect(isAskable('http://127.0.0.1:9000', isPublic)).toBe(true)
    for (const address of [
      'http://login.example/',
      'https://intranet.example/',
      'https://user@login.example',
      'file:///etc/passwd',
      'nothing',
    ])
      expect(isAskable(address, isPublic), address).toBe(false)
  })
})
