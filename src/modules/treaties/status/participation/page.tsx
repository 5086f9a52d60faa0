/** One State and one instrument: its status, its periods, its reservations with the objections to them, and every act with its sources. */
import { z } from 'zod'
import { fullDate, optional, stateCode } from '../../../../action/input.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { today } from '../../../../kernel/dates.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Filters } from '../../../../ui/filters.tsx'
import { ButtonLink, Chip, DefinitionList, Empty, InlineList, Notice, PageHead, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { referenceOf, stateName } from '../../../reference/index.ts'
import type { StateAct } from '../../acts/act.ts'
import { actPath } from '../../acts/act-path.ts'
import { remarksOf, standingOf } from '../../acts/acts-table.tsx'
import { newActPath } from '../../acts/entering/page.tsx'
import { type Around, fieldWords } from '../../acts/entry-view.tsx'
import { SourcesTable } from '../../acts/sources-table.tsx'
import { KnownAt, knownAtField, knownAtFilter } from '../../known-at.tsx'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import type { Register } from '../../register.ts'
import type { Period } from '../periods.ts'
import { objectionsTo, type Relation, relationBetween, reservationsAt } from '../relation.ts'
import { endedBefore, type Position, periodAt, statusAt } from '../status.ts'

const query = z.object({ as_at: optional(fullDate), ...knownAtField, with: optional(stateCode) })

type Context = PageContext<z.output<typeof query>>

interface View extends Around {
  readonly context: Context
  readonly code: string
  readonly state: string
  readonly at: string
  readonly position: Position | undefined
}

const Periods = ({ context, position }: View) => {
  const { translator, href } = context
  const { t, date } = translator
  if (position === undefined || position.periods.length === 0) return null
  return (
    <Section title={t('treaties.status.participation.periods')} id="periods">
      <DataTable<Period>
        caption={t('treaties.status.participation.periods')}
        captionHidden
        rows={position.periods}
        columns={[
          {
            key: 'consent',
            header: true,
            label: t('treaties.status.participation.consent'),
            cell: ({ consent }) => (
              <a href={href(actPath(consent.id))}>
                {t(`treaties.act.${consent.kind}`)}, {date(consent.deposited_on)}
              </a>
            ),
          },
          {
            key: 'from',
            align: 'date',
            label: t('treaties.participants.in_force_from'),
            cell: ({ from }) => (from === null ? '–' : date(from)),
          },
          {
            key: 'until',
            align: 'date',
            label: t('treaties.status.participation.until'),
            cell: ({ until }) => (until === null ? '–' : date(until)),
          },
          {
            key: 'why',
            label: t('treaties.status.participation.ended_by'),
            cell: ({ end }) =>
              end === null ? (
                '–'
              ) : (
                <>
                  {t(`treaties.status.participation.end.${end.reason}`)}
                  <small class="below">{t(`treaties.status.participation.end_rule.${end.rule}`)}</small>
                </>
              ),
          },
        ]}
      />
    </Section>
  )
}

const Reservations = (view: View) => {
  const { context, register, reference, position, code, at } = view
  const { translator, href } = context
  const { t, date, list } = translator
  const reservations = reservationsAt(position, at)
  const flagged = periodAt(position, at)?.consent.reservation === true && reservations.length === 0
  const objections = (act: StateAct) =>
    [...(register.positions.get(code)?.values() ?? [])].flatMap((other) => objectionsTo(other, act, at))
  return (
    <Section title={t('treaties.status.participation.reservations')} id="reservations">
      {flagged && <Notice kind="info" title={t('treaties.status.participation.flagged')} />}
      <DataTable<(typeof reservations)[number]>
        caption={t('treaties.status.participation.reservations')}
        captionHidden
        rows={reservations}
        empty={flagged ? '' : <p>{t('treaties.status.participation.no_reservations')}</p>}
        columns={[
          {
            key: 'act',
            header: true,
            label: t('treaties.act.reservation'),
            cell: ({ act }) => <a href={href(actPath(act.id))}>{date(act.deposited_on)}</a>,
          },
          {
            key: 'provisions',
            label: t('treaties.acts.entering.field.provisions'),
            cell: ({ provisions }) => list(provisions) || '–',
          },
          {
            key: 'effect',
            label: t('treaties.acts.entering.field.effect'),
            cell: ({ effect }) => t(`treaties.acts.entering.effect.${effect}`),
          },
          {
            key: 'objections',
            label: t('treaties.status.participation.objections'),
            cell: ({ act }) => (
              <InlineList
                items={objections(act).map((one) => ({
                  key: one.id,
                  content: (
                    <a href={href(actPath(one.id))}>
                      {stateName(reference, translator, one.state)}
                      {one.precludes ? ` (${t('treaties.status.participation.precludes')})` : ''}
                    </a>
                  ),
                }))}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}

const relationWords = ({ context, reference, state, at }: View, other: string, relation: Relation): string => {
  const { translator } = context
  const named = {
    a: stateName(reference, translator, state),
    b: stateName(reference, translator, other),
    date: translator.date(at),
  }
  return translator.t(`treaties.status.participation.relation.${relation.because}`, named)
}

const Between = (view: View) => {
  const { context, register, reference, code, state, at } = view
  const { translator, href, query: asked } = context
  const { t, text, compare } = translator
  const others = [...(register.positions.get(code)?.keys() ?? [])]
    .filter((other) => other !== state)
    .map((value) => ({ value, label: stateName(reference, translator, value) }))
    .sort((a, b) => compare(a.label, b.label))
  const other = asked.with
  const relation = other === undefined ? undefined : relationBetween(register, code, state, other, at)
  return (
    <Section title={t('treaties.status.participation.between')} id="between">
      <Filters
        translator={translator}
        label={t('treaties.status.participation.between')}
        action={`${href(`/treaties/${code}/${state}`)}#between`}
        fields={[
          ...(['as_at', 'known_at'] as const).flatMap((name) =>
            asked[name] === undefined ? [] : [{ kind: 'hidden' as const, name, value: asked[name] }],
          ),
          {
            kind: 'select',
            name: 'with',
            label: t('treaties.status.participation.other_state'),
            value: other ?? '',
            options: [{ value: '', label: t('treaties.acts.entering.choose') }, ...others],
          },
        ]}
      />
      {relation !== undefined && other !== undefined && (
        <>
          <p>
            <strong>{relationWords(view, other, relation)}</strong>
          </p>
          {relation.altered.length > 0 && (
            <DataTable<(typeof relation.altered)[number]>
              caption={t('treaties.status.participation.altered')}
              rows={relation.altered}
              columns={[
                {
                  key: 'provision',
                  header: true,
                  label: t('treaties.acts.entering.field.provisions'),
                  cell: ({ provision }) => provision,
                },
                {
                  key: 'effect',
                  label: t('treaties.acts.entering.field.effect'),
                  cell: ({ effect }) => t(`treaties.status.participation.altered.${effect}`),
                },
                {
                  key: 'by',
                  label: t('treaties.act.reservation'),
                  cell: ({ by, reservation }) => (
                    <a href={href(actPath(reservation.id))}>{text(reference.states.get(by)!.name)}</a>
                  ),
                },
                {
                  key: 'objection',
                  label: t('treaties.act.objection'),
                  cell: ({ objection }) =>
                    objection === null ? (
                      '–'
                    ) : (
                      <a href={href(actPath(objection.id))}>{text(reference.states.get(objection.state)!.name)}</a>
                    ),
                },
              ]}
            />
          )}
          {relation.unspecified.length > 0 && <p class="note">{t('treaties.status.participation.unspecified')}</p>}
        </>
      )}
    </Section>
  )
}

const Acts = (view: View) => {
  const { context, position } = view
  const { translator, href } = context
  const { t, date } = translator
  if (position === undefined)
    return <Empty title={t('treaties.status.participation.none')} text={t('treaties.status.participation.none_text')} />
  return (
    <Section title={t('treaties.status.participation.acts')} id="acts">
      {position.acts.toReversed().map((act) => (
        <article key={act.id} class="act">
          <h3>
            <a href={href(actPath(act.id))}>
              {t(`treaties.act.${act.kind}`)}, {date(act.deposited_on)}
            </a>
          </h3>
          <p>
            {translator.clauses([
              ...remarksOf(translator, act, position),
              ...(act.territory === null && act.territory_name === null
                ? []
                : [fieldWords(view, act.entries[0], 'territory')]),
              ...(act.note === null ? [] : [act.note]),
            ])}
          </p>
          <SourcesTable context={context} register={view.register} reference={view.reference} act={act} />
        </article>
      ))}
    </Section>
  )
}

export const participationPage = page({
  path: '/treaties/:code/:state{[A-Z][A-Z][A-Z]}',
  right: rights['register.see'],
  menu: 'treaties.title',
  query,
  render: async (context) => {
    const { db, actor, translator, href, params } = context
    const { t, text, date } = translator
    const [register, reference]: [Register, Around['reference']] = await Promise.all([
      registerOf(db, context.query.known_at),
      referenceOf(db),
    ])
    const instrument = register.instruments.get(params.code?.toUpperCase() ?? '')
    const state = reference.states.get(params.state ?? '')
    if (instrument === undefined || state === undefined) throw new Problem('not-found')
    const { code } = instrument
    const at = context.query.as_at ?? today()
    const position = register.positions.get(code)?.get(state.code)
    const status = statusAt(position, at)
    const period = periodAt(position, at)
    const view: View = { context, register, reference, code, state: state.code, at, position }
    const title = `${text(state.name)}: ${text(instrument.short_title)}`
    const path = `/treaties/${code}/${state.code}`
    return {
      title,
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: text(instrument.short_title), href: href(`/treaties/${code}`) },
        { label: text(state.name) },
      ],
      body: (
        <>
          <PageHead
            title={title}
            answer={translator.clauses([
              t('treaties.status.participation.answer', { status: t(`ui.status.${status}`), date: date(at) }),
              ...standingOf(translator, position, period ?? endedBefore(position, at), at),
            ])}
            actions={
              may(actor, rights['act.propose'], { states: [state.code] }) && (
                <ButtonLink
                  label={t('treaties.acts.entering.title')}
                  href={href(newActPath, { instrument: code, state: state.code })}
                />
              )
            }
          />
          <Filters
            translator={translator}
            label={t('treaties.as_at')}
            action={href(path)}
            fields={[
              { kind: 'date', name: 'as_at', label: t('treaties.as_at'), value: at },
              knownAtFilter(translator, context.query.known_at),
            ]}
          />
          <KnownAt context={context} register={register} />
          <DefinitionList
            items={[
              { term: t('treaties.participants.status'), value: <Chip translator={translator} status={status} /> },
              {
                term: t('treaties.participants.signed'),
                value: position?.signature ? date(position.signature.deposited_on) : null,
              },
              {
                term: t('treaties.participants.deposited'),
                value: period === undefined ? null : date(period.consent.deposited_on),
              },
              { term: t('treaties.participants.in_force_from'), value: period?.from ? date(period.from) : null },
              {
                term: t('treaties.act.provisional-application'),
                value: position?.provisional.length
                  ? position.provisional
                      .map(({ from, until }) => `${date(from)} – ${until === null ? '' : date(until)}`)
                      .join('; ')
                  : null,
              },
              {
                term: t('treaties.acts.participant'),
                value: <a href={href(`/states/${state.code}`)}>{text(state.name)}</a>,
              },
            ]}
          />
          <Periods {...view} />
          <Reservations {...view} />
          <Between {...view} />
          <Acts {...view} />
        </>
      ),
    }
  },
})
