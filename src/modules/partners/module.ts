/** What the module contributes. Its pages stand in the module `assistance`, which knows what was done with each partner. */
import type { Module } from '../../action/manifest.ts'
import { loadPartners } from './actions.ts'
import { files, readPartners } from './input.ts'
import { rights } from './permissions.ts'

export const partners: Module = {
  name: 'partners',
  rights,
  loads: [{ name: 'partners', programme: true, files, read: readPartners, action: loadPartners }],
}
