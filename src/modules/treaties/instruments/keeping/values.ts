/** What the fields of an instrument hold: for a new one, and as it is recorded now. */
import type { FormValues } from '../../../../ui/form.tsx'
import { sixValues } from '../../obligations/keeping/fields.tsx'
import type { Terms } from '../../obligations/register.ts'
import type { Delay } from '../instrument.ts'
import type { InstrumentContent } from '../queries.ts'

const delayValues = (name: string, delay: Delay): FormValues =>
  'days' in delay
    ? { [`${name}.unit`]: 'days', [`${name}.number`]: String(delay.days) }
    : { [`${name}.unit`]: 'month', [`${name}.number`]: String(delay.first_day_of_month_after) }

const denunciationValues = (terms: Terms | undefined): FormValues => {
  const denunciation = terms?.clauses?.denunciation ?? null
  if (denunciation === null) return {}
  const { article, delay } = denunciation
  return {
    'denunciation.article': article,
    'denunciation.unit': 'days' in delay ? 'days' : 'months',
    'denunciation.number': String('days' in delay ? delay.days : delay.months),
  }
}

export const newValues: FormValues = {
  kind: 'convention',
  'delay.unit': 'days',
  'each.unit': 'days',
  counts: ['ratification', 'acceptance', 'approval', 'accession'],
}

export const instrumentValues = (content: InstrumentContent, terms: Terms | undefined): FormValues => {
  const { entry_into_force: rule, for_each_party: each, sources } = content
  return {
    kind: content.kind,
    ...sixValues('title', content.title),
    ...sixValues('short_title', content.short_title),
    parents: content.parents,
    depositaries: content.depositaries,
    adopted_on: content.adopted_on,
    ...sixValues('adopted_at', content.adopted_at),
    in_force_on: rule.on ?? '',
    deposits: rule.deposits === undefined ? '' : String(rule.deposits),
    'share.of': rule.share?.of ?? '',
    'share.numerator': rule.share === undefined ? '' : String(rule.share.numerator),
    'share.denominator': rule.share === undefined ? '' : String(rule.share.denominator),
    ...delayValues('delay', rule.delay),
    counts: rule.counts,
    organisations_counted: rule.organisations_counted ? 'yes' : '',
    limited_to: rule.limited_to ?? '',
    not_before: rule.condition?.kind === 'parent-in-force' ? rule.condition.instrument : '',
    rule_article: rule.article,
    ...delayValues('each', each.delay),
    'each.article': each.article,
    'each.requires_party_to': each.requires_party_to,
    'each.not_before_parent': each.not_before_parent ? 'yes' : '',
    ...denunciationValues(terms),
    status_as_of: content.status_as_of,
    signatures_as_of: content.signatures_as_of ?? '',
    ...Object.assign(
      {},
      ...sources.map(({ id, as_of, text }, index) => ({
        [`sources.${index}.id`]: id,
        [`sources.${index}.as_of`]: as_of ?? '',
        ...sixValues(`sources.${index}.text`, text),
      })),
    ),
    gaps: content.gaps,
  }
}
