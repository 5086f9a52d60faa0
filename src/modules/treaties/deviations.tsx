/** Remarks on doubtful acts, and territories: what stands beside the status of an instrument or a State. */
import type { PageContext } from '../../action/manifest.ts'
import type { PlainKey } from '../../i18n/translate.ts'
import { Section } from '../../ui/page.tsx'
import { DataTable } from '../../ui/table.tsx'
import { type Reference, stateName } from '../reference/index.ts'
import { isOfState, type StateAct } from './acts/act.ts'
import { actPath } from './acts/act-path.ts'
import type { deviationsOf } from './queries.ts'
import { actsOfState, type Register } from './register.ts'

type Deviation = Awaited<ReturnType<typeof deviationsOf>>[number]

interface Props {
  readonly context: PageContext
  readonly register: Register
  readonly reference: Reference
  /** Whose page it is; the other one is named in each line. */
  readonly about: 'instrument' | 'state'
}

const otherLink = (
  { context, register, reference, about }: Props,
  { instrument, state }: { instrument: string; state: string | null },
) => {
  const { translator, href } = context
  if (about === 'state')
    return (
      <a href={href(`/treaties/${instrument}`)}>{translator.text(register.instruments.get(instrument)!.short_title)}</a>
    )
  return state === null ? '–' : <a href={href(`/states/${state}`)}>{stateName(reference, translator, state)}</a>
}

export const Deviations = ({ deviations, ...props }: Props & { deviations: readonly Deviation[] }) => {
  const { t, text } = props.context.translator
  if (deviations.length === 0) return null
  return (
    <Section
      title={t('treaties.deviations.title')}
      id="deviations"
      aside={t('treaties.deviations.count', { count: deviations.length })}
    >
      <ul class="deviations">
        {deviations.map((deviation) => (
          <li key={deviation.position}>
            {otherLink(props, deviation)} · {t(`treaties.deviation.${deviation.what}` as PlainKey)}
            <small class="below">{text(deviation.explanation)}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Acts by which States extended an instrument to territories. */
export const territoriesOf = (register: Register, of: { instrument: string } | { state: string }): StateAct[] =>
  ('state' in of ? actsOfState(register, of.state) : (register.acts.get(of.instrument) ?? []).filter(isOfState)).filter(
    ({ kind }) => kind === 'territorial-application' || kind === 'territorial-extension',
  )

const withdrawalOf = (register: Register, act: StateAct): StateAct | undefined =>
  register.positions
    .get(act.instrument)
    ?.get(act.state)
    ?.acts.find(
      ({ kind, about, territory }) =>
        kind === 'withdrawal-of-territorial-application' &&
        (about === act.id || (about === null && territory === act.territory)),
    )

export const Territories = ({ territories, ...props }: Props & { territories: readonly StateAct[] }) => {
  const { register, reference, context } = props
  const { t, text, date } = context.translator
  const nameOf = ({ territory_name, territory, id }: StateAct): string =>
    territory_name !== null
      ? text(territory_name)
      : territory === null
        ? id
        : stateName(reference, context.translator, territory)
  if (territories.length === 0) return null
  return (
    <Section title={t('treaties.territories.title')} id="territories">
      <DataTable<StateAct>
        caption={t('treaties.territories.title')}
        captionHidden
        rows={territories}
        columns={[
          {
            key: 'territory',
            label: t('treaties.territories.territory'),
            header: true,
            cell: (act) => <a href={context.href(actPath(act.id))}>{nameOf(act)}</a>,
          },
          {
            key: 'other',
            label: t(props.about === 'state' ? 'treaties.acts.instrument' : 'treaties.acts.participant'),
            cell: (territory) => otherLink(props, territory),
          },
          {
            key: 'deposited',
            align: 'date',
            label: t('treaties.participants.deposited'),
            cell: ({ entries: [{ deposited_on }] }) => (deposited_on === null ? '–' : date(deposited_on)),
          },
          {
            key: 'effective',
            align: 'date',
            label: t('treaties.participants.in_force_from'),
            cell: ({ effective_printed }) => (effective_printed === null ? '–' : date(effective_printed)),
          },
          {
            key: 'until',
            align: 'date',
            label: t('treaties.territories.until'),
            cell: (act) => {
              const withdrawal = withdrawalOf(register, act)
              return withdrawal === undefined ? '–' : date(withdrawal.effective_printed ?? withdrawal.deposited_on)
            },
          },
        ]}
      />
    </Section>
  )
}
