/** Reads the data files that ship with Pacta; a mistake in one is reported with its file and line. */
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

/** Paths are relative to the data folder; absolute ones stay. */
export const readText = (path: string): string => readFileSync(resolve(dataRoot, path), 'utf8')

/** A file that cannot be read as what it is: where, and what the parser says. */
export class DataFileError extends Error {
  readonly place: string
  readonly format: 'CSV' | 'YAML'

  constructor(place: string, format: 'CSV' | 'YAML', reason: string) {
    super(reason)
    this.place = place
    this.format = format
  }
}

/** Rows by column name. Lines that begin with # are comments. */
export const readCsv = (path: string): Record<string, string>[] => csvRows(readText(path), path)

export function csvRows(text: string, path: string): Record<string, string>[] {
  try {
    return parseCsv(text, { columns: true, bom: true, comment: '#', comment_no_infix: true, skip_empty_lines: true })
  } catch (error) {
    throw error instanceof CsvError ? new DataFileError(path, 'CSV', error.message) : error
  }
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
