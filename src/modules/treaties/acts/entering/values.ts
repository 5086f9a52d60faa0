/** The values of the form of an act: filled in from a recorded entry, and taken from what was sent. */
import { parseInput } from '../../../../action/input.ts'
import type { PostContext } from '../../../../action/manifest.ts'
import { today } from '../../../../kernel/dates.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { FormValues } from '../../../../ui/form.tsx'
import { knownFor } from '../actions.ts'
import type { Said } from '../entry-view.tsx'
import { faultsOf } from './check.ts'
import type { Query } from './chosen.ts'
import { fieldsOf, ProposeAct } from './input.ts'

export const asValues = (entry: Said, provisions: readonly string[]): FormValues => ({
  done_on: entry.done_on ?? '',
  deposited_on: entry.deposited_on ?? '',
  effective_on: entry.effective_on ?? '',
  territory: entry.territory ?? '',
  provisions: entry.provisions.filter((one) => provisions.includes(one)),
  other_provisions: entry.provisions.filter((one) => !provisions.includes(one)).join(', '),
  effect: entry.effect ?? '',
  about: entry.about ?? '',
  precludes: entry.precludes ? 'yes' : '',
  reservation: entry.reservation ? 'yes' : '',
  text: entry.text ?? '',
  ...(entry.text_language ? { text_language: entry.text_language } : {}),
  depositary: entry.depositary ?? '',
  notification: entry.notification ?? '',
  notified_on: entry.notified_on ?? '',
  source: entry.source,
  note: entry.note ?? '',
})

/** The input of the action from the fields of the form; what is wrong is told in the reader's language before it is sent. */
export const inputOf = async ({ db, fields, translator }: PostContext<Query>): Promise<Record<string, unknown>> => {
  const { other_provisions = [], provisions = [], text_language, ...rest } = fields
  const input = {
    ...rest,
    provisions: [provisions, other_provisions].flat().filter((one) => one !== ''),
    // The choice of a language says nothing without a text.
    ...(rest.text ? { text_language } : {}),
  }
  const given = parseInput(ProposeAct, input, translator.language)
  const known = await knownFor(db, [given.instrument], [given.about, given.act], today())
  const faults = given.void ? [] : faultsOf(fieldsOf(given), known, given.text ?? null)
  if (given.supersedes !== undefined && given.reason === undefined)
    faults.push({ field: 'reason', value: '', rule: 'reason-needed', allowed: '' })
  if (faults.length > 0)
    throw new Problem(
      'bad-input',
      faults.map(({ field, value, rule, allowed }) => ({
        field,
        value,
        allowed: translator.t(`treaties.acts.entering.rule.${rule}`, { allowed }),
      })),
    )
  return input
}
