/** A tool of technical assistance: a manual, a module, a course, a database, a platform. */
import type { Translator } from '../../i18n/translate.ts'
import type { Text } from '../../kernel/text.ts'

export const toolStatuses = ['in-use', 'published', 'revised', 'in-preparation'] as const
type ToolStatus = (typeof toolStatuses)[number]

export const toolKinds = ['course', 'database', 'guide', 'manual', 'module', 'platform', 'publication'] as const
type ToolKind = (typeof toolKinds)[number]

export interface Tool {
  readonly id: string
  /** Year of the programme whose source names it. */
  readonly programme: number
  readonly kind: ToolKind
  readonly status: ToolStatus
  /** Year of publication, for a tool that is published. */
  readonly published_in: number | null
  /** At the precision that the source gives. */
  readonly launched: string | null
  readonly url: string | null
  readonly paragraphs: readonly string[]
  readonly name: Text
  readonly text: Text
  readonly partners: readonly string[]
}

export const statusWord = ({ t }: Translator, { status, published_in }: Tool): string =>
  status === 'published' ? t('tools.status.published', { year: String(published_in) }) : t(`tools.status.${status}`)
