/** Everything that the modules contribute, with its right; what states none, or one of another module, does not start. */
import type { Module } from './manifest.ts'
import type { Right } from './rights.ts'

interface Part {
  /** Such as `page /treaties` or `action accounts.user.invite`. */
  readonly what: string
  readonly right: Right | undefined
}

const partsOf = (module: Module): Part[] => [
  ...(module.pages ?? []).map(({ path, right }) => ({ what: `page ${path}`, right })),
  ...(module.pages ?? []).flatMap(({ path, posts = {} }) =>
    Object.entries(posts).map(([form, { action }]) => ({ what: `form ${form} of ${path}`, right: action?.right })),
  ),
  ...(module.downloads ?? []).map(({ path, right }) => ({ what: `download ${path}`, right })),
  ...(module.exports ?? []).map(({ name, right }) => ({ what: `export ${name}`, right })),
  ...(module.commands ?? []).map(({ name, right }) => ({ what: `command ${name.join(' ')}`, right })),
  ...(module.panels ?? []).map(({ on, right }) => ({ what: `panel on ${on}`, right })),
  ...(module.actions ?? []).map(({ id, right }) => ({ what: `action ${id}`, right })),
  ...(module.loads ?? []).map(({ name, action }) => ({ what: `load ${name}`, right: action.right })),
  ...(module.records ?? []).map(({ kind, right }) => ({ what: `record ${kind}`, right })),
  ...(module.routes ?? []).map(({ method, path, right }) => ({ what: `route ${method} ${path}`, right })),
  ...[...(module.menu ?? []), ...(module.accountMenu ?? [])].map(({ path, right }) => ({
    what: `menu ${path}`,
    right,
  })),
  ...(module.figures ? [{ what: 'figures', right: module.figures.right }] : []),
]

/** @throws Error that names each part without a right of its module, each form whose action the API does not offer */
export const assertRightsStated = (modules: readonly Module[]): void => {
  const faults = modules.flatMap((module) => {
    const stated = new Set<Right | undefined>(Object.values(module.rights))
    const actions = new Set((module.actions ?? []).map(({ id }) => id))
    const hidden = (module.pages ?? []).flatMap(({ posts = {} }) =>
      Object.values(posts).flatMap(({ action }) =>
        actions.has(action.id) ? [] : [`action ${action.id} is not listed`],
      ),
    )
    return [
      ...partsOf(module).flatMap(({ what, right }) =>
        stated.has(right) ? [] : [`${module.name}: ${what} states no right`],
      ),
      ...hidden,
    ]
  })
  if (faults.length > 0) throw new Error(`Rights: ${[...new Set(faults)].join('; ')}`)
}
