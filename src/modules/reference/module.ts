/** What the reference data contribute: States, regions, groupings, themes, organisations and places. */
import type { Module } from '../../action/manifest.ts'
import { loadReference } from './actions.ts'
import { statesExport } from './exports.ts'
import { files, readReference } from './input.ts'
import { rights } from './permissions.ts'
import { stateRecord } from './records.ts'
import { searchReference } from './search.ts'
import { statePage, statesPage } from './states/pages.tsx'

export const reference: Module = {
  name: 'reference',
  rights,
  records: [stateRecord],
  menu: [{ label: 'reference.states.title', path: '/states', order: 20, right: rights['data.see'] }],
  pages: [statesPage, statePage],
  exports: [statesExport],
  loads: [{ name: 'reference', programme: false, files, read: readReference, action: loadReference }],
  search: searchReference,
}
