/** What a module contributes to the application; the interfaces mount it. */
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { PlainKey, Translator } from '../i18n/translate.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Language, Text } from '../kernel/text.ts'
import type { Db } from '../storage/database.ts'
import type { Crumb } from '../ui/layout.tsx'
import type { Action } from './action.ts'

/** A list is an array in JSON and joined by semicolons in CSV. */
export type Cell = string | number | null | readonly string[]
export type Row = Record<string, Cell>

export interface ExportColumn {
  readonly type: 'string' | 'integer' | 'list'
  readonly description: string
}

export interface PageContent {
  readonly title: string
  readonly crumbs?: readonly Crumb[]
  readonly body: VNode
}

/** What a page, an export or a document may use. */
export interface Context {
  readonly db: Db
  readonly translator: Translator
  /** Everything that the modules contribute, for generic pages such as the evidence of a figure. */
  readonly modules: readonly Module[]
}

export interface PageContext<Query = unknown> extends Context {
  readonly query: Query
  readonly params: Readonly<Record<string, string>>
  /** The page's own address without its language, `/treaties?as_at=2016-12-31`. */
  readonly path: string
  /** The address of another page in the reader's language. */
  readonly href: (path: string, query?: Record<string, string | number | readonly string[] | undefined>) => string
}

export interface Page {
  /** Hono path below the language: `/states/:code`. */
  readonly path: string
  readonly query: z.ZodObject
  /** Key of the menu entry that this page belongs to. */
  readonly menu: PlainKey | undefined
  readonly render: (context: PageContext) => Promise<PageContent>
}

/** Ties a page's query schema to its render function. */
export const page = <S extends z.ZodObject>(definition: {
  path: string
  query: S
  menu?: PlainKey
  render: (context: PageContext<z.output<S>>) => Promise<PageContent>
}): Page => ({ menu: undefined, ...definition }) as unknown as Page

/** A document to download, below the language: `/reports/:id/annual-report.docx`. */
export interface Download {
  readonly path: string
  readonly query: z.ZodObject
  readonly file: (context: PageContext) => Promise<{ name: string; type: string; content: Uint8Array | string }>
}

export const download = <S extends z.ZodObject>(definition: {
  path: string
  query: S
  file: (context: PageContext<z.output<S>>) => Promise<{ name: string; type: string; content: Uint8Array | string }>
}): Download => definition as unknown as Download

/** One table of open data; the command line, the API and the export links of pages all serve it. */
export interface Export {
  /** Noun in the plural, the name in the address and on the command line. */
  readonly name: string
  /** One English sentence for the API documentation and the command line's help. */
  readonly summary: string
  readonly query: z.ZodObject
  readonly columns: Readonly<Record<string, ExportColumn>>
  readonly rows: (context: Context, query: unknown) => Promise<readonly Row[]>
}

export const exportOf = <S extends z.ZodObject, C extends string>(definition: {
  name: string
  summary: string
  query: S
  columns: Record<C, ExportColumn>
  rows: (context: Context, query: z.output<S>) => Promise<readonly Record<C, Cell>[]>
}): Export => definition as unknown as Export

/** Period and cut-off over which a figure is computed; both ends included. */
export interface FigureScope {
  readonly from: string
  readonly to: string
}

export interface Evidence {
  readonly value: number
  /** Keys of the columns are messages `<figure's module>.evidence.<key>`. */
  readonly columns: readonly PlainKey[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly href?: string }[]
}

/** A named figure: never a typed number. */
export interface Figure {
  readonly id: string
  readonly label: Text
  /** What is counted, over what, with what left out; for an attested total, what the source says. */
  readonly definition: Text
  readonly kind: 'computed' | 'attested'
  /** For an attested total: document and paragraph. */
  readonly source?: { readonly symbol: string; readonly paragraph: string }
  /** The computed figure that stands beside an attested total, and why the two may differ. */
  readonly beside?: string
  readonly difference?: Text
  readonly evidence: (context: Context, scope: FigureScope) => Promise<Evidence>
}

export interface FigureSource {
  readonly figures: (db: Db) => Promise<readonly Figure[]>
}

/** Files of the installation that fill tables; loaded once, in the order of the modules. */
export interface DataLoad {
  readonly name: string
  /** True for the programme of a year, which `--empty` leaves out. */
  readonly programme: boolean
  /** Paths below data/. */
  readonly files: readonly string[]
  /** The files' content in the shape that the action takes. */
  readonly read: () => unknown
  /** Replaces what the files stand for; answers the number of records. */
  readonly action: Action<number>
}

export interface Command {
  readonly name: readonly string[]
  readonly summary: string
  readonly options: Readonly<Record<string, { readonly description: string; readonly value?: string }>>
  readonly input: z.ZodObject
  readonly run: (
    context: Context & { readonly actor: Actor; readonly print: (line: string) => void },
    input: unknown,
  ) => Promise<number | undefined>
}

export const command = <S extends z.ZodObject>(definition: {
  name: readonly string[]
  summary: string
  options: Record<string, { description: string; value?: string }>
  input: S
  run: (
    context: Context & { actor: Actor; print: (line: string) => void },
    input: z.output<S>,
  ) => Promise<number | undefined>
}): Command => definition as unknown as Command

/** A piece that an upper module adds to a lower module's page. */
export interface Panel {
  readonly on: 'state' | 'partner'
  /** On a wide screen it stands beside the main matter. */
  readonly side?: true
  /** A part of the page's one-line answer. */
  readonly answer?: (context: PageContext, subject: string) => Promise<string | null>
  readonly render: (context: PageContext, subject: string) => Promise<VNode | null>
}

export interface SearchHit {
  readonly title: string
  readonly detail: string
  readonly path: string
  readonly kind: PlainKey
}

export interface Module {
  readonly name: string
  readonly menu?: readonly { readonly label: PlainKey; readonly path: string; readonly order: number }[]
  readonly pages?: readonly Page[]
  readonly downloads?: readonly Download[]
  readonly exports?: readonly Export[]
  readonly figures?: FigureSource
  readonly loads?: readonly DataLoad[]
  readonly commands?: readonly Command[]
  readonly panels?: readonly Panel[]
  readonly search?: (context: Context, words: string, language: Language) => Promise<readonly SearchHit[]>
}
