/** Where a process stands follows from its steps and from the register alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isSettled,
  nextStep,
  openingSteps,
  overdue,
  progress,
  type Step,
  silentDays,
  standingOf,
  stepKinds,
  stepStates,
  ways,
  withDeposit,
} from './process.ts'

const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
const date = moment.map((at) => at.toISOString().slice(0, 10))
const steps = fc
  .tuple(
    ...stepKinds.map((kind) =>
      fc.record({
        kind: fc.constant(kind),
        state: fc.constantFrom(...stepStates),
        dueOn: fc.option(date),
        changedAt: moment,
      }),
    ),
  )
  .map((list): Step[] =>
    list.map((step) => ({ ...step, doneOn: null, holder: '', holderUser: null, note: '', changedBy: 'pacta' })),
  )
const ended = fc.option(moment)

describe('where it stands', () => {
  it('is deposited as soon as the register has the act, whatever the steps say', () => {
    fc.assert(
      fc.property(steps, ended, date, (list, endedAt, deposited_on) => {
        const consent = { act: 'a', deposited_on }
        expect(standingOf({ steps: list, endedAt }, consent)).toEqual({ kind: 'deposited', consent })
      }),
    )
  })

  it('has a next step exactly while one is not settled, and never one that is', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const next = nextStep(list)
        expect(next === null).toBe(list.every(isSettled))
        if (next) expect(isSettled(next)).toBe(false)
        if (list.some(({ state }) => state === 'under-way')) expect(next?.state).toBe('under-way')
      }),
    )
  })

  it('does not run on after it was given up', () => {
    fc.assert(
      fc.property(steps, moment, (list, endedAt) => {
        expect(standingOf({ steps: list, endedAt }, null)).toEqual({ kind: 'ended' })
      }),
    )
  })

  it('shows the deposit on record as done on its day, and no other step otherwise', () => {
    fc.assert(
      fc.property(steps, date, (list, deposited_on) => {
        const after = withDeposit(list, { act: 'a', deposited_on })
        for (const [index, step] of after.entries())
          if (step.kind === 'deposit') expect(step).toMatchObject({ state: 'done', doneOn: deposited_on })
          else expect(step).toBe(list[index])
        expect(withDeposit(list, null)).toBe(list)
      }),
    )
  })

  it('counts done steps among those that are needed', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { done, needed } = progress(list)
        expect(done).toBeLessThanOrEqual(needed)
        expect(needed).toBeLessThanOrEqual(stepKinds.length)
      }),
    )
  })
})

describe('delay', () => {
  it('is of steps that are not settled and past their day', () => {
    fc.assert(
      fc.property(steps, date, (list, today) => {
        for (const step of overdue(list, today)) {
          expect(step.dueOn! < today).toBe(true)
          expect(isSettled(step)).toBe(false)
        }
        expect(overdue(list, '2019-12-31')).toEqual([])
      }),
    )
  })

  it('begins anew with every entry and every document', () => {
    fc.assert(
      fc.property(steps, moment, fc.option(moment), moment, (list, openedAt, lastDocumentAt, now) => {
        const days = silentDays({ openedAt, steps: list, lastDocumentAt }, now)
        expect(days).toBeGreaterThanOrEqual(0)
        expect(silentDays({ openedAt, steps: list, lastDocumentAt: now }, now)).toBe(0)
        expect(
          silentDays({ openedAt, steps: list, lastDocumentAt }, new Date(now.getTime() + 86_400_000)),
        ).toBeGreaterThanOrEqual(days)
      }),
    )
  })
})

describe('the steps of a new process', () => {
  it('are all seven in their order; who accedes does not sign', () => {
    for (const way of ways) {
      const opened = openingSteps(way, { signedOn: null, declarations: null })
      expect(opened.map(({ kind }) => kind)).toEqual(stepKinds)
      expect(opened[0]!.state).toBe(way === 'accession' ? 'not-needed' : 'not-begun')
    }
  })

  it('know the signature, and that no declaration is due', () => {
    const opened = openingSteps('ratification', { signedOn: '2001-02-03', declarations: 0 })
    expect(opened[0]).toEqual({ kind: 'signature', state: 'done', doneOn: '2001-02-03' })
    expect(opened.at(-1)?.state).toBe('not-needed')
    expect(openingSteps('ratification', { signedOn: null, declarations: 2 }).at(-1)?.state).toBe('not-begun')
  })
})
