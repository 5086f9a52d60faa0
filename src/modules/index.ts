/** The ordered list of modules: a module may import only the index.ts of those above it. */
import type { Module } from '../action/manifest.ts'
import { reference } from './reference/module.ts'
import { treaties } from './treaties/module.ts'

export const modules: readonly Module[] = [reference, treaties]
