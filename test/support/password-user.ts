/** Users with a real password, and a browser that signs in with it: slow, for tests of signing in alone. */
import { seeingAll } from '../../src/modules/accounts/sign-in/queries.ts'
import { createUser } from '../../src/modules/accounts/sign-in/user.ts'
import type { Storage } from '../../src/storage/database.ts'
import type { keepingBrowser } from './keeping-browser.ts'

type Browser = ReturnType<typeof keepingBrowser>

export const password = 'four words in a row'
const about = { language: 'en', state: null, organisation: null, profession: null, name: 'Amina Diallo' } as const
let people = 0

export const passwordUser = async (storage: Storage): Promise<{ id: string; email: string }> => {
  people += 1
  const email = `amina${people}@example.org`
  return { email, ...(await seeingAll(storage.db, (tx) => createUser(tx, { ...about, email, password }))) }
}

export const signInWith = (browser: Browser, email: string, typed: string) =>
  browser.post('/en/sign-in', 'password', { email, password: typed })

export const isIn = async (browser: Browser): Promise<boolean> => (await browser.get('/en/profile')).status === 200
