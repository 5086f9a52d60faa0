/** Every setting of an installation, in one schema. README.md lists the same settings for people. */
import { z } from 'zod'
import { integer, parseInput } from './action/input.ts'
import type { Language } from './kernel/text.ts'

const Config = z.object({
  /** TCP port of the web server; 0 takes any free one. */
  PORT: integer(0, 65_535).default(8016),
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the bundled database; where it is not set, the storage chooses one. */
  PACTA_DATA: z.string().min(1).optional(),
  /** PostgreSQL 15 or newer to use in place of the bundled one. */
  DATABASE_URL: z.string().min(1).optional(),
  /** Set to 1 behind a reverse proxy that sets X-Forwarded-For, so that rate limits count readers and not the proxy. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
})

export type Config = z.output<typeof Config>

/**
 * Settings from the environment; an empty variable counts as not set.
 * @throws Problem bad-input that names each wrong one
 */
export const readConfig = (environment: NodeJS.ProcessEnv, language?: Language): Config => {
  const given = Object.keys(Config.shape).filter((name) => environment[name] !== undefined && environment[name] !== '')
  return parseInput(Config, Object.fromEntries(given.map((name) => [name, environment[name]])), language)
}
