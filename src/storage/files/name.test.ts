import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asAttachment, cleanName } from './name.ts'

test.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['..\\..\\windows\\system.ini.txt', 'system.ini.txt'],
  ['C:\\Users\\a\\note verbale.docx', 'note verbale.docx'],
  ['/', 'file'],
  ['..', 'file'],
  ['.pdf', 'pdf'],
  ['', 'file'],
  ['invoice\u202Efdp.txt', 'invoicefdp.txt'],
  ['a\u0000b\r\nc\u0085.pdf', 'abc.pdf'],
  ['a"b<c>d|e?f*g:h.pdf', 'a_b_c_d_e_f_g_h.pdf'],
  ['con.pdf', '_con.pdf'],
  ['report.pdf. . ', 'report.pdf'],
  ['e\u0301tude.pdf', 'étude.pdf'],
  ['\uD800.pdf', '\uFFFD.pdf'],
  ['تقرير ورشة العمل.pdf', 'تقرير ورشة العمل.pdf'],
  ['研讨会报告.docx', '研讨会报告.docx'],
  ['Отчёт о семинаре.odt', 'Отчёт о семинаре.odt'],
])('%j becomes %j', (given, clean) => {
  expect(cleanName(given)).toBe(clean)
})

test('a long name keeps its ending and whole characters', () => {
  const name = cleanName(`${'报告'.repeat(100)}.docx`)
  expect(name).toMatch(/^(报告)+报?\.docx$/)
  expect(Buffer.byteLength(name)).toBeGreaterThan(195)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
})

test('any name becomes one that the database takes and that stays itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = cleanName(given)
      expect(name).toMatch(/^[^\p{Cc}/\\]+$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
      expect(name.isWellFormed()).toBe(true)
      expect(cleanName(name)).toBe(name)
      expect(asAttachment(name)).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.!~%#$&+^`|{}-]+$/)
      expect(decodeURIComponent(asAttachment(name).split("''")[1] ?? '')).toBe(name)
    }),
    { numRuns: 2000 },
  )
})
