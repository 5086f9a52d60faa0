/** A practitioner's application: confirmed by mail, then decided by the focal point of the State or an administrator. */
import type { Language } from '../../../kernel/text.ts'
import type { WorkState } from '../../../ui/work.tsx'

export const applicationStates = ['unconfirmed', 'pending', 'admitted', 'refused', 'withdrawn'] as const

export type ApplicationState = (typeof applicationStates)[number]

export interface Application {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly state: string
  readonly profession: string
  readonly institution: string
  readonly motivation: string
  readonly language: Language
  readonly createdAt: Date
  readonly confirmedAt: Date | null
  readonly status: ApplicationState
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly reason: string | null
  readonly invitationId: string | null
}

export const chips: Record<ApplicationState, WorkState> = {
  unconfirmed: 'held',
  pending: 'queued',
  admitted: 'done',
  refused: 'failed',
  withdrawn: 'revoked',
}

/** Days after which one that was not confirmed is deleted, by the retention of personal data. */
export const confirmWithin = 7
