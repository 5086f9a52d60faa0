/** Rights in words: "Administrators may: see people, …". */
import type { Module } from '../../../action/manifest.ts'
import type { Holder, Right } from '../../../action/rights.ts'
import type { MessageKey, Translator } from '../../../i18n/translate.ts'
import { roles } from '../../../kernel/actor.ts'
import { roleName } from './words.tsx'

/** The key of the sentence's end, such as `accounts.right.user_see`; what the site itself offers has its words beside it. */
export const rightKey = ({ name, module }: Right): string => {
  const folder = module === 'site' ? 'interfaces.web' : module
  return `${folder}.right.${name.slice(module.length + 1).replaceAll(/[.-]/g, '_')}`
}

/** "see people" */
export const rightWords = ({ t }: Translator, right: Right): string =>
  (t as (key: MessageKey) => string)(rightKey(right) as MessageKey)

export const holders: readonly Holder[] = [...roles, 'self', 'operator', 'public']

export const holderName = (translator: Translator, holder: Holder): string =>
  holder === 'self' || holder === 'operator' || holder === 'public'
    ? translator.t(`accounts.holder.${holder}`)
    : roleName(translator, holder)

/** Every right that the modules state, module by module. */
export const allRights = (modules: readonly Module[]): Right[] => modules.flatMap(({ rights }) => Object.values(rights))
