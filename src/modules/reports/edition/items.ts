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
  /** The only record, in the form that stands inside a sentence. */
  readonly alone?: readonly Run[]
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

/** What was done, where and when, for whom and with whom, without a stop; `alone` keeps clear of brackets. */
const activityRuns = (activity: ActivityRecord, paragraph: string, tools: ItemTools, alone: boolean): Run[] => {
  const { translator, names, footnotes, records } = tools
  const { t, text } = translator
  const { country, states, groupings, events, notes } = activity
  const inEnglish = activity.title.en.toLowerCase()
  // A partner that the title names is not named again. Decided in one language, so that the others say the same: there
  // the name may be inflected.
  const partners = activity.partners.filter(
    (id) => !inEnglish.includes((records.reference.organisations.get(id)?.name.en ?? id).toLowerCase()),
  )
  const said = { title: text(activity.title), circumstances: placeAndDates(activity, tools) }
  const title = alone ? t('reports.edition.activity_alone', said) : t('reports.edition.activity', said)
  const doubt = notes.find(({ kind }) => doubts.has(kind))
  const source = records.programme.source_symbol
  const note = doubt && footnotes.call(paragraph, t('reports.edition.doubt', { source, text: text(doubt.text) }))
  const part = (runs: readonly Run[]): Run[] => [{ text: t('reports.edition.part') }, ...runs]
  const beneficiaries = states.length + groupings.length
  // For its host alone: the place says it.
  const atHome = beneficiaries === 1 && states[0] === country
  const runs: Run[] = [
    { text: title, href: `/activities/${activity.id}` },
    ...(events > 1 ? part([{ text: t('reports.edition.events', { count: events }) }]) : []),
    ...(beneficiaries > 0 && !atHome
      ? part([
          { text: t('reports.edition.beneficiaries', { count: beneficiaries }) },
          ...names.states(states, groupings),
        ])
      : []),
    ...(partners.length > 0
      ? part([{ text: t('reports.edition.partners', { count: partners.length }) }, ...names.organisations(partners)])
      : []),
  ]
  return markEnd(runs, note)
}

const described = (name: string, text: string, href: string, { translator }: ItemTools): Run[] => [
  { text: name, href },
  { text: translator.t('reports.edition.stop') + translator.t('reports.edition.gap') + text },
]

const nothing: Composed = { inline: [], items: [] }

/** Plans and recommendations without a selection of their own are those of the source's paragraphs that the paragraph answers to. */
const selection = (list: List, source: string | null): readonly string[] =>
  list.paragraphs ?? (source === null ? [] : [source])

/** With `placed`, an activity that is the only record is to stand inside the sentence. */
export const composeList = (
  id: string,
  { list, source }: TemplateParagraph,
  tools: ItemTools,
  placed = false,
): Composed => {
  if (list === undefined) return nothing
  const { records, translator, names } = tools
  const { text, t } = translator
  const stop = { text: t('reports.edition.stop') }
  const selected = selection(list, source)
  switch (list.kind) {
    case 'activities': {
      const found = records.activities.filter(({ paragraph }) => isSelected(paragraph, selected))
      const [only] = found
      if (placed && only !== undefined && found.length === 1)
        return { ...nothing, alone: activityRuns(only, id, tools, true) }
      return { inline: [], items: found.map((activity) => [...activityRuns(activity, id, tools, false), stop]) }
    }
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
          const said = asks.map((ask) => text(ask.text))
          const last = said.length > 1 ? t('reports.edition.and') + said.at(-1) : ''
          const does = said.length > 1 ? said.slice(0, -1).join(t('reports.edition.part')) : said.join('')
          return [
            { text: t('reports.edition.mandate', { title: text(title), symbol }), href: '/mandates' },
            { text: t('reports.edition.which') + does + last },
            stop,
          ]
        }),
      }
    }
    case 'projects':
      return {
        inline: [],
        items: records.projects
          .filter(({ status }) => list.statuses?.includes(status) ?? true)
          .map((one) => described(text(one.name), text(one.text), `/projects/${one.id}`, tools)),
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
