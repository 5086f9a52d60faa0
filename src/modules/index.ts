/** The ordered list of modules: a module may import only the index.ts of those above it. */
import type { Module } from '../action/manifest.ts'
import { accounts } from './accounts/module.ts'
import { assistance } from './assistance/module.ts'
import { funding } from './funding/module.ts'
import { operation } from './operation/module.ts'
import { partners } from './partners/module.ts'
import { reference } from './reference/module.ts'
import { reports } from './reports/module.ts'
import { tools } from './tools/module.ts'
import { treaties } from './treaties/module.ts'

export const modules: readonly Module[] = [
  reference,
  accounts,
  operation,
  treaties,
  tools,
  partners,
  assistance,
  funding,
  reports,
]
