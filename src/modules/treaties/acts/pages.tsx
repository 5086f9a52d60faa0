/** Depositary acts in a period. */
import { z } from 'zod'
import { fullDate, optional, pageNumber, stateCode } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { activeFilters, Filters } from '../../../ui/filters.tsx'
import { Empty, PageHead } from '../../../ui/page.tsx'
import { ExportLinks, Pager, pageOf } from '../../../ui/table.tsx'
import { referenceOf, stateName } from '../../reference/index.ts'
import { chosenInstruments, chosenStates } from '../chosen.ts'
import { KnownAt, knownAtActive, knownAtField, knownAtFilter } from '../known-at.tsx'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { mainCollection } from '../register.ts'
import { treatyViews } from '../views.tsx'
import { actKinds, byDeposit, isOfKind } from './act.ts'
import { ActsTable } from './acts-table.tsx'
import { waysIn } from './ways-in.tsx'

const perPage = 50

const query = z.object({
  from: optional(fullDate),
  to: optional(fullDate),
  collection: optional(z.string()),
  instrument: optional(z.string()),
  participant: optional(stateCode),
  kind: optional(z.enum([...actKinds, 'consent'])),
  ...knownAtField,
  page: pageNumber,
})

export const actsPage = page({
  path: '/acts',
  right: rights['register.see'],
  menu: 'treaties.title',
  query,
  render: async (context) => {
    const { db, translator, href } = context
    const { t, text, date, compare } = translator
    const { page: asked, ...filter } = context.query
    const [register, reference] = await Promise.all([registerOf(db, filter.known_at), referenceOf(db)])
    const collection = filter.collection ?? mainCollection(register)?.id
    const isChosen = chosenStates(reference, filter)
    const wantsAll = filter.participant === undefined
    const from = filter.from ?? '1963-01-01'
    const to = filter.to ?? today()
    const acts = chosenInstruments(register, {
      ...(filter.instrument === undefined ? { collection } : {}),
      instrument: filter.instrument,
    })
      .flatMap((code) => register.acts.get(code) ?? [])
      .filter(
        (act) =>
          (act.state === null ? wantsAll : isChosen(act.state)) &&
          act.deposited_on >= from &&
          act.deposited_on <= to &&
          isOfKind(act, filter.kind),
      )
      .sort((a, b) => byDeposit(b, a))
    const paged = pageOf(acts, perPage, asked)
    const labels = {
      from: filter.from && `${t('treaties.acts.from')}: ${date(filter.from)}`,
      to: filter.to && `${t('treaties.acts.to')}: ${date(filter.to)}`,
      collection: filter.collection && text(register.collections.get(filter.collection)!.name),
      instrument: filter.instrument && text(register.instruments.get(filter.instrument)!.short_title),
      participant: filter.participant && stateName(reference, translator, filter.participant),
      kind: filter.kind && t(`treaties.act.${filter.kind}`),
      known_at: knownAtActive(translator, filter.known_at),
    }
    const choices = (all: string, options: { value: string; label: string }[]) => [
      { value: '', label: all },
      ...options,
    ]
    return {
      title: t('treaties.acts.title'),
      crumbs: [{ label: t('treaties.title'), href: href('/treaties') }, { label: t('treaties.acts.title') }],
      body: (
        <>
          <PageHead
            title={t('treaties.acts.title')}
            answer={t('treaties.acts.answer', { count: acts.length, from: date(from), to: date(to) })}
            actions={waysIn(context)}
          />
          {treatyViews(context, 'acts')}
          <KnownAt context={context} register={register} />
          <Filters
            translator={translator}
            action={href('/acts')}
            fields={[
              { kind: 'date', name: 'from', label: t('treaties.acts.from'), value: filter.from ?? '' },
              { kind: 'date', name: 'to', label: t('treaties.acts.to'), value: filter.to ?? '' },
              {
                kind: 'select',
                name: 'instrument',
                label: t('treaties.acts.instrument'),
                value: filter.instrument ?? '',
                options: choices(
                  t('treaties.acts.any_instrument'),
                  [...register.instruments.values()].map(({ code, short_title }) => ({
                    value: code,
                    label: text(short_title),
                  })),
                ),
              },
              {
                kind: 'select',
                name: 'participant',
                label: t('treaties.acts.participant'),
                value: filter.participant ?? '',
                options: choices(
                  t('treaties.matrix.everyone'),
                  [...reference.states.values()]
                    .filter(({ kind }) => kind !== 'area')
                    .map(({ code, name }) => ({ value: code, label: text(name) }))
                    .sort((a, b) => compare(a.label, b.label)),
                ),
              },
              {
                kind: 'select',
                name: 'kind',
                label: t('treaties.acts.kind'),
                value: filter.kind ?? '',
                options: choices(
                  t('treaties.acts.any_kind'),
                  (['consent', ...actKinds] as const).map((kind) => ({
                    value: kind,
                    label: t(`treaties.act.${kind}`),
                  })),
                ),
              },
              knownAtFilter(translator, filter.known_at),
            ]}
            active={activeFilters(labels, (field) => href('/acts', { ...filter, [field]: undefined }))}
            clearHref={href('/acts')}
          >
            <ExportLinks
              translator={translator}
              href={(format) =>
                href(`/export/acts.${format}`, {
                  ...filter,
                  collection: filter.instrument === undefined ? collection : undefined,
                })
              }
            />
          </Filters>
          <ActsTable
            context={context}
            register={register}
            reference={reference}
            acts={paged.rows}
            caption={t('treaties.acts.title')}
            empty={
              <Empty
                title={t('treaties.acts.empty.title')}
                text={t('treaties.acts.empty.text')}
                action={{ label: t('ui.filters.clear'), href: href('/acts') }}
              />
            }
          />
          <Pager translator={translator} paged={paged} href={(number) => href('/acts', { ...filter, page: number })} />
        </>
      ),
    }
  },
})
