/** "As known at": the second date of the register. Pages that take a day also take the day by whose end it was recorded. */
import { fullDate, optional } from '../../action/input.ts'
import type { PageContext } from '../../action/manifest.ts'
import type { Translator } from '../../i18n/translate.ts'
import { today } from '../../kernel/dates.ts'
import type { FilterField } from '../../ui/filters.tsx'
import { Notice } from '../../ui/page.tsx'
import type { Register } from './register.ts'

export const knownAtField = { known_at: optional(fullDate) }

/** For exports, with its description in the documentation of the API. */
export const knownAtAsked = {
  known_at: optional(fullDate).describe('As recorded at the end of that day (UTC); as recorded now if left out'),
}

export const knownAtFilter = ({ t }: Translator, value: string | undefined): FilterField => ({
  kind: 'date',
  name: 'known_at',
  label: t('treaties.known_at.label'),
  value: value ?? '',
})

export const knownAtActive = ({ t, date }: Translator, value: string | undefined): string | undefined =>
  value && `${t('treaties.known_at.label')}: ${date(value)}`

/** Says that the page does not show what is known now, with the way back. */
export const KnownAt = ({
  context,
  register: { knownAt, begins },
}: {
  readonly context: PageContext
  readonly register: Pick<Register, 'knownAt' | 'begins'>
}) => {
  const { translator, query, path, href } = context
  const { t, date } = translator
  if (knownAt === null) return null
  const { known_at: _, ...rest } = query as Record<string, string | string[] | undefined>
  const isBefore = begins !== null && knownAt < begins
  return (
    <Notice kind="warning" title={t('treaties.known_at.notice', { date: date(knownAt) })}>
      {isBefore && <p>{t('treaties.known_at.before', { date: date(begins) })}</p>}
      <p>
        {t('treaties.known_at.explained')}{' '}
        <a href={href(path.split('?')[0]!, rest)}>{t('treaties.known_at.now', { date: date(today()) })}</a>
      </p>
    </Notice>
  )
}
