import { describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { plainConnections } from './plain-connections.ts'

const plain = (environment: Record<string, string>) => plainConnections(readConfig(environment))
const s3 = (FILES_S3_ENDPOINT: string) => ({ FILES_S3_BUCKET: 'pacta', FILES_S3_ENDPOINT })
const database = (rest: string) => ({ DATABASE_URL: `postgresql://pacta:s3cret@${rest}` })

describe('it is told', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['readers', { HOST: '0.0.0.0' }, ['readers']],
    ['readers', { HOST: '::' }, ['readers']],
    ['readers by a name', { HOST: '192.0.2.7', PUBLIC_URL: 'http://pacta.example' }, ['readers']],
    ['a database', database('db.example/pacta'), ['database']],
    ['a database whose certificate is not looked at', database('db.example/pacta?sslmode=no-verify'), ['database']],
    ['a database by its number', database('192.0.2.7:5432/pacta?sslmode=disable'), ['database']],
    [
      'the database of the owner alone',
      { ...database('localhost/pacta'), DATABASE_OWNER_URL: 'postgresql://owner@db.example/pacta' },
      ['database'],
    ],
    ['files', s3('http://s3.example:9000'), ['files']],
    [
      'all of them',
      { HOST: '0.0.0.0', ...database('db.example/pacta'), ...s3('http://s3.example') },
      ['readers', 'database', 'files'],
    ],
  ])('%s: %o', (_, environment, wanted) => expect(plain(environment)).toEqual(wanted))
})

describe('nothing is told', () => {
  test.each<[string, Record<string, string>]>([
    ['as installed', {}],
    ['of a proxy in front', { HOST: '0.0.0.0', PUBLIC_URL: 'https://pacta.example' }],
    ['of this machine', { HOST: '::1', ...database('[::1]/pacta'), ...s3('http://[::1]:9000') }],
    ['of this machine', { HOST: 'localhost', ...database('127.0.0.1/pacta'), ...s3('http://localhost:9000') }],
    ['of a socket', database('%2Fvar%2Frun%2Fpostgresql/pacta')],
    ['of a proven database', database('db.example/pacta?sslmode=verify-full')],
    ['of https', s3('https://s3.example')],
    ['of an endpoint that is not used', { FILES_S3_ENDPOINT: 'http://s3.example' }],
  ])('%s: %o', (_, environment) => expect(plain(environment)).toEqual([]))
})
