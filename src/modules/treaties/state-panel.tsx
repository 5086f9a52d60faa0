/** What a State's profile says of treaties: its dates, what it joined in the year, what it has not joined. */
import { Fragment } from 'preact'
import type { PageContext, Panel } from '../../action/manifest.ts'
import { may } from '../../action/rights.ts'
import { today } from '../../kernel/dates.ts'
import { Timeline } from '../../ui/charts.tsx'
import { Chip, InlineList, Notice, Section } from '../../ui/page.tsx'
import { DataTable, Pager, pageOf } from '../../ui/table.tsx'
import { referenceOf } from '../reference/index.ts'
import { isConsent } from './acts/act.ts'
import { actPath, participationPath } from './acts/act-path.ts'
import { remarksOf, standingOf } from './acts/acts-table.tsx'
import { Deviations, Territories, territoriesOf } from './deviations.tsx'
import { KnownAt } from './known-at.tsx'
import { OwedViews } from './owed/views.tsx'
import { rights } from './permissions.ts'
import { deviationsOf, registerOf } from './queries.ts'
import { actsOfState, disjointCollections, mainCollection, type Register } from './register.ts'
import { endedBefore, periodAt, statusAt } from './status/status.ts'

/** More would make a page that nobody reads to its end. */
const perPage = 100

interface ProfileQuery {
  readonly as_at?: string
  readonly known_at?: string
  readonly instruments?: number
}

const profile = ({ query }: PageContext) => query as ProfileQuery

const answer = async (context: PageContext, state: string): Promise<string | null> => {
  const register = await registerOf(context.db, profile(context).known_at)
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
  const notes = (remarks: readonly string[]) => (remarks.length === 0 ? '' : ` · ${translator.clauses(remarks)}`)
  return (
    <>
      {disjointCollections(register).map(({ id, name, instruments: all }) => {
        const paged = pageOf(all, perPage, profile(context).instruments ?? 1)
        const instruments = paged.rows
        return (
          <Fragment key={id}>
            <DataTable
              caption={text(name)}
              rows={instruments.map((code) => {
                const position = register.positions.get(code)?.get(state)
                return { code, position, period: periodAt(position, at), left: endedBefore(position, at) }
              })}
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
                  cell: ({ code, position, period, left }) =>
                    period !== undefined ? (
                      <>
                        {date(period.consent.deposited_on)}
                        <small class="below">
                          <a href={href(participationPath(code, state), { known_at: register.knownAt ?? undefined })}>
                            {t(`treaties.act.${period.consent.kind}`)}
                          </a>
                          {notes([
                            ...remarksOf(translator, period.consent, position),
                            ...standingOf(translator, position, period, at),
                          ])}
                        </small>
                      </>
                    ) : left !== undefined ? (
                      <small>{translator.clauses(standingOf(translator, position, left, at))}</small>
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
                  cell: ({ period }) => (period?.from ? date(period.from) : '–'),
                },
              ]}
            />
            <Pager
              translator={translator}
              paged={paged}
              href={(number) => href(`/states/${state}`, { ...profile(context), instruments: number })}
            />
          </Fragment>
        )
      })}
    </>
  )
}

const render: Panel['render'] = async (context, state) => {
  const { db, translator, href } = context
  const { t, text, date } = translator
  const { known_at } = profile(context)
  const [register, reference] = await Promise.all([registerOf(db, known_at), referenceOf(db)])
  const instruments = mainCollection(register)?.instruments ?? []
  const at = profile(context).as_at ?? today()
  const acts = actsOfState(register, state)
  const kind = reference.states.get(state)?.kind
  if (acts.length === 0 && kind !== 'member')
    return kind === 'former' ? <Dissolved {...{ context, register, state }} /> : null
  const title = (code: string) => text(register.instruments.get(code)!.short_title)
  const missing = instruments.filter((code) =>
    ['none', 'signatory'].includes(statusAt(register.positions.get(code)?.get(state), at)),
  )
  const deviations = await deviationsOf(db, { state })
  const territories = territoriesOf(register, { state })
  const shared = { context, register, reference, about: 'state' as const }
  return (
    <>
      <KnownAt context={context} register={register} />
      {kind === 'former' && <Dissolved {...{ context, register, state }} />}
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
                href: href(actPath(act.id)),
              }))}
          />
        </Section>
      )}
      <Section
        title={t('treaties.state.table')}
        id="instruments"
        aside={<a href={href('/treaties', { as_at: at, known_at })}>{t('treaties.state.open_matrix')}</a>}
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

/** The data hold no acts of dissolved States, or not all of them: said where one looks for them, with the way to add them. */
const Dissolved = (props: { context: PageContext; register: Register; state: string }) => {
  const { translator, href, actor } = props.context
  const gap = props.register.gaps.get('dissolved-states')
  if (gap === undefined) return null
  return (
    <Notice kind="warning" title={translator.text(gap.title)}>
      <p>{translator.text(gap.explanation)}</p>
      {may(actor, rights['act.propose']) && (
        <p>
          <a href={href('/acts/new', { state: props.state })}>{translator.t('treaties.acts.entering.title')}</a>
        </p>
      )}
    </Notice>
  )
}

/** From the profile to what the State owes, and what joining more would change. */
export const stateViews: Panel = {
  right: rights['register.see'],
  on: 'state',
  top: true,
  render: async (context, state) => {
    const [register, reference] = await Promise.all([registerOf(context.db), referenceOf(context.db)])
    const isParticipant = reference.states.get(state)?.kind === 'member' || actsOfState(register, state).length > 0
    return isParticipant ? <OwedViews context={context} state={state} current="profile" /> : null
  },
}

export const statePanel: Panel = { right: rights['register.see'], on: 'state', answer, render }
