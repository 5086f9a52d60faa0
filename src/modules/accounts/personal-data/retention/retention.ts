/** When what is kept is due, as pure rules: rows by the register, and people who no longer use or want their account. */
import { type PersonalTable, personalTables, type Retention } from '../../../../action/personal.ts'

const day = 24 * 60 * 60_000

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * day)

export const daysAfter = (moment: Date, days: number): Date => daysBefore(moment, -days)

export interface TableRule extends Retention {
  readonly of: PersonalTable
}

/** Every rule of the register, in its order. */
export const tableRules = (): readonly TableRule[] =>
  personalTables().flatMap((of) => of.kept.map((rule) => ({ ...rule, of })))

/** Days. Nobody's account goes for want of use before a notice has lain in their mailbox for a month. */
export const dormantAfter = 730
export const noticeAfter = 700
export const noticeLies = 28
/** Days in which whoever withdrew may agree again. */
export const withdrawnAfter = 30

export interface Use {
  /** The last sign of use. */
  readonly seen: Date
  /** When the notice went out, if it ever did. */
  readonly noticed: Date | null
}

/** A notice from before the last use says nothing any more. */
export const dormantStep = ({ seen, noticed }: Use, now: Date): 'none' | 'notice' | 'erase' => {
  if (seen > daysBefore(now, noticeAfter)) return 'none'
  if (noticed === null || noticed <= seen) return 'notice'
  return seen <= daysBefore(now, dormantAfter) && noticed <= daysBefore(now, noticeLies) ? 'erase' : 'none'
}

/** Names of the rules about people. */
export const peopleRules = ['dormant-notices', 'dormant-people', 'withdrawn-consents'] as const

export type PeopleRule = (typeof peopleRules)[number]
