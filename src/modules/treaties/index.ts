/** What modules above may use of the treaty register. */
export { isConsent } from './acts/act.ts'
export { joinedInYear } from './joined.tsx'
export { registerOf } from './queries.ts'
export { mainCollection, type Register } from './register.ts'
