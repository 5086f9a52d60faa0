/** What the catalogue of tools contributes. */
import type { Module } from '../../action/manifest.ts'
import { loadTools } from './actions.ts'
import { figures } from './figures.ts'
import { files, readTools } from './input.ts'
import { toolsPage } from './pages.tsx'
import { rights } from './permissions.ts'
import { searchTools } from './search.ts'

export const tools: Module = {
  name: 'tools',
  rights,
  pages: [toolsPage],
  figures,
  loads: [{ name: 'tools', programme: true, files, read: readTools, action: loadTools }],
  search: searchTools,
}
