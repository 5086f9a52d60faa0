/** What pages, exports and documents get to work with, on a test's database. */
import type { Context } from '../../src/action/manifest.ts'
import { translator } from '../../src/i18n/translate.ts'
import { publicReader } from '../../src/kernel/actor.ts'
import type { Language } from '../../src/kernel/text.ts'
import { modules } from '../../src/modules/index.ts'
import type { Storage } from '../../src/storage/database.ts'

export const contextOf = ({ db }: Storage, language: Language = 'en'): Context => ({
  db,
  actor: publicReader,
  modules,
  translator: translator(language),
})
