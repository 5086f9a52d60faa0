/** The one kind of error that a user may read: a code of this catalogue with the details its message needs. */

const statuses = {
  'not-found': 404,
  'bad-input': 400,
  'bad-file': 422,
  'not-allowed': 403,
  'signed-out': 401,
  'sign-in-failed': 401,
  'link-expired': 410,
  'done-already': 409,
  'other-secret': 409,
  'method-not-allowed': 405,
  'too-large': 413,
  'too-many-requests': 429,
  'cross-site': 403,
  conflict: 409,
  unavailable: 503,
  internal: 500,
} as const

export type ProblemCode = keyof typeof statuses
export type ProblemStatus = (typeof statuses)[ProblemCode]

/** What is wrong with one field: the value as given and what is allowed, both shown to the user. */
export interface FieldProblem {
  readonly field: string
  readonly value: string
  readonly allowed: string
}

export class Problem extends Error {
  readonly code: ProblemCode
  readonly fields: readonly FieldProblem[]
  /** Seconds after which the same may be tried again. */
  readonly retryAfter: number | undefined

  constructor(code: ProblemCode, fields: readonly FieldProblem[] = [], retryAfter?: number) {
    super(
      fields.map(({ field, value, allowed }) => `${field}: "${value}" is not one of: ${allowed}`).join('; ') || code,
    )
    this.code = code
    this.fields = fields
    this.retryAfter = retryAfter
  }

  get status(): ProblemStatus {
    return statuses[this.code]
  }
}
