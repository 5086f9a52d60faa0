/** What a partner's page says of its money: whether it contributed, and which projects it paid for. */
import type { Panel } from '../../action/manifest.ts'
import { Section } from '../../ui/page.tsx'
import { assistanceOf } from '../assistance/index.ts'
import { rights } from './permissions.ts'
import { fundingOf } from './queries.ts'

const render: Panel['render'] = async ({ db, translator, href }, organisation) => {
  const { t, text, date } = translator
  const [funding, assistance] = await Promise.all([fundingOf(db), assistanceOf(db)])
  const contributor = funding.contributors.findLast((one) => one.organisation === organisation)
  const paid = funding.projects.filter((one) => one.organisation === organisation)
  if (contributor === undefined && paid.length === 0) return null
  return (
    <Section title={t('funding.panel.title')} id="funding">
      {contributor !== undefined && (
        <p>
          {t('funding.panel.contributor', { since: date(contributor.since) })} (
          {t('funding.paragraph', { paragraph: contributor.paragraph })})
        </p>
      )}
      {paid.length > 0 && (
        <ul class="hits">
          {paid.map(({ project, paragraph }) => (
            <li key={project}>
              <a href={href(`/projects/${project}`)}>{text(assistance.projects.get(project)!.name)}</a>{' '}
              <span class="note">{t('funding.paragraph', { paragraph })}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export const partnerPanel: Panel = { right: rights['contribution.see'], on: 'partner', render }
