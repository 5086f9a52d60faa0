/** For tests: a database with the reference data, the register and the programme of 2016, and a context on it. */
import { loadAll } from '../../action/load.ts'
import type { Context, Module } from '../../action/manifest.ts'
import { translator } from '../../i18n/translate.ts'
import { startUp } from '../../kernel/actor.ts'
import type { Language } from '../../kernel/text.ts'
import type { Storage } from '../../storage/database.ts'
import { assistance } from '../assistance/module.ts'
import { funding } from '../funding/module.ts'
import { partners } from '../partners/module.ts'
import { reference } from '../reference/module.ts'
import { tools } from '../tools/module.ts'
import { treaties } from '../treaties/module.ts'
import { reports } from './module.ts'

export const modules: readonly Module[] = [reference, treaties, tools, partners, assistance, funding, reports]

export const loadProgramme = async ({ db }: Storage): Promise<void> => {
  await loadAll(db, startUp, modules.flatMap((module) => module.loads ?? []), { again: false, programmes: true })
}

export const contextOf = ({ db }: Storage, language: Language = 'en'): Context => ({ db, modules, translator: translator(language) })
