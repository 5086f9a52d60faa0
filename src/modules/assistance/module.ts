/** What the programme contributes: activities, themes, projects, pages of partners, totals and figures. */
import type { Module } from '../../action/manifest.ts'
import { loadFormats, loadProgramme } from './actions.ts'
import { activityPage } from './activities/activity-page.tsx'
import { calendarPage } from './activities/calendar-page.tsx'
import { activitiesExport } from './activities/export.ts'
import { formatFiles, readFormats } from './activities/input.ts'
import { activitiesPage } from './activities/list-page.tsx'
import { mapPage } from './activities/map-page.tsx'
import { figures } from './figures/source.ts'
import { files, readProgrammeFiles } from './input.ts'
import { partnersMenu, partnersPage } from './partners/list-page.tsx'
import { partnerPage } from './partners/partner-page.tsx'
import { rights } from './permissions.ts'
import { aggregatesExport } from './programmes/export.ts'
import { projectPage, projectsPage } from './projects/pages.tsx'
import { programmeRecords } from './records.ts'
import { searchAssistance } from './search.ts'
import { statePanel } from './state-panel.tsx'
import { themePage, themesPage } from './themes/pages.tsx'
import { menu } from './views.tsx'

export const assistance: Module = {
  name: 'assistance',
  rights,
  records: programmeRecords,
  menu: [
    { label: menu, path: '/activities', order: 30, right: rights['programme.see'] },
    { label: partnersMenu, path: '/partners', order: 40, right: rights['programme.see'] },
  ],
  // The calendar and the map come before the page of one activity, whose path would take them for ids.
  pages: [
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
  exports: [activitiesExport, aggregatesExport],
  figures,
  loads: [
    { name: 'formats', programme: false, files: formatFiles, read: readFormats, action: loadFormats },
    { name: 'programmes', programme: true, files, read: readProgrammeFiles, action: loadProgramme },
  ],
  panels: [statePanel],
  search: searchAssistance,
}
