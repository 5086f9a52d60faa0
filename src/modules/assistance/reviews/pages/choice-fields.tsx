/** The fields by which obligations are chosen: what the State owes, instruments, types, single ids. */
import type { Translator } from '../../../../i18n/translate.ts'
import type { FormItem } from '../../../../ui/form.tsx'
import { obligationTypes, type Registers, titleOf } from '../../../treaties/index.ts'

export const choiceFields = (translator: Translator, registers: Registers, { owed }: { owed: boolean }): FormItem[] => {
  const { t, text } = translator
  const instruments = [...registers.obligations.byInstrument].map(([value, of]) => ({
    value,
    label: t('assistance.reviews.instrument_count', {
      instrument: text(titleOf(registers, value).short_title),
      count: of.length,
    }),
  }))
  return [
    ...(owed
      ? [
          {
            kind: 'check' as const,
            name: 'owed',
            label: t('assistance.reviews.owed'),
            hint: t('assistance.reviews.owed_hint'),
            optional: true,
          },
        ]
      : []),
    {
      kind: 'checks',
      name: 'instruments',
      label: t('assistance.reviews.of_instruments'),
      optional: true,
      options: instruments,
    },
    {
      kind: 'checks',
      name: 'types',
      label: t('assistance.reviews.of_types'),
      hint: t('assistance.reviews.of_types_hint'),
      optional: true,
      options: obligationTypes.map((value) => ({ value, label: t(`treaties.obligations.type.${value}`) })),
    },
    {
      kind: 'textarea',
      name: 'ids',
      label: t('assistance.reviews.ids'),
      hint: t('assistance.reviews.ids_hint'),
      optional: true,
      rows: 3,
    },
  ]
}
