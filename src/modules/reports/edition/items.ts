/** Sub-paragraphs composed from the records, in sentences that no language has to inflect. */
import type { Translator } from '../../../i18n/translate.ts'
import type { List, TemplateParagraph } from '../template/template.ts'
import type { Run } from './document.ts'
import { type Footnotes, markEnd } from './footnotes.ts'
import type { Names } from './names.ts'
import { type ActivityRecord, isSelected, type ReportRecords } from './records.ts'

export interface ItemTools {
  readonly records: ReportRecords
  readonly translator: Translator
  readonly names: Names
  readonly footnotes: Footnotes
}

/** Either words that end the paragraph itself, or one sub-paragraph a record. */
export interface Composed {
  readonly inline: readonly Run[]
  readonly items: readonly (readonly Run[])[]
}

const doubts = new Set(['date-doubtful', 'possible-duplicate'])

const placeAndDates = ({ place, country, starts, ends }: ActivityRecord, { translator, names }: ItemTools): string => {
  const { t, dateRange } = translator
  const state = country === null ? null : names.state(country)
  const town = place === null ? null : names.place(place)
  const where =
    town === null || town === state
      ? state
      : state === null
        ? town
        : t('reports.edition.place', { place: town, country: state })
  const when = dateRange(starts, ends)
  return where === null ? when : t('reports.edition.place_and_dates', { where, when })
}

const activityRuns = (activity: ActivityRecord, paragraph: string, tools: ItemTools): Run[] => {
  const { translator, names, footnotes, records } = tools
  const { t, text } = translator
  const { states, groupings, partners, events, notes } = activity
  const title = t('reports.edition.activity', {
    title: text(activity.title),
    circumstances: placeAndDates(activity, tools),
  })
  const doubt = notes.find(({ kind }) => doubts.has(kind))
  const source = records.programme.source_symbol
  const note = doubt && footnotes.call(paragraph, t('reports.edition.doubt', { source, text: text(doubt.text) }))
  const stop = { text: t('reports.edition.stop') }
  const gap = { text: t('reports.edition.gap') }
  const labelled = (label: string, runs: readonly Run[]): Run[] => [gap, { text: label }, ...runs, stop]
  return [
    ...markEnd([{ text: title, href: `/activities/${activity.id}` }], note),
    stop,
    ...(events > 1 ? [gap, { text: t('reports.edition.events', { count: events }) }] : []),
    ...(states.length + groupings.length > 0
      ? labelled(t('reports.edition.beneficiaries'), names.states(states, groupings))
      : []),
    ...(partners.length > 0 ? labelled(t('reports.edition.partners'), names.organisations(partners)) : []),
  ]
}

const described = (name: string, text: string, href: string, { translator }: ItemTools): Run[] => [
  { text: name, href },
  { text: translator.t('reports.edition.stop') + translator.t('reports.edition.gap') + text },
]

const nothing: Composed = { inline: [], items: [] }

/** Plans and recommendations without a selection of their own are those of the source's paragraphs that the paragraph answers to. */
const selection = (list: List, source: string | null): readonly string[] =>
  list.paragraphs ?? (source === null ? [] : [source])

export const composeList = (id: string, { list, source }: TemplateParagraph, tools: ItemTools): Composed => {
  if (list === undefined) return nothing
  const { records, translator, names } = tools
  const { text, t } = translator
  const stop = { text: t('reports.edition.stop') }
  const selected = selection(list, source)
  switch (list.kind) {
    case 'activities': {
      const found = records.activities.filter(({ paragraph }) => isSelected(paragraph, selected))
      return { inline: [], items: found.map((activity) => activityRuns(activity, id, tools)) }
    }
    case 'offices':
      return { inline: [...names.states(records.offices.map(({ country }) => country)), stop], items: [] }
    case 'partnerships':
      return {
        inline: [...names.organisations(records.partnerships.map(({ organisation }) => organisation)), stop],
        items: [],
      }
    case 'contributors': {
      const of = (kind: string) =>
        records.contributors.filter((one) => one.kind === kind).map(({ organisation }) => organisation)
      const states = of('state').map((organisation) => organisation.replace(/^gov-/, '').toUpperCase())
      return {
        inline: [],
        items: [
          [{ text: t('reports.edition.member_states') }, ...names.states(states), stop],
          [{ text: t('reports.edition.organisations') }, ...names.organisations(of('organisation')), stop],
        ],
      }
    }
    case 'mandates': {
      const asking = records.mandates.filter(({ asks }) => asks.length > 0)
      return {
        inline: [],
        items: asking.map(({ id: symbol, title, asks }) => {
          const sentences = asks.map((ask) => text(ask.text)).join(t('reports.edition.gap'))
          return [
            { text: t('reports.edition.mandate', { title: text(title), symbol }), href: '/mandates' },
            { text: t('reports.edition.colon') },
            { text: sentences },
          ]
        }),
      }
    }
    case 'projects':
      return {
        inline: [],
        items: records.projects.map((one) => described(text(one.name), text(one.text), `/projects/${one.id}`, tools)),
      }
    case 'tools':
      return {
        inline: [],
        items: records.tools.map((one) => described(text(one.name), text(one.text), `/tools#${one.id}`, tools)),
      }
    case 'priorities':
    case 'recommendations': {
      const found = records[list.kind].filter(({ paragraph }) => isSelected(paragraph, selected))
      return { inline: [], items: found.map((one) => [{ text: text(one.text) }]) }
    }
  }
}
