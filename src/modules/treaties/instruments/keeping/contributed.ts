/** What the keeping of instruments adds to the manifest of the treaties. */
import type { Module } from '../../../../action/manifest.ts'
import { addCollection, addInstrument, correctInstrument, keepCollection, restoreInstrument } from './actions.ts'
import { addCollectionPage, collectionPage } from './collection-pages.tsx'
import { addInstrumentPage, correctInstrumentPage, instrumentVersionsPage, restoreInstrumentPage } from './pages.tsx'

export const instrumentParts = {
  pages: [
    addInstrumentPage,
    correctInstrumentPage,
    instrumentVersionsPage,
    restoreInstrumentPage,
    addCollectionPage,
    collectionPage,
  ],
  actions: [addInstrument, correctInstrument, restoreInstrument, addCollection, keepCollection],
} as const satisfies Partial<Module>
