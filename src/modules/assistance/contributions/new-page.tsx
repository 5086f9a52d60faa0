/** The form for a statement: first the State, then its act of consent and what helped. */
import { page } from '../../../action/manifest.ts'
import { sightOf } from '../../../action/rights.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Filters } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { Empty, PageHead } from '../../../ui/page.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { referenceOf, stateName } from '../../reference/index.ts'
import { isConsentAct, registerOf } from '../../treaties/index.ts'
import { isThroughGroup } from '../activities/count.ts'
import { groupMembers } from '../activities/query.ts'
import { rights } from '../permissions.ts'
import { assistanceOf } from '../queries.ts'
import { makeContribution } from './actions.ts'
import { NewQuery } from './input.ts'
import { path } from './view.tsx'

const own = `${path}/new`

/** Where no activity can be chosen, what is missing is a project. */
const ofProjects = ({ code, fields }: Problem): Problem =>
  new Problem(
    code,
    fields.map((one) => (one.field === 'activities' ? { ...one, field: 'projects' } : one)),
  )

export const newContributionPage = page({
  path: own,
  right: rights['contribution.claim'],
  query: NewQuery,
  posts: {
    make: {
      action: makeContribution,
      run: async ({ act, fields }) => ({
        to: `${path}/${await act(makeContribution, fields)}`,
        flash: 'assistance.contributions.made',
      }),
    },
  },
  render: async (context) => {
    const { translator, href, key, posted, query, db, actor } = context
    const { t, text, date, dateRange, compare } = translator
    const [register, reference, assistance] = await Promise.all([registerOf(db), referenceOf(db), assistanceOf(db)])
    const sight = sightOf(actor, rights['contribution.claim'])
    const { state, instrument } = query
    const consents = [...register.acts.values()].flat().filter(isConsentAct)
    const states = [...new Set(consents.map((act) => act.state))]
      .filter((code) => sight.all || sight.states.includes(code))
      .map((value) => ({ value, label: stateName(reference, translator, value) }))
      .sort((a, b) => compare(a.label, b.label))
    const acts = consents
      .filter((act) => act.state === state)
      .sort((a, b) => (a.deposited_on < b.deposited_on ? 1 : -1))
    const members = groupMembers(reference)
    const activities = [...assistance.activities.values()]
      .filter(
        (one) =>
          state !== undefined &&
          (one.states.includes(state) || one.country === state || isThroughGroup(one, state, members)),
      )
      .toReversed()
    const projects = [...assistance.projects.values()].filter(
      (one) => state !== undefined && one.states.includes(state),
    )
    const recorded = activities.length + projects.length > 0
    const title = t('assistance.contributions.make')
    return {
      title,
      crumbs: [{ label: t('assistance.contributions.title'), href: href(path) }, { label: title }],
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('assistance.contributions.make_answer')} />
          <Filters
            translator={translator}
            label={t('assistance.contributions.choose_state')}
            action={href(own)}
            fields={[
              {
                kind: 'select',
                name: 'state',
                label: t('assistance.contributions.state'),
                value: state ?? '',
                options: [{ value: '', label: t('ui.form.choose_state') }, ...states],
              },
            ]}
          />
          {state !== undefined && acts.length === 0 && <Empty title={t('assistance.contributions.no_acts')} />}
          {acts.length > 0 && !recorded && <Empty title={t('assistance.contributions.nothing_recorded')} />}
          {acts.length > 0 && recorded && (
            <Form
              translator={translator}
              form="make"
              formKey={key}
              action={href(own, { state, instrument })}
              label={title}
              values={posted?.values ?? { act: acts.find((act) => act.instrument === instrument)?.id }}
              {...(posted === undefined
                ? {}
                : { problem: activities.length > 0 ? posted.problem : ofProjects(posted.problem) })}
              fields={[
                {
                  kind: 'select',
                  name: 'act',
                  label: t('assistance.contributions.act'),
                  options: acts.map((act) => ({
                    value: act.id,
                    label: t('assistance.contributions.act_words', {
                      instrument: text(register.instruments.get(act.instrument)!.short_title),
                      kind: t(`treaties.act.${act.kind}`),
                      date: date(act.deposited_on),
                    }),
                  })),
                },
                {
                  kind: 'textarea',
                  name: 'sentence',
                  label: t('assistance.contributions.sentence'),
                  hint: t('assistance.contributions.sentence_hint'),
                  rows: 3,
                  limit: 1000,
                },
                { kind: 'language', name: 'language', label: t('assistance.contributions.language') },
                {
                  kind: 'set' as const,
                  legend: t('assistance.contributions.helped'),
                  hint: t('assistance.contributions.at_least_one'),
                  fields: [
                    ...(activities.length === 0
                      ? []
                      : [
                          {
                            kind: 'checks' as const,
                            name: 'activities',
                            label: t('assistance.contributions.activities'),
                            options: activities.map((one) => ({
                              value: one.id,
                              label: `${text(one.title)} (${dateRange(one.starts, one.ends)})`,
                            })),
                          },
                        ]),
                    ...(projects.length === 0
                      ? []
                      : [
                          {
                            kind: 'checks' as const,
                            name: 'projects',
                            label: t('assistance.contributions.projects'),
                            options: projects.map(({ id, name }) => ({ value: id, label: text(name) })),
                          },
                        ]),
                  ],
                },
                {
                  kind: 'textarea',
                  name: 'reason',
                  label: t('assistance.contributions.basis'),
                  hint: t('assistance.contributions.basis_hint'),
                  rows: 3,
                },
              ]}
              buttons={[{ label: title }]}
              cancelHref={href(path)}
            />
          )}
        </WorkArea>
      ),
    }
  },
})
