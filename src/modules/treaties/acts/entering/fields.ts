/** The fields of the form of an act: its dates, what its kind asks for, its text and its source. */
import type { PageContext } from '../../../../action/manifest.ts'
import { today } from '../../../../kernel/dates.ts'
import type { FormItem } from '../../../../ui/form.tsx'
import { organisationName } from '../../../reference/index.ts'
import { type Act, type ActKind, isConsent, isOfState, isSignature } from '../act.ts'
import type { Choices, Query } from './chosen.ts'

const aboutOf: Partial<Record<ActKind, readonly ActKind[]>> = {
  objection: ['reservation', 'declaration'],
  'withdrawal-of-reservation': ['reservation'],
  'withdrawal-of-declaration': ['declaration'],
  'withdrawal-of-objection': ['objection'],
  'withdrawal-of-denunciation': ['denunciation'],
  'withdrawal-of-territorial-application': ['territorial-application', 'territorial-extension'],
  'territorial-extension': ['territorial-application'],
}

/** Whether an act may be the one that the new act is about: another State's for an objection, otherwise its own. */
const mayBeAbout = (act: Act, kind: ActKind, state: string | undefined): boolean =>
  (aboutOf[kind]?.includes(act.kind) ?? false) && (kind === 'objection' ? act.state !== state : act.state === state)

export const dateFields = (context: PageContext<Query>, kind: ActKind): FormItem[] => {
  const { t } = context.translator
  const field = (name: 'done_on' | 'deposited_on' | 'effective_on', isOptional: boolean): FormItem => ({
    kind: 'date',
    name,
    label: t(`treaties.acts.entering.field.${name}`),
    hint: t(`treaties.acts.entering.hint.${name}`),
    optional: isOptional,
    ...(name === 'effective_on' ? {} : { max: today() }),
  })
  if (isSignature(kind)) return [field('deposited_on', false)]
  return [field('done_on', true), field('deposited_on', false), field('effective_on', true)]
}

export const matterFields = (context: PageContext<Query>, kind: ActKind, choices: Choices): FormItem[] => {
  const { t, text, date } = context.translator
  const { register, reference, provisions } = choices
  const { instrument = '', state } = context.query
  const name = (code: string) => text(reference.states.get(code)!.name)
  const items: FormItem[] = []
  const acts = (register.acts.get(instrument) ?? []).filter((act) => mayBeAbout(act, kind, state))
  if (aboutOf[kind] !== undefined)
    items.push({
      kind: 'select',
      name: 'about',
      label: t('treaties.acts.entering.field.about'),
      hint: acts.length === 0 ? t('treaties.acts.entering.none_about') : t('treaties.acts.entering.hint.about'),
      options: [
        { value: '', label: t('treaties.acts.entering.choose') },
        ...acts.filter(isOfState).map((act) => ({
          value: act.id,
          label: `${name(act.state)}: ${t(`treaties.act.${act.kind}`)}, ${date(act.deposited_on)}`,
        })),
      ],
    })
  if (['reservation', 'declaration', 'objection'].includes(kind))
    items.push(
      ...(provisions.length === 0
        ? []
        : [
            {
              kind: 'checks' as const,
              name: 'provisions',
              label: t('treaties.acts.entering.field.provisions'),
              hint: t('treaties.acts.entering.hint.provisions'),
              optional: true,
              options: provisions.map((value) => ({ value, label: value })),
            },
          ]),
      {
        kind: 'text',
        name: 'other_provisions',
        label: t('treaties.acts.entering.field.other_provisions'),
        hint: t('treaties.acts.entering.hint.other_provisions'),
        optional: true,
        short: true,
      },
    )
  if (kind === 'reservation')
    items.push({
      kind: 'radios',
      name: 'effect',
      label: t('treaties.acts.entering.field.effect'),
      options: (['excludes', 'modifies'] as const).map((value) => ({
        value,
        label: t(`treaties.acts.entering.effect.${value}`),
      })),
    })
  if (kind === 'objection')
    items.push({
      kind: 'check',
      name: 'precludes',
      label: t('treaties.acts.entering.field.precludes'),
      hint: t('treaties.acts.entering.hint.precludes'),
      optional: true,
    })
  if (kind.includes('territorial'))
    items.push({
      kind: 'state',
      name: 'territory',
      label: t('treaties.acts.entering.field.territory'),
      options: [...reference.states.values()]
        .filter(({ kind: of }) => of === 'area' || of === 'other')
        .map(({ code, name: of }) => ({ value: code, label: text(of) })),
    })
  if (isConsent(kind))
    items.push({
      kind: 'check',
      name: 'reservation',
      label: t('treaties.acts.entering.field.reservation'),
      hint: t('treaties.acts.entering.hint.reservation'),
      optional: true,
    })
  return items
}

export const textFields = ({ translator: { t } }: PageContext, kind: ActKind): FormItem[] =>
  isSignature(kind)
    ? []
    : [
        {
          kind: 'textarea',
          name: 'text',
          label: t('treaties.acts.entering.field.text'),
          hint: t('treaties.acts.entering.hint.text'),
          optional: true,
          rows: 5,
        },
        { kind: 'language', name: 'text_language', label: t('treaties.acts.entering.field.text_language') },
      ]

export const sourceFields = (context: PageContext<Query>, { register, reference }: Choices): FormItem[] => {
  const { t } = context.translator
  const depositaries = register.instruments.get(context.query.instrument ?? '')?.depositaries ?? []
  return [
    {
      kind: 'set',
      legend: t('treaties.acts.entering.source'),
      hint: t('treaties.acts.entering.source_hint'),
      fields: [
        {
          kind: 'select',
          name: 'depositary',
          label: t('treaties.acts.entering.field.depositary'),
          hint: t('treaties.acts.entering.hint.depositary'),
          optional: true,
          options: [
            { value: '', label: t('treaties.acts.entering.second_hand') },
            ...depositaries.map((value) => ({ value, label: organisationName(reference, context.translator, value) })),
          ],
        },
        {
          kind: 'text',
          name: 'notification',
          label: t('treaties.acts.entering.field.notification'),
          hint: 'C.N.123.2016.TREATIES-XVIII.11',
          optional: true,
        },
        { kind: 'date', name: 'notified_on', label: t('treaties.acts.entering.field.notified_on'), optional: true },
        {
          kind: 'text',
          name: 'source',
          label: t('treaties.acts.entering.field.source'),
          hint: t('treaties.acts.entering.hint.source'),
        },
        { kind: 'textarea', name: 'note', label: t('treaties.acts.entering.field.note'), optional: true, rows: 2 },
      ],
    },
  ]
}
