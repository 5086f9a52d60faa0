/** How a law is named and where it stands, on every page that shows one. */
import type { PageContext } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { today } from '../../../kernel/dates.ts'
import { type Law, lawPath, standingOf } from './law.ts'

/** In the language of the law, whatever that of the page. */
export const LawTitle = ({ law }: { law: Pick<Law, 'title' | 'language'> }) => (
  <bdi lang={law.language}>{law.title}</bdi>
)

export const LawLink = ({ context, law }: { context: PageContext; law: Law }) => (
  <a href={context.href(lawPath(law.id))}>
    <LawTitle law={law} />
  </a>
)

/** "In force since 1 May 2016". */
export const standingWords = ({ t, date }: Translator, law: Law): string => {
  const stands = standingOf(law, today())
  return law.inForceOn === null || stands === 'unknown'
    ? t('assistance.laws.stands.unknown')
    : t(stands === 'in-force' ? 'assistance.laws.in_force_since' : 'assistance.laws.in_force_from', {
        date: date(law.inForceOn),
      })
}

const looks = { 'in-force': 'party', 'not-yet': 'pending', unknown: 'none' } as const

export const StandingChip = ({ translator, law }: { translator: Translator; law: Law }) => {
  const stands = standingOf(law, today())
  return <span class={`chip ${looks[stands]}`}>{translator.t(`assistance.laws.stands.${stands}`)}</span>
}
