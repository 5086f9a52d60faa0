/** Pieces of the pages on help to ratify: chips with their words, and who holds a step. */
import type { Context } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import type { WorkState } from '../../../ui/work.tsx'
import { actorNames } from '../../accounts/index.ts'
import type { Process, Step, StepState } from './process.ts'
import type { Shown } from './view.ts'

const like: Record<Exclude<StepState, 'not-needed'>, WorkState> = {
  'not-begun': 'queued',
  'under-way': 'running',
  done: 'done',
}

const Worded = ({ state, words }: { state: WorkState; words: string }) => (
  <span class={`chip state-${state}`}>{words}</span>
)

export const StepChip = ({ translator, state }: { translator: Translator; state: StepState }) => {
  const words = translator.t(`treaties.ratification.step_state.${state}`)
  return state === 'not-needed' ? <span class="muted">{words}</span> : <Worded state={like[state]} words={words} />
}

export const StandingChip = ({ translator, process }: { translator: Translator; process: Shown }) => {
  const { t } = translator
  const { standing, overdue } = process
  if (standing.kind === 'deposited') return <Worded state="done" words={t('treaties.ratification.stands.deposited')} />
  if (standing.kind === 'ended') return <Worded state="revoked" words={t('treaties.ratification.stands.ended')} />
  return overdue.length > 0 ? (
    <Worded state="held" words={t('treaties.ratification.stands.overdue')} />
  ) : (
    <Worded state="running" words={t('treaties.ratification.stands.open')} />
  )
}

/** The names of users who hold a step in one of these, as far as the reader may know them. */
export const holderNames = (context: Context, processes: readonly Process[]) =>
  actorNames(
    context,
    processes.flatMap(({ steps }) =>
      steps.flatMap(({ holderUser }) => (holderUser === null ? [] : [`user:${holderUser}`])),
    ),
  )

export const Holder = ({ step, who }: { step: Step; who: (actor: string) => string }) => {
  const { holder, holderUser } = step
  if (holder === '' && holderUser === null) return <>–</>
  return (
    <>
      {holder !== '' && <bdi>{holder}</bdi>}
      {holderUser !== null && (
        <small class={holder === '' ? undefined : 'below'}>
          <bdi>{who(`user:${holderUser}`)}</bdi>
        </small>
      )}
    </>
  )
}
