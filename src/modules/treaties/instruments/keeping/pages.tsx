/** The pages on which a legal officer adds or corrects an instrument, and what became of it since: its versions. */
import { z } from 'zod'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Form } from '../../../../ui/form.tsx'
import { ButtonLink, Empty, PageHead } from '../../../../ui/page.tsx'
import { Moment } from '../../../../ui/work.tsx'
import { actorNames } from '../../../accounts/index.ts'
import { referenceOf } from '../../../reference/index.ts'
import { DifferenceTable } from '../../obligations/history-parts.tsx'
import { reasonField, sixNotice } from '../../obligations/keeping/fields.tsx'
import { obligationsOf } from '../../obligations/queries.ts'
import { differences } from '../../obligations/versions/versions.ts'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import { nested } from '../../texts.ts'
import { instrumentHeads, instrumentVersions } from '../queries.ts'
import { addInstrument, correctInstrument, restoreInstrument } from './actions.ts'
import { instrumentFields } from './fields.tsx'
import { instrumentValues, newValues } from './values.ts'

const codeOf = ({ params }: PageContext): string => params.code?.toUpperCase() ?? ''

const crumbsTo = (context: PageContext, code: string | null, label: string) => {
  const { href, translator } = context
  const { t } = translator
  return [
    { label: t('treaties.title'), href: href('/treaties') },
    { label: t('treaties.instruments.title'), href: href('/instruments') },
    ...(code === null ? [] : [{ label: code, href: href(`/treaties/${code}`) }]),
    { label },
  ]
}

export const addInstrumentPage = page({
  path: '/instruments/add',
  right: rights['instrument.keep'],
  menu: 'treaties.title',
  query: z.object({}),
  posts: {
    add: {
      action: addInstrument,
      run: async ({ act, fields }) => {
        await act(addInstrument, nested(fields))
        return { to: `/treaties/${String(fields.instrument)}`, flash: 'treaties.instruments.keeping.added' }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted } = context
    const { t } = translator
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const title = t('treaties.instruments.keeping.add')
    return {
      title,
      crumbs: crumbsTo(context, null, title),
      body: (
        <>
          <PageHead title={title} answer={t('treaties.instruments.keeping.add_answer')} />
          <Form
            translator={translator}
            form="add"
            formKey={key}
            action={href('/instruments/add')}
            fields={[
              sixNotice(translator),
              {
                kind: 'text',
                // A field named `code` would not come back: it could be a secret.
                name: 'instrument',
                label: t('treaties.instrument.code'),
                hint: t('treaties.instruments.keeping.code_hint'),
                short: true,
              },
              ...instrumentFields({ translator, register, reference }, '', 0),
            ]}
            values={posted?.values ?? newValues}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: title, kind: 'primary' }]}
            cancelHref={href('/instruments')}
          />
        </>
      ),
    }
  },
})

export const correctInstrumentPage = page({
  path: '/treaties/:code/correct',
  right: rights['instrument.keep'],
  menu: 'treaties.title',
  query: z.object({}),
  posts: {
    correct: {
      action: correctInstrument,
      run: async (context) => {
        const code = codeOf(context)
        await context.act(correctInstrument, { ...nested(context.fields), instrument: code })
        return { to: `/treaties/${code}`, flash: 'treaties.instruments.keeping.corrected' }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted } = context
    const { t } = translator
    const code = codeOf(context)
    const [register, reference, obligations, { form, file }] = await Promise.all([
      registerOf(db),
      referenceOf(db),
      obligationsOf(db),
      instrumentHeads(db, code),
    ])
    const current = form ?? file
    if (current === undefined || !register.instruments.has(code)) throw new Problem('not-found')
    const title = t('treaties.instruments.keeping.correct_title', { instrument: code })
    return {
      title,
      crumbs: crumbsTo(context, code, title),
      body: (
        <>
          <PageHead
            title={title}
            actions={
              <ButtonLink quiet label={t('treaties.obligations.versions')} href={href(`/treaties/${code}/versions`)} />
            }
          />
          <Form
            translator={translator}
            form="correct"
            formKey={key}
            action={href(`/treaties/${code}/correct`)}
            fields={[
              { kind: 'hidden', name: 'number', value: String(current.number) },
              sixNotice(translator),
              ...instrumentFields({ translator, register, reference }, code, current.content.sources.length),
            ]}
            values={posted?.values ?? instrumentValues(current.content, obligations.terms.get(code))}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: t('treaties.obligations.keep.save'), kind: 'primary' }]}
            cancelHref={href(`/treaties/${code}`)}
          />
        </>
      ),
    }
  },
})

export const instrumentVersionsPage = page({
  path: '/treaties/:code/versions',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: z.object({}),
  render: async (context) => {
    const { db, translator, href, actor } = context
    const { t } = translator
    const code = codeOf(context)
    const versions = await instrumentVersions(db, code)
    if (versions.length === 0) throw new Problem('not-found')
    const who = await actorNames(
      context,
      versions.map(({ recordedBy }) => recordedBy),
    )
    const newest = [...versions].reverse()
    const current = newest.find(({ origin }) => origin === 'form') ?? newest[0]!
    const title = t('treaties.instruments.keeping.versions_title', { instrument: code })
    return {
      title,
      crumbs: crumbsTo(context, code, title),
      body: (
        <>
          <PageHead title={title} answer={t('treaties.instruments.keeping.versions', { count: versions.length })} />
          <ol class="list plain versions">
            {newest.map(({ number, origin, recordedAt, recordedBy, reason, content }, index) => {
              const before = newest[index + 1]
              return (
                <li key={number} id={`version-${number}`}>
                  <Moment translator={translator} at={recordedAt} />
                  <div>
                    <strong>{t('treaties.obligations.version', { number })}</strong>
                    {number === current.number && <> · {t('treaties.obligations.version.current')}</>} ·{' '}
                    {t(origin === 'file' ? 'treaties.obligations.version.file' : 'treaties.obligations.version.form')}
                    {origin === 'form' && (
                      <>
                        {' · '}
                        <bdi>{who(recordedBy)}</bdi>
                      </>
                    )}
                    {reason !== null && (
                      <small class="below">
                        {t('treaties.obligations.version.reason')}: <bdi>{reason}</bdi>
                      </small>
                    )}
                    {before === undefined ? (
                      <small class="below">{t('treaties.obligations.version.first')}</small>
                    ) : (
                      <details>
                        <summary>{t('treaties.obligations.version.changes')}</summary>
                        <DifferenceTable context={context} rows={differences(before.content, content)} />
                      </details>
                    )}
                    {number !== current.number && may(actor, rights['instrument.keep']) && (
                      <ButtonLink
                        quiet
                        label={t('treaties.obligations.keep.restore_version', { number })}
                        href={href(`/treaties/${code}/restore`, { version: number })}
                      />
                    )}
                  </div>
                </li>
              )
            })}
          </ol>
        </>
      ),
    }
  },
})

export const restoreInstrumentPage = page({
  path: '/treaties/:code/restore',
  right: rights['instrument.keep'],
  menu: 'treaties.title',
  query: z.object({ version: z.coerce.number().int().positive().default(1) }),
  posts: {
    restore: {
      action: restoreInstrument,
      run: async (context) => {
        const code = codeOf(context)
        await context.act(restoreInstrument, { ...context.fields, instrument: code })
        return { to: `/treaties/${code}`, flash: 'treaties.obligations.keep.restored' }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted, query } = context
    const { t } = translator
    const code = codeOf(context)
    const versions = await instrumentVersions(db, code)
    const wanted = versions.find(({ number }) => number === query.version)
    const current = versions.findLast(({ origin }) => origin === 'form') ?? versions.at(-1)
    if (wanted === undefined || current === undefined) throw new Problem('not-found')
    const { number } = wanted
    const title = t('treaties.obligations.keep.restore_title', { number, obligation: code })
    const changes = differences(current.content, wanted.content)
    return {
      title,
      crumbs: crumbsTo(context, code, title),
      body: (
        <>
          <PageHead title={title} answer={t('treaties.obligations.keep.restore_text', { number })} />
          {changes.length === 0 ? (
            <Empty title={t('treaties.obligations.import.nothing')} />
          ) : (
            <DifferenceTable context={context} rows={changes} />
          )}
          <Form
            translator={translator}
            form="restore"
            formKey={key}
            action={href(`/treaties/${code}/restore`, { version: number })}
            fields={[{ kind: 'hidden', name: 'version', value: String(number) }, reasonField(translator)]}
            values={posted?.values ?? {}}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: t('treaties.obligations.keep.restore_version', { number }), kind: 'primary' }]}
            cancelHref={href(`/treaties/${code}`)}
          />
        </>
      ),
    }
  },
})
