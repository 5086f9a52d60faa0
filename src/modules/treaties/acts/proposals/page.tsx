/** One proposal: what it says, what it would change, and its decision. */
import { z } from 'zod'
import { page } from '../../../../action/manifest.ts'
import { may } from '../../../../action/rights.ts'
import { reading } from '../../../../action/sight.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { ActionButton } from '../../../../ui/form.tsx'
import { DefinitionList, Notice, PageHead, Section } from '../../../../ui/page.tsx'
import { Moment } from '../../../../ui/work.tsx'
import { actorNames, WorkArea } from '../../../accounts/index.ts'
import { referenceOf } from '../../../reference/index.ts'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import { actPath } from '../act-path.ts'
import { decideProposals, withdrawProposal } from '../actions.ts'
import { Difference, factItems, fieldWords } from '../entry-view.tsx'
import { DecisionForm } from './decision.tsx'
import { proposalsPath } from './list-page.tsx'
import { entriesOfAct, entryById } from './queries.ts'

export const proposalPage = page({
  path: `${proposalsPath}/:id`,
  right: rights['proposal.see'],
  query: z.object({}),
  posts: {
    decide: {
      action: decideProposals,
      run: async ({ act, fields, params }) => {
        await act(decideProposals, { ...fields, entries: [params.id] })
        return {
          to: proposalsPath,
          flash: fields.outcome === 'approved' ? 'treaties.acts.proposals.approved' : 'treaties.acts.proposals.refused',
        }
      },
    },
    withdraw: {
      action: withdrawProposal,
      run: async ({ act, params }) => {
        await act(withdrawProposal, { entry: params.id })
        return { to: proposalsPath, flash: 'treaties.acts.proposals.withdrawn' }
      },
    },
  },
  render: async (context) => {
    const { db, actor, translator, href, key, params } = context
    const { t, date } = translator
    if (!z.uuid().safeParse(params.id).success) throw new Problem('not-found')
    const [register, reference] = await Promise.all([registerOf(db), referenceOf(db)])
    const { entry, of } = await reading(context, rights['proposal.see'], async (tx) => {
      const found = await entryById(tx, params.id!)
      if (found === undefined) throw new Problem('not-found')
      return { entry: found, of: await entriesOfAct(tx, found.act) }
    })
    const place = entry.state === null ? {} : { states: [entry.state] }
    if (!may(actor, rights['proposal.see'], place)) throw new Problem('not-found')
    const name = await actorNames(
      context,
      [entry.proposed_by, ...(entry.decided_by === null ? [] : [entry.decided_by])],
      // Who decides must know whose proposal it is.
      may(actor, rights['act.decide']) ? rights['act.decide'] : undefined,
    )
    const around = { context, register, reference }
    const before = of.find(({ id }) => id === entry.supersedes)
    const others = of.filter(
      ({ id, outcome, superseded_by }) =>
        id !== entry.id && outcome === 'approved' && superseded_by === null && id !== before?.id,
    )
    const isOwn = entry.proposed_by === actor.name
    const isOpen = entry.outcome === null
    const title = entry.void ? t('treaties.acts.proposals.void') : t(`treaties.act.${entry.kind}`)
    const path = `${proposalsPath}/${entry.id}`
    return {
      title,
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.acts.proposals.title'), href: href(proposalsPath) },
        { label: title },
      ],
      body: (
        <WorkArea context={context} current={proposalsPath}>
          <PageHead
            title={title}
            answer={translator.clauses([
              fieldWords(around, entry, 'state'),
              fieldWords(around, entry, 'instrument'),
              t(`treaties.acts.proposals.status.${entry.outcome ?? 'open'}`),
            ])}
          />
          {before !== undefined && !entry.void && (
            <Section title={t('treaties.acts.proposals.difference')}>
              <Difference
                {...around}
                before={before}
                after={entry}
                caption={t('treaties.acts.proposals.difference')}
                labels={{ before: t('treaties.acts.proposals.recorded'), after: t('treaties.acts.proposals.proposed') }}
              />
            </Section>
          )}
          {before !== undefined && entry.void && (
            <Notice kind="warning" title={t('treaties.acts.proposals.void_text')} />
          )}
          <DefinitionList
            items={[
              { term: t('treaties.acts.entering.reason'), value: entry.reason },
              {
                term: t('treaties.acts.proposals.by'),
                value: (
                  <>
                    {name(entry.proposed_by)}, <Moment translator={translator} at={entry.proposed_at.toISOString()} />
                  </>
                ),
              },
              {
                term: t('treaties.acts.proposals.decided'),
                value:
                  entry.decided_at === null ? null : (
                    <>
                      {t(`treaties.acts.proposals.status.${entry.outcome ?? 'open'}`)}: {name(entry.decided_by!)},{' '}
                      <Moment translator={translator} at={entry.decided_at.toISOString()} />
                    </>
                  ),
              },
              { term: t('ui.form.reason'), value: entry.decision_reason },
              {
                term: t('treaties.acts.proposals.of_act'),
                value: of.some(({ outcome }) => outcome === 'approved') ? (
                  <a href={href(actPath(entry.act))}>{entry.act}</a>
                ) : (
                  entry.act
                ),
              },
            ]}
          />
          <Section title={t('treaties.acts.proposals.says')}>
            <DefinitionList items={factItems(around, entry)} />
          </Section>
          {others.length > 0 && (
            <Section title={t('treaties.acts.proposals.other_sources')}>
              {others.map((other) => (
                <DefinitionList key={other.id} items={factItems(around, other, ['state', 'instrument'])} />
              ))}
            </Section>
          )}
          {isOpen && isOwn && (
            <Section title={t('treaties.acts.proposals.decision')}>
              <p>
                {t('treaties.acts.proposals.own_text', { date: date(entry.proposed_at.toISOString().slice(0, 10)) })}
              </p>
              <ActionButton
                form="withdraw"
                formKey={key}
                action={href(path)}
                kind="danger"
                label={t('treaties.acts.proposals.withdraw')}
              />
            </Section>
          )}
          {isOpen && !isOwn && may(actor, rights['act.decide'], place) && (
            <Section title={t('treaties.acts.proposals.decision')}>
              <DecisionForm context={context} action={href(path)} />
            </Section>
          )}
        </WorkArea>
      ),
    }
  },
})
