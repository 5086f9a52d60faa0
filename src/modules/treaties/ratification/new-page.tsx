/** The form by which a process begins. */
import { z } from 'zod'
import { optional, stateCode } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { sightOf } from '../../../action/rights.ts'
import { Form } from '../../../ui/form.tsx'
import { Notice, PageHead } from '../../../ui/page.tsx'
import { WorkArea } from '../../accounts/index.ts'
import { referenceOf } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { openProcess } from './actions.ts'
import { path } from './list-page.tsx'
import { ways } from './process.ts'
import { consentOf } from './view.ts'

export const newProcessPage = page({
  path: `${path}/new`,
  right: rights['ratification.keep'],
  query: z.object({ state: optional(stateCode), instrument: optional(z.string().max(60)) }),
  posts: {
    open: {
      action: openProcess,
      run: async ({ act, fields }) => ({
        to: `${path}/${await act(openProcess, fields)}`,
        flash: 'treaties.ratification.opened' as const,
      }),
    },
  },
  render: async (context) => {
    const { translator, href, key, posted, query, db, actor } = context
    const { t, text, date } = translator
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const sight = sightOf(actor, rights['ratification.keep'])
    const states = [...reference.states.values()].filter(
      ({ kind, code }) => !['former', 'area'].includes(kind) && (sight.all || sight.states.includes(code)),
    )
    const title = t('treaties.ratification.open')
    const given = posted?.values ?? query
    const joined =
      typeof given.state === 'string' && typeof given.instrument === 'string'
        ? consentOf(register, { state: given.state, instrument: given.instrument })
        : null
    const already = joined && t('treaties.ratification.joined_already', { date: date(joined.deposited_on) })
    const running = posted?.problem.code === 'done-already'
    return {
      title,
      crumbs: [{ label: t('treaties.ratification.title'), href: href(path) }, { label: title }],
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('treaties.ratification.open_answer')} />
          <Form
            translator={translator}
            form="open"
            formKey={key}
            action={href(`${path}/new`)}
            values={posted?.values ?? { state: query.state, instrument: query.instrument }}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            {...(running ? { says: t('treaties.ratification.running_already') } : {})}
            fields={[
              ...(already === null
                ? []
                : [{ kind: 'content' as const, content: <Notice kind="warning" title={already} /> }]),
              {
                kind: 'state',
                name: 'state',
                label: t('treaties.ratification.state'),
                options: states.map(({ code, name }) => ({ value: code, label: text(name) })),
              },
              {
                kind: 'select',
                name: 'instrument',
                label: t('treaties.ratification.instrument'),
                options: [...register.instruments.values()].map(({ code, short_title }) => ({
                  value: code,
                  label: text(short_title),
                })),
              },
              {
                kind: 'radios',
                name: 'way',
                label: t('treaties.ratification.way'),
                options: ways.map((value) => ({
                  value,
                  label: t(`treaties.act.${value}`),
                  ...(value === 'accession' ? { hint: t('treaties.ratification.accession_hint') } : {}),
                })),
              },
              ...(already === null
                ? []
                : [
                    {
                      kind: 'check' as const,
                      name: 'although_joined',
                      label: t('treaties.ratification.although_joined'),
                    },
                  ]),
            ]}
            buttons={[{ label: t('treaties.ratification.open') }]}
            cancelHref={href(path)}
          />
          <Notice kind="info" title={t('treaties.ratification.known')}>
            {t('treaties.ratification.known_text')}
          </Notice>
        </WorkArea>
      ),
    }
  },
})
