/** Every act of the State under the instrument, the latest first, with the sources it is known from. */
import { Empty, Section } from '../../../../ui/page.tsx'
import { actPath } from '../../acts/act-path.ts'
import { remarksOf } from '../../acts/acts-table.tsx'
import { fieldWords } from '../../acts/entry-view.tsx'
import { SourcesTable } from '../../acts/sources-table.tsx'
import type { View } from './view.ts'

export const Acts = (view: View) => {
  const { context, position } = view
  const { translator, href } = context
  const { t, date } = translator
  if (position === undefined)
    return <Empty title={t('treaties.status.participation.none')} text={t('treaties.status.participation.none_text')} />
  return (
    <Section title={t('treaties.status.participation.acts')} id="acts">
      {position.acts.toReversed().map((act) => (
        <article key={act.id} class="act">
          <h3>
            <a href={href(actPath(act.id))}>
              {t(`treaties.act.${act.kind}`)}, {date(act.deposited_on)}
            </a>
          </h3>
          <p>
            {translator.clauses([
              ...remarksOf(translator, act, position),
              ...(act.territory === null && act.territory_name === null
                ? []
                : [fieldWords(view, act.entries[0], 'territory')]),
              ...(act.note === null ? [] : [act.note]),
            ])}
          </p>
          <SourcesTable context={context} register={view.register} reference={view.reference} act={act} />
        </article>
      ))}
    </Section>
  )
}
