/** What the records of funding contribute. */
import type { Module } from '../../action/manifest.ts'
import { loadFunding } from './actions.ts'
import { figures } from './figures.ts'
import { files, readFunding } from './input.ts'
import { fundingPage } from './pages.tsx'
import { partnerPanel } from './partner-panel.tsx'
import { rights } from './permissions.ts'

export const funding: Module = {
  name: 'funding',
  rights,
  pages: [fundingPage],
  figures,
  loads: [{ name: 'funding', programme: true, files, read: readFunding, action: loadFunding }],
  panels: [partnerPanel],
}
