/** Fills a demonstration through the application itself, as its people would: by its links, its pages and its forms. */
import type { Module } from '../../action/manifest.ts'
import { translator } from '../../i18n/translate.ts'
import { commandLine } from '../../kernel/actor.ts'
import type { Db } from '../../storage/database.ts'
import { createApp } from '../web/server.ts'
import { type Browser, browserOf } from './browser.ts'
import {
  applicants,
  files,
  firstAdministrator,
  focalPoint,
  type Invented,
  invited,
  officer,
  others,
  password,
  practitioner,
  suspended,
} from './people.ts'
import { idOf, linkMailedTo } from './queries.ts'

const consentIn = (html: string): string => {
  const [, value] =
    /name="consent"[^>]*value="([0-9a-f]{64})"|value="([0-9a-f]{64})"[^>]*name="consent"/
      .exec(html)
      ?.filter((group) => group !== undefined) ?? []
  if (value === undefined) throw new Error('no consent is asked for')
  return value
}

const day = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10)

const invitation = ({ email, name, language, state, organisation = '', roles }: Invented) => ({
  email,
  name,
  language,
  state,
  organisation,
  reason: 'Demonstration',
  ...Object.fromEntries(
    roles.flatMap(({ role, reach }, at) => [
      [`grants.${at}.role`, role],
      [`grants.${at}.reach`, reach],
    ]),
  ),
})

/** As whoever holds the machine gets it, by `pacta user invite`. */
const firstLink = async (tx: Db, modules: readonly Module[]): Promise<string> => {
  const invite = modules.flatMap(({ commands = [] }) => commands).find(({ name }) => name.join(' ') === 'user invite')
  const { email, name, roles } = firstAdministrator
  const said: string[] = []
  const context = { db: tx, modules, actor: commandLine('demonstration'), translator: translator('en') }
  const input = invite?.input.parse({ role: roles[0].role, email, name })
  await invite?.run({ ...context, print: (line) => void said.push(line) }, input)
  const [path] = /\/en\/invitation\/[\w-]+/.exec(said.join('\n')) ?? []
  if (path === undefined) throw new Error('no link for the first administrator')
  return path
}

/** In the transaction at hand; answers how many people there are. */
export const fill = async (tx: Db, modules: readonly Module[]): Promise<number> => {
  const storage = {
    db: tx,
    // Nothing is remembered of what is not committed.
    revision: { current: undefined, close: async () => {} },
    health: async () => ({ ok: true, version: '', latencyMs: 0 }),
  }
  const report = (_: string, error: unknown): never => {
    throw error
  }
  const app = createApp({ storage, modules, version: '', trustProxy: true, report })
  let browsers = 0
  /** From a network of its own (RFC 5737), so that nobody waits for another one's attempts. */
  const browser = (): Browser => {
    browsers += 1
    return browserOf(app, `192.0.2.${browsers}`)
  }

  const accept = async (link: string, who: Invented): Promise<Browser> => {
    const own = browser()
    const consent = consentIn(await own.get(link))
    await own.post(link, 'accept', { email: who.email, name: who.name, password, consent })
    return own
  }

  const administrator = await accept(await firstLink(tx, modules), firstAdministrator)

  const present = new Map<Invented, Browser>()
  for (const who of [...others, ...invited]) await administrator.post('/en/users/invite', 'invite', invitation(who))
  for (const who of others) present.set(who, await accept(await linkMailedTo(tx, who.email, 'invitation'), who))
  const as = (who: Invented): Browser => present.get(who) as Browser

  for (const { decision, language, ...applicant } of applicants) {
    const own = browser()
    const consent = consentIn(await own.get(`/${language}/apply`))
    await own.post(`/${language}/apply`, 'apply', { ...applicant, consent })
    await own.post(await linkMailedTo(tx, applicant.email, 'application'), 'confirm')
    if (decision === undefined) continue
    await as(focalPoint).post(`/fr/applications/${await idOf(tx, 'application', applicant.email)}`, 'decide', decision)
  }

  await as(officer).post('/ru/profile/tokens', 'make', {
    name: 'Figures of the region',
    rights: ['accounts.profile.see'],
    until: inDays(90),
  })
  await as(practitioner).post('/ar/profile/data', 'correction', { words: 'أرجو كتابة اسمي «محمود أحمد الشريف».' })
  const about = await idOf(tx, 'app_user', suspended.email)
  await administrator.get(`/en/users/${about}`)
  await administrator.post(`/en/users/${about}`, 'suspend', { reason: 'Left the service.' })
  const given = {
    role: 'legal-officer',
    reach: ['everything'],
    until: inDays(180),
    reason: 'Stands in for a colleague.',
  }
  await administrator.post(`/en/users/${await idOf(tx, 'app_user', officer.email)}`, 'give-grant', given)
  await as(officer).post('/en/drafts', 'example')
  await as(officer).post('/en/reviews', 'example')
  for (const { name, about: record, content } of files)
    await administrator.upload('/en/files/upload', { about: record, state: '' }, new File([content], name))

  for (const [who, own] of [[firstAdministrator, administrator] as const, ...present])
    if (who !== suspended) await own.post('/en/sign-out', 'sign-out')
  return present.size + 1
}
