/** On the page of a ratification process: statements on the same State and instrument, and the way to make one. */
import type { Panel } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { Section } from '../../../ui/page.tsx'
import { isConsentAct, registerOf } from '../../treaties/index.ts'
import { rights } from '../permissions.ts'
import { findContributions, GradeChip, path } from './view.tsx'

export const contributionsPanel: Panel = {
  on: 'ratification',
  right: rights['contribution.see'],
  render: async (context, subject) => {
    const [state = '', instrument = ''] = subject.split('/')
    const { translator, href, db, actor } = context
    const { t } = translator
    const { rows } = await findContributions(context, { state, instrument })
    const deposited = ((await registerOf(db)).acts.get(instrument) ?? []).some(
      (act) => isConsentAct(act) && act.state === state,
    )
    const claims = deposited && may(actor, rights['contribution.claim'], { states: [state] })
    if (rows.length === 0 && !deposited) return null
    return (
      <Section
        title={t('assistance.contributions.title')}
        aside={
          claims ? (
            <a href={href(`${path}/new`, { state, instrument })}>{t('assistance.contributions.make')}</a>
          ) : undefined
        }
      >
        {rows.length === 0 ? (
          <p class="muted">{t('assistance.contributions.none_here')}</p>
        ) : (
          <ul class="hits">
            {rows.map(({ id, sentence, language, grade }) => (
              <li key={id}>
                <a href={href(`${path}/${id}`)} lang={language}>
                  <bdi>{sentence}</bdi>
                </a>{' '}
                <GradeChip translator={translator} grade={grade} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    )
  },
}
