/** The fields by which an obligation is written, and their values as they are recorded now. */

import { locales } from '../../../../i18n/locales.ts'
import type { Translator } from '../../../../i18n/translate.ts'
import { languages } from '../../../../kernel/text.ts'
import type { FormItem, FormValues } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/page.tsx'
import { bearers, forces, obligationTypes, safeguards } from '../obligation.ts'
import type { ObligationRegister, RegisteredObligation } from '../register.ts'

/** At the head of a form whose texts are refused unless they are there in every language. */
export const sixNotice = ({ t }: Translator): FormItem => ({
  kind: 'content',
  content: (
    <Notice kind="info" title={t('treaties.obligations.keep.six')}>
      {t('treaties.obligations.keep.six_text')}
    </Notice>
  ),
})

/** One text in six languages: `name.ar` to `name.zh`. */
export const sixFields = (
  name: string,
  options: { readonly legend: string; readonly hint?: string; readonly optional?: boolean; readonly rows?: number },
): FormItem => ({
  kind: 'set',
  legend: options.legend,
  ...(options.hint === undefined ? {} : { hint: options.hint }),
  fields: languages.map((language) => ({
    kind: (options.rows ?? 3) === 1 ? ('text' as const) : ('textarea' as const),
    name: `${name}.${language}`,
    label: locales[language].name,
    ...(options.optional ? { optional: true } : {}),
    ...(options.rows === 1 ? {} : { rows: options.rows ?? 3 }),
  })) as FormItem[],
})

export const sixValues = (name: string, text: Readonly<Record<string, string>> | null): Record<string, string> =>
  Object.fromEntries(languages.map((language) => [`${name}.${language}`, text?.[language] ?? '']))

/** Which text it was checked against: one of the instrument's, or another one. */
export const sourceFields = ({ t }: Translator, register: ObligationRegister, code: string): FormItem[] => {
  const known = Object.entries(register.terms.get(code)?.sources ?? {})
  return [
    ...(known.length === 0
      ? []
      : [
          {
            kind: 'radios' as const,
            name: 'source',
            label: t('treaties.obligations.source'),
            options: [
              ...known.map(([value, { title, language, read }]) => ({
                value,
                label: `${title} (${language})`,
                hint: read,
              })),
              { value: '', label: t('treaties.obligations.keep.other_text') },
            ],
          },
        ]),
    {
      kind: 'set',
      legend: t(known.length === 0 ? 'treaties.obligations.source' : 'treaties.obligations.keep.other_text'),
      ...(known.length === 0 ? {} : { hint: t('treaties.obligations.keep.other_text_hint') }),
      fields: [
        {
          kind: 'text',
          name: 'text.title',
          label: t('treaties.obligations.keep.text_title'),
          optional: known.length > 0,
        },
        {
          kind: 'text',
          name: 'text.language',
          label: t('treaties.obligations.keep.text_language'),
          hint: t('treaties.obligations.keep.text_language_hint'),
          short: true,
          optional: known.length > 0,
        },
        {
          kind: 'text',
          name: 'text.read',
          label: t('treaties.obligations.keep.text_read'),
          optional: known.length > 0,
        },
      ],
    },
  ]
}

export const reasonField = ({ t }: Translator): FormItem => ({
  kind: 'textarea',
  name: 'reason',
  label: t('treaties.obligations.keep.reason'),
  rows: 2,
})

export const contentFields = (translator: Translator, register: ObligationRegister, code: string): FormItem[] => {
  const { t, text } = translator
  return [
    {
      kind: 'select',
      name: 'type',
      label: t('treaties.obligations.type'),
      options: obligationTypes.map((value) => ({ value, label: t(`treaties.obligations.type.${value}`) })),
    },
    {
      kind: 'radios',
      name: 'force',
      label: t('treaties.obligations.force'),
      options: forces.map((value) => ({ value, label: t(`treaties.obligations.force.${value}`) })),
    },
    {
      kind: 'select',
      name: 'bearer',
      label: t('treaties.obligations.bearer'),
      options: bearers.map((value) => ({ value, label: t(`treaties.obligations.bearer.${value}`) })),
    },
    sixFields('measure', {
      legend: t('treaties.obligations.measure'),
      hint: t('treaties.obligations.keep.measure_hint'),
    }),
    sixFields('conditions', {
      legend: t('treaties.obligations.conditions'),
      hint: t('treaties.obligations.keep.conditions_hint'),
      optional: true,
      rows: 2,
    }),
    {
      kind: 'checks',
      name: 'safeguards',
      label: t('treaties.obligations.safeguards'),
      optional: true,
      options: safeguards.map((value) => ({ value, label: t(`treaties.obligations.safeguard.${value}`) })),
    },
    {
      kind: 'select',
      name: 'parallel',
      label: t('treaties.obligations.parallel'),
      optional: true,
      options: [
        { value: '', label: t('treaties.obligations.keep.no_rule') },
        ...[...register.parallels.values()].map(({ id, name }) => ({ value: id, label: text(name) })),
      ],
    },
    {
      kind: 'textarea',
      name: 'replaces',
      label: t('treaties.obligations.replaces'),
      hint: t('treaties.obligations.keep.replaces_hint'),
      rows: 2,
      optional: true,
    },
    ...sourceFields(translator, register, code),
    reasonField(translator),
  ]
}

export const contentValues = (obligation: RegisteredObligation): FormValues => ({
  type: obligation.type,
  force: obligation.force,
  bearer: obligation.bearer,
  ...sixValues('measure', obligation.measure),
  ...sixValues('conditions', obligation.conditions),
  safeguards: obligation.safeguards,
  parallel: obligation.parallel ?? '',
  replaces: obligation.replaces.join('\n'),
  source: obligation.source,
})
