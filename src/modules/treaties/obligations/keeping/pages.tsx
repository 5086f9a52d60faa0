/** The pages on which a legal officer corrects one obligation, confirms a check of it, retires it or restores a version. */
import { z } from 'zod'
import { type PageContent, type PageContext, page } from '../../../../action/manifest.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Confirm, Form } from '../../../../ui/form.tsx'
import { PageHead, Prose } from '../../../../ui/page.tsx'
import { rights } from '../../permissions.ts'
import { nested } from '../../texts.ts'
import { DifferenceTable } from '../history-parts.tsx'
import { obligationCrumbs, obligationOf, obligationParams } from '../page.tsx'
import { obligationVersions } from '../queries.ts'
import { idAt, obligationPath, type RegisteredObligation } from '../register.ts'
import { obligationTitle, type Registers } from '../titles.ts'
import { differences } from '../versions/versions.ts'
import { correctObligation, restoreObligation, retireObligation, reviewObligation } from './actions.ts'
import { contentFields, contentValues, reasonField, sourceFields } from './fields.tsx'

interface Part {
  readonly registers: Registers
  readonly obligation: RegisteredObligation
  /** How the obligation is called. */
  readonly name: string
}

const partOf = async (context: PageContext): Promise<Part> => {
  const found = await obligationOf(context)
  return { ...found, name: obligationTitle(context.translator, found.registers, found.obligation) }
}

const inFrame = (
  context: PageContext,
  { registers, obligation }: Part,
  { title, body }: Pick<PageContent, 'title' | 'body'>,
): PageContent => ({
  title,
  crumbs: [...obligationCrumbs(context, registers, obligation), { label: title }],
  body,
})

const idOf = ({ params }: PageContext): string => idAt(params.code ?? '', params.place ?? '')

const empty = z.object({})

export const correctPage = page({
  path: `${obligationParams}/correct`,
  right: rights['obligation.keep'],
  menu: 'treaties.title',
  query: empty,
  posts: {
    correct: {
      action: correctObligation,
      run: async (context) => {
        const obligation = idOf(context)
        await context.act(correctObligation, { ...nested(context.fields), obligation })
        return { to: obligationPath(obligation), flash: 'treaties.obligations.keep.corrected' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted } = context
    const part = await partOf(context)
    const { obligation, registers, name } = part
    const title = translator.t('treaties.obligations.keep.correct_title', { obligation: name })
    return inFrame(context, part, {
      title,
      body: (
        <>
          <PageHead title={title} />
          <Form
            translator={translator}
            form="correct"
            formKey={key}
            action={href(`${obligationPath(obligation.id)}/correct`)}
            fields={[
              { kind: 'hidden', name: 'number', value: String(obligation.number) },
              ...contentFields(translator, registers.obligations, obligation.instrument),
            ]}
            values={posted?.values ?? contentValues(obligation)}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: translator.t('treaties.obligations.keep.save'), kind: 'primary' }]}
            cancelHref={href(obligationPath(obligation.id))}
          />
        </>
      ),
    })
  },
})

export const checkPage = page({
  path: `${obligationParams}/check`,
  right: rights['obligation.review'],
  menu: 'treaties.title',
  query: empty,
  posts: {
    check: {
      action: reviewObligation,
      run: async (context) => {
        const obligation = idOf(context)
        await context.act(reviewObligation, { ...nested(context.fields), obligation })
        return { to: obligationPath(obligation), flash: 'treaties.obligations.keep.checked' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted } = context
    const { t, text } = translator
    const part = await partOf(context)
    const { obligation, registers, name } = part
    const title = t('treaties.obligations.keep.check_title', { obligation: name })
    return inFrame(context, part, {
      title,
      body: (
        <>
          <PageHead title={title} answer={text(obligation.measure)} />
          <Prose>
            <p>{t('treaties.obligations.keep.check_text')}</p>
          </Prose>
          <Form
            translator={translator}
            form="check"
            formKey={key}
            action={href(`${obligationPath(obligation.id)}/check`)}
            fields={[
              { kind: 'hidden', name: 'number', value: String(obligation.number) },
              ...sourceFields(translator, registers.obligations, obligation.instrument),
              { kind: 'textarea', name: 'note', label: t('treaties.obligations.keep.note'), rows: 2, optional: true },
            ]}
            values={posted?.values ?? { source: obligation.source }}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: t('treaties.obligations.keep.check'), kind: 'primary' }]}
            cancelHref={href(obligationPath(obligation.id))}
          />
        </>
      ),
    })
  },
})

export const retirePage = page({
  path: `${obligationParams}/retire`,
  right: rights['obligation.keep'],
  menu: 'treaties.title',
  query: empty,
  posts: {
    retire: {
      action: retireObligation,
      run: async (context) => {
        const obligation = idOf(context)
        await context.act(retireObligation, { ...context.fields, obligation })
        return { to: obligationPath(obligation), flash: 'treaties.obligations.keep.retired_now' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted } = context
    const { t, text } = translator
    const part = await partOf(context)
    const { obligation, name } = part
    const title = t('treaties.obligations.keep.retire_title', { obligation: name })
    return inFrame(context, part, {
      title,
      body: (
        <>
          <PageHead title={title} answer={text(obligation.measure)} />
          <Confirm
            translator={translator}
            form="retire"
            formKey={key}
            action={href(`${obligationPath(obligation.id)}/retire`)}
            title={t('treaties.obligations.keep.retire')}
            reason="needed"
            values={posted?.values ?? {}}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            button={t('treaties.obligations.keep.retire')}
            cancelHref={href(obligationPath(obligation.id))}
          >
            <p>{t('treaties.obligations.keep.retire_text')}</p>
          </Confirm>
        </>
      ),
    })
  },
})

export const restorePage = page({
  path: `${obligationParams}/restore`,
  right: rights['obligation.keep'],
  menu: 'treaties.title',
  query: z.object({ version: z.coerce.number().int().positive().default(1) }),
  posts: {
    restore: {
      action: restoreObligation,
      run: async (context) => {
        const obligation = idOf(context)
        await context.act(restoreObligation, { ...context.fields, obligation })
        return { to: obligationPath(obligation), flash: 'treaties.obligations.keep.restored' }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted, query } = context
    const { t } = translator
    const part = await partOf(context)
    const { obligation, name } = part
    const versions = await obligationVersions(db, obligation.id)
    const wanted = versions.find(({ number }) => number === query.version)
    const current = versions.find(({ number }) => number === obligation.number)
    if (wanted === undefined || current === undefined) throw new Problem('not-found')
    const { number } = wanted
    const title = t('treaties.obligations.keep.restore_title', { number, obligation: name })
    return inFrame(context, part, {
      title,
      body: (
        <>
          <PageHead title={title} answer={t('treaties.obligations.keep.restore_text', { number })} />
          <DifferenceTable context={context} rows={differences(current.content, wanted.content)} />
          <Form
            translator={translator}
            form="restore"
            formKey={key}
            action={href(`${obligationPath(obligation.id)}/restore`, { version: number })}
            fields={[{ kind: 'hidden', name: 'version', value: String(number) }, reasonField(translator)]}
            values={posted?.values ?? {}}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            buttons={[{ label: t('treaties.obligations.keep.restore_version', { number }), kind: 'primary' }]}
            cancelHref={href(obligationPath(obligation.id))}
          />
        </>
      ),
    })
  },
})
