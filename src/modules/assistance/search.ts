/** Finds activities, themes, projects and partners by words in the reader's language. */
import type { Context, SearchHit } from '../../action/manifest.ts'
import { partnersOf } from '../partners/index.ts'
import { referenceOf, wordsMatch } from '../reference/index.ts'
import { summaryOf, surroundings } from './activities/query.ts'
import { organisationKind, partnerIds } from './partners/partner.ts'
import { assistanceOf } from './queries.ts'

export const searchAssistance = async ({ db, translator }: Context, words: string): Promise<SearchHit[]> => {
  const [reference, assistance, partners] = await Promise.all([referenceOf(db), assistanceOf(db), partnersOf(db)])
  const said = wordsMatch(words)
  const { t, text } = translator
  const { words: wordsOf } = surroundings(reference, assistance, translator)
  const worked = new Set(
    [...assistance.programmes.keys()].flatMap((year) => [...partnerIds(year, assistance, partners)]),
  )
  return [
    ...[...assistance.activities.values()]
      .filter((activity) => said(wordsOf(activity)))
      .map((activity) => ({
        title: text(activity.title),
        detail: summaryOf(activity, reference, assistance, translator),
        path: `/activities/${activity.id}`,
        kind: 'assistance.activities.title' as const,
      })),
    ...[...reference.themes.values()]
      .filter(({ id, name, description }) => said([id, text(name), text(description)]))
      .map(({ id, name, description }) => ({
        title: text(name),
        detail: text(description),
        path: `/themes/${id}`,
        kind: 'assistance.themes.title' as const,
      })),
    ...[...assistance.projects.values()]
      .filter(({ name, text: description }) => said([text(name), text(description)]))
      .map(({ id, name, status }) => ({
        title: text(name),
        detail: t(`assistance.projects.status.${status}`),
        path: `/projects/${id}`,
        kind: 'assistance.projects.title' as const,
      })),
    ...[...reference.organisations.values()]
      .filter(({ id, name, acronym }) => worked.has(id) && said([id, text(name), acronym ?? '']))
      .map(({ id, name, kind }) => ({
        title: text(name),
        detail: t(`partners.organisation.${organisationKind(kind)}`),
        path: `/partners/${id}`,
        kind: 'assistance.partners.title' as const,
      })),
  ]
}
