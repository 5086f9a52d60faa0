/** Laws on the pages of a State and of the draft that they came from. */
import type { PageContext, Panel } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import { DatedList, Section } from '../../../ui/page.tsx'
import { draftById } from '../drafts/queries.ts'
import { rights } from '../permissions.ts'
import type { Law } from './law.ts'
import { path } from './list-page.tsx'
import { lawsOf } from './queries.ts'
import { LawLink, standingWords } from './words.tsx'

const shown = 5

const List = ({ context, laws }: { context: PageContext; laws: readonly Law[] }) => (
  <DatedList
    items={laws.map((law) => ({
      id: law.reference,
      date: law.adoptedOn,
      when: context.translator.dateShort(law.adoptedOn),
      children: <LawLink context={context} law={law} />,
      note: standingWords(context.translator, law),
    }))}
  />
)

export const lawsOfState: Panel = {
  on: 'state',
  right: rights['law.see'],
  side: true,
  render: async (context, state) => {
    const { translator, href, db, actor } = context
    const { t } = translator
    const laws = await lawsOf(db, { states: [state] })
    const keeps = may(actor, rights['law.keep'], { states: [state] })
    if (laws.length === 0 && !keeps) return null
    return (
      <Section
        id="laws"
        title={t('assistance.laws.of_state')}
        aside={
          laws.length > shown ? (
            <a href={href(path, { state })}>{t('assistance.laws.all', { count: laws.length })}</a>
          ) : undefined
        }
      >
        {laws.length === 0 ? (
          <p class="note">{t('assistance.laws.none')}</p>
        ) : (
          <List context={context} laws={laws.slice(0, shown)} />
        )}
        {keeps && (
          <p>
            <a href={href(`${path}/new`, { state })}>{t('assistance.laws.record')}</a>
          </p>
        )}
      </Section>
    )
  },
}

export const lawsOfDraft: Panel = {
  on: 'draft',
  right: rights['law.see'],
  render: async (context, id) => {
    const { translator, href, db, actor } = context
    const { t } = translator
    const laws = await lawsOf(db, { draft: id })
    const draft = await reading(context, rights['draft.see'], (tx) => draftById(tx, id))
    const state = draft?.stateCode ?? null
    // The office's own training drafts never become law.
    if (state === null) return null
    const keeps = may(actor, rights['law.keep'], { states: [state] })
    if (laws.length === 0 && !keeps) return null
    return (
      <Section title={t('assistance.laws.of_draft')}>
        {laws.length > 0 && <List context={context} laws={laws} />}
        {keeps && (
          <p>
            <a href={href(`${path}/new`, { state, draft: id })}>{t('assistance.laws.record')}</a>
          </p>
        )}
      </Section>
    )
  },
}
