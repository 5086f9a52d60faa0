/** Whether the instrument is in force between the State and another one, and what reservations change there. */
import { Filters } from '../../../../ui/filters.tsx'
import { Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { stateName } from '../../../reference/index.ts'
import { actPath } from '../../acts/act-path.ts'
import { type Relation, relationBetween } from '../relation.ts'
import type { View } from './view.ts'

const relationWords = ({ context, reference, state, at }: View, other: string, relation: Relation): string => {
  const { translator } = context
  const named = {
    a: stateName(reference, translator, state),
    b: stateName(reference, translator, other),
    date: translator.date(at),
  }
  return translator.t(`treaties.status.participation.relation.${relation.because}`, named)
}

export const Between = (view: View) => {
  const { context, register, reference, code, state, at } = view
  const { translator, href, query: asked } = context
  const { t, text, compare } = translator
  const others = [...(register.positions.get(code)?.keys() ?? [])]
    .filter((other) => other !== state)
    .map((value) => ({ value, label: stateName(reference, translator, value) }))
    .sort((a, b) => compare(a.label, b.label))
  const other = asked.with
  const relation = other === undefined ? undefined : relationBetween(register, code, state, other, at)
  return (
    <Section title={t('treaties.status.participation.between')} id="between">
      <Filters
        translator={translator}
        label={t('treaties.status.participation.between')}
        action={`${href(`/treaties/${code}/${state}`)}#between`}
        fields={[
          ...(['as_at', 'known_at'] as const).flatMap((name) =>
            asked[name] === undefined ? [] : [{ kind: 'hidden' as const, name, value: asked[name] }],
          ),
          {
            kind: 'select',
            name: 'with',
            label: t('treaties.status.participation.other_state'),
            value: other ?? '',
            options: [{ value: '', label: t('treaties.acts.entering.choose') }, ...others],
          },
        ]}
      />
      {relation !== undefined && other !== undefined && (
        <>
          <p>
            <strong>{relationWords(view, other, relation)}</strong>
          </p>
          {relation.altered.length > 0 && (
            <DataTable<(typeof relation.altered)[number]>
              caption={t('treaties.status.participation.altered')}
              rows={relation.altered}
              columns={[
                {
                  key: 'provision',
                  header: true,
                  label: t('treaties.acts.entering.field.provisions'),
                  cell: ({ provision }) => provision,
                },
                {
                  key: 'effect',
                  label: t('treaties.acts.entering.field.effect'),
                  cell: ({ effect }) => t(`treaties.status.participation.altered.${effect}`),
                },
                {
                  key: 'by',
                  label: t('treaties.act.reservation'),
                  cell: ({ by, reservation }) => (
                    <a href={href(actPath(reservation.id))}>{text(reference.states.get(by)!.name)}</a>
                  ),
                },
                {
                  key: 'objection',
                  label: t('treaties.act.objection'),
                  cell: ({ objection }) =>
                    objection === null ? (
                      '–'
                    ) : (
                      <a href={href(actPath(objection.id))}>{text(reference.states.get(objection.state)!.name)}</a>
                    ),
                },
              ]}
            />
          )}
          {relation.unspecified.length > 0 && <p class="note">{t('treaties.status.participation.unspecified')}</p>}
        </>
      )}
    </Section>
  )
}
