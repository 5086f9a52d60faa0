/** The head of the report: whose session it is for, what it is about, and that it is not an official document. */
import type { Translator } from '../../../i18n/translate.ts'
import type { ReportTemplate } from '../template/template.ts'
import type { Front } from './document.ts'
import { reference } from './numbering.ts'
import type { ReportRecords } from './records.ts'

export const composeFront = (
  { programme, reference: { organisations } }: ReportRecords,
  title: string,
  shown: ReportTemplate['front'],
  { language, t, text, dateRange }: Translator,
): Front => {
  const ifShown = (field: (typeof shown)[number], words: string): string => (shown.includes(field) ? words : '')
  const {
    year,
    source_symbol,
    source_body,
    session,
    session_name,
    session_place,
    session_start,
    session_end,
    agenda_item,
    agenda_title,
  } = programme
  const body = organisations.get(source_body)
  const place = session_place && text(session_place)
  const numbered = session === null ? null : t('reports.edition.session', { session })
  const sessionName = session_name === null ? numbered : text(session_name)
  const dates = session_start && session_end && dateRange(session_start, session_end)
  return {
    symbol: `PACTA/${year}/1`,
    source_symbol,
    body: body === undefined ? '' : text(body.name),
    session: sessionName === null ? '' : ifShown('session', sessionName),
    meeting:
      place && dates ? ifShown('meeting', t('reports.edition.place_and_dates', { where: place, when: dates })) : '',
    agenda_item:
      agenda_item === null
        ? ''
        : ifShown('agenda_item', t('reports.edition.agenda_item', { item: reference(language, agenda_item) })),
    agenda_title: agenda_title === null ? '' : ifShown('agenda_item', text(agenda_title)),
    title,
    author: ifShown('author', t('reports.edition.author')),
    notice: t('reports.edition.notice', { source: source_symbol }),
  }
}
