/** One process: its course as a picture, each step with who has it in hand and what was received, and what can be done. */
import { z } from 'zod'
import { type PageContext, type PostContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { Problem } from '../../../kernel/problem.ts'
import { ButtonLink, Columns, DefinitionList, PageHead, Section } from '../../../ui/page.tsx'
import { Moment } from '../../../ui/work.tsx'
import { actorNames, WorkArea } from '../../accounts/index.ts'
import { receiptFor, receive } from '../../operation/index.ts'
import { referenceOf, stateName } from '../../reference/index.ts'
import { obligationsOf } from '../obligations/queries.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { addDocument, changeStep, endProcess, removeDocument } from './actions.ts'
import { Clauses } from './clauses.tsx'
import { AddDocumentForm, Documents } from './documents.tsx'
import { OneQuery } from './input.ts'
import { path } from './list-page.tsx'
import { progress } from './process.ts'
import { documentsOf, processById } from './queries.ts'
import { EndForm, StepForm } from './step-form.tsx'
import { Course, StepsTable } from './steps.tsx'
import { shown, standingWords } from './view.ts'
import { holderNames, StandingChip } from './words.tsx'

export const idIn = ({ params }: Pick<PageContext, 'params'>): string => {
  const { data } = z.uuid().safeParse(params.id)
  if (data === undefined) throw new Problem('not-found')
  return data
}

const upload = async (context: PostContext): Promise<void> => {
  const { db, actor, request, act, keep } = context
  const { fields, upload: received } = await receive(db, request)
  keep(fields)
  const { key, step = '', received_on = '' } = fields
  if (received instanceof Problem) throw received
  const receipt = receiptFor(actor.name, received)
  await act(addDocument, { ...received, receipt, process: idIn(context), step, received_on }, key)
}

const back = (
  context: PostContext,
  flash:
    | 'treaties.ratification.step_saved'
    | 'treaties.ratification.document_added'
    | 'treaties.ratification.document_removed'
    | 'treaties.ratification.given_up',
) => ({
  to: `${path}/${context.params.id}`,
  flash,
})

export const processPage = page({
  path: `${path}/:id`,
  right: rights['ratification.see'],
  query: OneQuery,
  posts: {
    step: {
      action: changeStep,
      run: async (context) => {
        await context.act(changeStep, { ...context.fields, process: idIn(context) })
        return back(context, 'treaties.ratification.step_saved')
      },
    },
    document: {
      action: addDocument,
      upload: true,
      run: async (context) => {
        await upload(context)
        return back(context, 'treaties.ratification.document_added')
      },
    },
    remove: {
      action: removeDocument,
      run: async (context) => {
        await context.act(removeDocument, { ...context.fields, process: idIn(context) })
        return back(context, 'treaties.ratification.document_removed')
      },
    },
    end: {
      action: endProcess,
      run: async (context) => {
        await context.act(endProcess, { ...context.fields, process: idIn(context) })
        return back(context, 'treaties.ratification.given_up')
      },
    },
  },
  render: async (context) => {
    const { translator, href, query, actor, db, modules } = context
    const { t, text, date } = translator
    const id = idIn(context)
    const [register, reference, obligations] = await Promise.all([registerOf(db), referenceOf(db), obligationsOf(db)])
    const { found, documents } = await reading(context, rights['ratification.see'], async (tx) => ({
      found: await processById(tx, id),
      documents: await documentsOf(tx, id),
    }))
    const process = shown(register, found)
    const instrument = register.instruments.get(process.instrument)!
    const who = await holderNames(context, [process])
    const actors = await actorNames(context, [process.openedBy, ...(process.endedBy === null ? [] : [process.endedBy])])
    const state = stateName(reference, translator, process.state)
    const place = { states: [process.state] }
    const keeps = may(actor, rights['ratification.keep'], place) && process.endedAt === null
    const { done, needed } = progress(process.steps)
    const own = `${path}/${id}`
    const panels = modules
      .flatMap((module) => module.panels ?? [])
      .filter(({ on, right }) => on === 'ratification' && may(actor, right, place))
    const beside = await Promise.all(
      panels.map((panel) => panel.render(context, `${process.state}/${process.instrument}`)),
    )
    const step = process.steps.find(({ kind }) => kind === query.do)
    const title = t('treaties.ratification.one_title', { state, instrument: text(instrument.short_title) })
    return {
      title,
      record: { kind: 'ratification', id },
      crumbs: [{ label: t('treaties.ratification.title'), href: href(path) }, { label: title }],
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={title}
            answer={
              process.standing.kind === 'open'
                ? t('treaties.ratification.one_answer', { stands: standingWords(translator, process), done, needed })
                : standingWords(translator, process)
            }
            actions={
              <>
                <ButtonLink label={t('treaties.ratification.model.title')} href={href(`${own}/model`)} />
                {keeps && query.do === undefined && (
                  <ButtonLink quiet label={t('treaties.ratification.give_up')} href={href(own, { do: 'end' })} />
                )}
              </>
            }
          />
          <Course translator={translator} process={process} />
          {keeps && query.do === 'end' && <EndForm context={context} own={own} />}
          {keeps && step !== undefined && <StepForm context={context} own={own} step={step} who={who} />}
          <Section title={t('treaties.ratification.steps')}>
            <StepsTable
              context={context}
              process={process}
              who={who}
              editHref={keeps ? (kind) => href(own, { do: kind }) : undefined}
            />
          </Section>
          <Section
            title={t('treaties.ratification.documents')}
            aside={
              keeps && query.do !== 'document' ? (
                <a href={href(own, { do: 'document' })}>{t('treaties.ratification.add_document')}</a>
              ) : undefined
            }
          >
            {keeps && query.do === 'document' && <AddDocumentForm context={context} own={own} process={process} />}
            <Documents context={context} own={own} documents={documents} keeps={keeps} />
          </Section>
          <Columns>
            <div>
              <Clauses context={context} clauses={obligations.terms.get(process.instrument)?.clauses ?? null} />
              {beside.map((panel, index) => panel && <div key={index}>{panel}</div>)}
            </div>
            <div>
              <DefinitionList
                items={[
                  {
                    term: t('treaties.ratification.stands'),
                    value: <StandingChip translator={translator} process={process} />,
                  },
                  {
                    term: t('treaties.ratification.state'),
                    value: <a href={href(`/states/${process.state}`)}>{state}</a>,
                  },
                  {
                    term: t('treaties.ratification.instrument'),
                    value: <a href={href(`/treaties/${process.instrument}`)}>{text(instrument.title)}</a>,
                  },
                  { term: t('treaties.ratification.way'), value: t(`treaties.act.${process.way}`) },
                  {
                    term: t('treaties.ratification.deposited_on'),
                    value: process.consent && date(process.consent.deposited_on),
                  },
                  {
                    term: t('treaties.ratification.opened_on'),
                    value: (
                      <>
                        <Moment translator={translator} at={process.openedAt.toISOString()} /> ·{' '}
                        <bdi>{actors(process.openedBy)}</bdi>
                      </>
                    ),
                  },
                  {
                    term: t('treaties.ratification.given_up_on'),
                    value: process.endedAt && <Moment translator={translator} at={process.endedAt.toISOString()} />,
                  },
                  { term: t('ui.form.reason'), value: process.endReason && <bdi>{process.endReason}</bdi> },
                ]}
              />
            </div>
          </Columns>
        </WorkArea>
      ),
    }
  },
})
