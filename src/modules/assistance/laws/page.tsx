/** One law: its dates, the draft and the cleared reviews that it came from, and the form that corrects the record. */
import { z } from 'zod'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { locales } from '../../../i18n/locales.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Form } from '../../../ui/form.tsx'
import { ButtonLink, DefinitionList, PageHead, Section } from '../../../ui/page.tsx'
import { referenceOf, stateName } from '../../reference/index.ts'
import { draftById } from '../drafts/queries.ts'
import { rights } from '../permissions.ts'
import { publicPath } from '../reviews/clearance/public-words.ts'
import { publicReviewsOfDraft } from '../reviews/clearance/queries.ts'
import { correctLaw } from './actions.ts'
import { draftsToChoose, lawItems } from './form.tsx'
import { type Law, lawPath } from './law.ts'
import { path } from './list-page.tsx'
import { lawById } from './queries.ts'
import { LawTitle, standingWords } from './words.tsx'

const idIn = ({ params }: Pick<PageContext, 'params'>): string => {
  const { data } = z.uuid().safeParse(params.id)
  if (data === undefined) throw new Problem('not-found')
  return data
}

/** Only for who may see the draft. */
const draftSeen = async (context: PageContext, { draft, state }: Law) =>
  draft === null || !may(context.actor, rights['draft.see'], { states: [state] })
    ? undefined
    : reading(context, rights['draft.see'], (tx) => draftById(tx, draft))

const CorrectForm = async ({ context, law, own }: { context: PageContext; law: Law; own: string }) => {
  const { translator, href, key, posted, db } = context
  const { t } = translator
  const [reference, drafts] = await Promise.all([referenceOf(db), draftsToChoose(context, law.state)])
  return (
    <Section title={t('assistance.laws.correct')}>
      <Form
        translator={translator}
        form="correct"
        formKey={key}
        action={href(own, { do: 'correct' })}
        label={t('assistance.laws.correct')}
        values={
          posted?.values ?? {
            title: law.title,
            language: law.language,
            citation: law.citation,
            adopted_on: law.adoptedOn,
            published_on: law.publishedOn ?? '',
            in_force_on: law.inForceOn ?? '',
            draft: law.draft ?? '',
          }
        }
        {...(posted === undefined ? {} : { problem: posted.problem })}
        fields={[
          ...lawItems(translator, drafts, (code) => stateName(reference, translator, code)),
          { kind: 'text', name: 'reason', label: t('ui.form.reason'), hint: t('assistance.laws.reason_hint') },
        ]}
        buttons={[{ label: t('assistance.laws.correct') }]}
        cancelHref={href(own)}
      />
    </Section>
  )
}

export const lawPage = page({
  path: `${path}/:id`,
  right: rights['law.see'],
  menu: 'assistance.laws.title',
  query: z.object({ do: z.enum(['correct']).optional() }),
  posts: {
    correct: {
      action: correctLaw,
      run: async (context) => {
        await context.act(correctLaw, { ...context.fields, law: idIn(context) })
        return { to: lawPath(idIn(context)), flash: 'assistance.laws.corrected' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, href, actor, db, query } = context
    const { t, date } = translator
    const law = await lawById(db, idIn(context))
    const [reference, draft, reviews] = await Promise.all([
      referenceOf(db),
      draftSeen(context, law),
      law.draft === null ? [] : publicReviewsOfDraft(db, law.draft),
    ])
    const own = lawPath(law.id)
    const state = stateName(reference, translator, law.state)
    const keeps = may(actor, rights['law.keep'], { states: [law.state] })
    const corrects = keeps && (query.do === 'correct' || context.posted !== undefined)
    return {
      title: law.title,
      record: { kind: 'law', id: law.id },
      crumbs: [{ label: t('assistance.laws.title'), href: href(path) }, { label: law.reference }],
      body: (
        <>
          <PageHead
            title={<LawTitle law={law} />}
            answer={`${state} · ${standingWords(translator, law)}`}
            actions={
              keeps &&
              !corrects && <ButtonLink label={t('assistance.laws.correct')} href={href(own, { do: 'correct' })} />
            }
          />
          {corrects && (await CorrectForm({ context, law, own }))}
          <DefinitionList
            items={[
              { term: t('assistance.laws.state'), value: <a href={href(`/states/${law.state}`)}>{state}</a> },
              {
                term: t('assistance.laws.citation'),
                value: law.citation && <bdi lang={law.language}>{law.citation}</bdi>,
              },
              {
                term: t('assistance.laws.language'),
                value: <bdi lang={law.language}>{locales[law.language].name}</bdi>,
              },
              { term: t('assistance.laws.adopted_on'), value: date(law.adoptedOn) },
              { term: t('assistance.laws.published_on'), value: law.publishedOn && date(law.publishedOn) },
              { term: t('assistance.laws.in_force_on'), value: law.inForceOn && date(law.inForceOn) },
              { term: t('assistance.laws.reference'), value: law.reference },
              {
                term: t('assistance.laws.draft'),
                value: draft && (
                  <a href={href(`/drafts/${draft.id}`)}>
                    {draft.reference} · <bdi>{draft.workingTitle}</bdi>
                  </a>
                ),
              },
            ]}
          />
          {reviews.length > 0 && (
            <Section title={t('assistance.laws.reviews')}>
              <ul class="hits">
                {reviews.map(({ review, reference: number, title, clearedAt }) => (
                  <li key={review}>
                    <a href={href(publicPath(review))}>
                      {number} · <bdi>{title}</bdi>
                    </a>
                    <div class="note">
                      {t('assistance.laws.cleared_on', { date: date(clearedAt.toISOString().slice(0, 10)) })}
                    </div>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      ),
    }
  },
})
