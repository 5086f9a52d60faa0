/** A new draft law, and a further version of one. */
import { type PageContent, type PageContext, type PostContext, page } from '../../../../action/manifest.ts'
import { may, sightOf } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { Problem } from '../../../../kernel/problem.ts'
import type { FormItem } from '../../../../ui/form.tsx'
import { referenceOf } from '../../../reference/index.ts'
import { rights } from '../../permissions.ts'
import { openDraft, takeInVersion } from '../actions.ts'
import { placeOf } from '../draft.ts'
import { IntakeQuery } from '../input.ts'
import { draftAt } from './draft-page.tsx'
import { again, crumbsOf, firstStep, type Intake, intakeInput, secondStep, takeFile, takeText } from './intake.tsx'
import { draftPath, versionPath } from './views.tsx'

const newPath = '/drafts/new'

const frameOfNew = (context: PageContext) => {
  const title = context.translator.t('assistance.drafts.new')
  return { context, path: newPath, title, crumbs: crumbsOf(context, { label: title }) }
}

/** The States in which the reader keeps drafts; without one, for whoever keeps them everywhere, the draft is for training. */
const newFields = async (context: PageContext): Promise<FormItem[]> => {
  const { db, actor, translator } = context
  const { t, text } = translator
  const { states } = await referenceOf(db)
  const sight = sightOf(actor, rights['draft.keep'])
  return [
    {
      kind: 'state',
      name: 'state',
      label: t('assistance.drafts.state'),
      ...(sight.all ? { hint: t('assistance.drafts.state_hint'), optional: true } : {}),
      options: [...states.values()]
        .filter(({ code, kind }) => kind !== 'former' && (sight.all || sight.states.includes(code)))
        .map(({ code, name }) => ({ value: code, label: text(name) })),
    },
    { kind: 'text', name: 'title', label: t('assistance.drafts.own_title') },
    {
      kind: 'text',
      name: 'workingTitle',
      label: t('assistance.drafts.working_title'),
      hint: t('assistance.drafts.working_title_hint'),
    },
    {
      kind: 'textarea',
      name: 'subject',
      label: t('assistance.drafts.subject'),
      hint: t('assistance.drafts.subject_hint'),
      optional: true,
      rows: 2,
    },
  ]
}

const checkNew = async (context: PageContext, intake: Intake): Promise<PageContent> =>
  secondStep(frameOfNew(context), intake, {
    fields: await newFields(context),
    values: { title: intake.taken.title, workingTitle: intake.taken.title },
  })

const field = (fields: PostContext['fields'], name: string): string => String(fields[name] ?? '')

/** Without a State, whoever works in some States only must say which. */
const stateIn = (context: PostContext): string => {
  const state = field(context.fields, 'state')
  if (state === '' && !may(context.actor, rights['draft.keep'], {}))
    throw new Problem('bad-input', [{ field: 'state', value: '', allowed: 'ISO 3166 alpha-3' }])
  return state
}

export const newDraftPage = page({
  path: newPath,
  right: rights['draft.keep'],
  query: IntakeQuery,
  posts: {
    file: {
      action: openDraft,
      upload: true,
      run: async (context) => ({ show: await checkNew(context, await takeFile(context)) }),
    },
    text: {
      action: openDraft,
      run: async (context) => ({ show: await checkNew(context, await takeText(context)) }),
    },
    accept: {
      action: openDraft,
      run: async (context) => {
        const { act, fields } = context
        const intake = await again(context, fields)
        const { draft } = await act(openDraft, {
          state: stateIn(context),
          title: field(fields, 'title'),
          workingTitle: field(fields, 'workingTitle'),
          subject: field(fields, 'subject'),
          ...intakeInput(intake, fields),
        })
        return { to: draftPath(draft), flash: 'assistance.drafts.opened' }
      },
    },
  },
  render: async (context) => {
    const { posted, query } = context
    if (posted?.form === 'accept') {
      const intake = await again(context, posted.values).catch(() => undefined)
      if (intake) return checkNew(context, intake)
    }
    return firstStep(frameOfNew(context), posted?.form === 'text' ? 'text' : (query.by ?? 'file'))
  },
})

const versionFrame = async (context: PageContext) => {
  const { params, translator, href, actor } = context
  const draft = await reading(context, rights['draft.see'], (tx) => draftAt(tx, params.id))
  if (!may(actor, rights['draft.keep'], placeOf(draft))) throw new Problem('not-found')
  const title = translator.t('assistance.drafts.new_version')
  const crumbs = crumbsOf(context, { label: draft.reference, href: href(draftPath(draft.id)) }, { label: title })
  return { draft, frame: { context, path: `${draftPath(draft.id)}/new-version`, title, crumbs } }
}

const checkVersion = async (context: PageContext, intake: Intake): Promise<PageContent> => {
  const { frame } = await versionFrame(context)
  return secondStep(frame, intake, { fields: [], values: {} })
}

export const newVersionPage = page({
  path: '/drafts/:id/new-version',
  right: rights['draft.keep'],
  query: IntakeQuery,
  posts: {
    file: {
      action: takeInVersion,
      upload: true,
      run: async (context) => {
        // Nobody's file is taken for a draft that is hidden from them.
        await versionFrame(context)
        return { show: await checkVersion(context, await takeFile(context)) }
      },
    },
    text: {
      action: takeInVersion,
      run: async (context) => {
        await versionFrame(context)
        return { show: await checkVersion(context, await takeText(context)) }
      },
    },
    accept: {
      action: takeInVersion,
      run: async (context) => {
        const { act, fields, params } = context
        const intake = await again(context, fields)
        const { version } = await act(takeInVersion, { draft: params.id, ...intakeInput(intake, fields) })
        return { to: versionPath(version), flash: 'assistance.drafts.version_taken_in' }
      },
    },
  },
  render: async (context) => {
    const { posted, query } = context
    const { frame } = await versionFrame(context)
    if (posted?.form === 'accept') {
      const intake = await again(context, posted.values).catch(() => undefined)
      if (intake) return checkVersion(context, intake)
    }
    return firstStep(frame, posted?.form === 'text' ? 'text' : (query.by ?? 'file'))
  },
})
