/** Pieces of the pages on people. */
import type { Translator } from '../../../i18n/translate.ts'
import { StateChip, type WorkState } from '../../../ui/work.tsx'
import type { PersonStatus } from './user.ts'

export const PersonState = ({ translator, status }: { translator: Translator; status: PersonStatus }) =>
  status === 'erased' ? (
    <span class="muted">{translator.t('accounts.users.status.erased')}</span>
  ) : (
    <StateChip translator={translator} state={status} />
  )

/** The shape of a state of work with words of its own. */
export const WordedChip = ({ like, words }: { like: WorkState; words: string }) => (
  <span class={`chip state-${like}`}>{words}</span>
)
