/** What a legal officer can do from the lists of acts and of changes. */
import type { PageContext } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { ButtonLink } from '../../../ui/page.tsx'
import { rights } from '../permissions.ts'

/** Undefined for those who can do nothing here, so that the head of the page stays as it is. */
export const waysIn = ({ actor, translator: { t }, href }: Pick<PageContext, 'actor' | 'translator' | 'href'>) => {
  const enters = may(actor, rights['act.propose'])
  const sees = may(actor, rights['proposal.see'])
  if (!enters && !sees) return undefined
  return (
    <>
      {enters && <ButtonLink label={t('treaties.acts.entering.title')} href={href('/acts/new')} />}
      {enters && <ButtonLink quiet label={t('treaties.acts.entering.import')} href={href('/acts/import')} />}
      {sees && <ButtonLink quiet label={t('treaties.acts.proposals.title')} href={href('/proposals')} />}
    </>
  )
}
