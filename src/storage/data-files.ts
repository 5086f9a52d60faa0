/** Reads the data files that ship with Pacta; a mistake in one is reported with its file and line. */
import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import { LineCounter, parseDocument } from 'yaml'

/** The folder of this installation; works from the sources and from the build. */
export const installationRoot = findRoot(import.meta.dirname)
export const dataRoot = join(installationRoot, 'data')

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  if (folder === dirname(folder)) throw new Error('package.json of Pacta not found')
  return findRoot(dirname(folder))
}

/** A file that cannot be read as what it is: where, what is wrong there (empty: something is missing), and what is allowed. */
export class DataFileError extends Error {
  readonly place: string
  readonly allowed: string

  constructor(place: string, allowed: string, reason: string) {
    super(reason)
    this.place = place
    this.allowed = allowed
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Paths are relative to the data folder; absolute ones stay.
 * @throws DataFileError with the first line that is not UTF-8
 */
export function readText(path: string): string {
  const bytes = readFileSync(resolve(dataRoot, path))
  if (isUtf8(bytes)) return utf8.decode(bytes)
  // No character of several bytes holds a line feed, so each line can be looked at alone.
  const lines = bytes.toString('latin1').split('\n')
  const wrong = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
  const shown = Buffer.from(lines[wrong] ?? '', 'latin1')
    .toString('utf8')
    .slice(0, 100)
  throw new DataFileError(`${path}:${wrong + 1}`, 'UTF-8', shown)
}

/** Columns that a table must have, and those that it may have. */
export interface Columns<Needed extends string, Optional extends string> {
  readonly needed: readonly Needed[]
  readonly optional?: readonly Optional[]
}

type Row<Needed extends string, Optional extends string> = Record<Needed, string> & Partial<Record<Optional, string>>

/**
 * Rows by column name. Lines that begin with # are comments.
 * @throws DataFileError for text that is no CSV, and for columns that are unknown, missing or there twice
 */
export const readCsv = <Needed extends string, Optional extends string = never>(
  path: string,
  columns: Columns<Needed, Optional>,
): Row<Needed, Optional>[] => csvRows(readText(path), path, columns)

export function csvRows<Needed extends string, Optional extends string = never>(
  text: string,
  path: string,
  columns: Columns<Needed, Optional>,
): Row<Needed, Optional>[] {
  let header: readonly string[] = []
  const readHeader = (given: string[]): string[] => {
    header = given
    return given
  }
  try {
    const rows = parseCsv(text, {
      columns: readHeader,
      bom: true,
      comment: '#',
      comment_no_infix: true,
      skip_empty_lines: true,
    })
    checkHeader(path, header, columns)
    return rows as Row<Needed, Optional>[]
  } catch (error) {
    throw error instanceof CsvError ? new DataFileError(path, 'CSV', error.message) : error
  }
}

function checkHeader(
  path: string,
  header: readonly string[],
  { needed, optional = [] }: Columns<string, string>,
): void {
  const missing = needed.filter((column) => !header.includes(column))
  const unknown = header.find((column) => !needed.includes(column) && !optional.includes(column))
  const free = [...missing, ...optional.filter((column) => !header.includes(column))]
  if (unknown !== undefined)
    throw new DataFileError(`${path}, column`, free.join(', ') || 'no more columns', unknown || '""')
  if (missing.length > 0) throw new DataFileError(`${path}, column`, missing.join(', '), '')
  const twice = header.find((column, index) => header.indexOf(column) !== index)
  if (twice !== undefined) throw new DataFileError(`${path}, column`, 'unique', twice)
}

export const readYaml = (path: string): unknown => yamlValue(readText(path), path)

export function yamlValue(text: string, path: string): unknown {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem) throw new DataFileError(`${path}:${lineCounter.linePos(problem.pos[0]).line}`, 'YAML', problem.message)
  return document.toJS()
}

/** One fingerprint of several files: it changes with any of their contents or names. */
export function sha256OfFiles(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    const content = readFileSync(resolve(dataRoot, path))
    hash.update(`${path}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}
