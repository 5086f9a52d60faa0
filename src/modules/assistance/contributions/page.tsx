/** One statement: what helped which ratification, who stands by it, and what may be done with it. */
import { z } from 'zod'
import type { Action } from '../../../action/action.ts'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import type { PlainKey } from '../../../i18n/translate.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Confirm } from '../../../ui/form.tsx'
import { ButtonLink, DefinitionList, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { Moment } from '../../../ui/work.tsx'
import { actorNames, WorkArea } from '../../accounts/index.ts'
import { referenceOf } from '../../reference/index.ts'
import { registerOf } from '../../treaties/index.ts'
import { rights } from '../permissions.ts'
import { assistanceOf } from '../queries.ts'
import {
  confirmContribution,
  verifyContribution,
  withdrawConfirmation,
  withdrawContribution,
  withdrawVerification,
} from './actions.ts'
import { type Grade, hasGivenAnother, movesOf } from './contribution.ts'
import { OneQuery } from './input.ts'
import { contributionById } from './queries.ts'
import { GradeChip, path, shown } from './view.tsx'

const moves = {
  confirm: { action: confirmContribution, grade: 'confirmed', given: true },
  verify: { action: verifyContribution, grade: 'verified', given: true },
  withdraw: { action: withdrawContribution, grade: 'claimed', given: false },
  'withdraw-confirmation': { action: withdrawConfirmation, grade: 'confirmed', given: false },
  'withdraw-verification': { action: withdrawVerification, grade: 'verified', given: false },
} as const satisfies Record<string, { action: Action<void>; grade: Grade; given: boolean }>

type Move = keyof typeof moves

const names = Object.keys(moves) as Move[]

const idIn = ({ params }: Pick<PageContext, 'params'>): string => {
  const { data } = z.uuid().safeParse(params.id)
  if (data === undefined) throw new Problem('not-found')
  return data
}

const post = (move: Move) => ({
  action: moves[move].action as Action<unknown>,
  run: async (context: PageContext & { act: <R>(action: Action<R>, input: unknown) => Promise<R>; fields: object }) => {
    const id = idIn(context)
    await context.act(moves[move].action, { ...context.fields, contribution: id })
    return { to: `${path}/${id}`, flash: 'assistance.contributions.graded' as PlainKey }
  },
})

export const contributionPage = page({
  path: `${path}/:id`,
  right: rights['contribution.see'],
  query: OneQuery,
  posts: Object.fromEntries(names.map((move) => [move, post(move)])),
  render: async (context) => {
    const { translator, href, query, actor, db, key, posted } = context
    const { t, text, date } = translator
    const id = idIn(context)
    const [register, reference, assistance] = await Promise.all([registerOf(db), referenceOf(db), assistanceOf(db)])
    const found = await reading(context, rights['contribution.see'], (tx) => contributionById(tx, id))
    const one = shown(register, reference, translator, found)
    const who = await actorNames(
      context,
      one.acts.map(({ by }) => by),
    )
    const { give, takeBack } = movesOf(one.acts)
    const place = { states: [one.state] }
    const possible = names.filter((move) => {
      const { action, grade, given } = moves[move]
      return (given ? give : takeBack).includes(grade) && may(actor, action.right, place)
    })
    const isBarred = (move: Move) => moves[move].given && hasGivenAnother(one.acts, moves[move].grade, actor.name)
    const allowed = possible.filter((move) => !isBarred(move))
    const asked = allowed.find((move) => move === query.do)
    const own = `${path}/${id}`
    const title = t('assistance.contributions.one_title', { state: one.stateName, instrument: one.title })
    return {
      title,
      record: { kind: 'contribution', id },
      crumbs: [{ label: t('assistance.contributions.title'), href: href(path) }, { label: title }],
      body: (
        <WorkArea context={context} current={path}>
          <PageHead
            title={title}
            answer={
              one.deposited === null
                ? t('assistance.contributions.act_gone')
                : t('assistance.contributions.one_answer', { date: date(one.deposited) })
            }
            actions={
              asked === undefined &&
              allowed.map((move) => (
                <ButtonLink
                  key={move}
                  quiet={!moves[move].given}
                  label={t(`assistance.contributions.do.${move}`)}
                  href={href(own, { do: move })}
                />
              ))
            }
          />
          {asked !== undefined && (
            <Confirm
              translator={translator}
              form={asked}
              formKey={key}
              action={href(own, { do: asked })}
              title={t(`assistance.contributions.do.${asked}`)}
              reason="needed"
              values={posted?.values ?? {}}
              {...(posted === undefined ? {} : { problem: posted.problem })}
              button={t(`assistance.contributions.do.${asked}`)}
              cancelHref={href(own)}
            >
              <p>{t(`assistance.contributions.about.${asked}`)}</p>
            </Confirm>
          )}
          {possible.some(isBarred) && <Notice kind="info" title={t('assistance.contributions.other_person')} />}
          <div class="prose">
            <p lang={one.language} dir="auto">
              {one.sentence}
            </p>
          </div>
          <DefinitionList
            items={[
              {
                term: t('assistance.contributions.grade'),
                value: <GradeChip translator={translator} grade={one.grade} />,
              },
              {
                term: t('assistance.contributions.state'),
                value: <a href={href(`/states/${one.state}`)}>{one.stateName}</a>,
              },
              {
                term: t('assistance.contributions.instrument'),
                value: <a href={href(`/treaties/${one.instrument}`)}>{one.title}</a>,
              },
              { term: t('assistance.contributions.deposited_on'), value: one.deposited && date(one.deposited) },
            ]}
          />
          <Section title={t('assistance.contributions.helped')}>
            <ul class="hits">
              {one.support.map(({ kind, subject }) => {
                const thing =
                  kind === 'activity'
                    ? assistance.activities.get(subject)?.title
                    : assistance.projects.get(subject)?.name
                return (
                  <li key={subject}>
                    {thing === undefined ? (
                      subject
                    ) : (
                      <a href={href(`/${kind === 'activity' ? 'activities' : 'projects'}/${subject}`)}>{text(thing)}</a>
                    )}
                  </li>
                )
              })}
            </ul>
          </Section>
          <Section title={t('assistance.contributions.acts')}>
            <ol class="list">
              {one.acts.toReversed().map((act) => (
                <li key={act.id}>
                  <Moment translator={translator} at={act.at.toISOString()} />
                  <div>
                    {t(
                      act.given
                        ? `assistance.contributions.grade.${act.grade}`
                        : `assistance.contributions.taken_back.${act.grade}`,
                    )}{' '}
                    · <bdi>{who(act.by)}</bdi>
                    <small>
                      <bdi>{act.reason}</bdi>
                    </small>
                  </div>
                </li>
              ))}
            </ol>
          </Section>
        </WorkArea>
      ),
    }
  },
})
