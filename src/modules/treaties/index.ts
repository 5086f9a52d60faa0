/** What modules above may use of the treaty register. */
export { isConsentAct } from './acts/act.ts'
export { joinedInYear } from './joined.tsx'
export {
  type Obligation,
  type ObligationType,
  obligationTypes,
  type Safeguard,
  safeguards,
} from './obligations/obligation.ts'
export { obligationsOf } from './obligations/queries.ts'
export {
  idAt,
  type ObligationRegister,
  obligationAt,
  obligationPath,
  type RegisteredObligation,
} from './obligations/register.ts'
export {
  instrumentPath,
  obligationTitle,
  placeWords,
  type Registers,
  titleOf,
  titleWithin,
} from './obligations/titles.ts'
export { bondsOf, lawOf } from './owed/bonds.ts'
export { owedNow } from './owed/owed.ts'
export { registerOf } from './queries.ts'
export { mainCollection, type Register } from './register.ts'
