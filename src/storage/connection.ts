/** What Pacta asks of any PostgreSQL it connects to, and what is wrong with an address that cannot serve. */
import pg from 'pg'
import { errorCode, errorText, StartError } from './start-error.ts'

const oldestVersion = 150_000
const { builtins } = pg.types

/** Integers and dates are parsed here and nowhere else: bigint as number, date as 'YYYY-MM-DD'. */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, toNumber],
  [1016, arrayOf(toNumber)],
  [builtins.DATE, String],
  [1182, arrayOf(String)],
])

export const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    const own = format === 'binary' ? undefined : parsers.get(id)
    return own ?? pg.types.getTypeParser(id, format)
  },
}

function toNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the integers that a number can hold`)
  return value
}

/** PostgreSQL's text form of a one-dimensional array of plain words, such as {1,2,NULL}. */
function arrayOf(parseOne: (text: string) => unknown): (text: string) => unknown[] {
  return (text) => {
    const inside = text.slice(1, -1)
    return inside === '' ? [] : inside.split(',').map((each) => (each === 'NULL' ? null : parseOne(each)))
  }
}

/** The two connections to one database; the same object twice where one account does both. */
export interface Connections {
  /** What Pacta works with; its account needs to own nothing. */
  readonly application: pg.ClientConfig
  /** Migrates, and owns what the migrations make. */
  readonly owner: pg.ClientConfig
  /** The name of the application's account in the database. */
  readonly role: string
}

/**
 * The connections of DATABASE_URL and DATABASE_OWNER_URL, after one connection each has proved that they lead to one
 * PostgreSQL database that we can use.
 * @throws StartError database-unreachable, owner-elsewhere
 */
export async function checkedConnections(databaseUrl: string, ownerUrl?: string): Promise<Connections> {
  const { config: application, role, database } = await check('DATABASE_URL', databaseUrl)
  if (ownerUrl === undefined) return { application, owner: application, role }
  const owner = await check('DATABASE_OWNER_URL', ownerUrl)
  if (owner.database !== database) throw new StartError('owner-elsewhere', { reason: 'differs' })
  return { application, owner: owner.config, role }
}

interface Checked {
  readonly config: pg.ClientConfig
  readonly role: string
  /** Tells the database from any other, whatever the address by which it was reached. */
  readonly database: string
}

async function check(setting: Setting, url: string): Promise<Checked> {
  const { config, shown } = readUrl(setting, url)
  const client = new pg.Client({ ...config, application_name: 'pacta', connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<Record<'version' | 'number' | 'encoding' | 'role' | 'database', string>>(
      `select current_setting('server_version') as version, current_setting('server_version_num') as number,
        current_setting('server_encoding') as encoding, current_user as role,
        oid || ' since ' || pg_postmaster_start_time() as database
       from pg_database where datname = current_database()`,
    )
    const { version, number, encoding, role, database } = rows[0]!
    if (Number(number) < oldestVersion) throw unreachable('version', shown, { version })
    if (encoding !== 'UTF8') throw unreachable('encoding', shown, { encoding })
    return { config, role, database }
  } catch (error) {
    throw error instanceof StartError ? error : unreachable(reasonOf(error), shown, { said: errorText(error) })
  } finally {
    await client.end().catch(() => {})
  }
}

type Setting = 'DATABASE_URL' | 'DATABASE_OWNER_URL'

/** The reasons of database-unreachable. */
type Reason = 'url' | 'connect' | 'authentication' | 'database' | 'version' | 'encoding' | 'other'

function unreachable(reason: Reason, shown: Record<string, string>, more: Record<string, string> = {}): StartError {
  return new StartError('database-unreachable', { reason, ...shown, ...more })
}

function reasonOf(error: unknown): Reason {
  const code = errorCode(error)
  if (code === '28P01' || code === '28000') return 'authentication'
  if (code === '3D000') return 'database'
  if (/^(SASL|SCRAM|The server requested|Client password|Password)/i.test(errorText(error))) return 'authentication'
  return /^[0-9A-Z]{5}$/.test(code) && !/^(57P03|53300|08)/.test(code) ? 'other' : 'connect'
}

/** `shown` is what a message may repeat: never the URL itself, whose parts may hold a password. */
function readUrl(setting: Setting, url: string): { config: pg.ClientConfig; shown: Record<string, string> } {
  if (!/^postgres(ql)?:\/\//.test(url)) throw unreachable('url', { setting })
  try {
    const config = { connectionString: url, types }
    const { host, port, database, user } = new pg.Client(config)
    return { config, shown: { setting, host, port: String(port), database: database ?? '', user: user ?? '' } }
  } catch {
    throw unreachable('url', { setting })
  }
}

/** The URL of a connection, for programs and tests that want one. */
export function connectionUrl({ user, password, host, port, database }: pg.ClientConfig): string {
  const account = [user ?? '', ...(typeof password === 'string' ? [password] : [])].map(encodeURIComponent).join(':')
  return `postgresql://${account}@${encodeURIComponent(host ?? 'localhost')}:${port ?? 5432}/${encodeURIComponent(database ?? '')}`
}

/** Of a host as it stands in a setting: a name, a number, or the path of a socket. */
export const isThisMachine = (host: string): boolean =>
  host === '' || host.startsWith('/') || /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host)

/** Whether it leads to another machine without TLS, or without looking whose certificate it is; false for what is no address. */
export function isPlainDatabase(url: string): boolean {
  try {
    const { host, ssl }: { host: string; ssl: unknown } = new pg.Client({ connectionString: url })
    const unproven = typeof ssl === 'object' && ssl !== null && 'rejectUnauthorized' in ssl && !ssl.rejectUnauthorized
    return !isThisMachine(host) && (!ssl || unproven)
  } catch {
    return false
  }
}
