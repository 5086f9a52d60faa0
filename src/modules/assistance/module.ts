/** What the programme contributes: activities, themes, projects, pages of partners, totals and figures. */
import type { Module } from '../../action/manifest.ts'
import { loadFormats, loadProgramme } from './actions.ts'
import { activityPage } from './activities/activity-page.tsx'
import { calendarPage } from './activities/calendar-page.tsx'
import { activitiesExport } from './activities/export.ts'
import { formatFiles, readFormats } from './activities/input.ts'
import { activitiesPage } from './activities/list-page.tsx'
import { mapPage } from './activities/map-page.tsx'
import { contributions } from './contributions/contributed.ts'
import { drafts } from './drafts/contributed.ts'
import { figures } from './figures/source.ts'
import { files, readProgrammeFiles } from './input.ts'
import { laws } from './laws/contributed.ts'
import { searchLaws } from './laws/search.ts'
import { partnersMenu, partnersPage } from './partners/list-page.tsx'
import { partnerPage } from './partners/partner-page.tsx'
import { rights } from './permissions.ts'
import { assistancePersonal } from './personal.ts'
import { aggregatesExport } from './programmes/export.ts'
import { projectPage, projectsPage } from './projects/pages.tsx'
import { programmeRecords } from './records.ts'
import { clearance } from './reviews/clearance/contributed.ts'
import { reviews } from './reviews/contributed.ts'
import { reviewOutputs } from './reviews/output/contributed.ts'
import { searchAssistance } from './search.ts'
import { statePanel } from './state-panel.tsx'
import { themePage, themesPage } from './themes/pages.tsx'
import { menu } from './views.tsx'

export const assistance: Module = {
  name: 'assistance',
  rights,
  personal: assistancePersonal,
  records: [...programmeRecords, ...contributions.records, ...drafts.records, ...reviews.records, ...laws.records],
  menu: [
    { label: menu, path: '/activities', order: 30, right: rights['programme.see'] },
    { label: partnersMenu, path: '/partners', order: 40, right: rights['programme.see'] },
    ...laws.menu,
  ],
  // The calendar and the map come before the page of one activity, whose path would take them for ids.
  pages: [
    ...contributions.pages,
    ...drafts.pages,
    ...reviews.pages,
    ...laws.pages,
    ...clearance.pages,
    ...reviewOutputs.pages,
    activitiesPage,
    calendarPage,
    mapPage,
    activityPage,
    themesPage,
    themePage,
    projectsPage,
    projectPage,
    partnersPage,
    partnerPage,
  ],
  exports: [
    ...contributions.exports,
    ...drafts.exports,
    ...reviews.exports,
    ...laws.exports,
    ...clearance.exports,
    ...reviewOutputs.exports,
    activitiesExport,
    aggregatesExport,
  ],
  figures,
  loads: [
    { name: 'formats', programme: false, files: formatFiles, read: readFormats, action: loadFormats },
    { name: 'programmes', programme: true, files, read: readProgrammeFiles, action: loadProgramme },
  ],
  downloads: [...drafts.downloads, ...clearance.downloads, ...reviewOutputs.downloads],
  actions: [...contributions.actions, ...drafts.actions, ...reviews.actions, ...laws.actions, ...clearance.actions],
  accountMenu: [...contributions.accountMenu, ...drafts.accountMenu, ...reviews.accountMenu],
  panels: [...contributions.panels, ...reviews.panels, statePanel, ...laws.panels, ...clearance.panels],
  search: async (context, words) => [
    ...(await searchAssistance(context, words)),
    ...(await searchLaws(context, words)),
  ],
}
