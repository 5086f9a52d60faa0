/** Who takes part in an instrument at a date, with the dates that make it so. */
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Chip, Empty, Section } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { groupingName, plain, regionOptions, stateName } from '../../reference/index.ts'
import { participationPath } from '../acts/act-path.ts'
import { remarksOf, standingOf } from '../acts/acts-table.tsx'
import { chosenStates } from '../chosen.ts'
import type { Period } from '../status/periods.ts'
import { endedBefore, type Position, periodAt, type Status, statusAt, statuses } from '../status/status.ts'
import type { InstrumentView } from './query.ts'

const perPage = 50

interface Participant {
  readonly state: string
  readonly name: string
  readonly status: Status
  readonly position: Position | undefined
  /** The one of the day. */
  readonly period: Period | undefined
  /** What ended before the day, where nothing runs on it. */
  readonly left: Period | undefined
}

export const Participants = ({ context, register, reference, instrument, at }: InstrumentView) => {
  const { translator, href, query } = context
  const { t, date, compare } = translator
  const positions = register.positions.get(instrument.code)
  const isChosen = chosenStates(reference, { region: query.region })
  const wanted = plain(query.q ?? '')
  const participants = [...reference.states.values()]
    .flatMap(({ code, kind }): Participant[] => {
      const position = positions?.get(code)
      const status = statusAt(position, at)
      const listed =
        query.status === 'none'
          ? status === 'none' && (kind === 'member' || endedBefore(position, at) !== undefined)
          : status !== 'none'
      return listed && isChosen(code) && (query.status === undefined || status === query.status)
        ? [
            {
              state: code,
              name: stateName(reference, translator, code),
              status,
              position,
              period: periodAt(position, at),
              left: endedBefore(position, at),
            },
          ]
        : []
    })
    .filter(({ name }) => plain(name).includes(wanted))
  const { sort = 'name' } = query
  const key = ({ period }: Participant) => period?.consent.deposited_on ?? '9999'
  participants.sort((a, b) =>
    sort.endsWith('deposited') && key(a) !== key(b) ? (key(a) < key(b) ? -1 : 1) : compare(a.name, b.name),
  )
  if (sort.startsWith('-')) participants.reverse()
  const paged = pageOf(participants, perPage, query.page)
  const path = `/treaties/${instrument.code}`
  const link = (change: Partial<Record<keyof typeof query, string | number>>) =>
    `${href(path, { ...query, page: undefined, ...change })}#participants`
  const exported = {
    date: at,
    known_at: query.known_at,
    instrument: instrument.code,
    region: query.region,
    status: query.status,
  }
  return (
    <Section title={t('treaties.participants.title')} id="participants">
      <Filters
        translator={translator}
        label={t('treaties.participants.title')}
        action={`${href(path)}#participants`}
        fields={[
          ...(query.as_at === undefined ? [] : [{ kind: 'hidden' as const, name: 'as_at', value: query.as_at }]),
          ...(query.known_at === undefined
            ? []
            : [{ kind: 'hidden' as const, name: 'known_at', value: query.known_at }]),
          { kind: 'search', name: 'q', label: t('treaties.participants.search'), value: query.q ?? '' },
          {
            kind: 'select',
            name: 'status',
            label: t('treaties.participants.status'),
            value: query.status ?? '',
            options: [
              { value: '', label: t('treaties.matrix.any_status') },
              ...statuses.map((status) => ({ value: status, label: t(`ui.status.${status}`) })),
            ],
          },
          {
            kind: 'select',
            name: 'region',
            label: t('treaties.matrix.region'),
            value: query.region ?? '',
            options: [{ value: '', label: t('treaties.matrix.all_states') }],
            groups: regionOptions(reference, translator),
          },
        ]}
        active={activeFilters(
          {
            q: query.q,
            status: query.status && t(`ui.status.${query.status}`),
            region: query.region && groupingName(reference, translator, query.region),
          },
          (field) => link({ [field]: undefined }),
        )}
        clearHref={`${href(path, { as_at: query.as_at, known_at: query.known_at })}#participants`}
        summary={t('treaties.participants.count', { count: participants.length })}
      >
        <ExportLinks translator={translator} href={(format) => href(`/export/status.${format}`, exported)} />
      </Filters>
      <DataTable<Participant>
        caption={t('treaties.participants.title')}
        captionHidden
        rows={paged.rows}
        sort={sort}
        href={(by) => link({ sort: by })}
        empty={
          <Empty
            title={t('treaties.participants.empty.title')}
            action={{
              label: t('ui.filters.clear'),
              href: link({ q: undefined, status: undefined, region: undefined }),
            }}
          />
        }
        columns={[
          {
            key: 'name',
            sort: 'name',
            header: true,
            label: t('treaties.acts.participant'),
            cell: ({ state, name }) => (
              <a href={href(`/states/${state}`, { as_at: query.as_at, known_at: query.known_at })}>{name}</a>
            ),
          },
          {
            key: 'status',
            label: t('treaties.participants.status'),
            cell: ({ status }) => <Chip translator={translator} status={status} />,
          },
          {
            key: 'signed',
            align: 'date',
            label: t('treaties.participants.signed'),
            cell: ({ position, status }) =>
              position?.signature && status !== 'none' && position.signature.deposited_on <= at
                ? date(position.signature.deposited_on)
                : '–',
          },
          {
            key: 'deposited',
            align: 'date',
            sort: 'deposited',
            label: t('treaties.participants.deposited'),
            cell: ({ state, period }) =>
              period === undefined ? (
                '–'
              ) : (
                <>
                  {date(period.consent.deposited_on)}
                  <small class="below">
                    <a href={href(participationPath(instrument.code, state), { known_at: query.known_at })}>
                      {t(`treaties.act.${period.consent.kind}`)}
                    </a>
                  </small>
                </>
              ),
          },
          {
            key: 'in_force_from',
            align: 'date',
            label: t('treaties.participants.in_force_from'),
            cell: ({ period }) => (period?.from ? date(period.from) : '–'),
          },
          {
            key: 'remark',
            label: t('treaties.participants.remark'),
            cell: ({ position, period, left }) =>
              translator.clauses([
                ...(period === undefined ? [] : remarksOf(translator, period.consent, position)),
                ...standingOf(translator, position, period ?? left, at),
              ]),
          },
        ]}
      />
      <Pager translator={translator} paged={paged} href={(to) => link({ page: to })} />
    </Section>
  )
}
