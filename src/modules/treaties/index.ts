/** What modules above may use of the treaty register. */
export { type Act, isConsent } from './acts/act.ts'
export type { Instrument } from './instruments/instrument.ts'
export { joinedInYear } from './joined.tsx'
export { registerOf } from './queries.ts'
export type { Register } from './register.ts'
export { type Status, statusAt } from './status/status.ts'
