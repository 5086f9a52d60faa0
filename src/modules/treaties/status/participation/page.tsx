/** One State and one instrument: its status, its periods, its reservations with the objections to them, and every act with its sources. */
import { page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { today } from '../../../../kernel/dates.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Filters } from '../../../../ui/filters.tsx'
import { ButtonLink, Chip, DefinitionList, PageHead } from '../../../../ui/page.tsx'
import { referenceOf } from '../../../reference/index.ts'
import { standingOf } from '../../acts/acts-table.tsx'
import { newActPath } from '../../acts/entering/page.tsx'
import type { Around } from '../../acts/entry-view.tsx'
import { KnownAt, knownAtFilter } from '../../known-at.tsx'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import type { Register } from '../../register.ts'
import { endedBefore, periodAt, statusAt } from '../status.ts'
import { Acts } from './acts.tsx'
import { Between } from './between.tsx'
import { Periods } from './periods.tsx'
import { Reservations } from './reservations.tsx'
import { query, type View } from './view.ts'

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
