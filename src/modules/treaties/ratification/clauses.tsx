/** What the instrument's own clauses ask of a State that joins, or let it declare. */
import type { PageContext } from '../../../action/manifest.ts'
import { Section } from '../../../ui/page.tsx'
import type { Clauses as Terms } from '../obligations/input.ts'

export const Clauses = ({ context, clauses }: { context: PageContext; clauses: Terms | null }) => {
  const { t, text, list } = context.translator
  const due = (clauses?.declarations ?? []).filter(({ when }) => when === 'on-joining')
  const reservations = clauses?.reservations ?? []
  return (
    <Section title={t('treaties.ratification.due_on_joining')} id="due">
      {clauses === null ? (
        <p class="muted">{t('treaties.ratification.clauses_unread')}</p>
      ) : due.length + reservations.length === 0 ? (
        <p class="muted">{t('treaties.ratification.no_clauses')}</p>
      ) : (
        <ul class="hits">
          {due.map(({ article, force, what }) => (
            <li key={`${article}-${text(what)}`}>
              {text(what)}
              <div class="note">{t(`treaties.ratification.model.clause_${force}`, { article })}</div>
            </li>
          ))}
          {reservations.map(({ article, excludes }) => (
            <li key={article}>{t('treaties.ratification.may_reserve', { article, excluded: list([...excludes]) })}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
