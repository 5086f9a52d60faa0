/** What the new act is of, chosen before the form is shown: its instrument, its State and its kind. */
import { z } from 'zod'
import { fullDate, optional, stateCode } from '../../../../action/input.ts'
import type { PageContext } from '../../../../action/manifest.ts'
import type { Reference } from '../../../reference/index.ts'
import type { Register } from '../../register.ts'
import { actKinds } from '../act.ts'

export const query = z.object({
  instrument: optional(z.string()),
  state: optional(stateCode),
  kind: optional(z.enum(actKinds)),
  /** Another source of this act. */
  act: optional(z.string()),
  /** Entry that is corrected. */
  supersedes: optional(z.uuid()),
  /** Act that is objected to, withdrawn or extended. */
  about: optional(z.string()),
  deposited_on: optional(fullDate),
})

export type Query = z.output<typeof query>

export interface Choices {
  readonly register: Register
  readonly reference: Reference
  readonly provisions: readonly string[]
}

export const chooseFields = (context: PageContext<Query>, { register, reference }: Choices) => {
  const { t, text, compare } = context.translator
  const { instrument = '', state = '', kind = '' } = context.query
  return [
    {
      kind: 'select' as const,
      name: 'instrument',
      label: t('treaties.acts.instrument'),
      value: instrument,
      options: [
        { value: '', label: t('treaties.acts.entering.choose') },
        ...[...register.instruments.values()].map(({ code, short_title }) => ({
          value: code,
          label: text(short_title),
        })),
      ],
    },
    {
      kind: 'select' as const,
      name: 'state',
      label: t('treaties.acts.participant'),
      value: state,
      options: [
        { value: '', label: t('treaties.acts.entering.depositary_act') },
        ...[...reference.states.values()]
          .filter(({ kind: of }) => of !== 'area')
          .map(({ code, name }) => ({ value: code, label: text(name) }))
          .sort((a, b) => compare(a.label, b.label)),
      ],
    },
    {
      kind: 'select' as const,
      name: 'kind',
      label: t('treaties.acts.kind'),
      value: kind,
      options: [
        { value: '', label: t('treaties.acts.entering.choose') },
        ...actKinds.map((value) => ({ value, label: t(`treaties.act.${value}`) })),
      ],
    },
  ]
}
