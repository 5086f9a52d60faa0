/** What a State would owe if it joined one instrument more, or several, as a difference to what it owes. */
import { page } from '../../../action/manifest.ts'
import { today } from '../../../kernel/dates.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Filters } from '../../../ui/filters.tsx'
import { Empty, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable, ExportLinks } from '../../../ui/table.tsx'
import { referenceOf } from '../../reference/index.ts'
import { obligationsOf } from '../obligations/queries.ts'
import { titleOf } from '../obligations/titles.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { bondsOf, lawOf } from './bonds.ts'
import { candidatesIn } from './candidates.ts'
import { joining } from './owed.ts'
import { proposalsFor } from './proposals.ts'
import { joiningQuery } from './query.ts'
import { OwedTable, OwedViews } from './views.tsx'

export const joiningPage = page({
  path: '/states/:code/joining',
  right: rights['register.see'],
  menu: 'reference.states.title',
  query: joiningQuery,
  render: async (context) => {
    const { db, params, translator, href, query } = context
    const { t, text, date, number, list } = translator
    const day = query.as_at ?? today()
    const [register, obligations, reference] = await Promise.all([
      registerOf(db, query.known_at),
      obligationsOf(db),
      referenceOf(db),
    ])
    const state = reference.states.get(params.code ?? '')
    if (state === undefined) throw new Problem('not-found')
    const name = text(state.name)
    const path = `/states/${state.code}/joining`
    const title = (code: string) => text(titleOf({ register, obligations }, code).short_title)
    const of = { law: lawOf(obligations), bonds: bondsOf(register, obligations, state, day) }
    const proposals = proposalsFor(state.code, of, candidatesIn(register, undefined, day), day)
    const open = proposals.map(({ instrument }) => instrument)
    const chosen = query.instrument
    for (const code of chosen)
      if (!open.includes(code))
        throw new Problem('bad-input', [{ field: 'instrument', value: code, allowed: open.join(', ') }])
    const needed = proposals.filter(({ instrument }) => chosen.includes(instrument)).flatMap((one) => one.with)
    const joined = [...new Set([...chosen, ...needed])]
    const { gained, displaced } = joining(of, joined, day)
    const mandatory = gained.filter(({ obligation }) => obligation.force === 'mandatory').length
    const declarations = joined.flatMap((code) =>
      (obligations.terms.get(code)?.clauses?.declarations ?? []).map((one) => ({ code, ...one })),
    )
    const shared = { context, register, title }
    return {
      title: t('treaties.owed.joining_title', { state: name }),
      crumbs: [
        { label: t('reference.states.title'), href: href('/states') },
        { label: name, href: href(`/states/${state.code}`) },
        { label: t('treaties.owed.joining') },
      ],
      body: (
        <>
          <PageHead
            title={t('treaties.owed.joining_title', { state: name })}
            answer={
              chosen.length === 0
                ? t('treaties.owed.joining_answer', { count: open.length })
                : t('treaties.owed.joining_difference', {
                    instruments: list(joined.map(title)),
                    count: gained.length,
                    mandatory,
                  })
            }
          />
          <OwedViews context={context} state={state.code} current="joining" />
          {proposals.length === 0 ? (
            <Empty title={t('treaties.owed.joining_none')} text={t('treaties.owed.joining_none_text')} />
          ) : (
            <>
              <Filters
                translator={translator}
                action={href(path)}
                open={2}
                fields={[
                  { kind: 'date', name: 'as_at', label: t('treaties.as_at'), value: day, min: '1963-09-14' },
                  {
                    kind: 'checks',
                    name: 'instrument',
                    label: t('treaties.owed.would_join'),
                    values: chosen,
                    options: open.map((value) => ({ value, label: title(value) })),
                  },
                ]}
                active={chosen.map((code) => ({
                  label: title(code),
                  removeHref: href(path, { ...query, instrument: chosen.filter((one) => one !== code) }),
                }))}
                clearHref={href(path)}
                {...(chosen.length > 0 && { summary: t('treaties.owed.count', { count: gained.length }) })}
              >
                {chosen.length > 0 && (
                  <ExportLinks
                    translator={translator}
                    href={(format) =>
                      href(`/export/joining.${format}`, { state: state.code, instrument: joined, date: day })
                    }
                  />
                )}
              </Filters>
              {chosen.length === 0 && (
                <Section title={t('treaties.owed.closing')} id="closing">
                  <DataTable
                    caption={t('treaties.owed.closing')}
                    captionHidden
                    rows={proposals}
                    rowId={({ instrument }) => instrument}
                    columns={[
                      {
                        key: 'instrument',
                        header: true,
                        label: t('treaties.acts.instrument'),
                        cell: (one) => (
                          <>
                            <a href={href(path, { ...query, instrument: [one.instrument] })}>{title(one.instrument)}</a>
                            {one.with.length > 0 && (
                              <small class="below">
                                {t('treaties.owed.together_with', { instruments: list(one.with.map(title)) })}
                              </small>
                            )}
                          </>
                        ),
                      },
                      {
                        key: 'mandatory',
                        align: 'end',
                        label: t('treaties.owed.closes'),
                        cell: (one) => number(one.mandatory),
                      },
                      {
                        key: 'optional',
                        align: 'end',
                        label: t('treaties.owed.powers'),
                        cell: (one) => number(one.optional),
                      },
                      {
                        key: 'rules',
                        label: t('treaties.owed.new_rules'),
                        cell: ({ rules }) =>
                          rules.length === 0 ? (
                            t('treaties.owed.no_new_rule')
                          ) : (
                            <small>{list(rules.map((id) => text(obligations.parallels.get(id)!.name)))}</small>
                          ),
                      },
                    ]}
                  />
                  <p class="note">{t('treaties.owed.closing_note')}</p>
                </Section>
              )}
              {[...Map.groupBy(gained, ({ obligation }) => obligation.instrument)].map(([code, rows]) => (
                <Section
                  key={code}
                  id={code}
                  title={t('treaties.owed.gained', { instrument: title(code) })}
                  aside={number(rows.length)}
                >
                  <OwedTable {...shared} caption={title(code)} rows={rows} />
                </Section>
              ))}
              {displaced.length > 0 && (
                <Section title={t('treaties.owed.displaced')} id="displaced" aside={number(displaced.length)}>
                  <p>{t('treaties.owed.displaced_text')}</p>
                  <OwedTable {...shared} caption={t('treaties.owed.displaced')} rows={displaced} />
                </Section>
              )}
              {declarations.length > 0 && (
                <Section title={t('treaties.owed.declarations')} id="declarations">
                  <DataTable
                    caption={t('treaties.owed.declarations')}
                    captionHidden
                    rows={declarations}
                    columns={[
                      {
                        key: 'article',
                        header: true,
                        label: t('treaties.owed.article'),
                        cell: ({ code, article }) => (
                          <>
                            <bdi>{article}</bdi>
                            <small class="below">{title(code)}</small>
                          </>
                        ),
                      },
                      { key: 'what', label: t('treaties.owed.measure'), cell: ({ what }) => text(what) },
                      {
                        key: 'when',
                        label: t('treaties.owed.when'),
                        cell: ({ when }) => t(`treaties.owed.when.${when}`),
                      },
                      {
                        key: 'force',
                        label: t('treaties.owed.force'),
                        cell: ({ force }) => t(`treaties.obligations.force.${force}`),
                      },
                    ]}
                  />
                </Section>
              )}
            </>
          )}
          <p class="note">{t('treaties.owed.as_if', { date: date(day) })}</p>
        </>
      ),
    }
  },
})
