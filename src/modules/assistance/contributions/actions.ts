/** Making a statement, standing by it, and taking it back. */
import { action } from '../../../action/action.ts'
import type { Right } from '../../../action/rights.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Db } from '../../../storage/database.ts'
import { isConsentAct, type Register, registerOf } from '../../treaties/index.ts'
import { rights } from '../permissions.ts'
import { assistanceOf } from '../queries.ts'
import { type Contribution, type Grade, hasGivenAnother, movesOf } from './contribution.ts'
import { MakeContribution, OfContribution } from './input.ts'
import { contributionById, insertContribution, insertGrade, lockContribution } from './queries.ts'

const placeOf = ({ state }: { state: string }) => ({ states: [state] })

export const consentById = (register: Register, id: string) => {
  for (const acts of register.acts.values()) {
    const found = acts.find((act) => act.id === id)
    if (found !== undefined) return isConsentAct(found) ? found : undefined
  }
  return undefined
}

const known = (ids: readonly string[], things: ReadonlyMap<string, unknown>, field: string): void => {
  const unknown = ids.find((id) => !things.has(id))
  if (unknown !== undefined)
    throw new Problem('bad-input', [{ field, value: unknown, allowed: '/activities, /projects' }])
}

export const makeContribution = action({
  name: 'assistance.contribution.claim',
  right: rights['contribution.claim'],
  seen: rights['contribution.see'],
  input: MakeContribution,
  find: async (db, { act, activities, projects }) => {
    const [register, assistance] = await Promise.all([registerOf(db), assistanceOf(db)])
    const consent = consentById(register, act)
    if (consent === undefined) throw new Problem('bad-input', [{ field: 'act', value: act, allowed: '/acts' }])
    known(activities, assistance.activities, 'activities')
    known(projects, assistance.projects, 'projects')
    return consent
  },
  place: placeOf,
  run: (tx, { act, sentence, language, activities, projects, reason }, { state, instrument }, { name: by }) =>
    insertContribution(tx, {
      ...{ state, instrument, act, sentence, language, reason, by },
      support: [
        ...[...new Set(activities)].map((subject) => ({ kind: 'activity' as const, subject })),
        ...[...new Set(projects)].map((subject) => ({ kind: 'project' as const, subject })),
      ],
    }),
  record: (id, { act, activities, projects, reason }, { state, instrument }) => ({
    subject: `contribution:${id}`,
    detail: { state, instrument, act, activities, projects },
    reason,
    // The figure on public pages counts it.
  }),
})

const found = async (db: Db, { contribution }: { contribution: string }): Promise<Contribution> => {
  await lockContribution(db, contribution)
  return contributionById(db, contribution)
}

/** Field of the conflict by which the page knows that another person has to do it. */
export const samePerson = 'by'

/** `≠ user:… (claimed)`: who cannot give this grade. */
const othersThan = (acts: Contribution['acts'], grade: Grade): string =>
  acts.flatMap((act) => (act.given && act.grade !== grade ? [`≠ ${act.by} (${act.grade})`] : [])).join(', ')

const gradeAction = (verb: string, right: Right, grade: Grade, given: boolean) =>
  action({
    name: `assistance.contribution.${verb}`,
    right,
    seen: rights['contribution.see'],
    input: OfContribution,
    find: found,
    place: placeOf,
    run: async (tx, { contribution, reason }, { acts }, { name: by }) => {
      const { give, takeBack } = movesOf(acts)
      if (!(given ? give : takeBack).includes(grade)) throw new Problem('done-already')
      if (given && hasGivenAnother(acts, grade, by))
        throw new Problem('conflict', [{ field: samePerson, value: by, allowed: othersThan(acts, grade) }])
      await insertGrade(tx, contribution, { grade, given, reason, by })
    },
    record: (_, { contribution, reason }) => ({
      subject: `contribution:${contribution}`,
      detail: { grade, given },
      reason,
    }),
  })

export const confirmContribution = gradeAction('confirm', rights['contribution.confirm'], 'confirmed', true)
export const verifyContribution = gradeAction('verify', rights['contribution.verify'], 'verified', true)
export const withdrawContribution = gradeAction('withdraw', rights['contribution.claim'], 'claimed', false)
export const withdrawConfirmation = gradeAction(
  'withdraw-confirmation',
  rights['contribution.confirm'],
  'confirmed',
  false,
)
export const withdrawVerification = gradeAction(
  'withdraw-verification',
  rights['contribution.verify'],
  'verified',
  false,
)
