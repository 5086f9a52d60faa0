/** Every setting of an installation, in one schema. README.md lists the same settings for people. */
import { z } from 'zod'

const Config = z.object({
  /** TCP port of the web server; 0 takes any free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8016),
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

/** Settings from the environment; an empty variable counts as not set. Throws a ZodError that names each wrong one. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config =>
  Config.parse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
