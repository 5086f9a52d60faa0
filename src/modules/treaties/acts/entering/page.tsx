/** The form by which an act enters the register as a proposal, another source is added to one, or a record is corrected. */
import { page } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Filters } from '../../../../ui/filters.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Notice, PageHead } from '../../../../ui/page.tsx'
import { WorkArea } from '../../../accounts/index.ts'
import { referenceOf } from '../../../reference/index.ts'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import { depositaryKinds } from '../act.ts'
import { proposeAct } from '../actions.ts'
import { entryById, provisionsOf } from '../proposals/queries.ts'
import { chooseFields, type Query, query } from './chosen.ts'
import { dateFields, matterFields, sourceFields, textFields } from './fields.ts'
import { asValues, inputOf } from './values.ts'

export const newActPath = '/acts/new'

export const newActPage = page({
  path: newActPath,
  right: rights['act.propose'],
  query,
  posts: {
    propose: {
      action: proposeAct,
      run: async (context) => {
        const { entry, warnings } = await context.act(proposeAct, await inputOf(context))
        const isSure = warnings.length === 0
        return {
          to: `/proposals/${entry}`,
          flash: isSure ? 'treaties.acts.entering.proposed' : 'treaties.acts.entering.proposed_check',
        }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted } = context
    const { t, text } = translator
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const corrected =
      context.query.supersedes === undefined
        ? undefined
        : await reading(context, rights['act.propose'], (tx) => entryById(tx, context.query.supersedes!))
    if (context.query.supersedes !== undefined && corrected?.outcome !== 'approved') throw new Problem('not-found')
    const query: Query =
      corrected === undefined
        ? context.query
        : {
            ...context.query,
            instrument: corrected.instrument,
            state: corrected.state ?? undefined,
            kind: context.query.kind ?? corrected.kind,
          }
    const here = { ...context, query }
    const { instrument: code = '', state, kind } = query
    const instrument = register.instruments.get(code)
    const provisions = instrument === undefined ? [] : await provisionsOf(db, code)
    const choices = { register, reference, provisions }
    const isReady =
      instrument !== undefined && kind !== undefined && (state !== undefined || depositaryKinds.includes(kind))
    const title = t(corrected === undefined ? 'treaties.acts.entering.title' : 'treaties.acts.entering.title_correct')
    const values = posted?.values ?? (corrected && asValues(corrected, provisions)) ?? { about: query.about }
    const hidden = { instrument: code, state, kind, act: query.act, supersedes: query.supersedes }
    return {
      title,
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.acts.title'), href: href('/acts') },
        { label: title },
      ],
      body: (
        <WorkArea context={context} current={newActPath}>
          <PageHead
            title={title}
            answer={
              isReady
                ? translator.clauses([
                    t(`treaties.act.${kind}`),
                    state === undefined ? t('treaties.acts.of_depositary') : text(reference.states.get(state)!.name),
                    text(instrument.short_title),
                  ])
                : t('treaties.acts.entering.answer')
            }
          />
          {query.act !== undefined && (
            <Notice kind="info" title={t('treaties.acts.entering.another_source', { act: query.act })} />
          )}
          <Filters
            translator={translator}
            label={t('treaties.acts.entering.what')}
            submit={t('treaties.acts.entering.go_on')}
            action={href(newActPath)}
            fields={[
              ...chooseFields(here, choices),
              ...(['act', 'supersedes', 'about'] as const).flatMap((name) =>
                query[name] === undefined ? [] : [{ kind: 'hidden' as const, name, value: query[name] }],
              ),
            ]}
          />
          {isReady && (
            <Form
              translator={translator}
              form="propose"
              formKey={key}
              action={href(newActPath, context.query)}
              values={values}
              {...(posted === undefined ? {} : { problem: posted.problem })}
              {...(posted?.problem.code === 'conflict' ? { says: t('treaties.acts.entering.known_already') } : {})}
              fields={[
                ...Object.entries(hidden).flatMap(([name, value]) =>
                  value === undefined ? [] : [{ kind: 'hidden' as const, name, value }],
                ),
                ...dateFields(here, kind),
                ...matterFields(here, kind, choices),
                ...textFields(here, kind),
                ...sourceFields(here, choices),
                ...(corrected === undefined
                  ? []
                  : [
                      {
                        kind: 'check' as const,
                        name: 'void',
                        label: t('treaties.acts.entering.void'),
                        hint: t('treaties.acts.entering.void_hint'),
                        optional: true,
                      },
                      {
                        kind: 'textarea' as const,
                        name: 'reason',
                        label: t('treaties.acts.entering.reason'),
                        hint: t('treaties.acts.entering.reason_hint'),
                        rows: 3,
                      },
                    ]),
              ]}
              buttons={[{ label: t('treaties.acts.entering.propose') }]}
              cancelHref={href('/acts')}
            />
          )}
        </WorkArea>
      ),
    }
  },
})
