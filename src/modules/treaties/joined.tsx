/** What a State joined in a year; the programme's side shows it beside what the State received. */
import type { PageContext } from '../../action/manifest.ts'
import { DatedList, Empty } from '../../ui/page.tsx'
import { isConsent } from './acts/act.ts'
import { registerOf } from './queries.ts'
import { actsOfState } from './register.ts'

export const joinedInYear = async (context: PageContext, state: string, year: number) => {
  const { db, href } = context
  const { t, text, date } = context.translator
  const register = await registerOf(db)
  const acts = actsOfState(register, state).filter(
    (act) => isConsent(act.kind) && act.deposited_on.startsWith(String(year)),
  )
  return acts.length === 0 ? (
    <Empty title={t('treaties.state.joined_nothing', { year })} />
  ) : (
    <DatedList
      items={acts.map((act) => ({
        id: act.id,
        date: act.deposited_on,
        when: date(act.deposited_on),
        children: (
          <a href={href(`/treaties/${act.instrument}`)}>
            {text(register.instruments.get(act.instrument)!.short_title)}
          </a>
        ),
        note: t(`treaties.act.${act.kind}`),
      }))}
    />
  )
}
