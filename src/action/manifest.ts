/** What a module contributes to the application; the interfaces mount it. */
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { PlainKey, Translator } from '../i18n/translate.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Language, Text } from '../kernel/text.ts'
import type { Db } from '../storage/database.ts'
import type { Crumb } from '../ui/layout.tsx'
import type { Action } from './action.ts'
import type { AreaEntry, Identity, MenuEntry } from './identity.ts'
import type { Job } from './jobs.ts'
import type { PersonalTable } from './personal.ts'
import type { Place, Right } from './rights.ts'

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
  /** The record that the page shows: it gets links to its history and to who may see it. */
  readonly record?: { readonly kind: string; readonly id: string }
  readonly body: VNode
}

/** What a page, an export or a document may use. */
export interface Context {
  readonly db: Db
  /** For whom it is; restricted rows are read with `reading(context, right, …)`. */
  readonly actor: Actor
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
  /** A form of this page that could not be accepted: it comes back filled in. */
  readonly posted?: Posted
  /** Idempotency key for the forms of this rendering. */
  readonly key: string
}

type Fields = Readonly<Record<string, string | readonly string[]>>

export interface Posted {
  /** Name of the form, a key of the page's `posts`. */
  readonly form: string
  readonly values: Fields
  readonly problem: Problem
}

export interface PostContext<Query = unknown> extends PageContext<Query> {
  readonly fields: Fields
  /** Calls an action as this reader, once for this form however often it is sent; a form with files gives its key itself. */
  readonly act: <Result>(action: Action<Result>, input: unknown, key?: string) => Promise<Result>
  readonly request: Request
  /** What a form with files said, for when it comes back. */
  readonly keep: (fields: Fields) => void
}

/** After a form: another page (path without language) with a sentence on top, or a page shown once, such as one with a new secret. */
export type Outcome = { readonly cookies?: readonly string[] } & (
  | { readonly to: string; readonly query?: Record<string, string>; readonly flash?: PlainKey }
  | { readonly show: PageContent }
)

export interface Post<Query = unknown> {
  /** The action that the form asks for: its right says whether the form may be sent. */
  readonly action: Action<unknown>
  /** The body is left to `run`, as files are: it reads `request` itself. */
  readonly upload?: true
  readonly run: (context: PostContext<Query>) => Promise<Outcome>
}

export interface Page {
  /** Hono path below the language: `/states/:code`. */
  readonly path: string
  /** Who may open the page; where it depends on the record, `render` asks again with the record's place. */
  readonly right: Right
  readonly query: z.ZodObject
  readonly posts?: Readonly<Record<string, Post>>
  /** Key of the menu entry that this page belongs to. */
  readonly menu: PlainKey | undefined
  readonly render: (context: PageContext) => Promise<PageContent>
}

/** Ties a page's query schema to its render function. */
export const page = <S extends z.ZodObject>(definition: {
  path: string
  right: Right
  query: S
  menu?: PlainKey
  posts?: Record<string, Post<z.output<S>>>
  render: (context: PageContext<z.output<S>>) => Promise<PageContent>
}): Page => ({ menu: undefined, ...definition }) as unknown as Page

/** A document to download, below the language: `/reports/:id/annual-report.docx`. */
export interface Download {
  readonly path: string
  readonly right: Right
  readonly query: z.ZodObject
  readonly file: (context: DownloadContext) => Promise<FileContent | Response>
}

interface FileContent {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array | string
}

interface DownloadContext<Query = unknown> extends PageContext<Query> {
  readonly request: Request
}

export const download = <S extends z.ZodObject>(definition: {
  path: string
  right: Right
  query: S
  /** A `Response` of its own for what is streamed; then it records in the audit itself what was taken. */
  file: (context: DownloadContext<z.output<S>>) => Promise<FileContent | Response>
}): Download => definition as unknown as Download

/** One table of open data; the command line, the API and the export links of pages all serve it. */
export interface Export {
  /** Noun in the plural, the name in the address and on the command line. */
  readonly name: string
  /** One English sentence for the API documentation and the command line's help. */
  readonly summary: string
  readonly right: Right
  readonly query: z.ZodObject
  readonly columns: Readonly<Record<string, ExportColumn>>
  readonly rows: (context: Context, query: unknown) => Promise<readonly Row[]>
}

export const exportOf = <S extends z.ZodObject, C extends string>(definition: {
  name: string
  summary: string
  right: Right
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
  /** For a computed figure: an attested total beside which it stands too, whichever figure that total names itself. */
  readonly standsBeside?: string
  readonly evidence: (context: Context, scope: FigureScope) => Promise<Evidence>
}

export interface FigureSource {
  readonly right: Right
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
  readonly right: Right
  readonly options: Readonly<Record<string, { readonly description: string; readonly value?: string }>>
  readonly input: z.ZodObject
  readonly run: (
    context: Context & { readonly print: (line: string) => void },
    input: unknown,
  ) => Promise<number | undefined>
}

export const command = <S extends z.ZodObject>(definition: {
  name: readonly string[]
  summary: string
  right: Right
  options: Record<string, { description: string; value?: string }>
  input: S
  run: (context: Context & { print: (line: string) => void }, input: z.output<S>) => Promise<number | undefined>
}): Command => definition as unknown as Command

/** A piece that an upper module adds to a lower module's page. */
export interface Panel {
  readonly on: 'state' | 'partner' | 'draft' | 'ratification'
  readonly right: Right
  /** On a wide screen it stands beside the main matter. */
  readonly side?: true
  /** Stands above all others, as the tabs of the record do. */
  readonly top?: true
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

/** A kind of record of which people ask who may see it and what happened to it. */
export interface RecordKind {
  /** The word before the id in the audit's subjects: `user` in `user:0199…`. */
  readonly kind: string
  readonly right: Right
  /** Under the sight of `right`; null if there is no such record or it is hidden. */
  readonly find: (
    context: Context,
    id: string,
  ) => Promise<{
    readonly title: string
    readonly path: string
    readonly place: Place
    /** Subjects whose entries are this record's history too, such as the load of the file that it came from. */
    readonly alsoSubjects?: readonly string[]
  } | null>
}

/** An address that is no page: callbacks of sign-in services, endpoints that a script of ours calls. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** Hono path from the root. */
  readonly path: string
  readonly right: Right
  /** Requests of other sites may post here, as a sign-in service does; the handler proves who sent them. */
  readonly crossSite?: true
  readonly handle: (context: { db: Db; actor: Actor; request: Request }) => Promise<Response>
}

export interface Module {
  readonly name: string
  /** Every right that the module states; what it contributes names one of them. */
  readonly rights: Readonly<Record<string, Right>>
  readonly menu?: readonly MenuEntry[]
  readonly accountMenu?: readonly AreaEntry[]
  /** Every change that can be asked for by a form or through the API. */
  readonly actions?: readonly Action<unknown>[]
  readonly jobs?: readonly Job[]
  /** What the module holds about people. */
  readonly personal?: readonly PersonalTable[]
  readonly records?: readonly RecordKind[]
  readonly routes?: readonly Route[]
  /** What whoever starts the server has to be told, such as the link by which the first administrator comes in. */
  readonly announce?: (db: Db, translator: Translator) => Promise<readonly string[]>
  /** Who sent a request, by its cookie or its token; null for nobody. @throws Problem signed-out for a token that is not valid */
  readonly identify?: (db: Db, headers: Headers, requestId: string) => Promise<Identity | null>
  readonly pages?: readonly Page[]
  readonly downloads?: readonly Download[]
  readonly exports?: readonly Export[]
  readonly figures?: FigureSource
  readonly loads?: readonly DataLoad[]
  readonly commands?: readonly Command[]
  readonly panels?: readonly Panel[]
  readonly search?: (context: Context, words: string, language: Language) => Promise<readonly SearchHit[]>
}
