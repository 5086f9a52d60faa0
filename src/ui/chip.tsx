/** A state of affairs as a shape with its word, so that colour alone never carries it. */
import type { Translator } from '../i18n/translate.ts'

const treatyStatuses = ['party', 'pending', 'signatory', 'none'] as const
const roles = ['host', 'beneficiary', 'participant', 'partner', 'donor'] as const
const activityStates = ['planned', 'held', 'cancelled'] as const

export type ChipStatus = (typeof treatyStatuses)[number] | (typeof roles)[number] | (typeof activityStates)[number]

export const chipStatuses: readonly ChipStatus[] = [...treatyStatuses, ...roles, ...activityStates]

interface Props {
  readonly translator: Translator
  readonly status: ChipStatus
}

const word = ({ translator, status }: Props): string => translator.t(`ui.status.${status}`)

export const Chip = (props: Props) => <span class={`chip ${props.status}`}>{word(props)}</span>

/** The shape alone for the matrix; its word is still read aloud and copied. */
export const Sign = (props: Props) => <span class={`sign ${props.status}`}>{word(props)}</span>

/** The key to the shapes above a matrix or a list. */
export const Keys = ({ translator, statuses }: { translator: Translator; statuses: readonly ChipStatus[] }) => (
  <ul class="keys">
    {statuses.map((status) => (
      <li key={status}>
        <Chip translator={translator} status={status} />
      </li>
    ))}
  </ul>
)
