/** Every setting of an installation, in one schema. README.md lists the same settings for people. */
import { z } from 'zod'
import { integer, parseInput } from './action/input.ts'
import { Problem } from './kernel/problem.ts'
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
  /** The same database by the account that owns its tables and migrates them, so that the one of DATABASE_URL owns nothing. */
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  /** Set to 1 behind a reverse proxy that sets X-Forwarded-For, so that rate limits count readers and not the proxy. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  /** The address that people open, as it stands in mails; left out, this machine's own. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, hostname: /./ }).optional(),
  /** Signs cookies and seals second factors; left out, a file `secret` in the data folder. Several machines need the same. */
  PACTA_SECRET: z.string().min(1).optional(),
  /** A mail server: `smtps://user:password@host:465`, or `smtp://` where TLS begins after the greeting. */
  SMTP_URL: z.string().min(1).optional(),
  /** The address that mails come from. */
  MAIL_FROM: z.email().default('pacta@localhost'),
  /** Whoever asks for /metrics must show it; without it only this machine may ask. */
  METRICS_TOKEN: z.string().min(1).optional(),
  /** Largest file that can be uploaded, in megabytes. */
  FILES_MAX_MB: integer(1, 5_000).default(50),
  /** Keeps files in this bucket of an S3 server in place of the folder `files` in the data folder. */
  FILES_S3_BUCKET: z.string().min(1).optional(),
  /** Of a server other than Amazon's. */
  FILES_S3_ENDPOINT: z.url({ protocol: /^https?$/, hostname: /./ }).optional(),
  FILES_S3_REGION: z.string().min(1).optional(),
  /** Left out together with the secret, the role of the machine counts. */
  FILES_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  FILES_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** 1 puts the bucket into the path, 0 into the host name; left out, 1 where there is an endpoint. */
  FILES_S3_PATH_STYLE: z.enum(['0', '1']).optional(),
  /** Administrators may have backups written below it; left out, a folder `backups` in the data folder. */
  BACKUP_FOLDER: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Config = z.output<typeof Config> & { readonly PUBLIC_URL: string }

/** In the order of the schema. */
export const settingNames = Object.keys(Config.shape) as readonly (keyof z.output<typeof Config>)[]

/** Their values, or a password in them, are never shown. */
export const secretSettings: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'PACTA_SECRET',
  'SMTP_URL',
  'METRICS_TOKEN',
  'FILES_S3_ACCESS_KEY_ID',
  'FILES_S3_SECRET_ACCESS_KEY',
])

const isSmtpUrl = (url: string): boolean =>
  /^smtps?:$/.test(URL.parse(url)?.protocol ?? '') && new URL(url).hostname !== ''

/** Of a setting that holds a secret a message must not repeat the value, so that the schema above takes any. */
const refuseSecrets = ({ SMTP_URL, METRICS_TOKEN, PACTA_SECRET }: z.output<typeof Config>): void => {
  const fields = [
    ...(SMTP_URL === undefined || isSmtpUrl(SMTP_URL)
      ? []
      : [{ field: 'SMTP_URL', value: '…', allowed: 'smtps://user:password@host:465' }]),
    ...(PACTA_SECRET === undefined || PACTA_SECRET.length >= 32
      ? []
      : [{ field: 'PACTA_SECRET', value: '…', allowed: '32+' }]),
    ...(METRICS_TOKEN === undefined || /^[\x21-\x7e]{16,}$/.test(METRICS_TOKEN)
      ? []
      : [{ field: 'METRICS_TOKEN', value: '…', allowed: '16+ ASCII' }]),
  ]
  if (fields.length > 0) throw new Problem('bad-input', fields)
}

/**
 * Settings from the environment; an empty variable counts as not set.
 * @throws Problem bad-input that names each wrong one
 */
export const readConfig = (environment: NodeJS.ProcessEnv, language?: Language): Config => {
  const given = Object.keys(Config.shape).filter((name) => environment[name] !== undefined && environment[name] !== '')
  const config = parseInput(Config, Object.fromEntries(given.map((name) => [name, environment[name]])), language)
  refuseSecrets(config)
  return { ...config, PUBLIC_URL: config.PUBLIC_URL ?? `http://127.0.0.1:${config.PORT}/` }
}
