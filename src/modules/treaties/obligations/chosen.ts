/** What the filters of the list and of the export leave of the register. */
import { z } from 'zod'
import { optional } from '../../../action/input.ts'
import { Problem } from '../../../kernel/problem.ts'
import { languages } from '../../../kernel/text.ts'
import { plain } from '../../reference/index.ts'
import { bearers, forces, obligationTypes, safeguards } from './obligation.ts'
import { cited } from './order.ts'
import type { ObligationRegister, RegisteredObligation } from './register.ts'

export const filters = {
  q: optional(z.string().trim().max(100)).describe(
    'Words of the measure or its conditions in any language, or an article',
  ),
  instrument: optional(z.string()).describe('Code of an instrument or resolution: FINANCING-1999, S-RES-1373'),
  type: optional(z.enum(obligationTypes)).describe('Type of obligation'),
  force: optional(z.enum(forces)).describe('mandatory or optional'),
  bearer: optional(z.enum(bearers)).describe('Who owes it'),
  safeguard: optional(z.enum(safeguards)).describe('Human-rights safeguard that bounds it'),
  parallel: optional(z.string()).describe('Id of a rule that several instruments share: extradite-or-prosecute'),
  reviewed: optional(z.enum(['yes', 'no'])).describe(
    'Whether a legal officer has confirmed checking it against its text',
  ),
}

const schema = z.object(filters)

export type ObligationFilters = z.output<typeof schema>

const unknown = (field: string, value: string, allowed: Iterable<string>): Problem =>
  new Problem('bad-input', [{ field, value, allowed: [...allowed].join(', ') }])

const prepared = new WeakMap<RegisteredObligation, readonly string[]>()

/** Each language by itself, so that words of two languages do not meet; made once an obligation. */
const textsOf = (each: RegisteredObligation): readonly string[] => {
  const known = prepared.get(each)
  if (known !== undefined) return known
  const { id, article, paragraph, measure, conditions } = each
  const made = languages.map((language) =>
    plain(`${id} ${cited({ article, paragraph })} ${measure[language]} ${conditions?.[language] ?? ''}`),
  )
  prepared.set(each, made)
  return made
}

const finder = (words: string): ((each: RegisteredObligation) => boolean) => {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return (each) => textsOf(each).some((text) => wanted.every((word) => text.includes(word)))
}

/** @throws Problem bad-input for an instrument or a rule that does not exist */
export const chosenObligations = (register: ObligationRegister, asked: ObligationFilters): RegisteredObligation[] => {
  const { q, instrument, type, force, bearer, safeguard, parallel, reviewed } = asked
  if (instrument !== undefined && !register.byInstrument.has(instrument))
    throw unknown('instrument', instrument, register.byInstrument.keys())
  if (parallel !== undefined && !register.parallels.has(parallel))
    throw unknown('parallel', parallel, register.parallels.keys())
  const isFound = q === undefined ? () => true : finder(q)
  const all = instrument === undefined ? [...register.obligations.values()] : register.byInstrument.get(instrument)!
  return all.filter(
    (each) =>
      (type === undefined || each.type === type) &&
      (force === undefined || each.force === force) &&
      (bearer === undefined || each.bearer === bearer) &&
      (safeguard === undefined || each.safeguards.includes(safeguard)) &&
      (parallel === undefined || each.parallel === parallel) &&
      (reviewed === undefined || (each.reviewedAt !== null) === (reviewed === 'yes')) &&
      isFound(each),
  )
}
