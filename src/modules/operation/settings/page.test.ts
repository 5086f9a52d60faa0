/** The settings page: everything that is set, no secret, and what the database's wall is worth. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { people } from '../../../../test/support/people.ts'
import { installation, setInstallation } from '../../../action/installation.ts'
import { readConfig, settingNames } from '../../../config.ts'
import { translator } from '../../../i18n/translate.ts'
import { openInstallation } from '../../../interfaces/installation.ts'
import { languages } from '../../../kernel/text.ts'

const before = installation()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-settings-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  setInstallation(before)
  rmSync(folder, { recursive: true, force: true })
})

const secrets = {
  DATABASE_URL: 'postgres://pacta:hidden-one@db.example/pacta',
  PACTA_SECRET: 'hidden-two-and-longer-than-32-characters',
  SMTP_URL: 'smtps://pacta:hidden-three@mail.example.org:465',
  METRICS_TOKEN: 'hidden-four-and-long-enough',
  FILES_S3_SECRET_ACCESS_KEY: 'hidden-five',
}

const open = (wall: 'separate-role' | 'owner' | 'bypassed' = 'separate-role') =>
  openInstallation(readConfig(process.env), folder, { version: '9.8.7', wall })

test('shows each setting with its source, and of a secret only that it is set', async () => {
  for (const [name, value] of Object.entries(secrets)) vi.stubEnv(name, value)
  vi.stubEnv('PORT', '8123')
  open()
  setInstallation({ ...installation(), secret: before.secret })
  const administrator = await people(await testDatabase()).administrator()
  const page = (await (await administrator.get('/en/settings')).text()).replaceAll('<wbr/>', '')
  expect(page).not.toContain('hidden-')
  for (const name of settingNames) expect(page).toContain(name)
  const row = (name: string) => /<tr[^>]*>.*?<\/tr>/s.exec(page.slice(page.indexOf(`<tr id="${name}"`)))?.[0] ?? ''
  expect(row('PORT')).toMatch(/8123.*environment/s)
  expect(row('SMTP_URL')).toMatch(/set \(not shown\).*environment/s)
  expect(row('MAIL_FROM')).toMatch(/pacta@localhost.*default/s)
  expect(row('DATABASE_OWNER_URL')).toMatch(/not set.*default/s)
  expect(row('PACTA_DATA')).toContain(folder)
  expect(page).toContain('Pacta 9.8.7')
  expect(page).toContain('sent through the mail server')
  expect(page).toContain('0007-mail')
})

test('a secret of the data folder is said to be there', async () => {
  vi.stubEnv('PACTA_SECRET', '')
  open()
  expect(installation().settings.find(({ name }) => name === 'PACTA_SECRET')).toEqual({
    name: 'PACTA_SECRET',
    source: 'data-folder',
    value: null,
    secret: true,
  })
})

test('says what the wall is worth, and how to mend it', async () => {
  const administrator = await people(await testDatabase()).administrator()
  const page = async () => (await administrator.get('/en/settings')).text()
  expect(await page()).not.toContain('DATABASE_OWNER_URL; docs')
  for (const wall of ['owner', 'bypassed'] as const) {
    setInstallation({ ...before, wall })
    expect(await page()).toContain('the owner’s into DATABASE_OWNER_URL')
  }
})

test('says what goes to other machines without encryption, in every language', async () => {
  vi.stubEnv('HOST', '0.0.0.0')
  vi.stubEnv('DATABASE_URL', 'postgres://pacta:hidden-one@db.example/pacta')
  vi.stubEnv('FILES_S3_BUCKET', 'pacta')
  vi.stubEnv('FILES_S3_ENDPOINT', 'http://s3.example')
  const administrator = await people(await testDatabase()).administrator()
  const said = async () =>
    Promise.all(
      languages.map(async (language) => {
        const page = await (await administrator.get(`/${language}/settings`)).text()
        const { t } = translator(language)
        return (['readers', 'database', 'files'] as const).filter((which) =>
          page.includes(t(`operation.settings.plain.${which}`)),
        ).length
      }),
    )
  expect(await said()).toEqual([0, 0, 0, 0, 0, 0])
  open()
  setInstallation({ ...installation(), publicUrl: before.publicUrl, secret: before.secret })
  expect(await said()).toEqual([3, 3, 3, 3, 3, 3])
})

test('every setting is explained in every language', () => {
  for (const language of languages)
    for (const name of settingNames) {
      const t = translator(language).t as (key: string) => string
      expect(t(`operation.settings.about.${name.toLowerCase()}`)).not.toBe('')
    }
})

test('is for administrators alone', async () => {
  const as = people(await testDatabase())
  for (const visitor of [await as.public(), await as(null), await as('auditor'), await as('programme-manager')])
    expect((await visitor.get('/en/settings')).status).toBe(404)
})
