/** What changed between two dates: by the day on which it was recorded, or by that on which it took effect. */
import { z } from 'zod'
import { fullDate, optional, pageNumber, stateCode } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { addDays, today } from '../../../kernel/dates.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Empty, PageHead } from '../../../ui/page.tsx'
import { DataTable, ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { referenceOf, stateName } from '../../reference/index.ts'
import { actPath, participationPath } from '../acts/act-path.ts'
import { waysIn } from '../acts/ways-in.tsx'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { treatyViews } from '../views.tsx'
import { type Effect, effectsWithin } from './changes.ts'
import { changeTitle, feedPath } from './feed.ts'
import { countRecorded, type RecordedChange, recordedChanges } from './queries.ts'

const perPage = 50
const path = '/changes'

const query = z.object({
  by: optional(z.enum(['recorded', 'effect'])),
  from: optional(fullDate),
  to: optional(fullDate),
  instrument: optional(z.string()),
  state: optional(stateCode),
  page: pageNumber,
})

/** The period shown where none is asked for: thirty days of records, a year of effects. */
const spans = { recorded: 30, effect: 365 } as const

export const changesPage = page({
  path,
  right: rights['register.see'],
  menu: 'treaties.title',
  query,
  render: async (context) => {
    const { db, actor, translator, href } = context
    const { t, text, date, compare } = translator
    const { page: asked, ...filter } = context.query
    const { by = 'recorded', instrument, state } = filter
    const to = filter.to ?? today()
    const from = filter.from ?? addDays(to, -spans[by])
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const within = { from, to, instrument, state }
    const named = { translator, register, reference }
    const effects = by === 'effect' ? pageOf(effectsWithin(register, within), perPage, asked) : undefined
    const total = effects?.total ?? (await countRecorded(db, within))
    const pages = Math.max(1, Math.ceil(total / perPage))
    const number = Math.min(asked, pages)
    const records =
      by === 'recorded' ? await recordedChanges(db, within, { limit: perPage, offset: (number - 1) * perPage }) : []
    const link = (change: Record<string, string | number | undefined>) => href(path, { ...filter, ...change })
    const any = { value: '', label: t('treaties.acts.proposals.any') }
    const title = t('treaties.changes.title')
    const empty = (
      <Empty
        title={t('treaties.changes.none')}
        text={t('treaties.changes.none_text')}
        action={{ label: t('ui.filters.clear'), href: href(path) }}
      />
    )
    return {
      title,
      crumbs: [{ label: t('treaties.title'), href: href('/treaties') }, { label: title }],
      body: (
        <>
          <PageHead
            title={title}
            answer={t('treaties.changes.answer', { count: total, from: date(from), to: date(to), by })}
            actions={waysIn(context)}
          />
          {treatyViews(context, 'changes')}
          <Filters
            translator={translator}
            action={href(path)}
            fields={[
              {
                kind: 'select',
                name: 'by',
                label: t('treaties.changes.by'),
                value: by,
                options: (['recorded', 'effect'] as const).map((value) => ({
                  value,
                  label: t(`treaties.changes.by.${value}`),
                })),
              },
              { kind: 'date', name: 'from', label: t('treaties.acts.from'), value: from },
              { kind: 'date', name: 'to', label: t('treaties.acts.to'), value: to },
              {
                kind: 'select',
                name: 'instrument',
                label: t('treaties.acts.instrument'),
                value: instrument ?? '',
                options: [
                  any,
                  ...[...register.instruments.values()].map(({ code, short_title }) => ({
                    value: code,
                    label: text(short_title),
                  })),
                ],
              },
              {
                kind: 'select',
                name: 'state',
                label: t('treaties.acts.participant'),
                value: state ?? '',
                options: [
                  any,
                  ...[...reference.states.values()]
                    .map(({ code, name }) => ({ value: code, label: text(name) }))
                    .sort((a, b) => compare(a.label, b.label)),
                ],
              },
            ]}
            active={activeFilters(
              {
                instrument: instrument && text(register.instruments.get(instrument)!.short_title),
                state: state && stateName(reference, translator, state),
              },
              (field) => link({ [field]: undefined }),
            )}
            clearHref={href(path)}
            summary={t('treaties.changes.count', { count: total })}
          >
            <ExportLinks
              translator={translator}
              href={(format) => href(`/export/changes.${format}`, { by, from, to, instrument, state })}
            />
          </Filters>
          <p class="note">
            <a href={href(feedPath, { state, instrument })}>{t('treaties.changes.feed_link')}</a>
            {may(actor, rights['subscription.keep']) && (
              <>
                {' · '}
                <a href={href('/subscriptions', { state, instrument })}>{t('treaties.changes.subscribe')}</a>
              </>
            )}
          </p>
          {effects !== undefined ? (
            <DataTable<Effect>
              caption={title}
              captionHidden
              rows={effects.rows}
              empty={empty}
              columns={[
                {
                  key: 'date',
                  align: 'date',
                  label: t('treaties.acts.deposited_on'),
                  cell: (effect) => <time datetime={effect.date}>{date(effect.date)}</time>,
                },
                {
                  key: 'what',
                  header: true,
                  label: t('treaties.changes.what'),
                  cell: ({ kind, act }) => {
                    const words =
                      kind === 'other' || kind === 'reservation'
                        ? t(`treaties.act.${act!.kind}`)
                        : t(`treaties.changes.effect.${kind}`)
                    return act === null ? words : <a href={href(actPath(act.id))}>{words}</a>
                  },
                },
                {
                  key: 'state',
                  label: t('treaties.acts.participant'),
                  cell: ({ state: of, instrument: code }) =>
                    of === null ? (
                      '–'
                    ) : (
                      <a href={href(participationPath(code, of))}>{stateName(reference, translator, of)}</a>
                    ),
                },
                {
                  key: 'instrument',
                  label: t('treaties.acts.instrument'),
                  cell: ({ instrument: code }) => (
                    <a href={href(`/treaties/${code}`)}>{text(register.instruments.get(code)!.short_title)}</a>
                  ),
                },
              ]}
            />
          ) : (
            <DataTable<RecordedChange>
              caption={title}
              captionHidden
              rows={records}
              rowId={({ entry }) => `c-${entry}`}
              empty={empty}
              columns={[
                {
                  key: 'recorded',
                  label: t('treaties.changes.recorded_at'),
                  cell: ({ recorded_at }) => <Moment translator={translator} at={recorded_at.toISOString()} />,
                },
                {
                  key: 'what',
                  header: true,
                  label: t('treaties.changes.what'),
                  cell: (change) => <a href={href(actPath(change.act))}>{changeTitle(named, change)}</a>,
                },
                {
                  key: 'source',
                  label: t('treaties.acts.entering.field.source'),
                  cell: ({ source, reason }) => (
                    <>
                      <bdi>{source}</bdi>
                      {reason !== null && <small class="below">{reason}</small>}
                    </>
                  ),
                },
              ]}
            />
          )}
          <Pager
            translator={translator}
            paged={effects === undefined ? { total, pages, page: number } : effects}
            href={(at) => link({ page: at })}
          />
        </>
      ),
    }
  },
})
