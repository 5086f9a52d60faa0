/** One act: what it says, its sources, what others did about it, and everything that was ever recorded of it. */
import { z } from 'zod'
import type { RecordKind } from '../../../action/manifest.ts'
import { page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { Problem } from '../../../kernel/problem.ts'
import { ButtonLink, DatedList, DefinitionList, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { actorNames } from '../../accounts/index.ts'
import { referenceOf, stateName } from '../../reference/index.ts'
import { KnownAt, knownAtField } from '../known-at.tsx'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { type Act, isConsent, isOfState } from './act.ts'
import { actOfPath, actPath, participationPath } from './act-path.ts'
import { newActPath } from './entering/page.tsx'
import { endOfDay } from './entry.ts'
import { type Around, factItems, fieldWords } from './entry-view.tsx'
import { proposalsPath } from './proposals/list-page.tsx'
import { entriesOfAct, type FullEntry } from './proposals/queries.ts'
import { SourcesTable } from './sources-table.tsx'

/** What a legal officer may enter about an act. */
const followUps = (act: Act) =>
  ((): readonly string[] => {
    if (act.kind === 'reservation') return ['objection', 'withdrawal-of-reservation']
    if (act.kind === 'declaration') return ['objection', 'withdrawal-of-declaration']
    if (act.kind === 'objection') return ['withdrawal-of-objection']
    if (act.kind === 'denunciation') return ['withdrawal-of-denunciation']
    if (act.kind === 'territorial-application')
      return ['territorial-extension', 'withdrawal-of-territorial-application']
    return isConsent(act.kind) ? ['reservation', 'declaration', 'denunciation'] : []
  })()

const Actions = ({ around, act, entry }: { around: Around; act: Act | undefined; entry: FullEntry }) => {
  const { translator, href } = around.context
  const { t } = translator
  const shared = { instrument: entry.instrument, state: entry.state ?? undefined }
  return (
    <>
      <ButtonLink
        label={t('treaties.acts.view.correct')}
        href={href(newActPath, { supersedes: act?.entries[0].id ?? entry.id })}
      />
      {act !== undefined && (
        <ButtonLink
          quiet
          label={t('treaties.acts.view.add_source')}
          href={href(newActPath, { ...shared, kind: act.kind, act: act.id })}
        />
      )}
      {act !== undefined &&
        followUps(act).map((kind) => (
          <ButtonLink
            key={kind}
            quiet
            label={t(`treaties.act.${kind as Act['kind']}`)}
            href={href(newActPath, {
              instrument: act.instrument,
              state: kind === 'objection' ? undefined : (act.state ?? undefined),
              kind,
              about: isConsent(act.kind) ? undefined : act.id,
            })}
          />
        ))}
    </>
  )
}

const Recorded = ({
  around,
  entries,
  name,
}: {
  around: Around
  entries: readonly FullEntry[]
  name: (actor: string) => string
}) => {
  const { translator, href, actor } = around.context
  const { t } = translator
  const opens = may(actor, rights['proposal.see'])
  const what = (entry: FullEntry): string => {
    if (entry.outcome !== 'approved') return t(`treaties.acts.proposals.status.${entry.outcome ?? 'open'}`)
    if (entry.void) return t('treaties.acts.proposals.void')
    if (entry.superseded_by !== null) return t('treaties.acts.view.superseded')
    return t('treaties.acts.view.stands')
  }
  return (
    <DataTable<FullEntry>
      caption={t('treaties.acts.view.recorded')}
      captionHidden
      rows={entries}
      rowId={({ id }) => `e-${id}`}
      columns={[
        {
          key: 'what',
          header: true,
          label: t('treaties.acts.proposals.status'),
          cell: (entry) => (opens ? <a href={href(`${proposalsPath}/${entry.id}`)}>{what(entry)}</a> : what(entry)),
        },
        {
          key: 'says',
          label: t('treaties.acts.view.says'),
          cell: (entry) =>
            translator.clauses(
              (['kind', 'deposited_on', 'effective_on', 'provisions', 'source'] as const)
                .map((field) => fieldWords(around, entry, field))
                .filter((words) => words !== ''),
            ),
        },
        {
          key: 'proposed',
          label: t('treaties.acts.view.proposed_by'),
          cell: ({ proposed_by, proposed_at, reason }) => (
            <>
              {name(proposed_by)} <Moment translator={translator} at={proposed_at.toISOString()} />
              {reason !== null && <small class="below">{reason}</small>}
            </>
          ),
        },
        {
          key: 'decided',
          label: t('treaties.acts.view.decided_by'),
          cell: ({ decided_by, decided_at, decision_reason }) =>
            decided_by === null || decided_at === null ? (
              '–'
            ) : (
              <>
                {name(decided_by)} <Moment translator={translator} at={decided_at.toISOString()} />
                {decision_reason !== null && <small class="below">{decision_reason}</small>}
              </>
            ),
        },
      ]}
    />
  )
}

export const actPage = page({
  path: '/acts/:act',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: z.object(knownAtField),
  render: async (context) => {
    const { db, actor, translator, href, params, query } = context
    const { t, text, date } = translator
    const id = actOfPath(params.act ?? '')
    const [register, reference] = await Promise.all([registerOf(db, query.known_at), referenceOf(db)])
    const all = may(actor, rights['proposal.see'])
      ? await reading(context, rights['proposal.see'], (tx) => entriesOfAct(tx, id))
      : await entriesOfAct(db, id)
    const moment = register.knownAt === null ? Number.POSITIVE_INFINITY : endOfDay(register.knownAt)
    const entries = all.filter(({ decided_at, proposed_at }) => (decided_at ?? proposed_at).getTime() <= moment)
    const approved = entries.find(({ outcome }) => outcome === 'approved')
    if (approved === undefined) throw new Problem('not-found')
    const act = register.acts.get(approved.instrument)?.find((one) => one.id === id)
    const entry = (act && entries.find((one) => one.id === act.entries[0].id)) ?? approved
    const name = await actorNames(
      context,
      entries.flatMap(({ proposed_by, decided_by }) => [proposed_by, ...(decided_by === null ? [] : [decided_by])]),
    )
    const around = { context, register, reference }
    const about = (register.acts.get(approved.instrument) ?? []).filter((one) => one.about === id)
    const title = t(`treaties.act.${entry.kind}`)
    const who = fieldWords(around, entry, 'state')
    const instrument = register.instruments.get(entry.instrument)!
    return {
      title: `${title}: ${who}, ${text(instrument.short_title)}`,
      record: { kind: 'act', id: id.replaceAll('/', '~') },
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: text(instrument.short_title), href: href(`/treaties/${instrument.code}`) },
        ...(entry.state === null
          ? []
          : [
              { label: who, href: href(participationPath(instrument.code, entry.state), { known_at: query.known_at }) },
            ]),
        { label: title },
      ],
      body: (
        <>
          <PageHead
            title={`${title}: ${who}`}
            answer={
              act === undefined
                ? t('treaties.acts.view.answer_void')
                : t('treaties.acts.view.answer', {
                    instrument: text(instrument.short_title),
                    date: date(act.deposited_on),
                  })
            }
            actions={
              may(actor, rights['act.propose'], entry.state === null ? {} : { states: [entry.state] }) && (
                <Actions around={around} act={act} entry={entry} />
              )
            }
          />
          <KnownAt context={context} register={register} />
          {act === undefined && (
            <Notice kind="warning" title={t('treaties.acts.view.void_notice')}>
              {approved.reason}
            </Notice>
          )}
          <DefinitionList
            items={[
              ...factItems(around, entry, ['state', 'instrument']),
              {
                term: t('treaties.acts.view.participation'),
                value:
                  entry.state === null ? null : (
                    <a href={href(participationPath(instrument.code, entry.state))}>
                      {t('treaties.acts.view.participation_link', {
                        state: who,
                        instrument: text(instrument.short_title),
                      })}
                    </a>
                  ),
              },
              { term: t('treaties.acts.view.id'), value: <code>{id}</code> },
            ]}
          />
          {act !== undefined && (
            <Section title={t('treaties.acts.view.sources')} id="sources">
              <SourcesTable {...around} act={act} />
            </Section>
          )}
          {about.length > 0 && (
            <Section title={t('treaties.acts.view.about_it')} id="about">
              <DatedList
                items={about.map((one) => ({
                  id: one.id,
                  date: one.deposited_on,
                  when: date(one.deposited_on),
                  children: (
                    <a href={href(actPath(one.id))}>
                      {t(`treaties.act.${one.kind}`)}
                      {isOfState(one) && `: ${stateName(reference, translator, one.state)}`}
                    </a>
                  ),
                  note: one.precludes ? t('treaties.remark.precludes') : undefined,
                }))}
              />
            </Section>
          )}
          <Section title={t('treaties.acts.view.recorded')} id="recorded">
            <Recorded around={around} entries={entries} name={name} />
          </Section>
        </>
      ),
    }
  },
})

/** The history of an act in the audit. */
export const actRecord: RecordKind = {
  kind: 'act',
  right: rights['register.see'],
  find: async ({ db, translator }, given) => {
    const id = actOfPath(given)
    const entry = (await entriesOfAct(db, id)).find(({ outcome }) => outcome === 'approved')
    return entry === undefined
      ? null
      : {
          title: translator.t(`treaties.act.${entry.kind}`),
          path: actPath(id),
          place: {},
          alsoSubjects: ['data:treaties'],
        }
  },
}
