/** A statement that assistance helped a ratification, and how far others stand by it. Pure. */
import type { Language } from '../../../kernel/text.ts'
import type { ContributionGrade as Grade } from '../../../storage/tables/ratification.ts'

export type { Grade }

/** From the lowest to the highest. */
export const grades = ['claimed', 'confirmed', 'verified'] as const satisfies readonly Grade[]

/** A grade given or taken back. */
export interface GradeAct {
  readonly id: string
  readonly grade: Grade
  readonly given: boolean
  readonly reason: string
  readonly at: Date
  readonly by: string
}

export interface Contribution {
  readonly id: string
  readonly state: string
  readonly instrument: string
  /** Id of the act of consent. */
  readonly act: string
  readonly sentence: string
  readonly language: Language
  readonly madeAt: Date
  readonly madeBy: string
  readonly support: readonly { readonly kind: 'activity' | 'project'; readonly subject: string }[]
  /** In order of time. */
  readonly acts: readonly GradeAct[]
}

const later = (a: GradeAct, b: GradeAct): number => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)

/** The act by which a grade stands now; null where it was never given or was taken back. The order of `acts` does not matter. */
export const standingAct = (acts: readonly GradeAct[], grade: Grade): GradeAct | null => {
  const last = acts
    .filter((act) => act.grade === grade)
    .sort(later)
    .at(-1)
  return last?.given ? last : null
}

/** The highest grade that stands; null for a statement whose claim was taken back, which counts nowhere. */
export const gradeOf = (acts: readonly GradeAct[]): Grade | null =>
  standingAct(acts, 'claimed') === null ? null : grades.findLast((grade) => standingAct(acts, grade) !== null)!

/** What is said of a State is named in public once the State stands by it. */
export const isCleared = (acts: readonly GradeAct[]): boolean =>
  gradeOf(acts) !== null && standingAct(acts, 'confirmed') !== null

/** Grades that can be given now, and those that can be taken back. */
export const movesOf = (acts: readonly GradeAct[]): { give: Grade[]; takeBack: Grade[] } => {
  const claimed = gradeOf(acts) !== null
  const stands = (grade: Grade) => standingAct(acts, grade) !== null
  return {
    give: claimed ? grades.filter((grade) => !stands(grade)) : [],
    takeBack: claimed ? grades.filter(stands) : [],
  }
}

/**
 * Who stands by a statement does so for themselves: a person who ever gave one of its grades gives no other, also not after
 * taking theirs back.
 */
export const hasGivenAnother = (acts: readonly GradeAct[], grade: Grade, by: string): boolean =>
  acts.some((act) => act.given && act.grade !== grade && act.by === by)

export interface Counted {
  readonly act: string
  readonly grade: Grade
  readonly cleared: boolean
}

/** Each act of consent once, by the highest grade that any of its statements has. */
export const counted = (contributions: readonly Pick<Contribution, 'act' | 'acts'>[]): Counted[] => {
  const best = new Map<string, Counted>()
  for (const { act, acts } of contributions) {
    const grade = gradeOf(acts)
    if (grade === null) continue
    const known = best.get(act)
    best.set(act, {
      act,
      grade: known === undefined || grades.indexOf(grade) > grades.indexOf(known.grade) ? grade : known.grade,
      cleared: isCleared(acts) || known?.cleared === true,
    })
  }
  return [...best.values()]
}
