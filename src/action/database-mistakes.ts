/** What the database refused of the data files, told by file, record and field as far as the two can be brought together. */
import type { FieldProblem } from '../kernel/problem.ts'
import { textsIn } from './input.ts'

/** The fields of PostgreSQL's error report that say what was refused; their names and values are not translated. */
interface Refusal {
  readonly code: string
  readonly table?: string
  readonly column?: string
  readonly constraint?: string
  readonly detail?: string
  readonly message: string
}

const longestShown = 100
const mostShown = 20
const short = (words: string): string => (words.length > longestShown ? `${words.slice(0, longestShown)}…` : words)

/** Integrity constraints (23), values that a type cannot hold (22), and a key twice in one statement. */
const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'code' in error && /^(22...|23...|21000)$/.test(String(error.code))

/** Where the value stands in the input: in a field of the column's name if there is one. */
const placesOf = (input: unknown, column: string, value: string): string[] => {
  const places = textsIn(input).filter(({ text }) => text === value)
  const named = places.filter(({ path }) => path.includes(column))
  return (named.length > 0 ? named : places).map(({ path }) => path.join('.')).slice(0, mostShown)
}

const unknownId = (input: unknown, where: string, column: string, value: string, of: string): FieldProblem[] => {
  const places = placesOf(input, column, value)
  return (places.length > 0 ? places : [`${where}.${column}`]).map((field) => ({
    field,
    value,
    allowed: `known id of ${of}`,
  }))
}

/** Empty for an error that is no fault of the data. */
export const databaseMistakes = (name: string, input: unknown, error: unknown): FieldProblem[] => {
  if (!isRefusal(error)) return []
  const { code, table, column, constraint, detail = '', message } = error
  const where = [name, table].filter(Boolean).join('.')
  // PostgreSQL's words are English in the bundled one; a server with other ones gives the plainer message at the end.
  const [, key = '', value = '', rest = ''] = /^Key \((.+?)\)=\((.*)\) (.+)$/s.exec(detail) ?? []
  const [, of] = /^is not present in table "(.+)"/.exec(rest) ?? []
  if (code === '23503' && of) return unknownId(input, where, key, value, of)
  const [, removedFrom] = /^update or delete on table "(.+?)"/.exec(message) ?? []
  if (code === '23503' && removedFrom)
    return [
      { field: `${name}.${removedFrom}.${value}`, value: 'removed', allowed: `kept, since ${table} refers to it` },
    ]
  if (code === '23505' && key) return [{ field: `${where}.${key}`, value, allowed: 'unique' }]
  if (code === '23502') return [{ field: `${where}.${column}`, value: '', allowed: 'not empty' }]
  const allowed = constraint ? `constraint ${constraint.replaceAll('_', ' ')}` : 'value that the database can hold'
  return [{ field: where, value: short(detail || message), allowed }]
}
