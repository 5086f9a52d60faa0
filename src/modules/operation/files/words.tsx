/** A stored file in words: its kind, what the last check found, and on what it hangs. */
import type { PageContext } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import type { ContentState } from '../../../storage/tables/files.ts'
import { nothing, type Subject, subjectOf } from './about.ts'

const shapes: Record<ContentState, string> = { whole: 'state-done', damaged: 'state-failed', missing: 'state-failed' }

export const ContentChip = ({ translator, state }: { translator: Translator; state: ContentState }) => (
  <span class={`chip ${shapes[state]}`}>{translator.t(`operation.files.state.${state}`)}</span>
)

/** "PDF", by the ending, which agrees with the content. */
export const typeWords = (name: string): string => (/\.([^.]+)$/.exec(name)?.[1] ?? '').toUpperCase()

/** The records on which the files hang, as far as the reader may see them. */
export const subjectsOf = async (
  context: PageContext,
  abouts: readonly string[],
): Promise<ReadonlyMap<string, Subject | null>> => {
  const known = new Map<string, Subject | null>()
  for (const about of new Set(abouts)) known.set(about, await subjectOf(context, about))
  return known
}

export const About = (props: { context: PageContext; about: string; subject: Subject | null | undefined }) => {
  const { context, about, subject } = props
  if (subject)
    return (
      <a href={context.href(subject.path)}>
        <bdi>{subject.title}</bdi>
      </a>
    )
  return about === nothing ? (
    <span class="muted">{context.translator.t('operation.files.about_nothing')}</span>
  ) : (
    <bdi>{about}</bdi>
  )
}
