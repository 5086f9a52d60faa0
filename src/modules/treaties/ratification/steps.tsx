/** The course of a process as a picture, and its steps one by one. */
import type { PageContext } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { DataTable } from '../../../ui/table.tsx'
import { isSettled, type Step, type StepKind } from './process.ts'
import { nextOf, type Shown } from './view.ts'
import { Holder, StepChip } from './words.tsx'

/** Without the steps that are not needed. */
export const Course = ({ translator, process }: { translator: Translator; process: Shown }) => {
  const { t, dateShort } = translator
  const next = nextOf(process)
  return (
    <div class="steps course">
      <ol class="plain" aria-label={t('treaties.ratification.steps')}>
        {process.steps
          .filter(({ state }) => state !== 'not-needed')
          .map((step) => {
            const done = step.state === 'done'
            return (
              <li key={step.kind} class={done ? 'past' : undefined} aria-current={step === next ? 'step' : undefined}>
                {t(`treaties.ratification.step.${step.kind}`)}
                {done && <span class="hidden"> {t('ui.steps.past')}</span>}
                {step.doneOn !== null && <small class="below">{dateShort(step.doneOn)}</small>}
              </li>
            )
          })}
      </ol>
    </div>
  )
}

export const StepsTable = (props: {
  context: PageContext
  process: Shown
  who: (actor: string) => string
  editHref?: ((kind: StepKind) => string) | undefined
}) => {
  const { context, process, who, editHref } = props
  const { t, date } = context.translator
  const late = (step: Step) => process.overdue.includes(step)
  return (
    <DataTable<Step>
      caption={t('treaties.ratification.steps')}
      captionHidden
      rows={process.steps}
      rowId={({ kind }) => kind}
      columns={[
        {
          key: 'step',
          header: true,
          label: t('treaties.ratification.step'),
          cell: ({ kind, note }) => (
            <>
              {t(`treaties.ratification.step.${kind}`)}
              {note !== '' && (
                <small class="below">
                  <bdi>{note}</bdi>
                </small>
              )}
            </>
          ),
        },
        {
          key: 'state',
          label: t('treaties.ratification.stands'),
          cell: ({ state }) => <StepChip translator={context.translator} state={state} />,
        },
        { key: 'holder', label: t('treaties.ratification.holder'), cell: (step) => <Holder step={step} who={who} /> },
        {
          key: 'date',
          align: 'date',
          label: t('treaties.ratification.when'),
          cell: (step) =>
            step.doneOn !== null ? (
              date(step.doneOn)
            ) : step.dueOn !== null && !isSettled(step) ? (
              <>
                {t('treaties.ratification.due_by', { date: date(step.dueOn) })}
                {late(step) && <small class="below">{t('treaties.ratification.stands.overdue')}</small>}
              </>
            ) : (
              '–'
            ),
        },
        ...(editHref === undefined
          ? []
          : [
              {
                key: 'edit',
                label: t('treaties.ratification.change'),
                cell: ({ kind }: Step) => (
                  <a href={editHref(kind)}>
                    {t('treaties.ratification.change')}
                    <span class="hidden"> {t(`treaties.ratification.step.${kind}`)}</span>
                  </a>
                ),
              },
            ]),
      ]}
    />
  )
}
