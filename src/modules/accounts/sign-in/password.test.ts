/** Which new passwords are refused, and with which words. */
import { describe, expect, it } from 'vitest'
import { passwordProblem } from './password.ts'

describe('who signs in', () => {
  it('has a new password refused that is short, common or about them', () => {
    const who = { name: 'Amina Diallo', email: 'amina.d@example.org' }
    const of = (typed: string) => passwordProblem(typed, who, 'en')?.allowed
    expect(of('elevenchars')).toBe('12 to 128 characters')
    expect(of('x'.repeat(129))).toBe('12 to 128 characters')
    for (const common of [
      'password1234',
      'Password-2016!',
      'qwertyuiop123',
      'aaaaaaaaaaaa',
      'passwordpassword',
      '123456789012',
    ])
      expect(of(common), common).toMatch(/few people/)
    for (const own of ['pacta-diallo-1', 'AminaDiallo2016', 'amina@pacta1']) expect(of(own), own).toMatch(/your name/)
    for (const good of [
      'four words in a row',
      'ünïcode ✓ 密码 слово',
      'j8F.2kd-9sPq',
      'x'.repeat(64) + 'yz'.repeat(20),
    ])
      expect(passwordProblem(good, who, 'en'), good).toBeNull()
    expect(JSON.stringify(passwordProblem('password1234', who, 'fr'))).not.toContain('1234')
  })
})
