/** `pacta demo`: Pacta on data of its own with invented people, for this machine alone. */
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { settingNames } from '../../config.ts'
import { translator } from '../../i18n/translate.ts'
import { installationRoot } from '../../storage/data-files.ts'
import { defaultDataFolder } from '../../storage/embedded.ts'
import { clusterName } from '../../storage/postgres/place.ts'
import { type Parts, print, type Runner } from '../cli/run.ts'
import { environmentLanguage } from '../cli/sentences.ts'
import { serve } from '../web/serve.ts'
import { assertDemonstration } from './kind.ts'
import { demonstrationOf } from './module.tsx'

const port = '8017'

/** `var-demo` beside the `var` of a real installation. */
const defaultFolder = (): string => `${defaultDataFolder(installationRoot)}-demo`

const hasData = (folder: string): boolean => existsSync(join(folder, clusterName))

/** What a real installation is set to must not reach the demonstration, nor the demonstration a real installation. */
const forgetSettings = (folder: string): void => {
  const { PORT = port, LOG_LEVEL = 'warn' } = process.env
  for (const name of settingNames) delete process.env[name]
  Object.assign(process.env, { PORT: PORT || port, LOG_LEVEL: LOG_LEVEL || 'warn', PACTA_DATA: folder })
}

/** @throws StartError second-server while it runs, not-a-demonstration for a folder of real data, which stays as it is */
const removeDemonstration = async (folder: string): Promise<void> => {
  if (!hasData(folder)) return
  await assertDemonstration(folder)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

export const addDemoCommand = (program: Command, parts: Parts, run: Runner): void => {
  program
    .command('demo')
    .description('start a demonstration with invented people on data of its own; it listens on this machine only')
    .option('--reset', 'begin anew: remove what was done in it')
    .option('--data <folder>', 'data folder of the demonstration')
    .action(({ reset, data }: { reset?: true; data?: string }) => {
      const folder = data === undefined ? defaultFolder() : resolve(data)
      forgetSettings(folder)
      return run(async (config) => {
        if (reset) await removeDemonstration(folder)
        const { modules } = parts
        const words = translator(environmentLanguage())
        if (!hasData(folder)) print(words.t('interfaces.demo.preparing'))
        return serve(config, {
          ...parts,
          modules: [...modules, demonstrationOf(modules)],
          programmes: true,
          demonstration: true,
          print,
          words,
        })
      })
    })
}
