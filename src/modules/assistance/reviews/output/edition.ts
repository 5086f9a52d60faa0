/** For whom and in which language a document is made: the State's name, the office that sends it. */
import type { Context } from '../../../../action/manifest.ts'
import { translator } from '../../../../i18n/translate.ts'
import type { Language } from '../../../../kernel/text.ts'
import { organisationName, referenceOf } from '../../../reference/index.ts'
import { latestYear } from '../../assistance.ts'
import { assistanceOf } from '../../queries.ts'
import type { Edition } from './parts.ts'

export const editionOf = async (
  { db }: Pick<Context, 'db'>,
  {
    language,
    state,
    clearedAt,
    made,
  }: { language: Language; state: string | null; clearedAt: Date | null; made: Date },
): Promise<Edition> => {
  const [reference, assistance] = await Promise.all([referenceOf(db), assistanceOf(db)])
  const words = translator(language)
  const found = state === null ? undefined : reference.states.get(state)
  const year = latestYear(assistance)
  const programme = year === undefined ? undefined : assistance.programmes.get(year)
  return {
    language,
    made,
    clearedOn: clearedAt === null ? null : clearedAt.toISOString().slice(0, 10),
    state: found === undefined ? null : words.text(found.formal_name ?? found.name),
    office:
      programme === undefined
        ? [words.t('assistance.reviews.output.office')]
        : [programme.office, programme.branch]
            .filter((id) => id !== null)
            .map((id) => organisationName(reference, words, id)),
  }
}
