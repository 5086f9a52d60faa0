/** The fields by which an instrument is written. */
import type { Translator } from '../../../../i18n/translate.ts'
import type { FormItem } from '../../../../ui/form.tsx'
import { organisationName, type Reference } from '../../../reference/index.ts'
import { consentKinds } from '../../acts/act.ts'
import { reasonField, sixFields } from '../../obligations/keeping/fields.tsx'
import type { Register } from '../../register.ts'
import { instrumentKinds } from '../instrument.ts'
import { possibleDepositaries } from './depositaries.ts'

interface Around {
  readonly translator: Translator
  readonly register: Register
  readonly reference: Reference
}

const otherInstruments = ({ translator, register }: Around, code: string) =>
  [...register.instruments.values()]
    .filter((each) => each.code !== code)
    .map((each) => ({ value: each.code, label: translator.text(each.short_title) }))

const delayFields = ({ t }: Translator, name: string): FormItem[] => [
  {
    kind: 'radios',
    name: `${name}.unit`,
    label: t('treaties.instruments.keeping.delay'),
    options: [
      { value: 'days', label: t('treaties.instruments.keeping.delay.days') },
      { value: 'month', label: t('treaties.instruments.keeping.delay.month') },
    ],
  },
  {
    kind: 'text',
    name: `${name}.number`,
    label: t('treaties.instruments.keeping.delay.number'),
    hint: t('treaties.instruments.keeping.delay.hint'),
    inputmode: 'numeric',
    short: true,
  },
]

const ruleFields = (around: Around, code: string): FormItem[] => {
  const { translator } = around
  const { t } = translator
  const others = otherInstruments(around, code)
  return [
    {
      kind: 'date',
      name: 'in_force_on',
      label: t('treaties.instruments.keeping.in_force_on'),
      hint: t('treaties.instruments.keeping.in_force_on_hint'),
      optional: true,
    },
    {
      kind: 'text',
      name: 'deposits',
      label: t('treaties.instruments.keeping.deposits'),
      hint: t('treaties.instruments.keeping.deposits_hint'),
      inputmode: 'numeric',
      short: true,
      optional: true,
    },
    {
      kind: 'set',
      legend: t('treaties.instruments.keeping.share'),
      fields: [
        {
          kind: 'select',
          name: 'share.of',
          label: t('treaties.instruments.keeping.share.of'),
          optional: true,
          options: [{ value: '', label: t('treaties.obligations.keep.no_rule') }, ...others],
        },
        {
          kind: 'text',
          name: 'share.numerator',
          label: t('treaties.instruments.keeping.share.numerator'),
          inputmode: 'numeric',
          short: true,
          optional: true,
        },
        {
          kind: 'text',
          name: 'share.denominator',
          label: t('treaties.instruments.keeping.share.denominator'),
          inputmode: 'numeric',
          short: true,
          optional: true,
        },
      ],
    },
    ...delayFields(translator, 'delay'),
    {
      kind: 'checks',
      name: 'counts',
      label: t('treaties.instruments.keeping.counts'),
      options: consentKinds.map((value) => ({ value, label: t(`treaties.act.${value}`) })),
    },
    {
      kind: 'check',
      name: 'organisations_counted',
      label: t('treaties.instruments.keeping.organisations'),
      optional: true,
    },
    {
      kind: 'select',
      name: 'limited_to',
      label: t('treaties.instruments.keeping.limited_to'),
      optional: true,
      options: [
        { value: '', label: t('treaties.instruments.keeping.limited_to.none') },
        { value: 'signatories', label: t('treaties.instruments.keeping.limited_to.signatories') },
        { value: 'conference-signatories', label: t('treaties.instruments.keeping.limited_to.conference-signatories') },
      ],
    },
    {
      kind: 'select',
      name: 'not_before',
      label: t('treaties.instruments.keeping.not_before'),
      optional: true,
      options: [{ value: '', label: t('treaties.obligations.keep.no_rule') }, ...others],
    },
    { kind: 'text', name: 'rule_article', label: t('treaties.instruments.keeping.article'), short: true },
  ]
}

const eachFields = (around: Around, code: string): FormItem[] => {
  const { t } = around.translator
  return [
    ...delayFields(around.translator, 'each'),
    { kind: 'text', name: 'each.article', label: t('treaties.instruments.keeping.article'), short: true },
    {
      kind: 'checks',
      name: 'each.requires_party_to',
      label: t('treaties.instruments.keeping.requires'),
      optional: true,
      options: otherInstruments(around, code),
    },
    {
      kind: 'check',
      name: 'each.not_before_parent',
      label: t('treaties.instruments.keeping.not_before_parent'),
      optional: true,
    },
  ]
}

const denunciationFields = ({ t }: Translator): FormItem[] => [
  {
    kind: 'text',
    name: 'denunciation.article',
    label: t('treaties.instruments.keeping.article'),
    short: true,
    optional: true,
  },
  {
    kind: 'text',
    name: 'denunciation.number',
    label: t('treaties.instruments.keeping.delay.number'),
    inputmode: 'numeric',
    short: true,
    optional: true,
  },
  {
    kind: 'select',
    name: 'denunciation.unit',
    label: t('treaties.instruments.keeping.unit'),
    optional: true,
    options: [
      { value: '', label: t('treaties.obligations.keep.no_rule') },
      { value: 'days', label: t('treaties.instruments.keeping.unit.days') },
      { value: 'months', label: t('treaties.instruments.keeping.unit.months') },
    ],
  },
]

const sourceFields = ({ t, number }: Translator, index: number): FormItem => ({
  kind: 'set',
  legend: `${t('treaties.sources.source')} ${number(index + 1)}`,
  fields: [
    {
      kind: 'text',
      name: `sources.${index}.id`,
      label: t('treaties.instruments.keeping.source_id'),
      hint: t('treaties.instruments.keeping.source_id_hint'),
      optional: index > 0,
    },
    {
      kind: 'text',
      name: `sources.${index}.as_of`,
      label: t('treaties.sources.status_as_of'),
      hint: t('treaties.instruments.keeping.partial_date'),
      short: true,
      optional: true,
    },
    sixFields(`sources.${index}.text`, {
      legend: t('treaties.instruments.keeping.source_text'),
      rows: 1,
      optional: index > 0,
    }),
  ],
})

/** `code` is empty for a new one; `sources` how many it has now: one more can be added at a time. */
export const instrumentFields = (around: Around, code: string, sources: number): FormItem[] => {
  const { translator, register, reference } = around
  const { t, text, compare } = translator
  const set = (legend: string, fields: readonly FormItem[], hint?: string): FormItem => ({
    kind: 'set',
    legend,
    fields,
    ...(hint === undefined ? {} : { hint }),
  })
  return [
    {
      kind: 'select',
      name: 'kind',
      label: t('treaties.instruments.keeping.kind'),
      options: instrumentKinds.map((value) => ({ value, label: t(`treaties.instruments.keeping.kind.${value}`) })),
    },
    sixFields('title', { legend: t('treaties.instruments.keeping.title'), rows: 2 }),
    sixFields('short_title', {
      legend: t('treaties.instruments.keeping.short_title'),
      hint: t('treaties.instruments.keeping.short_title_hint'),
      rows: 1,
    }),
    {
      kind: 'checks',
      name: 'parents',
      label: t('treaties.instrument.parents'),
      optional: true,
      options: otherInstruments(around, code),
    },
    {
      kind: 'checks',
      name: 'depositaries',
      label: t('treaties.instrument.depositary'),
      options: possibleDepositaries(reference, register)
        .map((value) => ({ value, label: organisationName(reference, translator, value) }))
        .sort((a, b) => compare(a.label, b.label)),
    },
    { kind: 'date', name: 'adopted_on', label: t('treaties.instrument.adopted') },
    sixFields('adopted_at', { legend: t('treaties.instruments.keeping.adopted_at'), rows: 1 }),
    set(t('treaties.rule.title'), ruleFields(around, code)),
    set(t('treaties.rule.each_party'), eachFields(around, code)),
    set(
      t('treaties.obligations.clauses.denunciation'),
      denunciationFields(translator),
      t('treaties.instruments.keeping.denunciation_hint'),
    ),
    {
      kind: 'text',
      name: 'status_as_of',
      label: t('treaties.sources.status_as_of'),
      hint: t('treaties.instruments.keeping.partial_date'),
      short: true,
    },
    {
      kind: 'text',
      name: 'signatures_as_of',
      label: t('treaties.sources.signatures_as_of'),
      hint: t('treaties.instruments.keeping.partial_date'),
      short: true,
      optional: true,
    },
    ...Array.from({ length: sources + 1 }, (_, index) => sourceFields(translator, index)),
    {
      kind: 'checks',
      name: 'gaps',
      label: t('treaties.gaps.title'),
      optional: true,
      options: [...register.gaps.values()].map(({ id, title }) => ({ value: id, label: text(title) })),
    },
    reasonField(translator),
  ]
}
