/** The form by which an act enters the register as a proposal, another source is added to one, or a record is corrected. */
import { z } from 'zod'
import { fullDate, optional, parseInput, stateCode } from '../../../../action/input.ts'
import { type PageContext, type PostContext, page } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { today } from '../../../../kernel/dates.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Filters } from '../../../../ui/filters.tsx'
import { Form, type FormItem, type FormValues } from '../../../../ui/form.tsx'
import { Notice, PageHead } from '../../../../ui/page.tsx'
import { WorkArea } from '../../../accounts/index.ts'
import { organisationName, type Reference, referenceOf } from '../../../reference/index.ts'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import type { Register } from '../../register.ts'
import { type Act, type ActKind, actKinds, depositaryKinds, isConsent, isOfState, isSignature } from '../act.ts'
import { knownFor, proposeAct } from '../actions.ts'
import type { Said } from '../entry-view.tsx'
import { entryById, provisionsOf } from '../proposals/queries.ts'
import { faultsOf } from './check.ts'
import { fieldsOf, ProposeAct } from './input.ts'

export const newActPath = '/acts/new'

const query = z.object({
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

type Query = z.output<typeof query>

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

interface Choices {
  readonly register: Register
  readonly reference: Reference
  readonly provisions: readonly string[]
}

const chooseFields = (context: PageContext<Query>, { register, reference }: Choices) => {
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

const dateFields = (context: PageContext<Query>, kind: ActKind): FormItem[] => {
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

const matterFields = (context: PageContext<Query>, kind: ActKind, choices: Choices): FormItem[] => {
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

const textFields = ({ translator: { t } }: PageContext, kind: ActKind): FormItem[] =>
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

const sourceFields = (context: PageContext<Query>, { register, reference }: Choices): FormItem[] => {
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

const asValues = (entry: Said, provisions: readonly string[]): FormValues => ({
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
const inputOf = async ({ db, fields, translator }: PostContext<Query>): Promise<Record<string, unknown>> => {
  const { other_provisions = [], provisions = [], text_language, ...rest } = fields
  const input = {
    ...rest,
    provisions: [provisions, other_provisions].flat().filter((one) => one !== ''),
    // The choice of a language says nothing without a text.
    ...(rest.text ? { text_language } : {}),
  }
  const given = parseInput(ProposeAct, input, translator.language)
  const known = await knownFor(db, [given.about, given.act], today())
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

export const newActPage = page({
  path: newActPath,
  right: rights['act.propose'],
  query,
  posts: {
    propose: {
      action: proposeAct,
      run: async (context) => {
        const { entry } = await context.act(proposeAct, await inputOf(context))
        return { to: `/proposals/${entry}`, flash: 'treaties.acts.entering.proposed' }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted } = context
    const { t, text } = translator
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const corrected =
      context.query.supersedes === undefined
        ? undefined
        : await reading(context, rights['act.propose'], (tx) => entryById(tx, context.query.supersedes!))
    if (context.query.supersedes !== undefined && corrected?.outcome !== 'approved') throw new Problem('not-found')
    const query: Query =
      corrected === undefined
        ? context.query
        : {
            ...context.query,
            instrument: corrected.instrument,
            state: corrected.state ?? undefined,
            kind: context.query.kind ?? corrected.kind,
          }
    const here = { ...context, query }
    const { instrument: code = '', state, kind } = query
    const instrument = register.instruments.get(code)
    const provisions = instrument === undefined ? [] : await provisionsOf(db, code)
    const choices = { register, reference, provisions }
    const isReady =
      instrument !== undefined && kind !== undefined && (state !== undefined || depositaryKinds.includes(kind))
    const title = t(corrected === undefined ? 'treaties.acts.entering.title' : 'treaties.acts.entering.title_correct')
    const values = posted?.values ?? (corrected && asValues(corrected, provisions)) ?? { about: query.about }
    const hidden = { instrument: code, state, kind, act: query.act, supersedes: query.supersedes }
    return {
      title,
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.acts.title'), href: href('/acts') },
        { label: title },
      ],
      body: (
        <WorkArea context={context} current={newActPath}>
          <PageHead
            title={title}
            answer={
              isReady
                ? translator.clauses([
                    t(`treaties.act.${kind}`),
                    state === undefined ? t('treaties.acts.of_depositary') : text(reference.states.get(state)!.name),
                    text(instrument.short_title),
                  ])
                : t('treaties.acts.entering.answer')
            }
          />
          {query.act !== undefined && (
            <Notice kind="info" title={t('treaties.acts.entering.another_source', { act: query.act })} />
          )}
          <Filters
            translator={translator}
            label={t('treaties.acts.entering.what')}
            action={href(newActPath)}
            fields={[
              ...chooseFields(here, choices),
              ...(['act', 'supersedes', 'about'] as const).flatMap((name) =>
                query[name] === undefined ? [] : [{ kind: 'hidden' as const, name, value: query[name] }],
              ),
            ]}
          />
          {isReady && (
            <Form
              translator={translator}
              form="propose"
              formKey={key}
              action={href(newActPath, context.query)}
              values={values}
              {...(posted === undefined ? {} : { problem: posted.problem })}
              fields={[
                ...Object.entries(hidden).flatMap(([name, value]) =>
                  value === undefined ? [] : [{ kind: 'hidden' as const, name, value }],
                ),
                ...dateFields(here, kind),
                ...matterFields(here, kind, choices),
                ...textFields(here, kind),
                ...sourceFields(here, choices),
                ...(corrected === undefined
                  ? []
                  : [
                      {
                        kind: 'check' as const,
                        name: 'void',
                        label: t('treaties.acts.entering.void'),
                        hint: t('treaties.acts.entering.void_hint'),
                        optional: true,
                      },
                      {
                        kind: 'textarea' as const,
                        name: 'reason',
                        label: t('treaties.acts.entering.reason'),
                        hint: t('treaties.acts.entering.reason_hint'),
                        rows: 3,
                      },
                    ]),
              ]}
              buttons={[{ label: t('treaties.acts.entering.propose') }]}
              cancelHref={href('/acts')}
            />
          )}
        </WorkArea>
      ),
    }
  },
})
