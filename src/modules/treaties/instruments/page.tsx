/** One instrument: its participants at a date, its curve, its map, its rule, and the acts in a period. */
import { page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { StepCurve } from '../../../ui/charts.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { WorldMap } from '../../../ui/map.tsx'
import { ButtonLink, Columns, DefinitionList, Empty, Figure, Figures, PageHead, Section } from '../../../ui/page.tsx'
import { organisationName, referenceOf, stateName } from '../../reference/index.ts'
import { ActsTable } from '../acts/acts-table.tsx'
import { Deviations, Territories, territoriesOf } from '../deviations.tsx'
import { KnownAt, knownAtFilter } from '../known-at.tsx'
import { ObligationsOf } from '../obligations/of-instrument.tsx'
import { obligationsOf } from '../obligations/queries.ts'
import { rights } from '../permissions.ts'
import { deviationsOf, registerOf } from '../queries.ts'
import { instrumentRatifications } from '../ratification/panels.tsx'
import { countAt, partiesOverTime } from '../register.ts'
import { SourcesAndGaps, SourcesEnd } from '../sources.tsx'
import { statusAt, statuses } from '../status/status.ts'
import { Participants } from './participants.tsx'
import { type InstrumentView, instrumentQuery } from './query.ts'
import { Rule } from './rule.tsx'

const Related = ({
  context,
  register,
  codes,
}: Pick<InstrumentView, 'context' | 'register'> & { codes: readonly string[] }) =>
  codes.length === 0 ? null : (
    <ul class="plain">
      {codes.map((code) => (
        <li key={code}>
          <a href={context.href(`/treaties/${code}`)}>
            {context.translator.text(register.instruments.get(code)!.title)}
          </a>
        </li>
      ))}
    </ul>
  )

const Facts = ({ context, register, reference, instrument }: InstrumentView) => {
  const { t, text, date, list } = context.translator
  const children = [...register.instruments.values()].filter(({ parents }) => parents.includes(instrument.code))
  return (
    <DefinitionList
      items={[
        {
          term: t('treaties.instrument.adopted'),
          value: t('treaties.instrument.adopted_at', {
            date: date(instrument.adopted_on),
            place: text(instrument.adopted_at),
          }),
        },
        {
          term: t('treaties.instrument.depositary'),
          value: list(instrument.depositaries.map((id) => organisationName(reference, context.translator, id))),
        },
        {
          term: t('treaties.instrument.parents'),
          value:
            instrument.parents.length > 0 ? (
              <Related context={context} register={register} codes={instrument.parents} />
            ) : null,
        },
        {
          term: t('treaties.instrument.children'),
          value:
            children.length > 0 ? (
              <Related context={context} register={register} codes={children.map(({ code }) => code)} />
            ) : null,
        },
        { term: t('treaties.sources.status_as_of'), value: date(instrument.status_as_of) },
        { term: t('treaties.instrument.code'), value: <code>{instrument.code}</code> },
        {
          term: t('treaties.obligations.versions'),
          value: (
            <a href={context.href(`/treaties/${instrument.code}/versions`)}>
              {t('treaties.instruments.keeping.versions_title', { instrument: instrument.code })}
            </a>
          ),
        },
      ]}
    />
  )
}

const ActsInPeriod = ({ context, register, reference, instrument, at }: InstrumentView) => {
  const { translator, href, query } = context
  const { t } = translator
  const known = register.acts.get(instrument.code) ?? []
  // The year of the last act, so that the section opens with something to read.
  const from =
    query.from ?? `${(known.findLast(({ deposited_on }) => deposited_on <= at)?.deposited_on ?? at).slice(0, 4)}-01-01`
  const to = query.to ?? at
  const acts = known.filter(({ deposited_on }) => deposited_on >= from && deposited_on <= to)
  return (
    <Section
      title={t('treaties.acts.in_period')}
      id="acts"
      aside={<a href={href('/acts', { instrument: instrument.code })}>{t('treaties.acts.all')}</a>}
    >
      <Filters
        translator={translator}
        label={t('treaties.acts.in_period')}
        action={`${href(`/treaties/${instrument.code}`)}#acts`}
        fields={[
          ...(query.as_at === undefined ? [] : [{ kind: 'hidden' as const, name: 'as_at', value: query.as_at }]),
          ...(query.known_at === undefined
            ? []
            : [{ kind: 'hidden' as const, name: 'known_at', value: query.known_at }]),
          { kind: 'date', name: 'from', label: t('treaties.acts.from'), value: from },
          { kind: 'date', name: 'to', label: t('treaties.acts.to'), value: to },
        ]}
        summary={t('treaties.acts.answer', {
          count: acts.length,
          from: translator.date(from),
          to: translator.date(to),
        })}
      />
      <ActsTable
        context={context}
        register={register}
        reference={reference}
        acts={acts}
        without="instrument"
        caption={t('treaties.acts.in_period')}
        empty={<Empty title={t('treaties.acts.empty.title')} text={t('treaties.acts.empty.text')} />}
      />
    </Section>
  )
}

const Pictures = ({ context, register, reference, instrument, at }: InstrumentView) => {
  const { translator, href, query } = context
  const { t, date } = translator
  const positions = register.positions.get(instrument.code) ?? new Map()
  const values = new Map(
    [...positions.values()].flatMap((position) => {
      const status = statusAt(position, at)
      if (status === 'none') return []
      const label = t('treaties.map.label', {
        state: stateName(reference, translator, position.state),
        status: t(`ui.status.${status}`),
      })
      return [
        [
          position.state,
          {
            class: status,
            label,
            href: href(`/states/${position.state}`, { as_at: query.as_at, known_at: query.known_at }),
          },
        ] as const,
      ]
    }),
  )
  const curve = partiesOverTime(positions.values()).map(({ date: on, parties }) => ({ date: on, total: parties }))
  return (
    <>
      <Section title={t('treaties.map.title', { date: date(at) })}>
        <WorldMap
          translator={translator}
          values={values}
          legend={statuses.map((status) => ({ class: status, label: t(`ui.status.${status}`) }))}
          title={t('treaties.map.title', { date: date(at) })}
          description={t('treaties.map.description')}
          tableHref="#participants"
        />
      </Section>
      {curve.length > 0 && (
        <Section title={t('treaties.curve.title')}>
          <StepCurve
            translator={translator}
            title={t('treaties.curve.title')}
            points={curve}
            from={instrument.adopted_on}
            to={at > instrument.adopted_on ? at : today()}
            {...(instrument.in_force_on === null
              ? {}
              : {
                  marker: {
                    date: instrument.in_force_on,
                    label: t('treaties.curve.in_force', { date: date(instrument.in_force_on) }),
                  },
                })}
          />
        </Section>
      )}
    </>
  )
}

export const instrumentPage = page({
  path: '/treaties/:code',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: instrumentQuery,
  render: async (context) => {
    const { db, translator, href, params, query } = context
    const { t, text, date, number } = translator
    const [register, reference] = await Promise.all([registerOf(db, query.known_at), referenceOf(db)])
    const instrument = register.instruments.get(params.code?.toUpperCase() ?? '')
    if (instrument === undefined) throw new Problem('not-found')
    const { code, in_force_on } = instrument
    const at = query.as_at ?? today()
    const counts = countAt(register.positions.get(code), at)
    const inForce = in_force_on !== null && in_force_on <= at
    const [deviations, obligations] = await Promise.all([deviationsOf(db, { instrument: code }), obligationsOf(db)])
    const territories = territoriesOf(register, { instrument: code })
    const shared: InstrumentView = { context, register, reference, instrument, at }
    return {
      title: text(instrument.short_title),
      record: { kind: 'instrument', id: code },
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.instruments.title'), href: href('/instruments') },
        { label: text(instrument.short_title) },
      ],
      body: (
        <>
          <PageHead
            title={text(instrument.title)}
            actions={
              may(context.actor, rights['instrument.keep']) && (
                <ButtonLink
                  quiet
                  label={t('treaties.instruments.keeping.correct')}
                  href={href(`/treaties/${code}/correct`)}
                />
              )
            }
            answer={
              inForce
                ? t('treaties.instrument.answer', { parties: counts.party, date: date(in_force_on) })
                : t('treaties.instrument.answer_not_yet', { parties: counts.pending, date: date(at) })
            }
          />
          <Filters
            translator={translator}
            label={t('treaties.as_at')}
            action={href(`/treaties/${code}`)}
            fields={[
              { kind: 'date', name: 'as_at', label: t('treaties.as_at'), value: at, min: instrument.adopted_on },
              knownAtFilter(translator, query.known_at),
            ]}
          />
          <KnownAt context={context} register={register} />
          <SourcesEnd context={context} register={register} codes={[code]} date={at} />
          <Figures label={t('treaties.map.title', { date: date(at) })}>
            <Figure value={number(counts.party)} label={t('treaties.parties')} note={date(at)} href="#participants" />
            <Figure value={number(counts.pending)} label={t('treaties.pending')} />
            {instrument.signatures_as_of === null ? (
              <Figure value="–" label={t('treaties.signatories_unknown')} />
            ) : (
              <Figure
                value={number(counts.signatory)}
                label={t('treaties.signatories')}
                note={`${t('treaties.sources.signatures_as_of')}: ${date(instrument.signatures_as_of)}`}
              />
            )}
            <Figure
              value={number(obligations.byInstrument.get(code)?.length ?? 0)}
              label={t('treaties.obligations.search.kind')}
              href="#obligations"
            />
          </Figures>
          <Columns>
            <div>
              <Facts {...shared} />
              <Pictures {...shared} />
            </div>
            <div>
              <Rule {...shared} />
            </div>
          </Columns>
          {await instrumentRatifications(context, code)}
          <Participants {...shared} />
          <ObligationsOf context={context} registers={{ register, obligations }} code={code} />
          <ActsInPeriod {...shared} />
          <Deviations {...shared} deviations={deviations} about="instrument" />
          <Territories {...shared} territories={territories} about="instrument" />
          <SourcesAndGaps context={context} register={register} codes={[code]} />
        </>
      ),
    }
  },
})
