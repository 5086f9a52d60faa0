/** Grants in words: the role, where it holds, until when; and the fields by which one is given. */
import { messageFormat } from '../../../i18n/catalogue.ts'
import type { Translator } from '../../../i18n/translate.ts'
import type { Role } from '../../../kernel/actor.ts'
import { roles } from '../../../kernel/actor.ts'
import type { Text } from '../../../kernel/text.ts'
import type { Db } from '../../../storage/database.ts'
import type { FormItem } from '../../../ui/form.tsx'
import { groupingName, type Reference, referenceOf, regionOptions, stateName } from '../../reference/index.ts'
import { type GrantTerms, grantModules, isRole } from './grant.ts'
import { projects } from './queries.ts'

/** What is needed to name the places of grants. */
export interface Places {
  readonly reference: Reference
  readonly projects: ReadonlyMap<string, Text>
}

export const placesIn = async (db: Db): Promise<Places> => ({
  reference: await referenceOf(db),
  projects: new Map((await projects(db)).map(({ id, name }) => [id, name])),
})

export const roleName = ({ t }: Translator, role: string): string => (isRole(role) ? t(`accounts.role.${role}`) : role)

/** Of a module, also of one that this version does not have. */
export const moduleName = ({ language }: Translator, module: string): string =>
  (grantModules as readonly string[]).includes(module)
    ? String(messageFormat(language, `accounts.module.${module}`).format())
    : module

/** Where a grant holds: "everything", "Tunisia, Western Africa", "the project X". */
export const reachWords = (
  { reference, projects: known }: Places,
  translator: Translator,
  terms: GrantTerms,
): string => {
  const { t, list, text } = translator
  switch (terms.reach) {
    case 'everything':
      return t('accounts.grants.everything')
    case 'states':
      return list([
        ...[...terms.regions, ...terms.groupings].map((id) => groupingName(reference, translator, id)),
        ...terms.states.map((code) => stateName(reference, translator, code)),
      ])
    case 'project': {
      const name = known.get(terms.project ?? '')
      return t('accounts.grants.in_project', { project: name === undefined ? (terms.project ?? '') : text(name) })
    }
    case 'module':
      return t('accounts.grants.in_module', { module: moduleName(translator, terms.module ?? '') })
  }
}

/** "Focal point (Tunisia), until 31 December 2027" */
export const grantWords = (places: Places, translator: Translator, terms: GrantTerms): string => {
  const { t, date } = translator
  const role = roleName(translator, terms.role)
  const reach = reachWords(places, translator, terms)
  return terms.until === null
    ? t('accounts.grants.sentence', { role, reach })
    : t('accounts.grants.sentence_until', { role, reach, date: date(terms.until) })
}

const stateKinds = new Set(['member', 'observer', 'other'])

/** States as choices of a form or a filter, by name. */
export const stateOptions = ({ states }: Reference, { text, compare }: Translator) =>
  [...states.values()]
    .filter(({ kind }) => stateKinds.has(kind))
    .map(({ code, name }) => ({ value: code, label: text(name) }))
    .sort((a, b) => compare(a.label, b.label))

export const roleOptions = (translator: Translator, some: readonly Role[] = roles) =>
  some.map((role) => ({ value: role, label: roleName(translator, role) }))

const placeGroups = ({ reference, projects: known }: Places, translator: Translator) => {
  const { t, text } = translator
  const kindOf = (id: string) => (reference.groupings.has(id) ? `grouping:${id}` : `region:${id}`)
  return [
    { label: t('accounts.grants.states'), options: prefixed('state', stateOptions(reference, translator)) },
    ...regionOptions(reference, translator).map(({ label, options }) => ({
      label,
      options: options.map(({ value, label: words }) => ({ value: kindOf(value), label: words.trim() })),
    })),
    {
      label: t('accounts.grants.modules'),
      options: grantModules.map((module) => ({ value: `module:${module}`, label: moduleName(translator, module) })),
    },
    {
      label: t('accounts.grants.projects'),
      options: [...known].map(([id, name]) => ({ value: `project:${id}`, label: text(name) })),
    },
  ].filter(({ options }) => options.length > 0)
}

const prefixed = (kind: string, options: readonly { value: string; label: string }[]) =>
  options.map(({ value, label }) => ({ value: `${kind}:${value}`, label }))

/** The fields of one grant; `path` stands before their names, such as `grants.0.`. */
export const grantFields = (
  places: Places,
  translator: Translator,
  { path = '', some = roles }: { path?: string; some?: readonly Role[] } = {},
): FormItem[] => {
  const { t } = translator
  return [
    { kind: 'select', name: `${path}role`, label: t('accounts.grants.role'), options: roleOptions(translator, some) },
    {
      kind: 'checks',
      name: `${path}reach`,
      label: t('accounts.grants.reach'),
      hint: t('accounts.grants.reach_hint'),
      options: [{ value: 'everything', label: t('accounts.grants.everything') }],
      groups: placeGroups(places, translator),
    },
    {
      kind: 'date',
      name: `${path}until`,
      label: t('accounts.grants.until'),
      hint: t('accounts.grants.until_hint'),
      optional: true,
    },
  ]
}

/** Organisations as choices of a form, by name. */
export const organisationOptions = ({ organisations }: Reference, { text, compare }: Translator) =>
  [...organisations.values()]
    .map(({ id, name }) => ({ value: id, label: text(name) }))
    .sort((a, b) => compare(a.label, b.label))

/** By whom, as far as the reader may know their name. */
export const byWhom = ({ t }: Translator, names: ReadonlyMap<string, string>, by: string): string =>
  names.get(by) ??
  (by === 'pacta'
    ? 'Pacta'
    : by.startsWith('operator:')
      ? t('accounts.grants.by_operator')
      : t('accounts.grants.by_other'))
