/**
 * What is held about people, as data: each module describes its tables once. The public register, a person's own copy,
 * erasure, retention and the test that finds what nobody described all read the same description.
 */
import type { PlainKey } from '../i18n/translate.ts'

/** By which column a row is about a person, and what stands in it; `mention` is a text that holds their id or an address. */
interface Belonging {
  readonly column: string
  readonly to: 'id' | 'address' | 'actor' | 'mention'
}

/**
 * What becomes of a field when its person is erased and the row stays: `emptied`; `replaced` by a word that is the same for
 * everyone, or by an `address` that nobody can have; `reset` to the column's default; `kept`, because it tells nobody who it was.
 */
export type FieldErasure = 'emptied' | 'replaced' | 'address' | 'reset' | 'kept'

export interface PersonalField {
  readonly label: PlainKey
  readonly erased: FieldErasure
  /** Shown and handed out to nobody: hashes and keys. */
  readonly secret?: true
}

/** A row is deleted so many days after a moment. */
export interface Retention {
  /** Names the rule in the audit and on the command line. */
  readonly id: string
  readonly days: number
  /** The column with the moment, or that column of the row to which `by` refers. */
  readonly after: string | { readonly column: string; readonly of: string; readonly by: string }
  /** Only rows with one of these values in these columns. */
  readonly only?: Readonly<Record<string, readonly string[]>>
  /** The moment in words, as a noun: "end of the session". */
  readonly label: PlainKey
}

interface PersonalList {
  readonly label: PlainKey
  readonly of: string
  readonly by: string
  readonly column: string
}

export interface PersonalTable {
  readonly table: string
  readonly label: PlainKey
  /** Heading under which the register lists it. */
  readonly group: PlainKey
  readonly purpose: PlainKey
  readonly ground: PlainKey
  /** Names of the rights that show it, such as `accounts.user.see`. */
  readonly seenBy: readonly string[]
  readonly belongs: readonly Belonging[]
  /** Left empty: as long as the account, or for good where erasure keeps it. */
  readonly kept: readonly Retention[]
  /** `row`: goes with its person; `fields`: stays for the counts, without its person; `nothing`: names nobody, and must not change. */
  readonly erasure: 'row' | 'fields' | 'nothing'
  /** By column. */
  readonly fields: Readonly<Record<string, PersonalField>>
  /** Columns that say nothing about a person, with the reason why. */
  readonly other: Readonly<Record<string, string>>
  /** What tables that refer to a row say of it, as one list each in the row's copy; the row's `id` stands in their `by`. */
  readonly lists?: Readonly<Record<string, PersonalList>>
}

const declared = new Map<string, readonly PersonalTable[]>()

/** States what a module holds about people; goes into its manifest as `personal`. */
export const personalOf = (module: string, tables: readonly PersonalTable[]): readonly PersonalTable[] => {
  declared.set(module, tables)
  return tables
}

/** Of every module that was loaded: actions and jobs ask here, because they see no manifests. */
export const personalTables = (): readonly PersonalTable[] => [...declared.values()].flat()
