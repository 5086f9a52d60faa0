/** What a State's profile says of treaties: its dates, what it joined in the year, what it has not joined. */
import type { PageContext, Panel } from '../../action/manifest.ts'
import { today } from '../../kernel/dates.ts'
import { Timeline } from '../../ui/charts.tsx'
import { Chip, InlineList, Section } from '../../ui/page.tsx'
import { DataTable } from '../../ui/table.tsx'
import { referenceOf } from '../reference/index.ts'
import { isConsent } from './acts/act.ts'
import { remarksOf } from './acts/acts-table.tsx'
import { Deviations, Territories } from './deviations.tsx'
import { rights } from './permissions.ts'
import { deviationsOf, registerOf, territoriesOf } from './queries.ts'
import { disjointCollections, mainCollection, type Register } from './register.ts'
import { statusAt } from './status/status.ts'

interface ProfileQuery {
  readonly as_at?: string
}

const profile = ({ query }: PageContext) => query as ProfileQuery

const answer = async (context: PageContext, state: string): Promise<string | null> => {
  const register = await registerOf(context.db)
  const instruments = mainCollection(register)?.instruments ?? []
  const at = profile(context).as_at ?? today()
  const parties = instruments.filter(
    (code) => statusAt(register.positions.get(code)?.get(state), at) === 'party',
  ).length
  return context.translator.t('treaties.state.answer', {
    parties,
    total: instruments.length,
    date: context.translator.date(at),
  })
}

const InstrumentTable = ({
  context,
  register,
  state,
  at,
}: {
  context: PageContext
  register: Register
  state: string
  at: string
}) => {
  const { translator, href } = context
  const { t, text, date, dateShort } = translator
  return (
    <>
      {disjointCollections(register).map(({ id, name, instruments }) => (
        <DataTable
          key={id}
          caption={text(name)}
          rows={instruments.map((code) => ({ code, position: register.positions.get(code)?.get(state) }))}
          columns={[
            {
              key: 'instrument',
              header: true,
              label: t('treaties.acts.instrument'),
              cell: ({ code }) => (
                <a href={href(`/treaties/${code}`)}>{text(register.instruments.get(code)!.short_title)}</a>
              ),
            },
            {
              key: 'status',
              label: t('treaties.participants.status'),
              cell: ({ code, position }) => (
                <>
                  <Chip translator={translator} status={statusAt(position, at)} />
                  <small class="below">
                    <a href={`${href(`/treaties/${code}`)}#sources`}>
                      {t('treaties.state.as_of', { date: dateShort(register.instruments.get(code)!.status_as_of) })}
                    </a>
                  </small>
                </>
              ),
            },
            {
              key: 'deposited',
              align: 'date',
              label: t('treaties.participants.deposited'),
              cell: ({ position }) =>
                position?.consent && position.consent.deposited_on <= at ? (
                  <>
                    {date(position.consent.deposited_on)}
                    <small class="below">
                      {translator.clauses([
                        t(`treaties.act.${position.consent.kind}`),
                        ...remarksOf(translator, position.consent, position),
                      ])}
                    </small>
                  </>
                ) : position?.signature && position.signature.deposited_on <= at ? (
                  <small>{`${t('treaties.participants.signed')}: ${date(position.signature.deposited_on)}`}</small>
                ) : (
                  '–'
                ),
            },
            {
              key: 'in_force_from',
              align: 'date',
              label: t('treaties.participants.in_force_from'),
              cell: ({ position }) =>
                position?.in_force_from && position.consent && position.consent.deposited_on <= at
                  ? date(position.in_force_from)
                  : '–',
            },
          ]}
        />
      ))}
    </>
  )
}

const render: Panel['render'] = async (context, state) => {
  const { db, translator, href } = context
  const { t, text, date } = translator
  const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
  const instruments = mainCollection(register)?.instruments ?? []
  const at = profile(context).as_at ?? today()
  const acts = [...register.instruments.keys()].flatMap((code) =>
    (register.acts.get(code) ?? []).filter((act) => act.state === state),
  )
  const kind = reference.states.get(state)?.kind
  if (acts.length === 0 && kind !== 'member') return null
  const title = (code: string) => text(register.instruments.get(code)!.short_title)
  const missing = instruments.filter((code) =>
    ['none', 'signatory'].includes(statusAt(register.positions.get(code)?.get(state), at)),
  )
  const [deviations, territories] = await Promise.all([deviationsOf(db, { state }), territoriesOf(db, { state })])
  const shared = { context, register, reference, about: 'state' as const }
  return (
    <>
      {acts.length > 0 && (
        <Section
          title={t('treaties.state.timeline')}
          aside={<a href={href('/acts', { participant: state })}>{t('treaties.acts.all')}</a>}
        >
          <Timeline
            translator={translator}
            title={t('treaties.state.timeline')}
            to={at}
            events={acts
              .filter(({ kind: of }) => isConsent(of))
              .map((act) => ({
                date: act.deposited_on,
                label: `${title(act.instrument)}: ${date(act.deposited_on)}`,
                href: href(`/treaties/${act.instrument}`),
              }))}
          />
        </Section>
      )}
      <Section
        title={t('treaties.state.table')}
        id="instruments"
        aside={<a href={href('/treaties', { as_at: at })}>{t('treaties.state.open_matrix')}</a>}
      >
        <InstrumentTable context={context} register={register} state={state} at={at} />
      </Section>
      <Section title={t('treaties.state.not_joined')} id="not-joined">
        <p>{t('treaties.state.not_joined_text', { count: missing.length })}</p>
        <InlineList
          items={missing.map((code) => ({
            key: code,
            content: <a href={href(`/treaties/${code}`)}>{title(code)}</a>,
          }))}
        />
      </Section>
      <Deviations {...shared} deviations={deviations} />
      <Territories {...shared} territories={territories} />
    </>
  )
}

export const statePanel: Panel = { right: rights['register.see'], on: 'state', answer, render }
